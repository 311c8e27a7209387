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

    /// Workbooks compare the names of sheets without regard to case.
    private static func key(_ name: String) -> String {
        name.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}
