import Foundation
import Records
import Testing

@Suite struct SourceIDTests {
    @Test(arguments: ["chamber-2026", "a", "0", String(repeating: "a", count: 64)])
    func takesLowerCaseLettersDigitsAndHyphens(text: String) {
        #expect(SourceID(text)?.text == text)
    }

    @Test(arguments: [
        "", "Chamber", "chamber 2026", "chamber_2026", "sở", "a/b",
        String(repeating: "a", count: 65),
    ])
    func refusesWhatAURLOrAFileNameCannotCarry(text: String) {
        #expect(SourceID(text) == nil)
    }

    @Test func aWrongNameIsRefusedWhenDecodedToo() throws {
        let good = try JSONDecoder().decode([SourceID].self, from: Data(#"["a-1"]"#.utf8))
        #expect(good.map(\.text) == ["a-1"])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([SourceID].self, from: Data(#"["A 1"]"#.utf8))
        }
    }
}
