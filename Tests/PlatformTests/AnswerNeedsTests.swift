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

    private struct Unanswered: Error {}

    @Test func whatFailsIsThrownAndTheRestIsNotBegun() async {
        let needs = (0..<100).map { MatchingRecords.need(id: "N\($0)") }
        var taken: [NeedID] = []
        await #expect(throws: Unanswered.self) {
            try await AnswerNeeds(workers: 1).run(needs) { need throws(Unanswered) in
                if need.id.text == "N3" { throw Unanswered() }
                return need.id
            } take: {
                taken.append($0)
            }
        }
        #expect(taken.map(\.text) == ["N0", "N1", "N2"])
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
