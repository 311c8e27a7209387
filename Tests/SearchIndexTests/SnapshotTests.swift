import Testing

@testable import SearchIndex

@Suite struct SnapshotTests {
    private func bytes(
        _ shards: [IndexShard], threads: Int = 1
    ) async throws -> [UInt8] {
        try await IndexBuilder.build(testSchema, shards, threads: threads).bytes()
    }

    private func world(_ size: Int = 900) -> TestWorld {
        var generator = SeededGenerator(7)
        return TestWorld(&generator, documents: size)
    }

    private func opens(_ bytes: [UInt8]) -> Bool {
        let memory = AlignedBytes(bytes)
        return (try? Snapshot(memory.bytes)) != nil
    }

    @Test func sameDocumentsGiveSameBytesWhateverThreadsShardsAndOrder() async throws {
        let documents = world(5_000).documents
        let expected = try await bytes([shard(documents)])
        for threads in 2...3 {
            #expect(try await bytes([shard(documents)], threads: threads) == expected)
        }
        var generator = SeededGenerator(9)
        let shuffled = documents.shuffled(using: &generator)
        let parts = [shard(shuffled[..<1_234]), shard(shuffled[1_234...]), shard([])]
        #expect(try await bytes(parts, threads: 2) == expected)
    }

    @Test func refusesTheSameIdentifierTwice() async throws {
        let documents = [TestDocument(id: 5), TestDocument(id: 5)].map { document in
            var filled = document
            filled.values = [[], []]
            filled.numbers = [nil, nil]
            return filled
        }
        await #expect(throws: BuildError.identifierTwice(5)) {
            try await IndexBuilder.build(testSchema, [shard(documents)], threads: 1)
        }
    }

    @Test func seesEveryFlippedByte() async throws {
        let intact = try await bytes([shard(world().documents)])
        #expect(opens(intact))
        let seed: UInt64 = 11
        var generator = SeededGenerator(seed)
        var unseen = 0
        for _ in 0..<2_000 {
            var damaged = intact
            let place = Int.random(in: 0..<damaged.count, using: &generator)
            damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
            if opens(damaged) { unseen += 1 }
        }
        #expect(unseen == 0, "seed \(seed)")
    }

    @Test func seesEveryFlippedBitOfHeaderAndTable() async throws {
        let intact = try await bytes([shard(world(100).documents)])
        for place in 0..<1_024 {
            for bit in 0..<8 {
                var damaged = intact
                damaged[place] ^= 1 << UInt8(bit)
                #expect(!opens(damaged), "bit \(bit) of byte \(place)")
            }
        }
    }

    @Test func seesEveryTruncationAndWhatWasAppended() async throws {
        let intact = try await bytes([shard(world(100).documents)])
        for length in 0..<min(intact.count, 4_096) {
            #expect(!opens(Array(intact[..<length])), "\(length) bytes")
        }
        for length in stride(from: 4_096, to: intact.count, by: 97) {
            #expect(!opens(Array(intact[..<length])), "\(length) bytes")
        }
        #expect(!opens(intact + [0]))
    }

    @Test func saysWhatIsWrong() async throws {
        var bytes = try await bytes([shard(world(10).documents)])
        bytes[8] = 99
        let memory = AlignedBytes(bytes)
        #expect(throws: SnapshotError.otherVersion(99)) { try Snapshot(memory.bytes) }
        let empty = AlignedBytes([])
        #expect(throws: SnapshotError.wrongLength) { try Snapshot(empty.bytes) }
    }
}
