package import Records
package import Store
package import SupplyNetwork

/// Tells what changed in a network between two days.
package struct CompareNetworks: Sendable {
    private let assemble: AssembleNetwork

    package init(store: any RecordStore, lexicon: Lexicon) {
        assemble = AssembleNetwork(store: store, lexicon: lexicon)
    }

    package struct Comparison: Sendable {
        package let before: AssembledNetwork
        package let after: AssembledNetwork
        package let difference: NetworkDifference
    }

    /// - Parameter question: its day does not matter.
    /// - Complexity: that of making the network, twice.
    package func compare(
        _ question: NetworkQuestion, from first: CalendarDate, to last: CalendarDate
    ) async throws(StoreError) -> Comparison {
        let before = try await assemble.network(question.on(first))
        let after = try await assemble.network(question.on(last))
        return Comparison(
            before: before, after: after,
            difference: NetworkDifference(from: before.graph, to: after.graph))
    }
}
