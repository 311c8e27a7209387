import Records
import TestSupport
import Testing

@testable import Importers

@Suite struct JSONDamageTests {
    private static func rows(_ text: String, _ path: String = "data") throws -> [TableRow] {
        try rows(MemoryBytes(Array(text.utf8)), path)
    }

    private static func rows(_ source: any ByteSource, _ path: String) throws -> [TableRow] {
        let path = try #require(JSONPath(path))
        var reader = try JSONReader(source, file: "f", shape: JSONShape(records: path))
        return try reader.rows()
    }

    private static func damage(_ line: Int, _ fact: JSONDamage) -> ImportError {
        .jsonDamaged(file: "f", line: line, fact: fact)
    }

    @Test(
        arguments: [
            (#"{"data":[{"a":1}"#, 1, JSONDamage.truncated),
            ("{\"data\":[\n{\"a\":1", 2, .truncated),
            (#"{"data":[{"a":1}],"x":"#, 1, .truncated), (#"{"data":[{"a":1}],"x"#, 1, .truncated),
            (#"{"data":[{"a":1}],"x":{"y":[1"#, 1, .truncated),
            (#"{"data":[{"a":1},]}"#, 1, .notJSON(found: "]}")),
            ("{\"data\":[{\"a\":1}\n,,{}]}", 2, .notJSON(found: ",{}]}")),
            (#"{"data":[{"a":1}],}"#, 1, .notJSON(found: "}")),
            (#"{"x":NaN,"data":[]}"#, 1, .notJSON(found: #"NaN,"data":[]}"#)),
            (#"{"x":01,"data":[]}"#, 1, .notJSON(found: #"01,"data":[]}"#)),
            (#"{"x":tru,"data":[]}"#, 1, .notJSON(found: #"tru,"data":[]}"#)),
            (#"{'data':[]}"#, 1, .notJSON(found: #"'data':[]}"#)),
            (#"{"data" []}"#, 1, .notJSON(found: "[]}")),
            (#"{"x":[1 2],"data":[]}"#, 1, .notJSON(found: #"2],"data":[]}"#)),
            (#"{"data":[{"a":[1}]}"#, 1, .notJSON(found: "}]}")),
            (#"{"data":[]} {"data":[]}"#, 1, .textAfterEnd(found: #"{"data":[]}"#)),
            ("<html><body>502</body></html>", 1, .notJSON(found: "<html><body>502</body></html>")),
        ])
    func saysWhatIsWrongAndWhere(_ text: String, line: Int, fact: JSONDamage) {
        #expect(throws: Self.damage(line, fact)) { try Self.rows(text) }
    }

    @Test(
        arguments: [
            (#"{"error":"no such key","code":401}"#, ["error", "code"]), ("[{}]", ["[…]"]),
            (#"{"Data":[{}]}"#, ["Data"]), ("5", []), ("{}", []),
        ])
    func saysWhatStandsThereInsteadOfRecords(_ text: String, found: [String]) throws {
        let expected = ExpectedDocument.records(at: try #require(JSONPath("data")))
        #expect(throws: ImportError.documentUnexpected(file: "f", expected: expected, found: found))
        {
            try Self.rows(text)
        }
    }

    @Test(arguments: ["", " \n\t "]) func nothingIsEmpty(_ text: String) {
        #expect(throws: ImportError.empty(file: "f")) { try Self.rows(text) }
    }

    @Test func aBombOfBracketsIsRefused() {
        let bomb = String(repeating: "[", count: 1_000_000)
        #expect(throws: Self.damage(1, .nestedTooDeep(limit: JSONRecordStream.depthMax))) {
            try Self.rows(#"{"x":"# + bomb)
        }
        #expect(throws: Self.damage(1, .nestedTooDeep(limit: JSONExtent.depthMax))) {
            try Self.rows(#"{"data":[{"a":"# + bomb)
        }
    }

    @Test func aRecordNestedTooDeepIsARow() throws {
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        let rows = try Self.rows("{\"data\":[{\"a\":\(deep)},{\"a\":1}]}")
        #expect(rows.map { $0.problems.map(\.reason) } == [[.nestedTooDeep], []])
    }

    @Test func aNameOrNumberBeyondMeasureIsRefused() {
        let limit = JSONDamage.textTooLong(limitBytes: JSONText.plainBytesMax)
        let long = String(repeating: "1", count: JSONText.plainBytesMax + 1)
        #expect(throws: Self.damage(1, limit)) { try Self.rows("{\"\(long)\":1,\"data\":[]}") }
        #expect(throws: Self.damage(1, limit)) { try Self.rows("{\"x\":\(long),\"data\":[]}") }
    }

    @Test func aRecordBeyondMeasureIsARowAndTheNextIsRead() throws {
        let source = EndlessBytes(
            head: "{\"data\":[{\"a\":1},\n{\"a\":\"", filler: "x",
            count: RowCutter.rowBytesMax + 1_024 * 1_024, tail: "\",\"b\":[{}]},\n{\"a\":2}]}")
        let rows = try Self.rows(source, "data")
        #expect(rows.map(\.position.line) == [1, 2, 3])
        #expect(rows.map { $0.problems.map(\.reason) } == [[], [.rowTooLong], []])
        #expect(rows[1].cells.first?.utf8.count == RowCutter.keptBytes)
        #expect(rows[2].cells == ["2"])
    }

    /// What lies beside the records may be of any size: it is passed over as it comes in.
    @Test func aTextBeyondMeasureBesideTheRecordsIsPassedOver() throws {
        let source = EndlessBytes(
            head: "{\"x\":\"", filler: "x", count: 8 * 1_024 * 1_024,
            tail: "\",\"data\":[{\"a\":2}]}")
        #expect(try Self.rows(source, "data").map(\.cells) == [["2"]])
    }

    /// Whatever is cut off the end of a document is missed.
    @Test func noDocumentCutShortIsTakenForWhole() throws {
        for seed in MatchingRandom.seeds.prefix(40) {
            var documents = RandomJSON(seed: seed)
            let text = "{\"data\":[\(documents.object()),\(documents.object())],\"x\":[1]}"
            let bytes = Array(text.utf8)
            for count in bytes.indices.dropFirst() {
                #expect(throws: ImportError.self, "seed \(seed), \(count) bytes") {
                    try Self.rows(MemoryBytes(Array(bytes[..<count])), "data")
                }
            }
        }
    }
}
