import Store
import StoreConformance
import TestSupport
import Testing

@testable import StoreSQLite

/// The store in a file against the one in memory, which was written to be obviously right.
@Suite struct StoreEquivalenceTests {
    /// A part of the usual number of runs, since each has a hundred operations.
    static let seeds = 1...UInt64(max(1, MatchingRandom.propertyRuns / 25))
    private static let hashSeed: Int64 = 0x1234_5678_9ABC_DEF0

    @Test(arguments: seeds)
    func answersAsTheStoreInMemory(seed: UInt64) async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let memory = MemoryStore()
        var rivals = StoreRivals(seed: seed)
        try await rivals.open(store, memory)
        try await rivals.run(100, store, memory)
        #expect(try await store.problems() == [], "seed \(seed)")
    }

    @Test(arguments: seeds)
    func answersAsTheStoreInMemoryThoughItIsReopenedAndKeysCollide(seed: UInt64) async throws {
        let folder = try StoreFolder()
        let memory = MemoryStore()
        var store = try folder.open()
        try await store.plant(seed: Self.hashSeed)
        let keys = CollidingTexts.keys(3, seed: Self.hashSeed, source: 1, kind: 0)
        let needs = CollidingTexts.subjects(3, seed: Self.hashSeed, kind: 1)
        var rivals = StoreRivals(seed: seed, keys: keys, needs: needs)
        try await rivals.open(store, memory)
        for _ in 0..<12 {
            try await rivals.run(8, store, memory)
            try store.close()
            store = try folder.open()
        }
        #expect(try await store.problems() == [], "seed \(seed)")
    }
}
