import Records
import Resolution
import Store
import StoreConformance
import Testing

@testable import Platform

@Suite struct MeasureFirmsTests {
    /// An oracle: every true pair asked of one by one.
    @Test func completenessIsTheShareOfTruePairsThatMet() async throws {
        let store = MemoryStore()
        let lists = FirmLists(firms: 40)
        try await FirmLists.take(lists.rows, into: store)
        try await FirmLists.resolve(store)
        // Of every three firms a truth makes one, which no key can know.
        var truth: [MeasureFirms.Key: String] = [:]
        var groups: [String: [OrganisationID]] = [:]
        try await ListFirms(store: store).each { line in
            let firm = try #require(line.externalID.split(separator: "-").last.flatMap { Int($0) })
            let key = MeasureFirms.Key(source: line.source.text, externalID: line.externalID)
            truth[key] = "\(firm / 3)"
            groups["\(firm / 3)", default: []].append(line.subject)
        }
        let resolver = ResolveSuppliers(
            store: store, catalogue: SampleRecords.lexicon.catalogue, threads: 1)
        var (pairs, met) = (0, 0)
        for members in groups.values {
            for (place, one) in members.enumerated() {
                for other in members[..<place] {
                    pairs += 1
                    met += try await resolver.explanation(of: one, and: other).haveMet ? 1 : 0
                }
            }
        }
        let found = try await MeasureFirms(store: store).measures(against: truth)
        #expect(found.firms == 40)
        #expect(found.measures.truePairs == pairs)
        #expect(found.measures.pairsCompleteness == Double(met) / Double(pairs))
        #expect(met > 0 && met < pairs)
        #expect(found.measures.pairwise.precision == 1)
    }

    @Test func beforeAnyRunNothingHasMet() async throws {
        let store = MemoryStore()
        try await FirmLists.take(FirmLists(firms: 2).rows, into: store)
        let truth = [
            MeasureFirms.Key(source: "ministry", externalID: "ministry-0"): "a",
            MeasureFirms.Key(source: "chamber", externalID: "chamber-0"): "a",
        ]
        let found = try await MeasureFirms(store: store).measures(against: truth)
        #expect(found.measures.truePairs == 1 && found.measures.pairsCompleteness == 0)
        #expect(found.measures.records == 2 && found.firms == 4)
    }
}
