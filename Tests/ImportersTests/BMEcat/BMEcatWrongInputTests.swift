import Records
import TestSupport
import Testing

@testable import Importers

@Suite struct BMEcatWrongInputTests {
    private static func end(_ text: String) -> ReadingEnd {
        ReadingEnd { () throws(ImportError) in
            try BMEcatReader(MemoryBytes(Array(text.utf8)), file: "a.xml")
        }
    }

    private static func sample(_ name: String = "parties") throws -> String {
        String(decoding: try ListFixture.bytes(of: "BMEcat/Samples/\(name).xml"), as: UTF8.self)
    }

    @Test func anotherDocumentIsNamedByItsRoot() {
        let others = [
            ("<BMECAT xmlns='urn:x'/>", "{urn:x}BMECAT"), ("<CATALOG/>", "CATALOG"),
            (
                "<Catalogue xmlns='\(UBLCatalogue.namespace)'/>",
                "{\(UBLCatalogue.namespace)}Catalogue"
            ),
            ("<BMECAT version='1.2'><HEADER/></BMECAT>", "BMECAT"),
        ]
        for (text, root) in others {
            guard case .otherXML(file: "a.xml", _, root: root)? = Self.end(text).error else {
                Issue.record("\(text): \(Self.end(text))")
                continue
            }
        }
    }

    @Test func aTypeMayBeNamedAndDeclaresNothing() throws {
        let text = try Self.sample()
        let named = text.replacing(
            "<BMECAT", with: "<!DOCTYPE BMECAT SYSTEM 'http://127.0.0.1:9/a.dtd'><BMECAT",
            maxReplacements: 1)
        #expect(Self.end(named) == Self.end(text))
        let declaring = text.replacing(
            "<BMECAT", with: "<!DOCTYPE BMECAT SYSTEM 'a.dtd' [<!ENTITY a 'b'>]><BMECAT",
            maxReplacements: 1)
        guard case .documentTypeDeclared? = Self.end(declaring).error else {
            Issue.record("\(Self.end(declaring))")
            return
        }
    }

    @Test func truncationsAndDamageAreNamed() throws {
        let text = try Self.sample()
        let cut = String(text.prefix(text.count - 60))
        guard case .xmlDamaged(_, _, .truncated)? = Self.end(cut).error else {
            Issue.record("\(Self.end(cut))")
            return
        }
        #expect(Self.end(cut).rows == 1, "the product before the end stands")
        let wrong = text.replacing("</PRODUCT>", with: "</PRODUKT>", maxReplacements: 1)
        guard case .xmlDamaged(file: _, line: 52, fact: .notWellFormed)? = Self.end(wrong).error
        else {
            Issue.record("\(Self.end(wrong))")
            return
        }
    }

    @Test func aProductWithoutItsNumberIsNamed() throws {
        let text = try Self.sample().replacing("<SUPPLIER_PID>P-1</SUPPLIER_PID>", with: "")
        var reader = try BMEcatReader(MemoryBytes(Array(text.utf8)), file: "a.xml")
        let row = try #require(try reader.rows().first)
        #expect(row.problems.contains { $0.reason == .itemUnidentified })
        #expect(try reader.cell("externalID", of: row).isEmpty)
    }

    @Test(arguments: MatchingRandom.seeds.prefix(40))
    func anySplitOfTheBytesGivesTheSameRows(_ seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let name = random.pick(["parties", "groups-behind-products"])
        let bytes = try ListFixture.bytes(of: "BMEcat/Samples/\(name).xml")
        var whole = try BMEcatReader(MemoryBytes(bytes), file: "a.xml")
        let rows = try whole.rows()
        let piece = Int.random(in: 1...97, using: &random)
        var pieces = try BMEcatReader(PiecemealBytes(bytes, pieceBytes: piece), file: "a.xml")
        #expect(try pieces.rows() == rows, "seed \(seed)")
        var parsed = try BMEcatReader(
            MemoryBytes(bytes), file: "a.xml", links: BMEcatLinks(),
            pieceBytes: Int.random(in: 1_024...2_500, using: &random))
        #expect(try parsed.rows() == rows, "seed \(seed)")
        #expect(parsed.reading == whole.reading)
    }
}
