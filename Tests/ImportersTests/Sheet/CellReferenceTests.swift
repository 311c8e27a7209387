import Testing

@testable import Importers

@Suite struct CellReferenceTests {
    @Test func countsColumnsAsLettersDo() {
        #expect(CellReference.column("A1".utf8) == 0)
        #expect(CellReference.column("Z9".utf8) == 25)
        #expect(CellReference.column("AA10".utf8) == 26)
        #expect(CellReference.column("XFD1".utf8) == 16_383)
        #expect(CellReference.column("XFE1".utf8) == nil)
        #expect(CellReference.column("ABCDEFGH1".utf8) == nil)
        #expect(CellReference.column("12".utf8) == nil)
    }

    @Test func readsRanges() {
        #expect(
            CellReference.range(Array("B2:AA10".utf8))
                == MergedRange(rows: 2...10, columns: 1...26))
        for text in ["A1", "B2:A1", "A9:A2", ":", "A1:B", "A1:B99999999"] {
            #expect(CellReference.range(Array(text.utf8)) == nil)
        }
    }
}
