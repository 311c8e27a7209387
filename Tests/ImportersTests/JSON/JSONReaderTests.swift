import Records
import TestSupport
import Testing

@testable import Importers

@Suite struct JSONReaderTests {
    private static func reader(
        _ text: String, records: String, next: JSONShape.Next? = nil, columns: [String]? = nil,
        pieces: Int = 1 << 20
    ) throws -> JSONReader {
        let path = try #require(JSONPath(records))
        return try JSONReader(
            PiecemealBytes(Array(text.utf8), pieceBytes: pieces), file: "list.json",
            shape: JSONShape(records: path, next: next, columns: columns))
    }

    private static let records =
        #"[{"name":"A","site":{"city":"Huế"}},{"name":"B","tags":[1,2]}]"#

    @Test(
        arguments: [
            (records, ""), (records, "$"), ("{\"data\":{\"items\":\(records)}}", "data.items"),
            ("{\"x\":[[1]],\"results\":\(records),\"y\":{}}", "/results"),
            ("{\"pages\":[[],\(records)]}", "/pages/1"), ("{\"all\":\(records)}", "*"),
            (#"{"a":{"name":"A","site":{"city":"Huế"}},"b":{"name":"B","tags":[1,2]}}"#, "*"),
            (records, "*"),
        ])
    func findsRecordsWhereverTheyStand(_ text: String, path: String) throws {
        for pieces in ExchangeFixture.pieces {
            var reader = try Self.reader(text, records: path, pieces: pieces)
            #expect(reader.columns == ["name", "tags", "site.city"])
            #expect(try reader.rows().map(\.cells) == [["A", "", "Huế"], ["B", "1; 2", ""]])
            #expect(reader.continuation == nil)
        }
    }

    @Test(
        arguments: [
            "{\"meta\":{\"next_cursor\":\"b7\"},\"data\":[{\"name\":\"A\"}]}",
            "{\"data\":[{\"name\":\"A\"}],\"meta\":{\"total\":2,\"next_cursor\":\"b7\"}}",
            "{\"meta\":{\"next_cursor\":\"a\"},\"data\":[{\"name\":\"A\"}],"
                + "\"meta\":{\"next_cursor\":\"b7\"}}",
        ])
    func theCursorMayStandBeforeAndBehindTheRecords(_ text: String) throws {
        let path = try #require(JSONPath("meta.next_cursor"))
        var reader = try Self.reader(text, records: "data", next: .token(path))
        #expect(try reader.rows().count == 1)
        #expect(reader.continuation == .token("b7"))
    }

    @Test(
        arguments: [
            (#"{"data":[],"links":{"next":"https://a.example/?p=2"}}"#, "https://a.example/?p=2"),
            (#"{"data":[],"links":{"next":7}}"#, "7"), (#"{"data":[],"links":{"next":""}}"#, nil),
            (#"{"data":[],"links":{"next":null}}"#, nil), (#"{"data":[],"links":{}}"#, nil),
            (#"{"data":[],"links":{"next":false}}"#, nil), (#"{"data":null}"#, nil),
            (#"{"data":[],"links":{"next":{"href":"x"}}}"#, nil),
        ])
    func anEmptyCursorIsTheEnd(_ text: String, url: String?) throws {
        let path = try #require(JSONPath("links.next"))
        var reader = try Self.reader(
            text, records: "data", next: .url(path), columns: ["name"])
        #expect(try reader.rows().isEmpty)
        #expect(reader.continuation == url.map { .url($0) })
    }

    @Test func readsTheSamplePage() throws {
        let items = try #require(JSONPath("data.items"))
        let link = try #require(JSONPath("links.next"))
        var reader = try JSONReader(
            MemoryBytes(try ListFixture.bytes(of: "JSON/Samples/cursor-page.json")), file: "page",
            shape: JSONShape(records: items, next: .url(link)))
        let rows = try reader.rows()
        #expect(
            reader.columns == [
                "id", "name.vi", "active", "processes", "certificates", "minimumOrder",
            ])
        #expect(rows.map(\.position.line) == [6, 8])
        #expect(rows[0].cells[4] == "name: ISO 9001, until: 2027-03-01")
        #expect(rows[0].cells[5] == "500.0")
        #expect(reader.continuation == .url("?cursor=b7"))
        #expect(
            reader.reading.notUnderstood.counts == ["meta": 1, "data.facets": 1])
    }

    @Test func aPageIsReadInTheColumnsOfTheFirst() throws {
        var reader = try Self.reader(
            #"[{"b":"2","late":"3"},{"a":"1"}]"#, records: "", columns: ["a", "b"])
        #expect(reader.columns == ["a", "b", JSONLinesReader.overflowColumn])
        #expect(try reader.rows().map(\.cells) == [["", "2", "late: 3"], ["1", "", ""]])
    }

    @Test func listsWhatStandsBesideTheRecords() throws {
        var reader = try Self.reader(
            #"{"data":{"total":2,"items":[{"name":"A"}],"facets":{"x":[1]}},"took":3}"#,
            records: "data.items")
        _ = try reader.rows()
        #expect(
            reader.reading.notUnderstood.counts == [
                "data.total": 1, "data.facets": 1, "took": 1,
            ])
    }

    @Test func aBadRecordIsARowAndTheNextIsRead() throws {
        var reader = try Self.reader(
            "{\"data\":[\n{\"name\":\"A\"},\n{\"name\":NaN},\n{\"name\":\"B\",},\n5,\n[1],\n"
                + "{\"name\":\"\\ud83d\"},\n{\"name\":\"C\"}\n]}", records: "data")
        let rows = try reader.rows()
        #expect(rows.map(\.position.line) == [2, 3, 4, 5, 6, 7, 8])
        #expect(
            rows.map { $0.problems.map(\.reason) } == [
                [], [.notJSON], [.notJSON], [.notAnObject], [.notAnObject], [.lettersLost], [],
            ])
        #expect(rows[1].cells == [#"{"name":NaN}"#])
    }

    @Test func keepsNumbersAndRepeatedNamesAsJSONLinesDoes() throws {
        let number = String(repeating: "9", count: 5_000)
        var reader = try Self.reader(
            "[{\"n\":\(number),\"e\":1e999,\"k\":\"a\",\"k\":\"b\"}]", records: "")
        #expect(try reader.rows().map(\.cells) == [[number, "1e999", "a; b"]])
    }

    @Test func readsWhatEverEncodingALineHas() throws {
        let marked = [0xEF, 0xBB, 0xBF] + Array(#"{"data":[{"tên":"Đồng"}]}"#.utf8)
        let wide = [UInt8](
            String("\u{FEFF}" + #"{"data":[{"tên":"Đồng"}]}"#).utf16.flatMap {
                [UInt8($0 & 0xFF), UInt8($0 >> 8)]
            })
        for bytes in [marked, wide] {
            var reader = try JSONReader(
                MemoryBytes(bytes), file: "l",
                shape: JSONShape(records: try #require(JSONPath("data"))))
            #expect(reader.columns == ["tên"])
            #expect(try reader.rows().map(\.cells) == [["Đồng"]])
        }
    }

    /// The witness: the same records as Foundation finds, whatever the bytes come in.
    @Test func findsTheRecordsFoundationFinds() throws {
        for seed in MatchingRandom.seeds {
            var random = MatchingRandom(seed: seed)
            var documents = RandomJSON(seed: seed)
            let count = Int.random(in: 0...6, using: &random)
            let records = (0..<count).map { _ in documents.object() }
            let text = """
                {"before": \(documents.object()), "data" : { "x": [1,[2]], "items":
                [\(records.joined(separator: " ,"))], "y": \(documents.object())}, "z": null}
                """
            let bytes = Array(text.utf8)
            let whole = try ExchangeFixture.foundation(bytes) as? [String: Any]
            let expected = ((whole?["data"] as? [String: Any])?["items"] as? [Any]) ?? []
            let pieces = Int.random(in: 1...40, using: &random)
            var stream = JSONRecordStream(
                window: try TextWindow(
                    TextStream(
                        PiecemealBytes(bytes, pieceBytes: pieces), encoding: nil, file: "t")),
                file: "f", plan: .init(records: [JSONPath(names: ["data", "items"])]))
            var found: [String] = []
            while let record = try stream.next() {
                found.append(JSONSample.described(.object(record.members)))
            }
            #expect(
                found == expected.map { JSONSample.described(foundation: $0) }, "seed \(seed)")
        }
    }

    private static func guessing(
        _ text: String, columns: [String]? = nil, pieces: Int = 7
    ) throws -> JSONReader {
        try JSONReader(
            PiecemealBytes(Array(text.utf8), pieceBytes: pieces), file: "list.json",
            shape: JSONShape(records: .root, isGuessed: true, columns: columns))
    }

    /// One object with thirty firms in it became one firm that can do everything.
    @Test(
        arguments: [
            (#"{"meta":{"n":2},"name":"Members","items":[{"name":"A"},{"name":"B"}]}"#, ["items"]),
            (#"{"data":{"rows":[{"name":"A"},{"name":"B"}]}}"#, ["data.rows"]),
        ])
    func anEnvelopeIsNotTakenForARecord(text: String, lists: [String]) throws {
        let refusal = ImportError.documentUnexpected(
            file: "list.json", expected: .recordPath, found: lists)
        #expect(throws: refusal) { try Self.guessing(text) }
        #expect(try Self.reader(text, records: "$").next() != nil)
    }

    @Test func anObjectTooLongForARecordIsNone() throws {
        let value = String(repeating: "long ", count: RowCutter.rowBytesMax / 5 + 1)
        let refusal = ImportError.documentUnexpected(
            file: "list.json", expected: .recordPath, found: [])
        #expect(throws: refusal) { try Self.guessing(#"{"x":"\#(value)"}"#, pieces: 1 << 16) }
    }

    @Test(
        arguments: [
            #"{"name":"A","tags":["x","y"],"certificates":[{"name":"ISO 9001"}]}"#,
            #"[{"name":"A","certificates":[{"n":1},{"n":2}]}]"#,
        ])
    func aRecordWithListsOfItsOwnIsOne(text: String) throws {
        let reader = try Self.guessing(text)
        #expect(try reader.next() != nil)
        #expect(try reader.next() == nil)
    }

    @Test(arguments: ["[]", " [ ] "])
    func aListOfNothingTellsNoColumns(text: String) throws {
        #expect(throws: ImportError.empty(file: "list.json")) { try Self.guessing(text) }
        let later = try Self.guessing(text, columns: ["name"])
        #expect(try later.next() == nil)
    }
}
