import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct TextJudgeTests {
    private typealias Make = MatchingRecords

    private func ranking(_ text: String, _ texts: [(Field, String)?]) -> [Match] {
        let suppliers = texts.enumerated().map { index, text in
            Make.supplier(UInt64(index) + 1) { profile in
                if let (field, text) = text {
                    profile.texts = [Make.stated(FieldText(field, text))]
                }
            }
        }
        let matcher = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: suppliers, date: JudgedExample.date)
        let need = Make.need(Make.should(.text(text)))
        return suppliers.map { matcher.match(need, $0) }
    }

    private func grades(_ text: String, _ texts: [(Field, String)?]) -> [Int] {
        ranking(text, texts).map(\.judgements[0].grade.expected.millionths)
    }

    @Test func spellingsWithoutMarksAreTheSameWordsAtASmallCost() {
        let grades = grades(
            "dập kim loại",
            [
                (.description, "Dập kim loại"), (.description, "DAP KIM LOAI"),
                (.description, "may mặc"),
            ])
        #expect(grades[0] > grades[1] && grades[1] > grades[0] * 8 / 10)
        #expect(grades[2] == 0)
    }

    @Test func theListOfWorkCountsMoreThanARemark() {
        let grades = grades(
            "plastic mould",
            [
                (.products, "plastic mould"), (.description, "plastic mould"),
                (.remark, "plastic mould"),
            ])
        #expect(grades[0] > grades[1] && grades[1] > grades[2])
        #expect(grades[0] == 1_000_000)
    }

    @Test func rareWordsCountMore() {
        let filler = (0..<8).map { _ in (Field.description, "gia công thép") as (Field, String)? }
        let grades = grades(
            "gia công vonfram", [(.description, "gia công"), (.description, "vonfram")] + filler)
        #expect(grades[1] > grades[0])
    }

    @Test func koreanIsFoundWithAndWithoutBlanks() {
        let grades = grades("프레스 가공", [(.description, "정밀프레스가공 전문"), (.description, "사출 성형")])
        #expect(grades[0] > 0 && grades[1] == 0)
    }

    @Test func noSharedWordIsPartlyAndNoTextIsUnknownAndNeitherFails() {
        let matches = ranking("press", [(.description, "sewing"), nil, (.description, "press")])
        #expect(matches[0].judgements[0].outcome == .partly)
        #expect(matches[0].judgements[0].grade == .failed)
        #expect(matches[1].judgements[0].outcome == .unknown)
        #expect(matches[1].judgements[0].openPoint == .description)
        #expect(matches[2].judgements[0].outcome == .partly)
    }

    @Test func aWordThatNobodyAnswersLeavesTheAnswerPartly() {
        let texts = [(Field.products, "plastic moulding") as (Field, String)?]
        #expect(ranking("plastic moulding", texts)[0].judgements[0].outcome == .satisfied)
        let judged = ranking("medical plastic moulding", texts)[0].judgements[0]
        #expect(judged.outcome == .partly)
        #expect(judged.shortfall == .text(shared: 2, asked: 3))
    }

    @Test func evidenceNamesTheTextAndTheSharedWords() {
        let match = ranking(
            "dập kim loại", [(.products, "kim loại tấm"), (.description, "dập")])[0]
        #expect(match.judgements[0].evidence.map(\.given) == ["kim loại tấm"])
        #expect(
            match.judgements[0].evidence.first?.fact == .text(shared: ["kim", "loai", "kim loai"]))
        #expect(match.judgements[0].shortfall == .text(shared: 3, asked: 5))
    }

    @Test func aTextNeverDecidesTheVerdict() {
        let supplier = Make.supplier {
            $0.processes = [Make.stated(Make.process("plating"))]
            $0.texts = [Make.stated(FieldText(.description, "xi mạ"))]
        }
        let matcher = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [supplier], date: JudgedExample.date)
        let need = Make.need(
            Make.must(.process(Make.process("plating"))), Make.must(.text("zinc plating")))
        #expect(matcher.match(need, supplier).verdict == .fits)
    }
}
