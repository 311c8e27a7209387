import Records
import Store

extension RecordStoreConformance {
    static let endpoints = [
        StoreClaim("anEndpointAnswersAsGiven", anEndpointAnswersAsGiven),
        StoreClaim("anEndpointNeedsAKnownSource", anEndpointNeedsAKnownSource),
        StoreClaim("endpointsComeBySource", endpointsComeBySource),
        StoreClaim("savingAnEndpointAsItIsDoesNothing", savingAnEndpointAsItIsDoesNothing),
        StoreClaim("anEndpointPulledOtherwiseForgetsItsState", pulledOtherwiseForgets),
        StoreClaim("anEndpointThatGoesLeavesItsRecords", anEndpointThatGoesLeavesItsRecords),
    ]

    /// Every part said, with texts that only bytes tell apart.
    private static func full() throws -> Endpoint {
        try Endpoint(
            source: StoreRows.source("chamber"),
            address: EndpointAddress("https://[2001:DB8::1]:8443/v1/suppliers?since=2026&page="),
            reading: Endpoint.Reading(
                format: .json, kind: .need, recordPath: "data.items",
                fieldMap: "name: Te\u{302}n\n\u{0}"),
            pulling: Endpoint.Pulling(
                mode: .delta, paging: .cursor(parameter: "after", path: "meta.next"),
                intervalSeconds: 21_600, requestsPerSecond: 0.1),
            access: Endpoint.Access(
                credential: .oauth2(
                    EndpointCredential.OAuth2(
                        tokenAddress: EndpointAddress("https://id.example.vn/token"),
                        clientID: "chợ",
                        clientSecret: SecretReference("file:/run/secret", for: .clientSecret),
                        scope: "read all")),
                allowsPrivate: true, proxy: EndpointAddress("http://proxy:3128"),
                caFile: "/etc/ssl/Sở.pem"),
            terms: Endpoint.Terms(licence: "CC-BY 4.0 \u{E9}", contact: "Trần <a@b.vn>"),
            limits: Endpoint.Limits(
                wireBytesMax: 1, decodedBytesMax: .max, rowsMax: 7, vanishingPercentMax: 100))
    }

    private static func anEndpointAnswersAsGiven(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let before = try await trial.lastSequence()
        let endpoint = try full()
        try await trial.store.save(endpoint, stamp: trial.stamp)
        try demand(try await trial.store.endpoints(), is: [endpoint])
        try demand(try await trial.log(after: before), is: ["source chamber changed"])
    }

    private static func anEndpointNeedsAKnownSource(_ trial: StoreTrial) async throws {
        try await demand(refusal: .sourceUnknown(StoreRows.source("nobody"))) {
            try await trial.store.save(StoreRows.endpoint("nobody"), stamp: trial.stamp)
        }
        try demand(try await trial.store.endpoints(), is: [])
        try demand(try await trial.log(), is: [])
    }

    private static func endpointsComeBySource(_ trial: StoreTrial) async throws {
        let names = ["z", "a-b", "a", "9"]
        for name in names {
            try await trial.save(name)
            try await trial.store.save(StoreRows.endpoint(name), stamp: trial.stamp)
        }
        try await trial.save("b")
        let found = try await trial.store.endpoints().map(\.source.text)
        try demand(found, is: ["9", "a", "a-b", "z"])
    }

    private static func savingAnEndpointAsItIsDoesNothing(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let endpoint = StoreRows.endpoint(contact: "\u{E9}")
        try await trial.store.save(endpoint, stamp: trial.stamp)
        let running = try await trial.beginSync("chamber")
        let before = try await StoreAnswers.all(of: trial.store)
        try await trial.store.save(endpoint, stamp: trial.stamp)
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
        let other = StoreRows.endpoint(contact: "e\u{301}")
        try await trial.store.save(other, stamp: trial.stamp)
        try demand(try await trial.store.endpoints(), is: [other])
        try await trial.finish(running)
    }

    private static func pulledOtherwiseForgets(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let token = try EndpointCredential.bearer(token: SecretReference("env:A", for: .token))
        let state = SyncState(entityTag: "\"1\"")
        let others = [
            StoreRows.endpoint(path: "other"), StoreRows.endpoint(fieldMap: "\u{E9}: name"),
            StoreRows.endpoint(fieldMap: "e\u{301}: name"),
            StoreRows.endpoint(credential: token), StoreRows.endpoint(),
        ]
        for endpoint in others {
            let running = try await trial.beginSync("chamber")
            try await trial.store.save(endpoint, stamp: trial.stamp)
            try demand(try await trial.store.syncState(of: endpoint.source), is: nil)
            try await demand(refusal: .syncUnknown(running.id)) {
                try await trial.finish(running, state: state)
            }
            try await trial.finish(try await trial.beginSync("chamber"), state: state)
        }
        try await trial.store.save(StoreRows.endpoint(contact: "Trần"), stamp: trial.stamp)
        try demand(try await trial.store.syncState(of: StoreRows.source("chamber")), is: state)
    }

    private static func anEndpointThatGoesLeavesItsRecords(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let source = StoreRows.source("chamber")
        try await trial.store.removeEndpoint(of: source, stamp: trial.stamp)
        try await trial.store.removeEndpoint(of: StoreRows.source("nobody"), stamp: trial.stamp)
        let before = try await trial.lastSequence()
        try await trial.store.save(StoreRows.endpoint(), stamp: trial.stamp)
        try await trial.finish(
            try await trial.beginSync("chamber"), state: SyncState(cursor: "9"))
        let running = try await trial.beginSync("chamber")
        let runs = try await trial.store.importRuns()
        try await trial.store.removeEndpoint(of: source, stamp: trial.stamp)
        try await trial.store.removeEndpoint(of: source, stamp: trial.stamp)
        try demand(try await trial.store.endpoints(), is: [])
        try demand(try await trial.store.syncState(of: source), is: nil)
        try demand(try await trial.store.sources().map(\.id.text), is: ["chamber", "embassy"])
        try demand(try await trial.store.counts().supplierRecords, is: 6)
        try demand(try await trial.store.importRuns(), is: runs)
        let outcomes = try await trial.store.syncRuns(of: source, limit: 9).map(\.outcome)
        try demand(outcomes, is: [.interrupted, .done])
        try await demand(refusal: .syncUnknown(running.id)) { try await trial.finish(running) }
        let line = "source chamber changed"
        try demand(try await trial.log(after: before), is: [line, line])
    }
}
