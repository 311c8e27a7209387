import Records
import Resolution
import Store
import TestSupport
import Testing

@testable import Platform

/// What follows from a person's word follows at once, and the next run finds it so.
@Suite struct DecidedRunTests {
    private let store = MemoryStore()

    /// Firms of up to six records, among firms of two: all but two of a firm's records leave out or
    /// misspell something, so that some hang together more than others.
    private func resolved() async throws -> [[OrganisationID]] {
        let lists = FirmLists(firms: 40)
        var firms: [[OrganisationID]] = []
        for firm in 0..<5 {
            let own = Array(lists.rows[(2 * firm)..<(2 * firm + 2)])
            var ids: [OrganisationID] = []
            for row in own + (0..<(4 - firm)).map({ Self.further($0, own, of: firm) }) {
                ids.append(try await FirmLists.take(row, into: store))
            }
            firms.append(ids)
        }
        try await FirmLists.take(Array(lists.rows.dropFirst(10)), into: store)
        try await FirmLists.resolve(store)
        return firms
    }

    /// A firm's row in a further list.
    private static func further(
        _ list: Int, _ own: [FirmLists.Row], of firm: Int
    ) -> FirmLists.Row {
        var fields = own[list % 2].fields
        if list % 2 == 0 { fields["phone"] = nil }
        if list % 3 == 1 { fields["name"] = fields["name"].map { $0 + "h" } }
        return FirmLists.Row(
            source: "list\(list)", key: "list\(list)-\(firm)", fields: fields)
    }

    private func merges() async throws -> [String: String] {
        let all = try await store.documents(Merge.self, on: nil, after: nil, limit: .max)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.organisation) })
    }

    private func expectARunChangesNothing(_ comment: Comment) async throws {
        let before = try await merges()
        let run = try await FirmLists.resolve(store).run
        #expect(run.figures.merged == 0 && run.figures.split == 0, comment)
        #expect(run.moves ?? [] == [], comment)
        #expect(try await merges() == before, comment)
    }

    /// Of a firm of three, "different" on two left the third with one of them, and the next run
    /// moved it to the other.
    @Test func theThirdRecordStaysWhereADecisionLeftIt() async throws {
        let firms = try await resolved()
        let three = try #require(firms.first { $0.count == 3 })
        for (one, other) in [(0, 1), (0, 2), (1, 2)] {
            let outcome = try await FirmLists.decide(store).decide(
                three[one], three[other], .different, why: nil, stamp: FirmLists.stamp)
            #expect(outcome.split == 1)
            try await expectARunChangesNothing("\(one) and \(other) are two")
            try await FirmLists.decide(store).decide(
                three[one], three[other], .same, why: nil, stamp: FirmLists.stamp)
            try await expectARunChangesNothing("\(one) and \(other) are one again")
        }
    }

    /// Where one record held a firm together, the others fell apart when it was split off, and
    /// "same" did not bring them back.
    @Test func theOthersStayTogetherWhenOneIsSplitOff() async throws {
        for firm in try await resolved() where firm.count > 2 {
            for record in firm {
                let before = try await merges()
                let outcome = try await FirmLists.decide(store).split(
                    firm[0], record: record, why: nil, stamp: FirmLists.stamp)
                #expect(outcome.split >= 1)
                let rest = firm.filter { $0 != record }
                let now = try await store.organisations(of: firm)
                #expect(Set(rest.map { now[$0] ?? $0 }).count == 1, "\(firm.count) \(record)")
                #expect(now[record] ?? record == record)
                try await expectARunChangesNothing("\(record) left")
                try await FirmLists.decide(store).decide(
                    record, rest[0], .same, why: nil, stamp: FirmLists.stamp)
                #expect(try await merges() == before)
                try await expectARunChangesNothing("\(record) is back")
            }
        }
    }

    /// The same of a firm that was never resolved, which words alone hold together.
    @Test func theOthersStayTogetherWhereWordsAloneHoldThem() async throws {
        let rows = FirmLists(firms: 3).rows
        var ids: [OrganisationID] = []
        for row in [rows[0], rows[2], rows[4]] {
            ids.append(try await FirmLists.take(row, into: store))
        }
        let decide = FirmLists.decide(store)
        for other in ids[1...] {
            try await decide.decide(ids[0], other, .same, why: nil, stamp: FirmLists.stamp)
        }
        let before = try await merges()
        try await decide.split(ids[0], record: ids[0], why: nil, stamp: FirmLists.stamp)
        for _ in 0..<2 {
            let now = try await store.organisations(of: ids)
            #expect(now[ids[1]] ?? ids[1] == now[ids[2]] ?? ids[2])
            #expect(now[ids[0]] ?? ids[0] == ids[0])
            try await FirmLists.resolve(store)
        }
        try await decide.decide(ids[0], ids[2], .same, why: nil, stamp: FirmLists.stamp)
        #expect(try await merges() == before)
    }

    @Test(arguments: 1...UInt64(6)) func aRunAfterAnyWordChangesNothing(
        seed: UInt64
    ) async throws {
        var random = MatchingRandom(seed: seed)
        let ids = try await resolved().flatMap(\.self)
        let decide = FirmLists.decide(store)
        for step in 0..<12 {
            let (one, other) = (random.pick(ids), random.pick(ids))
            if one == other { continue }
            do {
                if random.chance(20) {
                    let record = random.chance(50) ? one : nil
                    try await decide.split(one, record: record, why: nil, stamp: FirmLists.stamp)
                } else {
                    let verdict = random.pick([PairDecision.Verdict.same, .different])
                    try await decide.decide(
                        one, other, verdict, why: nil, stamp: FirmLists.stamp)
                }
            } catch is ResolutionRefusal { continue }
            try await expectARunChangesNothing("seed \(seed), step \(step)")
        }
    }

    /// Two that a person called two firms were still linked as two sites of one.
    @Test func twoFirmsAreNotTwoSites() async throws {
        _ = try await resolved()
        let rows = ["1 Phuson", "977 Tanvinhra"].enumerated().map { place, street in
            FirmLists.Row(
                source: "sites", key: "site-\(place)",
                fields: ["name": "Zilvano Petrokem", "address": "\(street), Hà Nội"])
        }
        let one = try await FirmLists.take(rows[0], into: store)
        let other = try await FirmLists.take(rows[1], into: store)
        try await FirmLists.resolve(store, isAnew: true)
        let resolver = ResolveSuppliers(
            store: store, catalogue: SampleRecords.lexicon.catalogue, threads: 1)
        func ties() async throws -> [String] {
            try await ReadFirmTies(store: store).ties(of: [one, other]).map(\.kinship)
        }
        #expect(try await ties() == ["site"])
        #expect(try await resolver.explained(one, other).kinship == .site)
        try await FirmLists.decide(store).decide(
            one, other, .different, why: nil, stamp: FirmLists.stamp)
        #expect(try await ties().isEmpty)
        #expect(try await resolver.explained(one, other).kinship == nil)
        try await FirmLists.resolve(store)
        #expect(try await ties().isEmpty)
        try await FirmLists.resolve(store, isAnew: true)
        #expect(try await ties().isEmpty)
    }
}
