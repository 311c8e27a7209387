import Records
import Resolution
import Store
import Testing

@testable import Platform

/// Why two records are or are not one firm says what people said of them.
@Suite struct ExplainedPairTests {
    private let lists = FirmLists(firms: 60)
    private let store = MemoryStore()

    private func explained(
        _ one: OrganisationID, _ other: OrganisationID
    ) async throws -> ExplainedPair {
        try await ResolveSuppliers(
            store: store, catalogue: SampleRecords.lexicon.catalogue, threads: 1
        ).explained(one, other)
    }

    @Test func namesThePersonsWordAndWhetherItIsOutdated() async throws {
        try await FirmLists.take(lists.rows, into: store)
        try await FirmLists.resolve(store)
        let firm = try #require(try await store.organisations(after: nil, limit: 1).first)
        let ids = firm.records.compactMap(\.record.subject.organisation)
        let undecided = try await explained(ids[0], ids[1])
        #expect(undecided.decision == nil && undecided.weighed.isOneCluster)
        try await FirmLists.decide(store)
            .decide(ids[0], ids[1], .different, why: "hai nhà máy", stamp: FirmLists.stamp)
        let decided = try await explained(ids[0], ids[1])
        #expect(decided.decision?.verdict == .different && !decided.isOutdated)
        #expect(decided.decision?.by == "test" && decided.decision?.why == "hai nhà máy")
        #expect(!decided.weighed.isOneCluster && decided.asked == nil)
        let key = try #require(firm.records.first).record.key
        let row = try #require(lists.rows.first { $0.key == key })
        var fields = row.fields
        fields["website"] = "https://moi.example.vn"
        try await FirmLists.take(
            FirmLists.Row(source: row.source, key: row.key, fields: fields), into: store)
        try await FirmLists.resolve(store)
        let outdated = try await explained(ids[0], ids[1])
        #expect(outdated.isOutdated && outdated.asked?.reason == .changed)
        await #expect(throws: ResolutionRefusal.sameRecord(ids[0].text)) {
            try await explained(ids[0], ids[0])
        }
    }
}
