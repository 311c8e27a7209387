import Records

/// The columns that the keys of a sample make, and the rows laid out in them.
struct JSONTable {
    let columns: [String]
    private let places: [String: Int]

    /// - Parameter isWhole: whether the sample is all there is, so that no key can come later.
    init(sample: [[JSONColumns.Cell]], isWhole: Bool) {
        let all = JSONColumnOrder.columns(of: sample)
        let names = Array(all.prefix(RowScanner.columnsMax))
        places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let isComplete = isWhole && names.count == all.count
        columns = isComplete ? names : names + [JSONLinesReader.overflowColumn]
    }

    /// The columns that an earlier page of the same catalogue had, and one for all others.
    init(columns: [String]) {
        let others = JSONLinesReader.overflowColumn
        let known = columns.last == others ? columns.dropLast() : columns[...]
        places = Dictionary(
            known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        self.columns = known + [others]
    }

    /// The cells in column order; a key without a column goes into the last one by name, and a
    /// key that is there twice has both its values.
    func row(_ cells: [JSONColumns.Cell]) -> [String] {
        var row = [String](repeating: "", count: columns.count)
        for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
            // Most objects have the same keys in the same order.
            if index < columns.count, columns[index] == cell.path {
                Self.add(cell.text, to: &row[index])
            } else if let place = places[cell.path] {
                Self.add(cell.text, to: &row[place])
            } else {
                Self.add(cell.path + ": " + cell.text, to: &row[row.count - 1])
            }
        }
        return row
    }

    private static func add(_ text: String, to cell: inout String) {
        let plain = CellText.trimmed(text)
        if plain.isEmpty { return }
        // Appended in place, so that a key repeated in all of a line costs no square of it.
        if !cell.isEmpty { cell += Layout.joint }
        cell += plain
    }
}
