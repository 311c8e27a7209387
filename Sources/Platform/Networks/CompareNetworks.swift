package import Records
package import SupplyNetwork

/// Tells what changed in a network between two days.
package struct CompareNetworks: Sendable {
    private let network: @Sendable (NetworkQuestion) async throws -> AssembledNetwork

    /// - Parameter network: makes a network, or has one that was made before.
    package init(
        _ network: @escaping @Sendable (NetworkQuestion) async throws -> AssembledNetwork
    ) {
        self.network = network
    }

    package struct Comparison: Sendable {
        package let before: AssembledNetwork
        package let after: AssembledNetwork
        package let difference: NetworkDifference

        /// What of the cut can be judged by what was stated on neither day.
        package var cutFault: CutError? { before.cutFault.flatMap { _ in after.cutFault } }
    }

    /// - Parameter question: its day does not matter.
    /// - Complexity: that of making the network, twice.
    package func compare(
        _ question: NetworkQuestion, from first: CalendarDate, to last: CalendarDate
    ) async throws -> Comparison {
        let before = try await network(question.on(first))
        let after = try await network(question.on(last))
        return Comparison(
            before: before, after: after,
            difference: NetworkDifference(from: before.graph(), to: after.graph()))
    }
}
