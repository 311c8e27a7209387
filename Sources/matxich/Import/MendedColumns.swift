import Importers
import Platform
import Records
import Store

/// The columns of a sheet of rows to mend: the list's own, and ours beside them.
struct MendedColumns: Sendable {
    /// The list's own columns, in order.
    let own: [String]
    private let indexes: [Int]
    private let surplusIndexes: [Int]
    private let idIndex: Int

    /// Nil when the columns are those of an ordinary list.
    init?(_ columns: [String]) {
        guard let id = columns.lastIndex(of: AnnotatedWorkbook.idColumn) else { return nil }
        idIndex = id
        let notes = Set(Language.allCases.map(AnnotatedWorkbook.problemColumn))
        let first = columns.first.map { notes.contains($0) } == true ? 1 : 0
        indexes = columns.indices.filter {
            $0 >= first && !columns[$0].hasPrefix(Self.surplusPrefix) && $0 != id
        }
        surplusIndexes = columns.indices.filter { columns[$0].hasPrefix(Self.surplusPrefix) }
        own = indexes.map { columns[$0] }
    }

    private static let surplusPrefix = "matxich:+"

    /// The heading over cells that a row has beyond its list's columns.
    static func surplus(_ number: Int) -> String { surplusPrefix + String(number + 1) }

    func origin(of cells: [String]) -> RowToMend.Origin? {
        idIndex < cells.count ? RowToMend.Origin(text: cells[idIndex]) : nil
    }

    /// The cells that stand under the list's own columns.
    func own(_ cells: [String]) -> [String] {
        indexes.map { $0 < cells.count ? cells[$0] : "" }
    }

    /// Whether the row still has cells that no column of the list takes.
    func hasSurplus(_ cells: [String]) -> Bool {
        surplusIndexes.contains { $0 < cells.count && !cells[$0].isEmpty }
    }

    /// The row's cells with those nobody has moved to a column yet.
    func all(_ cells: [String]) -> [String] {
        own(cells) + surplusIndexes.map { $0 < cells.count ? cells[$0] : "" }
    }
}

/// The rows of such a sheet as rows of the list they came from.
struct MendedRows: RowReader {
    private var reader: any RowReader
    private let mended: MendedColumns
    /// The numbers of rows that are in quarantine still.
    private let standing: Set<Int64>

    init(reader: any RowReader, columns: MendedColumns, standing: Set<Int64>) {
        self.reader = reader
        mended = columns
        self.standing = standing
    }

    var columns: [String] { mended.own }
    var reading: ReadingReport { reader.reading }

    mutating func next() throws(ImportError) -> TableRow? {
        guard let row = try reader.next() else { return nil }
        guard mended.hasSurplus(row.cells) else {
            return TableRow(
                position: row.position, cells: mended.own(row.cells), problems: row.problems,
                mends: number(of: row))
        }
        let cells = mended.all(row.cells)
        let surplus = RowProblem(
            position: row.position, value: String(cells.count), reason: .cellCountWrong)
        return TableRow(
            position: row.position, cells: cells, problems: row.problems + [surplus],
            mends: number(of: row))
    }

    private func number(of row: TableRow) -> Int64? {
        guard case .quarantined(let id) = mended.origin(of: row.cells),
            standing.contains(id.rawValue)
        else { return nil }
        return id.rawValue
    }
}
