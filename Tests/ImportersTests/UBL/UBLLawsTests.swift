import Records
import TestSupport
import Testing

@testable import Importers

/// The pieces a document arrives in do not matter, nor those it is parsed in.
@Suite struct UBLLawsTests {
    private static func rows(
        _ source: any ByteSource, pieceBytes: Int = XMLDocument.pieceBytes
    ) throws -> [TableRow] {
        var reader = try UBLCatalogueReader(source, file: "a.xml", pieceBytes: pieceBytes)
        return try reader.rows()
    }

    @Test(arguments: MatchingRandom.seeds.prefix(60))
    func anySplitOfTheBytesGivesTheSameRows(_ seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let bytes = try ListFixture.bytes(of: "UBL/Samples/changes.xml")
        let whole = try Self.rows(MemoryBytes(bytes))
        let piece = Int.random(in: 1...97, using: &random)
        #expect(try Self.rows(PiecemealBytes(bytes, pieceBytes: piece)) == whole, "seed \(seed)")
        let parsed = Int.random(in: 1_024...3_000, using: &random)
        #expect(try Self.rows(MemoryBytes(bytes), pieceBytes: parsed) == whole, "seed \(seed)")
    }

    @Test func lettersCutAnywhereStayWhole() throws {
        let name = String(repeating: "Dập nguội — 프레스 ", count: 400) + "!"
        let text = """
            <Catalogue xmlns="\(UBLCatalogue.namespace)"><CatalogueLine><ID>1</ID><Item>
            <Name>\(name)</Name><Name><![CDATA[\(name)]]></Name></Item></CatalogueLine></Catalogue>
            """
        for pieceBytes in [1_024, 1_025, 1_026, 1_027] {
            let row = try #require(
                try Self.rows(MemoryBytes(Array(text.utf8)), pieceBytes: pieceBytes).first)
            #expect(row.cells.contains(name))
        }
    }
}
