import Records
import Resolution
import Store
import TestSupport
import Testing

@testable import Platform

/// In which order a person is asked, and of what nobody is.
@Suite struct ReviewOrderTests {
    private static func id(_ number: UInt64) -> OrganisationID {
        OrganisationID(country: "VN", digest: number)
    }

    private static func pair(
        _ number: UInt64, _ reason: PairToReview.Reason, _ millionths: Int, names: String = "near"
    ) -> PairToReview {
        PairToReview(
            id(2 * number), id(2 * number + 1), reason: reason, millionths: millionths,
            weights: [KeptWeight(comparison: "name", agreement: names, millibits: -1_000)])
    }

    /// In the order in which they are to be asked.
    private static let planted = [
        // What a person alone can say, the likeliest first.
        pair(1, .owners, 700_000), pair(2, .changed, 300_000),
        // What is one firm as far as the names go.
        pair(3, .cluster, 990_000), pair(4, .reserved, 960_000), pair(5, .probable, 940_000),
        pair(6, .reserved, 600_000, names: "further"),
        // Two names that contradict each other.
        pair(7, .reserved, 999_000, names: "conflict"),
        pair(8, .reserved, 950_000, names: "different"), pair(9, .reserved, 901_000, names: "some"),
    ]

    @Test(arguments: 1...5) func asksFirstWhatIsWorthAsking(seed: UInt64) async throws {
        var random = MatchingRandom(seed: seed)
        let store = MemoryStore()
        try await store.keepNew(Self.planted.shuffled(using: &random))
        let asked = try await ReviewQueue(store: store).pairs()
        #expect(asked.map(\.id) == Self.planted.map(\.id))
    }

    /// Counted places skipped as many pairs as were decided since the page before.
    @Test(arguments: 1...4) func aPageGoesOnWhereTheLastEndedThoughAllOfItIsDecided(
        size: Int
    ) async throws {
        let store = MemoryStore()
        try await store.keepNew(Self.planted)
        let queue = ReviewQueue(store: store)
        var place: PairToReview.Place?
        var asked: [String] = []
        while true {
            let page = try await queue.pairs(after: place).prefix(size)
            guard let last = page.last else { break }
            asked += page.map(\.id)
            place = PairToReview.Place(last.place.text)
            #expect(place == last.place)
            _ = try await store.write(page.map { .remove($0) }, stamp: FirmLists.stamp)
        }
        #expect(asked == Self.planted.map(\.id))
        #expect(PairToReview.Place("7") == nil && PairToReview.Place("1 x y") == nil)
    }

    /// Whoever asks of hopeless pairs is not listened to when it matters.
    @Test func leavesApartWhatNamesContradictUnlessNearlySure() {
        let floor = PairToReview.contradictedMin
        for names in ["some", "conflict", "different"] {
            #expect(Self.pair(1, .reserved, floor - 1, names: names).isHopeless)
            #expect(!Self.pair(1, .reserved, floor, names: names).isHopeless)
        }
        for names in ["near", "close", "part", "further", "unknown"] {
            #expect(!Self.pair(1, .reserved, 1, names: names).isHopeless)
        }
        for reason in PairToReview.Reason.allCases where reason != .reserved {
            #expect(!Self.pair(1, reason, 1, names: "different").isHopeless)
        }
    }

    /// Two firms of one name in two streets are asked of before two of two names at one door; of
    /// the others whose names contradict each other nobody is asked, and they are counted.
    @Test func aRunAsksOfTheOnesAndLeavesTheOthersApart() async throws {
        let bounds = Thresholds(review: 0.0001)
        let store = MemoryStore()
        try await FirmLists.take(FirmLists(firms: 60).rows, into: store)
        let rows = [
            ("one", "Cơ khí Sao Băng", "1 Phuson"), ("two", "Cơ khí Sao Băng", "977 Tanvinhra"),
            ("left", "Nhựa Trúc Xanh", "61 Bacloan"), ("right", "Dệt Hoàng Hôn", "61 Bacloan"),
        ]
        var ids: [String: OrganisationID] = [:]
        for (key, name, street) in rows {
            let fields = ["name": name, "address": street + ", Hà Nội"]
            ids[key] = try await FirmLists.take(
                FirmLists.Row(source: "third", key: key, fields: fields), into: store)
        }
        let run = try await ResolveSuppliers(
            store: store, catalogue: SampleRecords.lexicon.catalogue, threads: 2
        ).run(bounds, stamp: FirmLists.stamp)
        let asked = try await ReviewQueue(store: store).pairs()
        func pair(_ one: String, _ other: String) throws -> String {
            PairDecision.id(try #require(ids[one]), try #require(ids[other]))
        }
        let (namesakes, neighbours) = (try pair("one", "two"), try pair("left", "right"))
        #expect(asked.map(\.id) == [namesakes, neighbours])
        #expect(asked.allSatisfy { $0.reason == .reserved })
        #expect(asked[1].millionths >= PairToReview.contradictedMin)
        #expect(run.run.figures.toReview == 2)
        // An oracle: all pairs of firms that are likelier than the bound.
        let all = try await Resolver(
            catalogue: SampleRecords.lexicon.catalogue, thresholds: bounds, threads: 1
        ).resolve(try await SubjectsToResolve.reading(store).list)
        let leftApart = try #require(run.run.figures.leftApart)
        #expect(leftApart > 0 && leftApart == all.firmsToReview - asked.count)
    }
}
