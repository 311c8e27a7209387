import Foundation
import Records
import Testing

@testable import Importers

/// The rules of Peppol's catalogue, tried with the cases OpenPEPPOL tries them with.
@Suite(.enabled(if: XMLFixture.examples != nil, XMLFixture.isThere)) struct UBLRulesTests {
    /// A case: whether the catalogue in it breaks the rule of its file.
    private struct Case {
        let catalogue: String
        let isBroken: Bool
    }

    private static func cases(of rule: String) throws -> [Case] {
        let path = try XMLFixture.example("peppol/rules/PEPPOL-T19-\(rule).xml")
        let text = String(decoding: try XMLFixture.bytes(at: path), as: UTF8.self)
        return try text.components(separatedBy: "<test ").dropFirst().map { test in
            let start = try #require(test.range(of: "<Catalogue"))
            let end = try #require(test.range(of: "</Catalogue>"))
            return Case(
                catalogue: String(test[start.lowerBound..<end.upperBound]),
                isBroken: test.contains("<error"))
        }
    }

    private static func problems(in catalogue: String) throws -> [RowProblem] {
        let text = catalogue.replacing(
            "</Catalogue>", with: catalogue.contains("CatalogueLine>") ? "</Catalogue>" : line)
        var reader = try UBLCatalogueReader(MemoryBytes(Array(text.utf8)), file: "case.xml")
        return try reader.rows().flatMap(\.problems)
    }

    /// For cases about the catalogue itself, which have no line to carry what is wrong.
    private static let line = """
        <CatalogueLine xmlns="urn:oasis:names:specification:ubl:schema:xsd:Common"><ID>1</ID>
        <Item><SellersItemIdentification><ID>a</ID></SellersItemIdentification></Item>
        </CatalogueLine></Catalogue>
        """

    private static let judged: [(rule: String, reason: RowProblem.Reason, column: String)] = [
        ("R001", .periodReversed, "Catalogue/ValidityPeriod"),
        ("R006", .numberNegative, "RequiredItemLocationQuantity/Price"),
        ("R007", .periodOutside, "LineValidityPeriod"),
        ("R008", .numberNegative, "MaximumOrderQuantity"),
        ("R009", .numberNegative, "MinimumOrderQuantity"),
        ("R010", .quantitiesReversed, "MaximumOrderQuantity"),
        ("R011", .periodOutside, "RequiredItemLocationQuantity/Price"),
        ("R012", .itemUnidentified, "Item/SellersItemIdentification/ID"),
        ("R013", .periodReversed, "LineValidityPeriod"),
        ("R016", .periodReversed, "RequiredItemLocationQuantity/Price"),
    ]

    @Test func everyRuleIsBrokenWhereTheOfficialCaseSaysSoAndNowhereElse() throws {
        for (rule, reason, column) in Self.judged {
            let cases = try Self.cases(of: rule)
            #expect(cases.count >= 3)
            for (index, entry) in cases.enumerated() {
                let found = try Self.problems(in: entry.catalogue).contains {
                    $0.reason == reason && $0.column == column
                }
                #expect(found == entry.isBroken, "\(rule), case \(index + 1)")
            }
        }
    }

    /// Rules about customers, taxes and profiles are none of a supplier's.
    @Test func whatOtherRulesForbidIsReadWithoutAWarning() throws {
        for rule in ["R004", "R005", "R014", "R015", "R017"] {
            for entry in try Self.cases(of: rule) {
                let found = try Self.problems(in: entry.catalogue).map(\.reason)
                #expect(found.allSatisfy { $0 == .itemUnidentified }, "\(rule)")
            }
        }
    }

    @Test func itemsWithoutANumberAreNamed() throws {
        let text = """
            <Catalogue xmlns="\(UBLCatalogue.namespace)"><CatalogueLine><ID>1</ID>
            <Item><Name>x</Name></Item></CatalogueLine></Catalogue>
            """
        #expect(try Self.problems(in: text).map(\.reason) == [.itemUnidentified])
    }
}
