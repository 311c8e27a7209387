package import Records
package import Store

/// Says what each source brought.
package struct SummariseSources: Sendable {
    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// A source with what came from it.
    package struct Summary: Sendable {
        package let source: Source
        /// From where it is pulled; nil when it only comes in by import.
        package let endpoint: Endpoint?
        /// Its imports, oldest first.
        package let runs: [ImportRun]
        package let rowsQuarantined: Int

        /// The records that it says now.
        package var records: Int { counts.recordsStanding }
        /// The records that it said and does not say any more; they stay stored.
        package var recordsGone: Int { counts.recordsGone }
        package var lastStated: CalendarDate? { runs.map(\.plan.statedOn).max() }

        private var counts: ImportCounts { runs.map(\.counts).reduce(ImportCounts(), +) }
    }

    /// All sources, by id.
    package func all() async throws(StoreError) -> [Summary] {
        let runs = try await store.importRuns()
        let endpoints = try await store.endpoints()
        var summaries: [Summary] = []
        for source in try await store.sources() {
            summaries.append(
                Summary(
                    source: source, endpoint: endpoints.first { $0.source == source.id },
                    runs: runs.filter { $0.plan.source == source.id },
                    rowsQuarantined: try await store.rowsQuarantined(of: source.id)))
        }
        return summaries
    }

    /// - Throws: `StoreError.sourceUnknown`.
    package func one(_ id: SourceID) async throws(StoreError) -> Summary {
        guard let source = try await store.sources().first(where: { $0.id == id }) else {
            throw .sourceUnknown(id)
        }
        let runs = try await store.importRuns().filter { $0.plan.source == id }
        return Summary(
            source: source, endpoint: try await store.endpoints().first { $0.source == id },
            runs: runs, rowsQuarantined: try await store.rowsQuarantined(of: id))
    }
}
