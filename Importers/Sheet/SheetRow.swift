import Records

/// A row of a sheet with the cells that say something, before headers and legacy fonts are known.
struct SheetRow {
    /// 1-based, as the sheet counts.
    let number: Int
    /// In the order of the sheet; blank cells are left out.
    var cells: [SheetCell]
    /// What is wrong with the row as a whole.
    var flags: TextFlags = []
    /// The columns of formulas whose result the workbook did not keep, as programs write them
    /// that do not calculate.
    var unkeptFormulas: [Int] = []

    /// Whether anything stands in the row.
    var saysAnything: Bool { !cells.isEmpty || !flags.isEmpty || !unkeptFormulas.isEmpty }
}

/// A cell that says something.
struct SheetCell {
    /// 0-based.
    let column: Int
    var text: String
    var flags: TextFlags = []
    /// The legacy font the cell is shown in, where it is one.
    var font: LegacyFont?
    var isNumber = false
    var isFormula = false
}

/// What was noticed about a text while it was made.
struct TextFlags: OptionSet {
    let rawValue: UInt8

    static let control = TextFlags(rawValue: 1)
    static let lettersLost = TextFlags(rawValue: 2)
    static let tooLong = TextFlags(rawValue: 4)
    /// Its legacy runs have been decoded already.
    static let decoded = TextFlags(rawValue: 8)
    /// The row has cells beyond the columns that can be read, or two in one place.
    static let misplaced = TextFlags(rawValue: 16)
    /// The cell names a string that the workbook does not have.
    static let unresolved = TextFlags(rawValue: 32)

    var reasons: [RowProblem.Reason] {
        var reasons: [RowProblem.Reason] = []
        if contains(.control) { reasons.append(.controlCharacters) }
        if contains(.lettersLost) { reasons.append(.lettersLost) }
        if contains(.tooLong) { reasons.append(.rowTooLong) }
        if contains(.misplaced) { reasons.append(.cellCountWrong) }
        if contains(.unresolved) { reasons.append(.undecodableBytes) }
        return reasons
    }
}

/// Rows of one sheet in order, one at a time.
protocol SheetRowSource: AnyObject {
    func next() throws(ImportError) -> SheetRow?
}

/// What sheets may hold before a row is refused.
enum SheetLimits {
    /// Excel ends at 32,767 characters a cell, which are at most four bytes each.
    static let cellBytesMax = 32_767 * 4
    /// As for CSV: a real row stays under a few hundred kilobytes.
    static let rowBytesMax = RowCutter.rowBytesMax
    /// As for CSV: no list of firms comes near, and Excel ends at 16,384.
    static let columnsMax = RowScanner.columnsMax
    /// Excel's last row; a row that claims to stand beyond is counted on from the one before it.
    static let rowsMax = 1_048_576
    /// Merged cells beyond these are not looked at: a firm over three rows merges half a dozen.
    static let mergesMax = 20_000
}
