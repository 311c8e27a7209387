import Importers
import Records
import Testing

@testable import Importers

struct CSVLimitsTests {
    @Test func aLineOfTwoGigabytesEndsItsRowAndNothingElse() throws {
        let source = EndlessBytes(
            head: "name,address\nAlpha,1 Road\nGiant,", filler: "x", count: 2_000_000_000,
            tail: "\nBeta,2 Road\n")
        var reader = try CSVReader(source, file: "giant.csv")
        let rows = try reader.rows()
        #expect(rows.map(\.position.line) == [2, 3, 4])
        #expect(rows[1].problems.map(\.reason) == [.rowTooLong])
        #expect(rows[1].cells.first?.hasPrefix("Giant,xxx") == true)
        #expect(rows[1].cells.first?.utf8.count == RowCutter.keptBytes)
        #expect(rows[2].cells == ["Beta", "2 Road"])
    }

    @Test func anUnclosedQuoteDoesNotSwallowTheRestOfAnEndlessList() throws {
        let line = "Company,Road\n"
        let lines = RowCutter.rowBytesMax / line.utf8.count + 1_000
        let text = "name,address\nAlpha,\"1 Road\n" + String(repeating: line, count: lines)
        let reader = try ListFixture.csv(text)
        #expect(try reader.next()?.cells == ["Alpha", "\"1 Road"])
        var count = 0
        while try reader.next() != nil { count += 1 }
        #expect(count == lines)
    }

    @Test func aCellOfMoreThanItsLimitSendsTheRowToQuarantine() throws {
        let long = String(repeating: "a", count: CellMaker.cellBytesMax + 1)
        var reader = try ListFixture.csv("name,address\n\(long),Road\nB,C\n")
        let rows = try reader.rows()
        #expect(rows[0].problems.map(\.reason) == [.rowTooLong])
        #expect(rows[0].problems.first?.column == "name")
        #expect(rows[1].problems.isEmpty)
    }

    @Test func tooManyColumnsAreRefused() {
        let header = (0...RowScanner.columnsMax).map { "column\($0)" }.joined(separator: ",")
        #expect(
            throws: ImportError.tooManyColumns(
                file: "list.csv", line: 1, limit: RowScanner.columnsMax)
        ) { try ListFixture.csv(header + "\nname\n") }
    }

    @Test func aRowOfTooManyCellsKeepsItsRest() throws {
        let cells = Array(repeating: "x", count: RowScanner.columnsMax + 5)
        let reader = try ListFixture.csv("name,address\n" + cells.joined(separator: ",") + "\n")
        let row = try reader.next()
        #expect(row?.cells.count == RowScanner.columnsMax)
        #expect(row?.cells.last == "x,x,x,x,x,x")
        #expect(row?.problems.map(\.reason) == [.cellCountWrong])
    }
}
