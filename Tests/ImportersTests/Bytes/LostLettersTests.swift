import Testing

@testable import Importers

struct LostLettersTests {
    @Test(
        arguments: [
            "C?ng ty TNHH ??ng Nam", "Công ty C? ph?n", "Th? ??c, H? Chí Minh", "Ðà N?ng",
            "B\u{FFFD}c Ninh", "S?c? kh?", "TH? Đ?", "??i lý",
        ])
    func questionMarksInWordsAreLostLetters(_ cell: String) { #expect(LostLetters.areIn(cell)) }

    @Test(
        arguments: [
            "", "?", "???", "Công ty Đông Nam", "Can you weld? Yes", "Do you have ISO 9001?",
            "https://example.vn/?id=1", "mailto:a?b@c.vn", "a=1?b",
            "Giá? liên hệ", "1?2",
        ])
    func questionsAndAddressesAreNot(_ cell: String) { #expect(!LostLetters.areIn(cell)) }

    @Test func twoQuestionsInALongTextAreQuestions() {
        let words = Array(repeating: "word", count: LostLetters.wordsPerLoss * 2)
        let text = words.joined(separator: " ") + " here? and there?"
        #expect(!LostLetters.areIn(text))
        #expect(LostLetters.areIn("here? and there?"))
    }
}
