import Matching
import Platform
import Records
import TestSupport
import Testing

/// Needs answered on many cores come out as need by need.
@Suite struct AnswerNeedsTests {
    private struct Answer: Equatable {
        let need: NeedID
        let shortlist: Matcher.Shortlist
    }

    @Test(arguments: [1, 2, 7], [1, Matcher.indexedNeedsMin])
    func theAnswersAndTheirOrderAreThoseOfNeedByNeed(workers: Int, needsSaid: Int) async {
        var generator = MatchingGenerator(seed: 20_261_122)
        let suppliers = generator.suppliers(40)
        let needs = (0..<130).map { generator.need("N\($0)") }
        let (judging, asked) = (
            Matcher(catalogue: generator.catalogue, suppliers: suppliers, date: generator.date),
            Matcher(
                catalogue: generator.catalogue, suppliers: suppliers, date: generator.date,
                needs: needsSaid)
        )
        var together: [Answer] = []
        await AnswerNeeds(workers: workers).run(needs) { need in
            Answer(
                need: need.id,
                shortlist: asked.shortlist(for: need, top: 5, nearMisses: 2, combined: 1))
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

    @Test(arguments: [1, Matcher.indexedNeedsMin])
    func nobodyToAskGivesEmptyLists(needsSaid: Int) {
        let generator = MatchingGenerator(seed: 1)
        let matcher = Matcher(
            catalogue: generator.catalogue, suppliers: [], date: generator.date, needs: needsSaid)
        let found = matcher.shortlist(
            for: MatchingRecords.need(id: "N1"), top: 5, nearMisses: 2, combined: 1)
        #expect(found.matches.isEmpty && found.nearMisses.isEmpty)
        #expect(found.combinations.best.isEmpty && found.combinations.absence == nil)
        #expect(Verdict.allCases.allSatisfy { found.summary.count(of: $0) == 0 })
    }
}
