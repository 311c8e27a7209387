package import Records
package import Store

/// Says of each source that is pulled how that goes.
package struct SummariseEndpoints: Sendable {
    /// How many pulls of a source are looked at: two weeks of a source that is pulled every six
    /// hours.
    static let runsMax = 60

    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// A source that is pulled, and where that stands.
    package struct Summary: Sendable {
        package let source: Source
        package let endpoint: Endpoint
        /// The records that it says now.
        package let records: Int
        /// The records that it said and does not say any more; they stay stored.
        package let recordsGone: Int
        /// Rows of it that could not be used and wait to be mended.
        package let rowsWaiting: Int
        package let standing: EndpointStanding
    }

    /// Why nothing can be said.
    package enum Refusal: Error, Hashable {
        /// The source is known, but not pulled from anywhere.
        case notPulled(SourceID)
    }

    /// All sources that are pulled, by id.
    package func all(nowMilliseconds now: Int64) async throws(StoreError) -> [Summary] {
        try await summaries(of: store.endpoints(), now)
    }

    /// These sources, by id, each once.
    ///
    /// - Throws: `StoreError.sourceUnknown`, `Refusal`.
    package func these(
        _ wanted: [SourceID], nowMilliseconds now: Int64
    ) async throws -> [Summary] {
        let known = Set(try await store.sources().map(\.id))
        let endpoints = try await store.endpoints()
        let pulled = Set(endpoints.map(\.source))
        for id in wanted {
            guard known.contains(id) else { throw StoreError.sourceUnknown(id) }
            guard pulled.contains(id) else { throw Refusal.notPulled(id) }
        }
        return try await summaries(of: endpoints.filter { wanted.contains($0.source) }, now)
    }

    private func summaries(
        of endpoints: [Endpoint], _ now: Int64
    ) async throws(StoreError) -> [Summary] {
        guard !endpoints.isEmpty else { return [] }
        var sources: [SourceID: Source] = [:]
        for source in try await store.sources() { sources[source.id] = source }
        var counts: [SourceID: ImportCounts] = [:]
        for run in try await store.importRuns() {
            let former = counts[run.plan.source] ?? ImportCounts()
            counts[run.plan.source] = former + run.counts
        }
        var summaries: [Summary] = []
        for endpoint in endpoints {
            // Taken away by somebody else between two questions.
            guard let source = sources[endpoint.source] else { continue }
            let standing = EndpointStanding(
                of: endpoint,
                runs: try await store.latestSyncs(of: source.id, limit: Self.runsMax),
                state: try await store.syncState(of: source.id), nowMilliseconds: now)
            let known = counts[source.id] ?? ImportCounts()
            summaries.append(
                Summary(
                    source: source, endpoint: endpoint, records: known.recordsStanding,
                    recordsGone: known.recordsGone,
                    rowsWaiting: try await store.rowsQuarantined(of: source.id),
                    standing: standing))
        }
        return summaries
    }
}
