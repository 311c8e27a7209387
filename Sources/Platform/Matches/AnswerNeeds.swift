import Foundation
package import Records

/// Answers many needs, such as a fair's, on all cores, and hands the answers on one by one in the
/// order of the needs.
///
/// What is held: one answer being made for each core, and those that wait for an earlier one.
package struct AnswerNeeds: Sendable {
    private let workers: Int

    /// - Parameter workers: how many answers are made at once.
    package init(workers: Int = ProcessInfo.processInfo.activeProcessorCount) {
        self.workers = max(1, workers)
    }

    /// - Parameters:
    ///   - answer: what is wanted of a need; called on any core, in any order.
    ///   - take: gets the answers in the order of the needs.
    /// - Throws: what the first answer throws that fails; the rest are not begun.
    package func run<Answer: Sendable, Failure: Error>(
        _ needs: [Need], answer: @escaping @Sendable (Need) async throws(Failure) -> Answer,
        take: (Answer) -> Void
    ) async throws(Failure) {
        typealias Made = (position: Int, answer: Result<Answer, Failure>)
        let all: Result<Void, Failure> = await withTaskGroup(of: Made.self) { group in
            var (begun, taken) = (0, 0)
            var ready: [Int: Answer] = [:]
            func begin(_ group: inout TaskGroup<Made>) {
                guard begun < needs.count else { return }
                let (position, need) = (begun, needs[begun])
                begun += 1
                group.addTask {
                    do throws(Failure) {
                        return (position, .success(try await answer(need)))
                    } catch { return (position, .failure(error)) }
                }
            }
            for _ in 0..<workers { begin(&group) }
            for await made in group {
                switch made.answer {
                case .success(let answer): ready[made.position] = answer
                case .failure(let error): return .failure(error)
                }
                begin(&group)
                while let next = ready.removeValue(forKey: taken) {
                    take(next)
                    taken += 1
                }
            }
            return .success(())
        }
        try all.get()
    }
}
