import Records
import Testing

@testable import Importers

@Suite struct XMLRecordsTests {
    private static func records(
        _ text: String, pieceBytes: Int = XMLDocument.pieceBytes
    ) throws -> XMLRecords {
        try XMLRecords(
            MemoryBytes(Array(text.utf8)), file: "a.xml",
            naming: XMLNaming { local, space in space == nil ? local : nil },
            pieceBytes: pieceBytes
        ) { name, path in path.count == 1 && name == "list" }
    }

    private static func all(_ records: XMLRecords) throws -> [XMLRecord] {
        var all: [XMLRecord] = []
        while let event = try records.next() {
            if case .record(let record) = event { all.append(record) }
        }
        return all
    }

    @Test func cutsRecordsOutOfTheirContainers() throws {
        let text = """
            <root v="1"><head>H</head><list n="2">
            <item id="1"><name>A</name></item>
            <x:item xmlns:x="urn:x">B</x:item></list></root>
            """
        let records = try Self.records(text)
        guard case .opened(let root, let path)? = try records.next() else {
            Issue.record("the root comes first")
            return
        }
        #expect(root.name == "root" && root.attribute("v") == "1" && path == ["root"])
        let all = try Self.all(records)
        #expect(all.map(\.element.name) == ["head", "item", "x:item"])
        #expect(all.map(\.path) == [["root"], ["root", "list"], ["root", "list"]])
        #expect(all.map(\.element.line) == [1, 2, 3])
        #expect(all[1].element.text("name") == "A")
    }

    @Test func whatIsNotTakenIsListedWithItsPath() throws {
        let text = "<r><i a='1' b='2'><n>A</n><n>B</n><o> </o><p><q>C</q></p></i>stray</r>"
        let records = try Self.records(text)
        let item = try #require(try Self.all(records).first).element
        #expect(item.attribute("a") == "1")
        #expect(item.texts("n") == ["A", "B"])
        var found = NotUnderstood()
        item.list(below: "r", into: &found)
        #expect(found.counts == ["r/i/@b": 1, "r/i/p/q": 1])
        #expect(records.strays.counts == ["r/text()": 1])
    }

    @Test func aRecordOutOfMeasureIsOneBadRecordAndNotTheEnd() throws {
        let deep = XMLRecord.depthMax
        let nested =
            String(repeating: "<d>", count: deep) + "x" + String(repeating: "</d>", count: deep)
        let many = String(repeating: "<e/>", count: XMLRecord.elementsMax)
        let text = "<r><i>a</i><i>\(nested)</i><i>b</i><i>\(many)</i><i>c</i></r>"
        let all = try Self.all(try Self.records(text))
        #expect(all.map(\.excess) == [nil, .nestedTooDeep, nil, .rowTooLong, nil])
        #expect(all.map { $0.element.take() } == ["a", nil, "b", nil, "c"])
    }

    @Test func aTextOverTheLimitIsOneBadRecordInBoundedMemory() throws {
        let source = EndlessBytes(
            head: "<r><i><n>", filler: "x", count: 3 * XMLRecord.bytesMax,
            tail: "</n><m>y</m></i><i>z</i></r>")
        let records = try XMLRecords(
            source, file: "a.xml", naming: XMLNaming { local, _ in local }
        ) { _, _ in false }
        let all = try Self.all(records)
        #expect(all.map(\.excess) == [.rowTooLong, nil])
        #expect(try #require(all[0].element.text("n")).utf8.count <= XMLRecord.bytesMax)
    }

    @Test func whatStandsBeforeAFaultIsGivenFirst() throws {
        let records = try Self.records("<r><i>a</i><i>b</i></wrong>")
        var names: [String] = []
        #expect(throws: ImportError.xmlDamaged(file: "a.xml", line: 1, fact: .notWellFormed)) {
            while let event = try records.next() {
                if case .record(let record) = event { names.append(record.element.take() ?? "") }
            }
        }
        #expect(names == ["a", "b"])
        #expect(throws: ImportError.self) { try records.next() }
    }

    /// Hours, once: libxml2 compares each attribute with every other.
    @Test func aMillionAttributesAreRefusedAtOnce() throws {
        let attributes = (0..<1_000_000).map { " a\($0)=''" }.joined()
        let limit = XMLMarkupGuard.attributesMax
        let records = try Self.records("<r><i>a</i><i\(attributes)/></r>")
        #expect(
            throws: ImportError.xmlLimit(file: "a.xml", line: 1, measure: .attributes, limit: limit)
        ) { try Self.all(records) }
    }

    @Test func wordsOfOneTextInSeveralLanguagesAreMarked() throws {
        let text = """
            <r><n xml:lang="vi">Trục vít</n><n xml:lang="en">Lead screw</n>
            <m xml:lang="vi">A</m></r>
            """
        let all = try Self.all(try Self.records(text)).map(\.element)
        #expect(XMLWords.inLanguages(Array(all[..<2])) == "vi: Trục vít; en: Lead screw")
        #expect(XMLWords.inLanguages([all[2]]) == "A")
    }

    @Test func numbersOfFirmsAreToldApartByTheirScheme() {
        #expect(PartyNumber(scheme: "0088", text: "5790 0004 35951").key == "5790000435951")
        #expect(PartyNumber(scheme: "GLN", text: "5790000435952").key == "GLN:5790000435952")
        #expect(PartyNumber(scheme: "0192", text: "987654325").key == "0192:987654325")
        #expect(PartyNumber(scheme: nil, text: "SYSTEMAT").key == "SYSTEMAT")
    }
}
