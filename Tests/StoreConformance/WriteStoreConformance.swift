import Records
package import Store
import Testing

/// The contract of `WriteStore`; every store is put to it.
package enum WriteStoreConformance {
    private static let limits = RequestLimits(keptMilliseconds: 100, runningMilliseconds: 10)
    private static let stamp = Stamp(milliseconds: 9, actor: "desk")

    /// - Parameter store: an empty one.
    package static func check(_ store: some RecordStore & WriteStore) async throws {
        try await checkRequests(store)
        try await checkWriters(store)
        try await checkEvidence(store)
    }

    /// Who stated something is noted with it, or not at all.
    private static func checkWriters(_ store: some RecordStore & WriteStore) async throws {
        let firm = SourceRecord.Subject.organisation(StoreRows.organisation(1))
        let batch = ImportBatch(records: [StoreRows.row("K1", of: 1)])
        #expect(try await !store.isWriter("k", of: firm))
        await #expect(throws: StoreError.self) {
            try await store.take(
                batch, by: StoreRows.plan("desk"), over: nil, writer: "k", stamp: stamp)
        }
        #expect(try await !store.isWriter("k", of: firm))
        try await store.save(
            Source(id: StoreRows.source("desk"), title: "Desk", authority: .owner), stamp: stamp)
        for _ in 1...2 {
            try await store.take(
                batch, by: StoreRows.plan("desk"), over: nil, writer: "k", stamp: stamp)
        }
        #expect(try await store.isWriter("k", of: firm))
        #expect(try await !store.isWriter("l", of: firm))
    }

    private static func checkRequests(_ store: some WriteStore) async throws {
        let (key, other) = (
            RequestKey(holder: "a", key: "one"), RequestKey(holder: "b", key: "one")
        )
        let answer = KeptAnswer(
            status: 201, mediaType: "application/json", headers: ["Location": "/x"], body: "{}")
        func begin(_ key: RequestKey, _ print: UInt8, at now: Int64) async throws
            -> RequestStanding
        { try await store.begin(key, fingerprint: [print], now: now, limits: limits) }
        #expect(try await begin(key, 1, at: 1_000) == .new)
        #expect(try await begin(key, 1, at: 1_001) == .running)
        #expect(try await begin(key, 2, at: 1_001) == .other)
        #expect(try await begin(other, 2, at: 1_001) == .new)
        try await store.keep(answer, of: key)
        #expect(try await begin(key, 1, at: 1_050) == .answered(answer))
        // The other was broken off: it is not carried out a second time.
        #expect(try await begin(other, 2, at: 1_050) == .brokenOff)
        #expect(try await begin(other, 3, at: 1_050) == .other)
        try await store.forget(other)
        #expect(try await begin(other, 4, at: 1_051) == .new)
        #expect(try await begin(key, 5, at: 1_200) == .new)
    }

    private static func checkEvidence(_ store: some RecordStore & WriteStore) async throws {
        let id = StoreRows.organisation(7)
        func evidence(_ name: String) -> Evidence {
            Evidence(
                id: name, organisation: id.text, standard: nil, fileName: name + ".pdf",
                mediaType: "application/pdf", byteCount: 2, digest: "00",
                createdMilliseconds: 5)
        }
        let before = try await store.lastSequence()
        #expect(try await store.add(evidence("a"), bytes: [1, 0], most: 2, stamp: stamp))
        #expect(try await store.add(evidence("b"), bytes: [], most: 2, stamp: stamp))
        #expect(try await !store.add(evidence("c"), bytes: [3], most: 2, stamp: stamp))
        #expect(try await store.evidence(of: id) == [evidence("a"), evidence("b")])
        #expect(try await store.bytes(ofEvidence: "a") == [1, 0])
        #expect(try await store.bytes(ofEvidence: "b") == [])
        #expect(try await store.bytes(ofEvidence: "c") == nil)
        try await store.removeEvidence("a", stamp: stamp)
        try await store.removeEvidence("a", stamp: stamp)
        #expect(try await store.evidence(of: id) == [evidence("b")])
        let log = try await store.changes(after: before, limit: 9)
        #expect(log.map(\.entity) == [.organisation, .organisation, .organisation])
        #expect(log.allSatisfy { $0.id == id.text && $0.kind == .changed })
    }
}
