import Records
import Testing

@testable import Importers

@Suite struct JSONLDReaderTests {
    private static func read(_ text: String) throws -> (rows: [TableRow], reader: JSONLDReader) {
        var reader = try JSONLDReader(MemoryBytes(Array(text.utf8)), file: "f")
        return (try reader.rows(), reader)
    }

    private static func firm(_ members: String) -> String {
        #"{"@context":"https://schema.org","@type":"Organization",\#(members)}"#
    }

    private static func cells(_ text: String) throws -> [String: String] {
        let (rows, reader) = try read(text)
        let row = try #require(rows.first)
        return Dictionary(
            zip(reader.columns, row.cells).filter { !$1.isEmpty }, uniquingKeysWith: { $1 })
    }

    @Test func readsTheSampleFirm() throws {
        let bytes = try ListFixture.bytes(of: "JSONLD/Samples/firm.jsonld")
        let cells = try Self.cells(String(decoding: bytes, as: UTF8.self))
        #expect(cells["id"] == "https://firm.example/#us")
        #expect(cells["name"] == "Example Precision")
        #expect(cells["name.vi"] == "Công ty Cơ khí Chính xác Ví dụ")
        #expect(cells["name.ko"] == "예시정밀")
        #expect(cells["description.en"] == "CNC turning")
        #expect(cells["geo/latitude"] == "21.12")
        #expect(cells["address/addressCountry"] == "VN")
        #expect(cells["taxID"] == "0100109106")
        #expect(cells["globalLocationNumber"] == "8938501000012")
        #expect(cells["numberOfEmployees"] == "50-200")
        #expect(cells["hasCertification"] == "ISO 9001, 12345, TÜV, 2024-01-01 – 2027-01-01")
        #expect(cells["email"] == "sales@firm.example")
    }

    @Test(
        arguments: [
            #"{"@context":"http://schema.org/","@type":"Organization","name":"A"}"#,
            #"{"@context":"https://www.schema.org","@type":["Organization","x:Y"],"name":"A"}"#,
            #"{"@context":{"@vocab":"https://schema.org/"},"type":"Organization","name":"A"}"#,
            #"{"@context":{"s":"http://schema.org/"},"@type":"s:Organization","s:name":"A"}"#,
            #"{"@context":["https://schema.org",{"x":"https://x.example/"}],"#
                + #""@type":"Corporation","name":"A"}"#,
            #"{"@context":"https://schema.org/docs/jsonldcontext.jsonld","#
                + #""@type":"https://schema.org/NGO","name":["A"]}"#,
            #"[{"@context":"https://schema.org","#
                + #""@graph":[{"@type":"Organization","name":{"@value":"A"}}]}]"#,
            #"{"@context":"https://schema.org","@type":"Organization","name":{"@list":["A"]}}"#,
            #"{"@context":"https://schema.org","@type":"ItemList","itemListElement":"#
                + #"[{"@type":"ListItem","item":{"@type":"Organization","name":"A"}}]}"#,
            #"{"@context":"https://schema.org","@type":"ExhibitionEvent","#
                + #""exhibitor":{"@type":"Organization","name":"A"}}"#,
        ])
    func knowsTheVocabularyInEverySpelling(_ text: String) throws {
        #expect(try Self.cells(text)["name"] == "A")
    }

    @Test(
        arguments: [
            (
                #"{"@context":"https://w3.org/ns/credentials/v2","name":"A"}"#,
                ["https://w3.org/ns/credentials/v2"]
            ),
            (#"{"name":"A"}"#, ["(no @context)"]),
            (
                #"{"@context":"https://schema.org.evil.example"}"#,
                ["https://schema.org.evil.example"]
            ),
            ("[]", []), ("5", []),
        ])
    func otherVocabulariesAreRefused(_ text: String, found: [String]) {
        #expect(
            throws: ImportError.documentUnexpected(file: "f", expected: .schemaOrg, found: found)
        ) { try Self.read(text) }
    }

    @Test(
        arguments: [
            (
                "{\"@context\":\"https://schema.org\",\n\"name\":NaN}", 2,
                JSONDamage.notJSON(found: "NaN}")
            ),
            ("{\"@context\":\"https://schema.org\"", 1, .truncated),
            (#"{"@context":"https://schema.org",}"#, 1, .notJSON(found: "}")),
        ])
    func saysWhereADocumentIsNoJSON(_ text: String, line: Int, fact: JSONDamage) {
        #expect(throws: ImportError.jsonDamaged(file: "f", line: line, fact: fact)) {
            try Self.read(text)
        }
    }

    @Test func aFirmNamedInPassingIsTheOneDescribed() throws {
        let (rows, reader) = try Self.read(
            #"{"@context":"https://schema.org","@graph":["#
                + #"{"@type":"Product","@id":"p","name":"Gear","#
                + #""manufacturer":{"@type":"Organization","name":"A"}},"#
                + #"{"@type":"Organization","name":"A","telephone":"1"},"#
                + #"{"@type":"Product","sku":"7","name":"Shaft"}]}"#)
        #expect(rows.map { $0.cell("supplier", reader.columns) } == ["A", "A", "A"])
        #expect(rows.map { $0.cell("id", reader.columns) } == ["A", "A/p", "A/7"])
        #expect(rows[0].cell("telephone", reader.columns) == "1")
    }

    @Test func twoFirmsOfOneNameStayTwo() throws {
        let (rows, reader) = try Self.read(
            #"{"@context":"https://schema.org","@graph":["#
                + #"{"@type":"Organization","name":"A","address":"Huế"},"#
                + #"{"@type":"Organization","name":"A","address":"Vinh"}]}"#)
        #expect(rows.map { $0.cell("id", reader.columns) } == ["A, Huế", "A, Vinh"])
    }

    @Test func referencesInACircleEnd() throws {
        let (rows, _) = try Self.read(
            #"{"@context":"https://schema.org","@graph":["#
                + #"{"@id":"a","@type":"Organization","name":"A","member":{"@id":"b"}},"#
                + #"{"@id":"b","@type":"Organization","name":"B","member":{"@id":"a"}}]}"#)
        #expect(rows.count == 2)
    }

    @Test func aCertificateThatIsVoidIsNone() throws {
        let cells = try Self.cells(
            Self.firm(
                #""name":"A","hasCertification":[{"@type":"Certification","name":"ISO 9001","#
                    + #""certificationStatus":"https://schema.org/CertificationInactive"},"#
                    + #""ISO 14001"]"#))
        #expect(cells["hasCertification"] == "ISO 14001")
    }

    @Test func loneSurrogatesAndControlsAreNamed() throws {
        let (rows, _) = try Self.read(Self.firm(#""name":"A\ud83d","email":"x\u0001""#))
        #expect(Set(rows[0].problems.map(\.reason)) == [.lettersLost, .controlCharacters])
    }

    @Test func aDocumentBeyondMeasureIsRefused() {
        let source = EndlessBytes(
            head: Self.firm("\"x\":\""), filler: "x", count: 2 * JSONLDReader.documentBytesMax,
            tail: "\"}")
        let limit = JSONLDReader.documentBytesMax
        #expect(throws: ImportError.documentTooLarge(file: "f", limitBytes: limit)) {
            _ = try JSONLDReader(source, file: "f")
        }
    }

    @Test func itsFieldMapFitsItsColumns() throws {
        let columns = JSONLDColumns.columns.names
        let layout = try JSONLDReader.fieldMap.resolved(columns: columns).layout
        let known = Set(Field.fields(of: .supplier))
        #expect(layout.assignments.allSatisfy { known.contains($0.path.field) })
    }
}
