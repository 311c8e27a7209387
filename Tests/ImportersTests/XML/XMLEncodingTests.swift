import Foundation
import Testing

@testable import Importers

@Suite struct XMLEncodingTests {
    private static func encoding(_ head: [UInt8]) throws(ImportError) -> XMLEncoding {
        try XMLEncoding(head: head, file: "a.xml")
    }

    @Test func isToldByMarkDeclarationOrTheRule() throws {
        let declared = #"<?xml version="1.0" encoding = 'Windows-1252'?><a/>"#
        #expect(try Self.encoding(Array(declared.utf8)).name == "windows-1252")
        #expect(try Self.encoding(Array("<a encoding='x'/>".utf8)).name == "utf-8")
        #expect(
            try Self.encoding([0xEF, 0xBB, 0xBF] + Array(declared.utf8)).name == "windows-1252")
        #expect(try Self.encoding([0xFF, 0xFE, 0x3C, 0]).form == .utf16LittleEndian)
        #expect(try Self.encoding([0, 0x3C, 0, 0x3F]).form == .utf16BigEndian)
    }

    @Test func whatCannotBeWatchedIsRefusedByName() {
        for name in ["utf-7", "ISO-2022-JP", "ebcdic-cp-us", "iso-8859-17", "windows-1259"] {
            let head = Array("<?xml version='1.0' encoding='\(name)'?><a/>".utf8)
            #expect(
                throws: ImportError.encodingUnknown(
                    file: "a.xml", name: name.lowercased(), available: XMLEncoding.available)
            ) { try Self.encoding(head) }
        }
        for head: [UInt8] in [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0, 0, 0, 0x3C]] {
            #expect(throws: ImportError.self) { try Self.encoding(head) }
        }
    }

    /// The same document in each encoding that libxml2 has.
    @Test(
        arguments: [
            ("UTF-8", String.Encoding.utf8), ("UTF-16", .utf16), ("ISO-8859-1", .isoLatin1),
            ("windows-1252", .windowsCP1252),
        ])
    func readsTheSameRowsFromEachEncoding(name: String, encoding: String.Encoding) throws {
        let text = """
            <?xml version="1.0" encoding="\(name)"?>
            <Catalogue xmlns="\(UBLCatalogue.namespace)"
              xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
              <CatalogueLine><c:ID>1</c:ID>
              <Item><c:Name>Käse für Ærø</c:Name></Item></CatalogueLine>
            </Catalogue>
            """
        let bytes = Array(try #require(text.data(using: encoding)))
        var reader = try UBLCatalogueReader(MemoryBytes(bytes), file: "a.xml")
        #expect(try reader.column("Item/Name") == ["Käse für Ærø"])
    }
}
