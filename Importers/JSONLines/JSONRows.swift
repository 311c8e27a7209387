import Records
import TextAnalysis

/// Makes rows of flattened records: cells in the columns that a sample told, and what is wrong
/// with them.
struct JSONRows {
    let table: JSONTable
    let decoding: ColumnDecoding
    private let file: String

    /// - Parameters:
    ///   - isWhole: whether the sample is all there is.
    ///   - columns: the columns where they are known beforehand.
    ///   - known: the legacy encoding of the whole text, where its bytes told it.
    init(
        file: String, sample: [JSONCut], isWhole: Bool, columns: [String]? = nil,
        known: LegacyEncoding?
    ) {
        let cells = sample.map(\.cells)
        let table =
            columns.map { JSONTable(columns: $0) } ?? JSONTable(sample: cells, isWhole: isWhole)
        self.file = file
        self.table = table
        decoding = ColumnDecoding(
            sample: cells.map { table.row($0) }, columnCount: table.columns.count, known: known)
    }

    func row(_ cut: JSONCut) -> TableRow {
        let position = RowPosition(file: file, line: cut.line)
        if let fault = cut.fault {
            let problem = RowProblem(position: position, value: cut.raw, reason: fault)
            return TableRow(position: position, cells: [cut.raw], problems: [problem])
        }
        var cells = table.row(cut.cells)
        if cut.traits.contains(.decomposed) { cells = cells.map(CellText.composed) }
        let problems = Self.problems(
            cells, columns: table.columns, traits: cut.traits,
            hasUndecodableBytes: cut.hasUndecodableBytes, at: position)
        if decoding.isNeeded { cells = decoding.decode(cells) }
        return TableRow(position: position, cells: cells, problems: problems)
    }

    /// What is wrong with the texts of a row, given what its bytes may contain.
    static func problems(
        _ cells: [String], columns: [String], traits: ByteTraits, hasUndecodableBytes: Bool,
        at position: RowPosition
    ) -> [RowProblem] {
        var problems: [RowProblem] = []
        if hasUndecodableBytes {
            problems.append(RowProblem(position: position, reason: .undecodableBytes))
        }
        if traits.isDisjoint(with: .suspicious) { return problems }
        for (column, cell) in cells.enumerated() {
            for reason in CellText.reasons(cell, traits: traits) {
                problems.append(
                    RowProblem(
                        position: position, column: columns[column], value: cell, reason: reason))
            }
        }
        return problems
    }
}
