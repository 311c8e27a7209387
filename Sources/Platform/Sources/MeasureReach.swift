package import Records
package import Store

/// Counts what would go with a source, before somebody takes it back.
package struct MeasureReach: Sendable {
    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    package struct Reach: Hashable, Sendable {
        /// Suppliers of which the source says anything.
        package var suppliers = 0
        /// Suppliers of which nobody else says anything.
        package var suppliersOnlyHere = 0
        package var needs = 0
        package var needsOnlyHere = 0
    }

    /// - Complexity: O(records of the store).
    package func reach(
        of source: SourceID, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws(StoreError) -> Reach {
        var reach = Reach()
        var read = 0
        try await store.eachPageOfSuppliers { page in
            for subject in page {
                let (said, only) = Self.share(of: source, in: subject.records)
                reach.suppliers += said ? 1 : 0
                reach.suppliersOnlyHere += only ? 1 : 0
            }
            read += page.count
            progress(read)
        }
        try await store.eachPageOfNeeds { page in
            for subject in page {
                let (said, only) = Self.share(of: source, in: subject.records)
                reach.needs += said ? 1 : 0
                reach.needsOnlyHere += only ? 1 : 0
            }
        }
        return reach
    }

    private static func share(
        of source: SourceID, in records: [StoredRecord]
    ) -> (said: Bool, only: Bool) {
        let own = records.count { $0.record.source == source }
        return (own > 0, own > 0 && own == records.count)
    }
}
