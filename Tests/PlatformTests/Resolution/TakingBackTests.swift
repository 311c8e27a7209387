import Records
import Resolution
import Store
import TestSupport
import Testing

@testable import Platform

/// Whatever a person decides, the opposite word takes it back.
@Suite struct TakingBackTests {
    private let store = MemoryStore()
    private var decide: DecidePair { FirmLists.decide(store) }

    private static let sizes = [6, 5, 4, 3, 2]

    /// Firms of two to six records, each told of by as many lists, among firms of two; the ids of
    /// these records, firm by firm.
    private func resolved() async throws -> [OrganisationID] {
        let lists = FirmLists(firms: 40)
        var first: [OrganisationID] = []
        for row in lists.rows { first.append(try await FirmLists.take(row, into: store)) }
        for (firm, size) in Self.sizes.enumerated() {
            for list in 2..<max(2, size) {
                let row = lists.rows[2 * firm]
                let copy = FirmLists.Row(
                    source: "list\(list)", key: "list\(list)-\(firm)", fields: row.fields)
                try await FirmLists.take(copy, into: store)
            }
        }
        try await FirmLists.resolve(store)
        var ids: [OrganisationID] = []
        for (firm, size) in Self.sizes.enumerated() {
            let mates = try await mates(of: first[2 * firm])
            #expect(mates.count == size)
            ids += mates
        }
        return ids
    }

    /// The ids of each firm.
    private func firms() async throws -> Set<[OrganisationID]> {
        let all = try await store.organisations(after: nil, limit: .max)
        return Set(
            all.map { Set($0.records.compactMap(\.record.subject.organisation)).sorted() })
    }

    private func mates(of id: OrganisationID) async throws -> [OrganisationID] {
        try #require(try await firms().first { $0.contains(id) })
    }

    private func say(
        _ one: OrganisationID, _ other: OrganisationID, _ verdict: PairDecision.Verdict
    ) async throws {
        try await decide.decide(one, other, verdict, why: nil, stamp: FirmLists.stamp)
    }

    /// All decisions hold where the records are now.
    private func expectWordsHold(_ comment: Comment) async throws {
        let firms = try await firms()
        let said = try await store.documents(PairDecision.self, on: nil, after: nil, limit: .max)
        for decision in said {
            let isOne =
                firms.contains { $0.contains(decision.pair[0]) }
                && firms.contains { $0.contains(decision.pair[0]) && $0.contains(decision.pair[1]) }
            #expect(isOne == (decision.verdict == .same), comment)
        }
    }

    /// A "different" on a firm of three records or more could not be taken back: the refusal
    /// advised the very command that it refused.
    @Test func aDifferentOnAFirmOfManyIsTakenBackBySame() async throws {
        let ids = try await resolved()
        let before = try await firms()
        let outcome = try await decide.decide(
            ids[2], ids[4], .different, why: nil, stamp: FirmLists.stamp)
        #expect(outcome == DecidePair.Outcome(merged: 0, split: 1))
        #expect(try await mates(of: ids[0]).count == 5)
        try await say(ids[2], ids[4], .same)
        #expect(try await firms() == before)
        let kept = try await store.document(
            PairDecision.self, PairDecision.id(ids[2], ids[4]))
        #expect(kept?.verdict == .same)
        try await FirmLists.resolve(store, isAnew: true)
        #expect(try await firms() == before)
    }

    @Test(arguments: [true, false]) func aSplitIsTakenBackBySame(isWhole: Bool) async throws {
        let ids = try await resolved()
        let before = try await firms()
        let merges = try await store.documents(Merge.self, on: nil, after: nil, limit: .max)
        try await decide.split(
            ids[1], record: isWhole ? nil : ids[3], why: nil, stamp: FirmLists.stamp)
        #expect(try await firms().count == before.count + (isWhole ? 5 : 1))
        for id in ids[..<6] where id != ids[3] { try await say(id, ids[3], .same) }
        #expect(try await firms() == before)
        // Every id leads where it led before.
        let again = try await store.documents(Merge.self, on: nil, after: nil, limit: .max)
        #expect(again.map(\.id) == merges.map(\.id))
        #expect(again.map(\.organisation) == merges.map(\.organisation))
        try await expectWordsHold("put together again")
        try await FirmLists.resolve(store, isAnew: true)
        #expect(try await firms() == before)
    }

    /// Two firms that a person put together come apart as they were, not record by record.
    @Test func aSameOfTwoFirmsIsTakenBackByDifferent() async throws {
        let ids = try await resolved()
        let before = try await firms()
        try await say(ids[1], ids[8], .same)
        #expect(try await mates(of: ids[0]).count == 11)
        try await say(ids[8], ids[1], .different)
        #expect(try await firms() == before)
        try await FirmLists.resolve(store, isAnew: true)
        #expect(try await firms() == before)
    }

    /// A word of other records is not overruled in passing, and the way past it works.
    @Test func whatWasSaidOfOtherRecordsIsTakenBackFirst() async throws {
        let ids = try await resolved()
        try await say(ids[0], ids[6], .different)
        await #expect(throws: ResolutionRefusal.keptApart(ids[0], ids[6])) {
            try await say(ids[1], ids[7], .same)
        }
        try await say(ids[1], ids[8], .different)
        let outcome = try await decide.decide(
            ids[0], ids[6], .same, why: nil, stamp: FirmLists.stamp)
        #expect(outcome.takenBack == 1)
        #expect(try await mates(of: ids[7]).count == 11)
    }

    @Test(arguments: 1...UInt64(6)) func aWordAndItsReverseLeaveFirmsAsTheyWere(
        seed: UInt64
    ) async throws {
        var random = MatchingRandom(seed: seed)
        let ids = try await resolved()
        for step in 0..<12 {
            let comment: Comment = "seed \(seed), step \(step)"
            let (one, other) = (random.pick(ids), random.pick(ids))
            if one == other { continue }
            let before = try await firms()
            let mates = try await mates(of: one)
            if random.chance(25), mates.count > 1 {
                try await decide.split(one, record: one, why: nil, stamp: FirmLists.stamp)
                try await say(one, try #require(mates.first { $0 != one }), .same)
            } else if mates.contains(other) {
                try await say(one, other, .different)
                try await say(one, other, .same)
            } else {
                do { try await say(one, other, .same) } catch ResolutionRefusal.keptApart {
                    continue
                }
                try await say(one, other, .different)
            }
            #expect(try await firms() == before, comment)
            // What is left standing, so that the next words meet other firms.
            if random.chance(50) {
                try? await say(
                    random.pick(ids), random.pick(ids), random.pick([.same, .different]))
            }
            try await expectWordsHold(comment)
        }
        try await FirmLists.resolve(store, isAnew: true)
        try await expectWordsHold("seed \(seed), learned anew")
    }
}
