package import Records
package import Store

/// Reads the rows that could not be taken in.
package struct ReadQuarantine: Sendable {
    package static let pageSize = 1_000

    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// All rows in quarantine, in id order.
    package func all(source: SourceID?) async throws(StoreError) -> [QuarantinedRow] {
        var rows: [QuarantinedRow] = []
        while true {
            let page = try await store.quarantine(
                source: source, after: rows.last?.id, limit: Self.pageSize)
            rows += page
            guard page.count == Self.pageSize else { return rows }
        }
    }
}
