import Importers
import Records
import Synchronization

/// The rows of an open list, to be pulled by one task at a time, whichever that is.
final class RowFeed: Sendable {
    private struct State {
        var reader: any RowReader
        var bytes = 0
    }

    let columns: [String]
    /// What people call the list where that is not its path.
    private let name: String?
    private let state: Mutex<State>

    init(_ reader: sending any RowReader, called name: String? = nil) {
        columns = reader.columns
        self.name = name
        state = Mutex(State(reader: reader))
    }

    /// The next row, or nil at the end.
    func next() throws(ImportError) -> TableRow? {
        try state.withLock { state throws(ImportError) in
            let row = try state.reader.next()
            state.bytes += row?.cells.reduce(0) { $0 + $1.utf8.count + 1 } ?? 0
            guard let name else { return row }
            return row?.inFile(name)
        }
    }

    /// How the list is being read, as far as is known by now.
    var reading: ReadingReport { state.withLock { $0.reader.reading } }

    /// The bytes of text given out, by which a long reading tells how far it is.
    var bytesGiven: Int { state.withLock { $0.bytes } }
}

extension TableRow {
    /// The same row of a list that goes by another name.
    fileprivate func inFile(_ name: String) -> TableRow {
        TableRow(
            position: position.inFile(name), cells: cells,
            problems: problems.map { problem in
                RowProblem(
                    position: problem.position.inFile(name), column: problem.column,
                    field: problem.field, value: problem.value, reason: problem.reason)
            }, mends: mends, mergedAbove: mergedAbove, isWithdrawn: isWithdrawn)
    }
}

extension RowPosition {
    fileprivate func inFile(_ name: String) -> RowPosition {
        RowPosition(file: name, sheet: sheet, line: line)
    }
}
