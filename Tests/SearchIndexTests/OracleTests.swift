import Testing

@testable import SearchIndex

@Suite struct OracleTests {
    /// Sizes around the edges of blocks and windows, and the smallest.
    private static let sizes = [0, 1, 2, 63, 64, 65, 127, 128, 129, 300, 700]

    @Test func answersLikeTheExhaustiveScorer() async throws {
        let seed: UInt64 = 20_261_122
        var generator = SeededGenerator(seed)
        var (asked, wrong) = (0, 0)
        while asked < 10_000 {
            let size = Self.sizes[asked / 50 % Self.sizes.count]
            let world = TestWorld(&generator, documents: size)
            asked += 50
            wrong += try await wrongAnswers(world, queries: 50, &generator)
        }
        #expect(wrong == 0, "seed \(seed), \(asked) queries")
    }

    @Test(arguments: [4_096, 4_097, 9_000])
    func answersLikeTheExhaustiveScorerAcrossWindows(size: Int) async throws {
        var generator = SeededGenerator(UInt64(size))
        let world = TestWorld(&generator, documents: size)
        #expect(try await wrongAnswers(world, queries: 60, &generator) == 0, "seed \(size)")
    }

    /// More windows than are searched before the rest, so that some are left out by their bounds.
    @Test func answersLikeTheExhaustiveScorerWhereWindowsAreLeftOut() async throws {
        var generator = SeededGenerator(16_500)
        let world = TestWorld(&generator, documents: 16_500)
        #expect(try await wrongAnswers(world, queries: 8, &generator) == 0, "seed 16500")
    }

    private func wrongAnswers(
        _ world: TestWorld, queries: Int, _ generator: inout SeededGenerator
    ) async throws -> Int {
        let threads = Int.random(in: 1...3, using: &generator)
        let image = try await IndexBuilder.build(
            testSchema, [shard(world.documents)], threads: threads)
        let memory = AlignedBytes(image.bytes())
        let workspace = SearchWorkspace(try Snapshot(memory.bytes))
        var wrong = 0
        for _ in 0..<queries {
            let query = world.query(&generator)
            let limit = [0, 1, 3, 20, 1_000].randomElement(using: &generator)!
            let found = try workspace.search(query, limit: limit)
            if found != exhaustive(world.documents, query, limit: limit) { wrong += 1 }
        }
        return wrong
    }

    @Test func refusesMoreWordsThanItsLimit() async throws {
        let image = try await IndexBuilder.build(testSchema, [], threads: 1)
        let memory = AlignedBytes(image.bytes())
        let workspace = SearchWorkspace(try Snapshot(memory.bytes))
        var query = IndexQuery()
        query.words = (0...IndexQuery.wordsMax).map { Array("w\($0)".utf8) }
        #expect(throws: QueryError.tooManyWords) { try workspace.search(query, limit: 1) }
    }
}
