import Records
import Testing

@testable import Importers

@Suite struct UBLWrongInputTests {
    private static func end(_ text: String) -> ReadingEnd {
        ReadingEnd { () throws(ImportError) in
            try UBLCatalogueReader(MemoryBytes(Array(text.utf8)), file: "a.xml")
        }
    }

    private static let sample: String = {
        let bytes = (try? ListFixture.bytes(of: "UBL/Samples/changes.xml")) ?? []
        return String(decoding: bytes, as: UTF8.self)
    }()

    @Test func anotherDocumentIsNamedByItsRoot() {
        let expected = "{\(UBLCatalogue.namespace)}Catalogue"
        let others = [
            ("<Catalogue/>", "Catalogue"),
            ("<Catalogue xmlns='urn:x'/>", "{urn:x}Catalogue"),
            (
                "<o:Order xmlns:o='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>",
                "{urn:oasis:names:specification:ubl:schema:xsd:Order-2}Order"
            ),
            ("<BMECAT version='1.2'><HEADER/></BMECAT>", "BMECAT"),
            ("<?xml version='1.0'?><!-- c --><html><body/></html>", "html"),
        ]
        for (text, root) in others {
            let end = Self.end(text)
            #expect(end.error == .otherXML(file: "a.xml", expected: expected, root: root))
            #expect(end.rows == 0)
        }
    }

    @Test func whatIsNoXMLIsNamed() {
        #expect(Self.end("").error == .empty(file: "a.xml"))
        #expect(
            Self.end("{\"a\": 1}").error
                == .xmlDamaged(file: "a.xml", line: 1, fact: .notWellFormed))
        #expect(Self.end("  ").error == .xmlDamaged(file: "a.xml", line: 1, fact: .truncated))
    }

    /// However much is missing, the rows before it stand and the end has its name.
    @Test func everyTruncationIsNamedAndKeepsItsRows() throws {
        var whole = try UBLCatalogueReader(MemoryBytes(Array(Self.sample.utf8)), file: "a.xml")
        let rows = try whole.rows()
        let bytes = Array(Self.sample.utf8)
        let lastTag = Self.sample.utf8.count - "</Catalogue>\n".utf8.count
        for length in stride(from: 120, through: lastTag, by: 61) {
            var read: [TableRow] = []
            var failure: ImportError?
            do throws(ImportError) {
                let reader = try UBLCatalogueReader(
                    MemoryBytes(Array(bytes.prefix(length))), file: "a.xml")
                while let row = try reader.next() { read.append(row) }
            } catch {
                failure = error
            }
            guard case .xmlDamaged(_, _, .truncated)? = failure else {
                Issue.record("\(length) bytes: \(String(describing: failure))")
                continue
            }
            #expect(read == Array(rows.prefix(read.count)))
        }
    }

    @Test func documentTypesOfAnyKindAreRefused() {
        let types = [
            "<!DOCTYPE Catalogue SYSTEM 'http://127.0.0.1:9/a.dtd'>",
            "<!DOCTYPE Catalogue [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
            """
            <!DOCTYPE Catalogue [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
            """,
        ]
        for type in types {
            let text = Self.sample.replacing(
                "<Catalogue", with: type + "<Catalogue", maxReplacements: 1)
            guard case .documentTypeDeclared(file: "a.xml", _)? = Self.end(text).error else {
                Issue.record("\(type): \(Self.end(text))")
                continue
            }
        }
    }

    @Test func elementsTooDeepAreNamed() {
        let deep = String(repeating: "<a>", count: 1_000)
        let text = "<Catalogue xmlns='\(UBLCatalogue.namespace)'>\(deep)"
        #expect(
            Self.end(text).error
                == .xmlLimit(file: "a.xml", line: 1, measure: .depth, limit: XMLPushParser.depthMax)
        )
    }

    @Test func aTextOverTheLimitIsOneBadLine() throws {
        let head = """
            <Catalogue xmlns="\(UBLCatalogue.namespace)"><CatalogueLine><ID>1</ID>
            </CatalogueLine><CatalogueLine><ID>2</ID><Item><Name>
            """
        let source = EndlessBytes(
            head: head, filler: "x", count: 2 * XMLRecord.bytesMax,
            tail:
                "</Name></Item></CatalogueLine><CatalogueLine><ID>3</ID></CatalogueLine>"
                + "</Catalogue>"
        )
        var reader = try UBLCatalogueReader(source, file: "a.xml")
        let rows = try reader.rows()
        #expect(
            rows.map { $0.problems.contains { $0.reason == .rowTooLong } } == [false, true, false])
    }

    /// Whatever bytes are turned, a catalogue is read through or refused with a named error.
    @Test func survivesTurnedBytes() {
        var seed: UInt64 = 20_261_121
        print("survivesTurnedBytes seed \(seed)")
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        let whole = Array(Self.sample.utf8)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0...next(6) { bytes[next(bytes.count)] = UInt8(next(256)) }
            _ = ReadingEnd { () throws(ImportError) in
                try UBLCatalogueReader(MemoryBytes(bytes), file: "a.xml")
            }
        }
    }
}
