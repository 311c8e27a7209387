import Records
import Resolution
import Store
import TestSupport
import Testing

@testable import Platform

/// A batch comes to what a run over everything comes to by the same weights, whatever the batches.
@Suite struct ResolveBatchTests {
    private static func resolver(
        _ store: any RecordStore, share: Double = 100, wholeMax: Int = 0
    ) -> ResolveSuppliers {
        ResolveSuppliers(
            store: store, catalogue: SampleRecords.lexicon.catalogue, threads: 2,
            changedShareMax: share, wholeMax: wholeMax)
    }

    /// A seed makes dozens of runs, so there are fewer of them than of other properties.
    private static let seeds = 1...max(2, MatchingRandom.seeds.upperBound / 100)

    /// A base that was resolved and learned from.
    private static func base(_ lists: FirmLists) async throws -> MemoryStore {
        let store = MemoryStore()
        try await FirmLists.take(lists.rows, into: store)
        let run = try await resolver(store).run(stamp: FirmLists.stamp).run
        #expect(run.figures.changed == nil && !run.parameters.isEmpty)
        return store
    }

    /// Rows that say something of firms of the base, or of others, more or less alike.
    private static func rows(_ count: Int, _ random: inout MatchingRandom) -> [FirmLists.Row] {
        (0..<count).map { number in
            let firm = random.below(110)
            let name = "\(FirmLists.word(firm)) \(FirmLists.word(firm * 7 + 3))"
            var fields = ["name": "\(name) JSC"]
            if random.below(4) > 0 {
                fields["address"] = "\(firm * 3 + 1) \(FirmLists.word(firm + 40)), Hà Nội"
            }
            if random.below(3) > 0 { fields["phone"] = "09\(12_345_678 + firm * 7_919)" }
            if random.below(4) == 0 { fields["name.en"] = "\(name) Industries" }
            return FirmLists.Row(source: "fair", key: "fair-\(number)", fields: fields)
        }
    }

    /// What a run over everything makes of a store by the weights that its batches went by.
    private static func expected(_ store: MemoryStore) async throws -> Set<Set<String>> {
        let state = try #require(try await store.resolutionState())
        let learned = try #require(LearnedText(state.learned))
        let subjects = try await SubjectsToResolve.reading(store)
        let known = try await KnownFirms.reading(store, subjects)
        let engine = Resolver(catalogue: SampleRecords.lexicon.catalogue, threads: 2)
        let parameters = try await learned.parameters(for: subjects.list, engine, in: store)
        let found = try await engine.resolve(subjects.list, known: known.ties, by: parameters)
        #expect(state.subjects == found.count && state.firms == found.clusterCount)
        let pairs = Set(found.comparedPairs.compactMap(ResolvedPair.init))
        let ids = subjects.subjects.map(\.id)
        #expect(try await Set(store.resolvedPairs(of: ids)) == pairs)
        return Set(
            Dictionary(grouping: found.clusterNames.keys) { found.clusterNames[$0] }
                .values.map(Set.init))
    }

    private static func firms(_ store: MemoryStore) async throws -> Set<Set<String>> {
        let all = try await store.organisations(after: nil, limit: .max)
        return Set(all.map { Set($0.records.compactMap { $0.record.subject.organisation?.text }) })
    }

    @Test(arguments: seeds) func comesToWhatAWholeRunComesTo(seed: UInt64) async throws {
        var random = MatchingRandom(seed: seed)
        let base = FirmLists(firms: 80)
        let rows = Self.rows(60, &random)
        var outcomes: [Set<Set<String>>] = []
        for _ in 0..<2 {
            let store = try await Self.base(base)
            var left = rows.shuffled(using: &random)
            while !left.isEmpty {
                let batch = Array(left.prefix(1 + random.below(25)))
                left.removeFirst(batch.count)
                try await FirmLists.take(batch, into: store)
                let run = try await Self.resolver(store).run(stamp: FirmLists.stamp).run
                #expect(run.figures.changed == batch.count && run.parameters.isEmpty)
            }
            let firms = try await Self.firms(store)
            #expect(try await firms == Self.expected(store), "seed \(seed)")
            outcomes.append(firms)
        }
        #expect(outcomes[0] == outcomes[1], "seed \(seed)")
        #expect(outcomes[0].contains { $0.count > 2 })
    }

    /// Of a small base neither firms nor questions hang on the batches it came in, doubtful pairs
    /// among them.
    @Test(arguments: seeds) func theBatchesOfASmallBaseDoNotShow(seed: UInt64) async throws {
        var random = MatchingRandom(seed: seed)
        let rows = FirmLists(firms: 60).rows + Self.rows(60, &random)
        var firms: Set<Set<Set<String>>> = []
        var asked: Set<Set<String>> = []
        for _ in 0..<3 {
            let store = MemoryStore()
            var left = rows.shuffled(using: &random)
            while !left.isEmpty {
                let batch = Array(left.prefix(20 + random.below(40)))
                left.removeFirst(batch.count)
                try await FirmLists.take(batch, into: store)
                let resolver = Self.resolver(
                    store, share: ResolveSuppliers.changedShareMax,
                    wholeMax: ResolveSuppliers.wholeMax)
                _ = try await resolver.run(stamp: FirmLists.stamp)
            }
            firms.insert(try await Self.firms(store))
            asked.insert(Set(try await ReviewQueue(store: store).pairs().map(\.id)))
        }
        #expect(firms.count == 1 && asked.count == 1, "seed \(seed)")
    }

