import Platform
import Records
import Store

/// A store and the partner it pulls from.
struct PullDesk {
    let store = MemoryStore()
    let source = SampleRecords.id("partner")
    let stamp = Stamp(milliseconds: 1_000, actor: "test")
    var mode: SyncMode = .full

    func endpoint(
        _ mode: SyncMode? = nil, limits: Endpoint.Limits = .init()
    ) throws -> Endpoint {
        try Endpoint(
            source: source, address: try EndpointAddress("https://partner.example/list.jsonl"),
            reading: .init(format: .jsonLines), pulling: .init(mode: mode ?? self.mode),
            limits: limits)
    }

    /// Pulls once, from an endpoint that the store is given first where it has another or none.
    func pull(
        _ catalogue: ToldCatalogue, as endpoint: Endpoint? = nil, accepting: Bool = false,
        anew: Bool = false
    ) async throws -> PullCatalogue.Report {
        let endpoint = try endpoint ?? self.endpoint()
        if try await store.sources().isEmpty {
            try await store.save(SampleRecords.source("partner"), stamp: stamp)
        }
        if try await store.endpoints() != [endpoint] {
            try await store.save(endpoint, stamp: stamp)
        }
        var request = PullCatalogue.Request(
            endpoint: endpoint, day: SampleRecords.day("2026-11-21"),
            sentences: PullSentences(
                tooManyRows: { "over \($0)" }, noRowReadable: { "none of \($0)" },
                kindChanged: { "\($0) to \($1)" }))
        request.acceptsVanishing = accepting
        request.startsAnew = anew
        return try await PullCatalogue(
            store: store, lexicon: { SampleRecords.lexicon }, clock: { stamp }
        ).run(request, from: catalogue)
    }

    /// The suppliers that stand.
    func count() async throws -> Int { try await store.counts().supplierRecords }
}
