import Records
import Resolution
import Store
import Testing

@testable import Platform

@Suite struct DecidePairTests {
    private let lists = FirmLists(firms: 60)
    private let store = MemoryStore()

    /// All records resolved, and those of one firm.
    private func resolved() async throws -> [OrganisationID] {
        try await FirmLists.take(lists.rows, into: store)
        try await FirmLists.resolve(store)
        let firm = try #require(try await store.organisations(after: nil, limit: 1).first)
        return firm.records.compactMap(\.record.subject.organisation)
    }

    @Test func whatIsSplitStaysApart() async throws {
        let ids = try await resolved()
        let outcome = try await FirmLists.decide(store)
            .split(ids[0], record: nil, why: "hai nhà máy", stamp: FirmLists.stamp)
        #expect(outcome == DecidePair.Outcome(merged: 0, split: 1))
        #expect(try await store.counts().organisations == 61)
        let run = try await FirmLists.resolve(store)
        #expect(run.run.figures.firms == 61)
        #expect(run.run.figures.toReview == 0)
        for id in ids { #expect(try await store.organisation(of: id) == id) }
    }

    @Test func whatAPersonPutsTogetherStaysTogether() async throws {
        _ = try await resolved()
        let all = try await store.organisations(after: nil, limit: 2)
        let outcome = try await FirmLists.decide(store)
            .decide(all[0].id, all[1].id, .same, why: nil, stamp: FirmLists.stamp)
        #expect(outcome.merged > 0)
        #expect(try await store.counts().organisations == 59)
        #expect(try await FirmLists.resolve(store).run.figures.firms == 59)
        #expect(try await store.counts().organisations == 59)
        let log = try await store.changes(after: 0, limit: .max)
        #expect(log.contains { $0.entity == .decision && $0.kind == .created })
        #expect(log.contains { $0.entity == .merge && $0.kind == .created })
    }

    /// A decision is asked again when a record says something else, and not before.
    @Test func aDecisionIsAskedAgainOnlyWhenTheEvidenceChanged() async throws {
        let ids = try await resolved()
        let decide = FirmLists.decide(store)
        try await decide.decide(ids[0], ids[1], .different, why: nil, stamp: FirmLists.stamp)
        #expect(try await FirmLists.resolve(store).run.figures.toReview == 0)
        let key = try #require(try await store.records(of: .organisation(ids[0])).first)
        let row = try #require(lists.rows.first { $0.key == key.record.key })
        var fields = row.fields
        fields["website"] = "https://moi.example.vn"
        try await FirmLists.take(
            FirmLists.Row(source: row.source, key: row.key, fields: fields), into: store)
        #expect(try await FirmLists.resolve(store).run.figures.toReview == 1)
        let pairs = try await ReviewQueue(store: store).pairs()
        #expect(pairs.map(\.reason) == [.changed])
        let entry = try #require(try await ReviewQueue(store: store).entry(pairs[0]))
        #expect(entry.former?.verdict == .different)
        #expect(entry.sides.flatMap(\.texts).contains("https://moi.example.vn"))
        // Until somebody answers, what was decided holds.
        #expect(try await store.counts().organisations == 61)
        try await decide.decide(ids[0], ids[1], .different, why: nil, stamp: FirmLists.stamp)
        #expect(try await ReviewQueue(store: store).pairs().isEmpty)
        #expect(try await FirmLists.resolve(store).run.figures.toReview == 0)
    }

    @Test func refusesWhatCannotBeOneFirm() async throws {
        _ = try await resolved()
        let taxed = try await [("A", "0100109106"), ("B", "0300588569")].asyncMap { key, number in
            try await FirmLists.take(
                FirmLists.Row(
                    source: "tax", key: key,
                    fields: ["name": "Sao Mai Vang", "identifiers.vn-mst": number]),
                into: store)
        }
        let decide = FirmLists.decide(store)
        await #expect(throws: ResolutionRefusal.taxNumbersDiffer(taxed[0], taxed[1])) {
            try await decide.decide(taxed[0], taxed[1], .same, why: nil, stamp: FirmLists.stamp)
        }
        await #expect(throws: ResolutionRefusal.sameRecord(taxed[0].text)) {
            try await decide.decide(taxed[0], taxed[0], .same, why: nil, stamp: FirmLists.stamp)
        }
        await #expect(throws: ResolutionRefusal.notMerged(taxed[0])) {
            try await decide.split(taxed[0], record: nil, why: nil, stamp: FirmLists.stamp)
        }
        // A record of another firm was called unknown.
        let firm = try #require(try await store.organisations(after: nil, limit: 1).first)
        await #expect(throws: ResolutionRefusal.recordElsewhere(taxed[0], firm: taxed[0])) {
            try await decide.split(firm.id, record: taxed[0], why: nil, stamp: FirmLists.stamp)
        }
        let unknown = OrganisationID(country: "VN", digest: 5)
        await #expect(throws: ResolutionRefusal.supplierUnknown(unknown.text)) {
            try await decide.decide(taxed[0], unknown, .same, why: nil, stamp: FirmLists.stamp)
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(
        _ body: (Element) async throws -> Value
    ) async throws -> [Value] {
        var found: [Value] = []
        for element in self { found.append(try await body(element)) }
        return found
    }
}
