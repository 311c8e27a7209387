import Catalog
import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct RankingTests {
    private typealias Make = MatchingRecords

    private let need = Make.need(
        Make.must(.process(Make.process("milling"))), Make.must(.capacity(100)),
        Make.should(.language("ko"), 10), Make.should(.leadTime(30), 60))

    private func supplier(
        _ number: UInt64, capacity: Int? = nil, languages: [String] = [], leadTime: Int? = nil
    ) -> Profile {
        Make.supplier(number) { profile in
            profile.processes = [Make.stated(Make.process("milling"))]
            profile.capacity = capacity.map { Make.stated($0) }
            profile.languages = languages.map { Make.stated($0) }
            profile.leadTimeDays = leadTime.map { Make.stated($0) }
        }
    }

    private func matcher(_ suppliers: [Profile]) -> Matcher {
        Matcher(catalogue: MatchingCatalogue.small, suppliers: suppliers, date: JudgedExample.date)
    }

    @Test func theVerdictComesBeforeTheScore() {
        let nearMiss = supplier(1, capacity: 40, languages: ["ko"], leadTime: 10)
        let likely = supplier(2, languages: ["vi"], leadTime: 1_000)
        let matches = matcher([nearMiss, likely]).matches(for: need, top: 2)
        #expect(matches.map(\.supplier) == [likely.id, nearMiss.id])
        #expect(matches[0].score.expected < matches[1].score.expected)
    }

    @Test func equalsAreListedByIdentifier() {
        let suppliers = (1...5).map { supplier($0, capacity: 100) }
        let listed = matcher(suppliers.reversed()).matches(for: need, top: 5).map(\.supplier)
        #expect(listed == suppliers.map(\.id).sorted())
    }

    @Test func questionsThatMoveTheListMostComeFirst() {
        // Capacity decides between the first place and the last; lead time moves little.
        let asked = supplier(1)
        let others = [
            supplier(2, capacity: 100, languages: ["vi"], leadTime: 60),
            supplier(3, capacity: 40, languages: ["ko"], leadTime: 30),
        ]
        let match = matcher([asked] + others).match(need, asked)
        #expect(match.rank == 2)
        let capacity = match.questions[0]
        #expect(capacity.asks == .capacity(needed: 100))
        #expect(capacity.placesGained == 1 && capacity.placesLost == 1)
        #expect(match.questions.map(\.requirement) == [1, 3, 2])
    }

    @Test func whatTheMaterialSettlesIsNotAskedOfTheProductOfItsName() {
        let catalogue = Catalogue(
            concepts: [
                MatchingCatalogue.concept(.material, "knitted"),
                MatchingCatalogue.concept(.product, "knitted"),
            ])
        let knits = Make.supplier { profile in
            profile.materials = [Make.stated(Make.material("knitted"))]
        }
        let need = Make.need(
            Make.must(.material(Make.material("knitted"))),
            Make.should(.experience(Make.product("knitted"))))
        func asked(_ supplier: Profile) -> [Int] {
            Matcher(catalogue: catalogue, suppliers: [supplier], date: JudgedExample.date)
                .match(need, supplier).questions.map(\.requirement)
        }
        #expect(asked(knits) == [])
        #expect(asked(Make.supplier()) == [0, 1])
    }

    @Test func aSupplierOutsideTheListIsPlacedAmongIt() {
        let listed = (1...3).map { supplier($0, capacity: 10 * Int($0) + 40) }
        let matcher = matcher(listed)
        #expect(matcher.match(need, supplier(9, capacity: 100)).rank == 1)
        #expect(matcher.match(need, supplier(9, capacity: 5)).rank == 4)
        // One of the list, as it would be with a better number, does not compete with itself.
        #expect(matcher.match(need, supplier(1, capacity: 100)).rank == 1)
    }

    @Test func asksForNoMoreThanThereAre() {
        let matcher = matcher([supplier(1)])
        #expect(matcher.matches(for: need, top: 0).isEmpty)
        #expect(matcher.matches(for: need, top: -1).isEmpty)
        #expect(matcher.matches(for: need, top: 10).count == 1)
        #expect(self.matcher([]).matches(for: need, top: 10).isEmpty)
    }

    @Test func wishesAreWeighedWithinTheirRange() {
        let plan = NeedPlan(
            Make.need(Make.should(.language("ko"), 900), Make.should(.language("vi"), -5)),
            Bench(
                MatchingCatalogue.small, TextCorpus(ConceptNames(MatchingCatalogue.small)),
                on: JudgedExample.date))
        #expect(plan.entries.map(\.weight) == [100, 1])
    }
}
