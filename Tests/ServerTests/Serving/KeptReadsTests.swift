import Platform
import Records
import Store
import Synchronization
import Testing

@testable import Server

/// What is kept of reads is what the store holds.
@Suite struct KeptReadsTests {
    private static let stamp = Stamp(milliseconds: 1_000, actor: "t")
    private let store = MemoryStore()

    private func given() async throws -> (id: String, text: String) {
        let given = try await KeepKeys(store: store).give(
            to: "Desk", roles: [.organiser], ends: nil, stamp: Self.stamp)
        return (given.key.id, given.text)
    }

    @Test func aKeyOpensNothingFromTheRequestAfterItWasTaken() async throws {
        let kept = KeptReads(store: store)
        let (id, text) = try await given()
        for _ in 0..<2 {
            try await kept.catchUp()
            #expect(try await kept.key(text, now: 2_000)?.id == id)
        }
        #expect(try await kept.key(text + "x", now: 2_000) == nil)
        try await KeepKeys(store: store).take(id, stamp: Self.stamp)
        try await kept.catchUp()
        #expect(try await kept.key(text, now: 2_000) == nil)
    }

    @Test func aKeyThatEndsOpensNothingThoughTheLogSaysNothing() async throws {
        let given = try await KeepKeys(store: store).give(
            to: "Desk", roles: [.organiser], ends: 5_000, stamp: Self.stamp)
        let kept = KeptReads(store: store)
        try await kept.catchUp()
        #expect(try await kept.key(given.text, now: 4_999) != nil)
        #expect(try await kept.key(given.text, now: 5_000) == nil)
    }

    @Test func whatWasReadBeforeTheLogWentOnIsNotKept() async throws {
        let kept = KeptReads(store: store)
        let firm = OrganisationID(country: "VN", digest: 7)
        try await kept.catchUp()
        let place = kept.place
        let answer = Answer("old", mediaType: "text/plain")
        kept.keep(answer, of: firm, nil, cut: .whole, at: place)
        #expect(kept.answer(of: firm, cut: .whole)?.body == answer.body)
        let source = try #require(SourceID("list"))
        try await store.save(
            Source(id: source, title: "List", authority: .partner), stamp: Self.stamp)
        try await kept.catchUp()
        #expect(kept.answer(of: firm, cut: .whole) == nil)
        kept.keep(answer, of: firm, nil, cut: .whole, at: place)
        #expect(kept.answer(of: firm, cut: .whole) == nil && !kept.custody(of: firm).isKept)
    }

    @Test func whoAsksWhileItIsReadGetsTheNextReading() async throws {
        let begun = Mutex(0)
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        let shared = SharedReading {
            begun.withLock { $0 += 1 }
            for await _ in gate { break }
        }
        async let first: Void = shared.read()
        while begun.withLock({ $0 }) < 1 { await Task.yield() }
        let others = (0..<9).map { _ in Task { try await shared.read() } }
        opener.yield()
        try await first
        opener.yield()
        opener.finish()
        for other in others { try await other.value }
        #expect((2...10).contains(begun.withLock { $0 }))
    }
}