    /// Rows change and go, and come back.
    @Test(arguments: seeds) func followsWhatChangesAndGoes(seed: UInt64) async throws {
        var random = MatchingRandom(seed: seed)
        let store = try await Self.base(FirmLists(firms: 60))
        let fair = Self.rows(30, &random)
        try await FirmLists.take(fair, into: store)
        _ = try await Self.resolver(store).run(stamp: FirmLists.stamp)
        let others = Self.rows(30, &random)
        try await FirmLists.take(Array(others.shuffled(using: &random).prefix(12)), into: store)
        _ = try await Self.resolver(store).run(stamp: FirmLists.stamp)
        #expect(try await Self.firms(store) == Self.expected(store), "seed \(seed)")
        let source = try #require(SourceID("fair"))
        for isGone in [true, false] {
            try await store.setWithdrawn(isGone, source: source, stamp: FirmLists.stamp)
            let run = try await Self.resolver(store).run(stamp: FirmLists.stamp).run
            #expect(run.figures.changed ?? 0 > 0)
            #expect(try await Self.firms(store) == Self.expected(store), "seed \(seed)")
        }
    }

    /// Keys that come to be too common, and no more so, bring who had them apart or together.
    @Test func aKeyThatFillsUpIsLeftOut() async throws {
        let store = try await Self.base(FirmLists(firms: 60))
        let fields = ["name": "Sao Mai", "phone": "0243825123"]
        let many = (0..<40).map {
            FirmLists.Row(
                source: "fair", key: "k\($0)",
                fields: fields.merging(["address": "\($0 + 1) \(FirmLists.word($0))"]) { $1 })
        }
        for start in stride(from: 0, to: 40, by: 8) {
            try await FirmLists.take(Array(many[start..<(start + 8)]), into: store)
            _ = try await Self.resolver(store).run(stamp: FirmLists.stamp)
            #expect(try await Self.firms(store) == Self.expected(store), "from \(start)")
        }
        let source = try #require(SourceID("fair"))
        try await store.setWithdrawn(true, source: source, stamp: FirmLists.stamp)
        _ = try await Self.resolver(store).run(stamp: FirmLists.stamp)
        #expect(try await Self.firms(store) == Self.expected(store))
    }

    /// One number in a row for each of a firm's goods brings them together however many there are,
    /// in whatever batches: a profile of 32 records fell apart with the next.
    @Test func aFirmOfManyRowsStaysOne() async throws {
        let store = try await Self.base(FirmLists(firms: 60))
        let many = (0..<80).map {
            FirmLists.Row(
                source: "goods", key: "k\($0)",
                fields: [
                    "name": "Sao Mai Bắc", "identifiers.vn-mst": "0100109106",
                    "phone": "0243825123",
                    "address": "17 Trần Quang Diệu, Hà Nội",
                ])
        }
        for start in stride(from: 0, to: 80, by: 20) {
            try await FirmLists.take(Array(many[start..<(start + 20)]), into: store)
            _ = try await Self.resolver(store).run(stamp: FirmLists.stamp)
            let largest = try await Self.firms(store).map(\.count).max()
            #expect(largest == start + 20)
        }
        _ = try await Self.resolver(store).run(isAnew: true, stamp: FirmLists.stamp)
        #expect(try await Self.firms(store).map(\.count).max() == 80)
    }

    @Test func whatPeopleSayIsFollowed() async throws {
        let store = try await Self.base(FirmLists(firms: 60))
        let all = try await store.organisations(after: nil, limit: 4)
        let decide = FirmLists.decide(store)
        try await decide.decide(
            all[0].id, all[1].id, .same, why: nil, stamp: FirmLists.stamp)
        try await decide.split(all[2].id, record: nil, why: nil, stamp: FirmLists.stamp)
        let run = try await Self.resolver(store).run(stamp: FirmLists.stamp).run
        #expect(run.figures.changed == 0 && run.figures.firms == 60)
        #expect(try await Self.firms(store) == Self.expected(store))
        let again = try await Self.resolver(store).run(stamp: FirmLists.stamp)
        #expect(again.isUnchanged)
    }

    @Test func learnsAnewWhereMuchChanged() async throws {
        let lists = FirmLists(firms: 50)
        let store = try await Self.base(lists)
        var random = MatchingRandom(seed: 1)
        let rows = Self.rows(40, &random)
        try await FirmLists.take(Array(rows[..<20]), into: store)
        let few = try await Self.resolver(store, share: 0.2).run(stamp: FirmLists.stamp)
        #expect(few.run.figures.changed == 20)
        try await FirmLists.take(Array(rows[20...]), into: store)
        let many = try await Self.resolver(store, share: 0.2).run(stamp: FirmLists.stamp)
        #expect(many.run.figures.changed == nil && !many.run.parameters.isEmpty)
        let asked = try await Self.resolver(store).run(isAnew: true, stamp: FirmLists.stamp)
        #expect(!asked.isUnchanged && asked.run.figures.changed == nil)
    }

    @Test func aPairIsExplainedAsAmongAll() async throws {
        let store = try await Self.base(FirmLists(firms: 60))
        let subjects = try await SubjectsToResolve.reading(store)
        let engine = Resolver(catalogue: SampleRecords.lexicon.catalogue, threads: 1)
        let found = try await engine.resolve(subjects.list)
        let firm = try #require(try await store.organisations(after: nil, limit: 1).first)
        let ids = firm.records.compactMap(\.record.subject.organisation)
        let other = try #require(subjects.subjects.first { !ids.contains($0.id) }).id
        for pair in [(ids[0], ids[1]), (ids[0], other)] {
            let whole = try found.explanation(of: pair.0.text, and: pair.1.text)
            let alone = try await Self.resolver(store).explanation(of: pair.0, and: pair.1)
            #expect(alone == whole)
        }
    }
}

extension MatchingRandom {
    fileprivate mutating func below(_ bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &self)
    }
}
