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
    package func run<Answer: Sendable>(
        _ needs: [Need], answer: @escaping @Sendable (Need) async throws -> Answer,
        take: (Answer) -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Answer).self) { group in
            var (begun, taken) = (0, 0)
            var ready: [Int: Answer] = [:]
            func begin(_ group: inout ThrowingTaskGroup<(Int, Answer), any Error>) {
                guard begun < needs.count else { return }
                let (position, need) = (begun, needs[begun])
                begun += 1
                group.addTask { (position, try await answer(need)) }
            }
            for _ in 0..<workers { begin(&group) }
            for try await (position, made) in group {
                begin(&group)
                ready[position] = made
                while let next = ready.removeValue(forKey: taken) {
                    take(next)
                    taken += 1
                }
            }
        }
    }
}
