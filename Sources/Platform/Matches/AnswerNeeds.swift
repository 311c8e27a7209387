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
    package func run<Answer: Sendable, Fault: Error>(
        _ needs: [Need], answer: @escaping @Sendable (Need) async throws(Fault) -> Answer,
        take: (Answer) -> Void
    ) async throws(Fault) {
        let fault = await withTaskGroup(of: (Int, Result<Answer, Fault>).self) { group in
            var (begun, taken) = (0, 0)
            var ready: [Int: Answer] = [:]
            func begin(_ group: inout TaskGroup<(Int, Result<Answer, Fault>)>) {
                guard begun < needs.count else { return }
                let (position, need) = (begun, needs[begun])
                begun += 1
                group.addTask { (position, await Self.result(of: need, answer)) }
            }
            for _ in 0..<workers { begin(&group) }
            for await (position, made) in group {
                switch made {
                case .success(let answer): ready[position] = answer
                case .failure(let fault):
                    group.cancelAll()
                    return Fault?.some(fault)
                }
                begin(&group)
                while let next = ready.removeValue(forKey: taken) {
                    take(next)
                    taken += 1
                }
            }
            return nil
        }
        if let fault { throw fault }
    }

    private static func result<Answer: Sendable, Fault: Error>(
        of need: Need, _ answer: @Sendable (Need) async throws(Fault) -> Answer
    ) async -> Result<Answer, Fault> {
        do throws(Fault) { return .success(try await answer(need)) } catch {
            return .failure(error)
        }
    }
}
