import Matching
import Platform
import Records
import TestSupport
import Testing

/// Needs answered on many cores come out as need by need.
@Suite struct AnswerNeedsTests {
    private struct Answer: Equatable {
        let need: NeedID
        let shortlist: ExplainedList
    }

    private static func index(
        _ suppliers: [Profile], _ generator: MatchingGenerator
    ) -> CurrentFit {
        var builder = FitIndexBuilder(catalogue: generator.catalogue)
        for supplier in suppliers.sorted(by: { $0.id < $1.id }) { builder.add(supplier) }
        return CurrentFit(generation: builder.finish(date: generator.date))
    }

    @Test(arguments: [1, 2, 7])
    func theAnswersAndTheirOrderAreThoseOfNeedByNeed(workers: Int) async throws {
        var generator = MatchingGenerator(seed: 20_261_122)
        let suppliers = generator.suppliers(40)
        let needs = (0..<130).map { generator.need("N\($0)") }
        let date = generator.date
        let judging = Matcher(
            catalogue: generator.catalogue, suppliers: suppliers, date: date)
        let profiles = Dictionary(suppliers.map { ($0.id, $0) }) { first, _ in first }
        let index = Self.index(suppliers, generator)
        var together: [Answer] = []
        try await AnswerNeeds(workers: workers).run(needs) { need throws(FitDamage) in
            let asked = try index.shortlist(
                for: need, on: date, top: 5, nearMisses: 2, combined: 1)
            return Answer(need: need.id, shortlist: try asked.explained { profiles[$0] })
        } take: {
            together.append($0)
        }
        let alone = needs.map { need in
            Answer(
                need: need.id,
                shortlist: judging.shortlist(for: need, top: 5, nearMisses: 2, combined: 1))
        }
        #expect(together == alone)
    }

    @Test func nothingToAskGivesNoAnswer() async {
        var count = 0
        await AnswerNeeds().run([]) {
            $0.id
        } take: { _ in
            count += 1
        }
        #expect(count == 0)
    }

    @Test func anAnswerThatFailsEndsTheRest() async {
        struct Fault: Error, Equatable {}
        let needs = (0..<50).map { Need(id: NeedID("N\($0)"), requirements: []) }
        var taken: [NeedID] = []
        await #expect(throws: Fault()) {
            try await AnswerNeeds(workers: 2).run(needs) { need throws(Fault) in
                if need.id == needs[3].id { throw Fault() }
                return need.id
            } take: {
                taken.append($0)
            }
        }
        #expect(taken.count <= 3 && taken == needs.prefix(taken.count).map(\.id))
    }

    @Test func nobodyToAskGivesEmptyLists() throws {
        let generator = MatchingGenerator(seed: 1)
        let asked = try Self.index([], generator).shortlist(
            for: MatchingRecords.need(id: "N1"), on: generator.date, top: 5, nearMisses: 2,
            combined: 1)
        let found = try asked.explained { _ in nil }
        #expect(found.matches.isEmpty && found.nearMisses.isEmpty)
        #expect(found.combinations.best.isEmpty && found.combinations.absence == nil)
        #expect(Verdict.allCases.allSatisfy { found.summary.count(of: $0) == 0 })
    }
}
