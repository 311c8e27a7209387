package import Records
package import Store

/// Says what each source brought.
package struct SummariseSources: Sendable {
    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// A source with what came from it.
    package struct Summary: Sendable {
        package let source: Source
        /// Its imports, oldest first.
        package let runs: [ImportRun]
        package let rowsQuarantined: Int

        /// The records stored under it: every new row made one, and none is ever dropped.
        package var records: Int { runs.reduce(0) { $0 + $1.counts.rowsNew } }
        package var lastStated: CalendarDate? { runs.map(\.plan.statedOn).max() }
    }

    /// All sources, by id.
    package func all() async throws(StoreError) -> [Summary] {
        let runs = try await store.importRuns()
        var summaries: [Summary] = []
        for source in try await store.sources() {
            summaries.append(
                Summary(
                    source: source, runs: runs.filter { $0.plan.source == source.id },
                    rowsQuarantined: try await quarantined(of: source.id)))
        }
        return summaries
    }

    /// - Throws: `StoreError.sourceUnknown`.
    package func one(_ id: SourceID) async throws(StoreError) -> Summary {
        guard let source = try await store.sources().first(where: { $0.id == id }) else {
            throw .sourceUnknown(id)
        }
        let runs = try await store.importRuns().filter { $0.plan.source == id }
        return Summary(source: source, runs: runs, rowsQuarantined: try await quarantined(of: id))
    }

    private func quarantined(of source: SourceID) async throws(StoreError) -> Int {
        var count = 0
        var last: QuarantinedRow.ID?
        while true {
            let page = try await store.quarantine(
                source: source, after: last, limit: ReadProfiles.pageSize)
            count += page.count
            guard page.count == ReadProfiles.pageSize, let end = page.last?.id else {
                return count
            }
            last = end
        }
    }
}
