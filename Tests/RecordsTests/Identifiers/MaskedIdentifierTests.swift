import Records
import Testing

@Suite struct MaskedIdentifierTests {
    private func masked(_ text: String, _ scheme: String = "vn-mst") -> String {
        Identifier(scheme: scheme, text: text, isValid: true).masked
    }

    @Test func aPersonsNumberShowsSixOfItsTwelveDigits() {
        #expect(masked("001085012345") == "001******345")
    }

    @Test func firmsAndBranchesAreShownWhole() {
        for text in ["0101248141", "0100109106-001"] { #expect(masked(text) == text) }
        #expect(masked("124-81-00998", "kr-brn") == "124-81-00998")
        #expect(masked("123456789012", "other") == "123456789012")
    }
}
