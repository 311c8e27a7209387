import Records
import TestSupport
import Testing

@Suite struct IdentifierSchemeTests {
    @Test(arguments: [
        "0100109106", "0300588569", "0101248141", "2300325764", "0101243150", "0106315345",
        "0303217354", "0314409058-002",
    ])
    func knowsTrueVietnameseTaxNumbers(text: String) {
        let (identifier, finding) = IdentifierScheme.vietnamTaxNumber.read(text)
        #expect(finding == .valid)
        #expect(identifier == Identifier(scheme: "vn-mst", text: text, isValid: true))
    }

    @Test(arguments: ["124-81-00998", "120-81-47521", "116-82-00276", "134-86-72683"])
    func knowsTrueKoreanBusinessNumbers(text: String) {
        let (identifier, finding) = IdentifierScheme.koreaBusinessNumber.read(text)
        #expect(finding == .valid)
        #expect(identifier == Identifier(scheme: "kr-brn", text: text, isValid: true))
    }

    /// Toyota Motor and Sony Group; Bloomberg Finance and the European Central Bank; the example
    /// of the GS1 check digit page.
    @Test func knowsTrueJapaneseAndInternationalNumbers() {
        #expect(finding(.japanCorporateNumber, "1180301018771") == .valid)
        #expect(finding(.japanCorporateNumber, "5010401067252") == .valid)
        #expect(finding(.legalEntity, "5493001KJTIIGC8Y1R12") == .valid)
        #expect(finding(.legalEntity, "549300DTUYXVMJXZNY75") == .valid)
        #expect(finding(.location, "6291041500213") == .valid)
    }

    @Test(arguments: [
        ("0100 109 106", "0100109106"), ("0100.109.106", "0100109106"),
        ("０１００１０９１０６", "0100109106"), ("0314409058002", "0314409058-002"),
        ("0314409058 - 002", "0314409058-002"),
    ])
    func readsATaxNumberHoweverItIsSpaced(written: String, text: String) {
        let identifier = IdentifierScheme.vietnamTaxNumber.read(written).identifier
        #expect(identifier == Identifier(scheme: "vn-mst", text: text, isValid: true))
    }

    @Test func readsKoreanAndJapaneseFormsAsTheyAreWritten() {
        #expect(
            IdentifierScheme.koreaBusinessNumber.read("1248100998").identifier.text
                == "124-81-00998")
        #expect(
            IdentifierScheme.japanCorporateNumber.read("T1180301018771").identifier.text
                == "1180301018771")
        #expect(
            IdentifierScheme.japanCorporateNumber.read("Ｔ１１８０３０１０１８７７１").finding == .valid)
        #expect(finding(.legalEntity, "5493001kjtiigc8y1r12") == .valid)
    }

    @Test(arguments: [
        ("100109106", "0100109106"), ("314409058002", "0314409058-002"),
        ("36085012345", "036085012345"),
    ])
    func restoresTheZeroAWorkbookDropped(written: String, text: String) {
        let (identifier, finding) = IdentifierScheme.vietnamTaxNumber.read(written)
        #expect(finding == .zeroRestored)
        #expect(identifier == Identifier(scheme: "vn-mst", text: text, isValid: true))
    }

    /// One in eleven personal numbers would pass for a branch if a zero were put before it.
    @Test func aPersonalNumberIsNeverTakenForABranch() {
        for serial in 0..<1_000 {
            let tail = String(serial)
            let text = "001085" + String(repeating: "0", count: 6 - tail.utf8.count) + tail
            let (identifier, finding) = IdentifierScheme.vietnamTaxNumber.read(text)
            #expect(finding == .valid)
            #expect(identifier.text == text)
        }
    }

    @Test(arguments: [
        (IdentifierScheme.vietnamTaxNumber, "0100109107"), (.vietnamTaxNumber, "0100109016"),
        (.vietnamTaxNumber, "0314409057-002"), (.koreaBusinessNumber, "124-81-00997"),
        (.japanCorporateNumber, "2180301018771"), (.legalEntity, "5493001KJTIIGC8Y1R13"),
        (.location, "6291041500214"),
    ])
    func keepsAWrongNumberAndSaysSo(scheme: IdentifierScheme, text: String) {
        let (identifier, finding) = scheme.read(text)
        #expect(finding == .checkDigitWrong)
        #expect(identifier == Identifier(scheme: scheme.rawValue, text: text, isValid: false))
    }

    @Test(arguments: [
        (IdentifierScheme.vietnamTaxNumber, ""), (.vietnamTaxNumber, "chưa có"),
        (.vietnamTaxNumber, "0100000003"), (.vietnamTaxNumber, "0314409058-000"),
        (.vietnamTaxNumber, "100109107"), (.vietnamTaxNumber, "999999999999"),
        (.vietnamTaxNumber, "000085012345"), (.vietnamTaxNumber, "001985012345"),
        (.vietnamTaxNumber, "01001091066"),
        (.koreaBusinessNumber, "000-00-00000"), (.koreaBusinessNumber, "124-81-0099"),
        (.koreaBusinessNumber, "124-00-00998"), (.japanCorporateNumber, "180301018771"),
        (.legalEntity, "5493001KJTIIGC8Y1RXX"), (.location, "0000000000000"),
        (.location, "629104150021"),
    ])
    func keepsWhatIsNoNumberOfTheSchemeAsWritten(scheme: IdentifierScheme, written: String) {
        let (identifier, finding) = scheme.read(written)
        #expect(finding == .malformed)
        #expect(identifier == Identifier(scheme: scheme.rawValue, text: written, isValid: false))
    }

    @Test func aCountrysTaxNumberIsKnownWhereItsCheckDigitIs() {
        #expect(IdentifierScheme.taxNumber(of: "VN") == .vietnamTaxNumber)
        #expect(IdentifierScheme.taxNumber(of: "KR") == .koreaBusinessNumber)
        #expect(IdentifierScheme.taxNumber(of: "JP") == .japanCorporateNumber)
        #expect(IdentifierScheme.taxNumber(of: "TH") == nil)
    }

    private func finding(
        _ scheme: IdentifierScheme, _ text: String
    ) -> IdentifierScheme.Finding { scheme.read(text).finding }
}
