import Importers
import Records

/// Rows of separated values whose end is told by nothing but the end of the connection.
///
/// Half a line of a list looks like a whole one with less in it. So the last row goes to
/// quarantine unless a line break follows it.
final class UncertainEnd: RowReader {
    private var reader: any RowReader
    private let bytes: TransferBytes
    /// One row is read ahead, to know the last.
    private var ahead: TableRow?
    private var hasBegun = false

    init(_ reader: any RowReader, bytes: TransferBytes) {
        self.reader = reader
        self.bytes = bytes
    }

    var columns: [String] { reader.columns }
    var reading: ReadingReport { reader.reading }

    func next() throws(ImportError) -> TableRow? {
        if !hasBegun { ahead = try reader.next() }
        hasBegun = true
        guard let row = ahead else { return nil }
        ahead = try reader.next()
        return ahead == nil && !bytes.endsLine ? Self.cut(row) : row
    }

    private static func cut(_ row: TableRow) -> TableRow {
        TableRow(
            position: row.position, cells: row.cells,
            problems: row.problems + [RowProblem(position: row.position, reason: .lineCut)])
    }
}
