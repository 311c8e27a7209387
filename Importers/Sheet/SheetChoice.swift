/// Which sheets of a workbook may be the list.
struct SheetChoice {
    private let sheets: [(name: String, isHidden: Bool)]

    /// - Precondition: a workbook has at least one sheet.
    init(_ sheets: [(name: String, isHidden: Bool)]) {
        precondition(!sheets.isEmpty, "a workbook has at least one sheet")
        self.sheets = sheets
    }

    /// The places of the sheets to choose from: the named one, else those that are not hidden.
    ///
    /// - Throws: `sheetUnknown` with all names, hidden ones too, since naming one reads it.
    func candidates(named name: String?, file: String) throws(ImportError) -> [Int] {
        guard let name else {
            let visible = sheets.indices.filter { !sheets[$0].isHidden }
            return visible.isEmpty ? Array(sheets.indices) : visible
        }
        let exact = sheets.firstIndex { $0.name == name }
        let folded = Self.key(name)
        guard let index = exact ?? sheets.firstIndex(where: { Self.key($0.name) == folded }) else {
            throw .sheetUnknown(file: file, name: name, available: sheets.map(\.name))
        }
        return [index]
    }

    /// The first of the sheets that hold most.
    ///
    /// - Throws: `sheetEmpty` when none holds anything.
    func fullest(
        of candidates: [Int], file: String, filledCells: (Int) -> Int
    ) throws(ImportError) -> Int {
        var best: (index: Int, cells: Int)?
        for index in candidates {
            let cells = filledCells(index)
            if cells > best?.cells ?? 0 { best = (index, cells) }
        }
        guard let best else { throw .sheetEmpty(file: file, name: sheets[candidates[0]].name) }
        return best.index
    }

    /// What a person should know of the sheets that are not read.
    func others(than chosen: Int, filledRows: (Int) -> Int?) -> [OtherSheet] {
        sheets.indices.filter { $0 != chosen }.map { index in
            OtherSheet(
                name: sheets[index].name, filledRows: filledRows(index),
                isHidden: sheets[index].isHidden)
        }
    }

    /// Workbooks compare the names of sheets without regard to case.
    private static func key(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
