import Records
import Testing

@testable import Importers

struct JSONLinesLimitsTests {
    @Test func aLineOfAnyLengthEndsItsRowAndNothingElse() throws {
        let source = EndlessBytes(
            head: "{\"name\":\"A\"}\n{\"name\":\"", filler: "x", count: 4 * RowCutter.rowBytesMax,
            tail: "\"}\n{\"name\":\"B\"}\n")
        var reader = try JSONLinesReader(source, file: "giant.jsonl")
        let rows = try reader.rows()
        #expect(rows.map(\.position.line) == [1, 2, 3])
        #expect(rows[1].problems.map(\.reason) == [.rowTooLong])
        #expect(rows[1].cells.first?.hasPrefix("{\"name\":\"xxx") == true)
        #expect(rows[1].cells.first?.utf8.count == RowCutter.keptBytes)
        #expect(rows[2].cells == ["B"])
    }

    /// A line of nothing but values, lists or repeated keys took 700 MB or hours once.
    @Test(
        arguments: [
            "{\"a\":[" + String(repeating: "0,", count: 200_000) + "0]}",
            "{\"a\":[" + String(repeating: "{},", count: 200_000) + "0]}",
            "{" + String(repeating: "\"k\":\"v\",", count: 200_000) + "\"k\":0}",
        ])
    func aLineOfTooManyValuesIsTooLong(_ line: String) throws {
        var reader = try ListFixture.jsonLines("{\"name\":\"A\"}\n\(line)\n{\"name\":\"B\"}\n")
        let rows = try reader.rows()
        #expect(rows.map { $0.problems.map(\.reason) } == [[], [.rowTooLong], []])
        #expect(rows[1].cells == [line], "the line is kept as it stands")
    }

    @Test func aKeyRepeatedWithinTheLimitsIsJoinedInTime() throws {
        let count = JSONParser.valuesMax - 2
        let line = "{" + String(repeating: "\"k\":\"v\",", count: count) + "\"k\":0}"
        var reader = try ListFixture.jsonLines(line)
        let cell = try #require(try reader.rows().first?.cells.first)
        #expect(cell.utf8.count == count * 3 + 1)
    }

    @Test func keysThatComeTooLateShareTheLastColumn() throws {
        let early = String(
            repeating: "{\"name\":\"A\"}\n", count: JSONLinesReader.objectsSampled)
        var reader = try ListFixture.jsonLines(early + #"{"name":"B","late":{"x":1},"z":[2]}"#)
        #expect(reader.columns == ["name", JSONLinesReader.overflowColumn])
        let rows = try reader.rows()
        #expect(rows.first?.cells == ["A", ""])
        #expect(rows.last?.cells == ["B", "late.x: 1; z: 2"])
    }

    @Test func keysBeyondTheColumnsShareTheLastOneToo() throws {
        let keys = (0...RowScanner.columnsMax).map { "\"k\($0)\":\($0)" }
        var reader = try ListFixture.jsonLines("{\(keys.joined(separator: ","))}")
        #expect(reader.columns.count == RowScanner.columnsMax + 1)
        let cells = try reader.rows().first?.cells
        #expect(cells?.first == "0")
        #expect(cells?.last == "k\(RowScanner.columnsMax): \(RowScanner.columnsMax)")
    }
}
