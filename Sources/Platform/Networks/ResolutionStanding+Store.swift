import Store
import SupplyNetwork

extension ResolutionStanding {
    /// How far a store is resolved now.
    ///
    /// A single supplier is nobody else, so that there is nothing to compare.
    ///
    /// - Parameter suppliers: how many are counted.
    /// - Complexity: O(lines of the log since the last run).
    static func of(
        _ store: any RecordStore, suppliers: Int
    ) async throws(StoreError) -> ResolutionStanding {
        let state = try await store.resolutionState()
        guard suppliers > 1 else {
            return ResolutionStanding(hasRun: state != nil, recordsSince: 0)
        }
        guard let state else {
            return ResolutionStanding(hasRun: false, recordsSince: suppliers)
        }
        let since = try await LoggedChanges.reading(store, after: state.through)
        return ResolutionStanding(hasRun: true, recordsSince: since.told.count)
    }
}
