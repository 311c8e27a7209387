import TextAnalysis

/// Decodes legacy Vietnamese text cell by cell: by the font where it can be believed, else by
/// what the column's words say.
///
/// A font is the strongest hint there is, but not proof: a list that was converted to Unicode
/// may have kept its fonts. It is disbelieved in columns whose words it would spoil.
struct SheetDecoding {
    private enum Belief { case believed, disbelieved }

    private struct Hint: Hashable {
        let column: Int
        let encoding: LegacyEncoding
    }

    private let beliefs: [Hint: Belief]
    private let plain: ColumnDecoding

    /// - Parameter sample: the sheet's first rows; titles and headers may be among them.
    init(sample: [SheetRow], columnCount: Int) {
        var hinted: [Hint: [String]] = [:]
        let unhinted = sample.map { row in
            var cells = [String](repeating: "", count: columnCount)
            for cell in row.cells where cell.column < columnCount && !cell.isNumber {
                if cell.flags.contains(.decoded) { continue }
                if let font = cell.font {
                    let hint = Hint(column: cell.column, encoding: font.encoding)
                    hinted[hint, default: []].append(cell.text)
                } else {
                    cells[cell.column] = cell.text
                }
            }
            return cells
        }
        plain = ColumnDecoding(sample: unhinted, columnCount: columnCount)
        beliefs = hinted.reduce(into: [:]) { beliefs, entry in
            beliefs[entry.key] = Self.belief(entry.key.encoding, in: entry.value)
        }
    }

    /// Words that the encoding makes Vietnamese speak for it, and so does the lack of any that
    /// could tell; other words speak against it.
    private static func belief(_ encoding: LegacyEncoding, in cells: [String]) -> Belief {
        if let verdict = LegacyText.looksLegacy(cells) {
            return verdict == encoding ? .believed : .disbelieved
        }
        let isPossible =
            !cells.contains(where: isUnicodeVietnamese)
            && (LegacyText.isSilent(cells) || LegacyText.fits(encoding, cells))
        return isPossible ? .believed : .disbelieved
    }

    /// Whether the text has Vietnamese letters that no legacy encoding writes as they are.
    private static func isUnicodeVietnamese(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) }
    }

    /// The columns that hold decoded text, for the report.
    func columns(in sample: some Sequence<SheetRow>) -> [DecodedColumn] {
        var columns = plain.columns
        for hint in beliefs.keys where beliefs[hint] == .believed {
            let isUsed = sample.contains { row in
                row.cells.contains { cell in
                    cell.column == hint.column && cell.font?.encoding == hint.encoding
                        && decoded(cell) != cell.text
                }
            }
            if isUsed, !columns.contains(where: { $0.index == hint.column }) {
                columns.append(DecodedColumn(index: hint.column, encoding: hint.encoding))
            }
        }
        return columns.sorted { $0.index < $1.index }
    }

    /// The cell's text by its font; as it stands when it has none or is not to be believed.
    private func decoded(_ cell: SheetCell) -> String {
        guard let font = cell.font else { return cell.text }
        let belief = beliefs[Hint(column: cell.column, encoding: font.encoding)]
        let isBelieved =
            belief.map { $0 == .believed }
            ?? LegacyText.fits(font.encoding, CollectionOfOne(cell.text))
        guard isBelieved else { return cell.text }
        let text = LegacyText.decode(cell.text, from: font.encoding)
        return font.isCapitals ? text.uppercased() : text
    }

    /// The row's texts in `columnCount` columns; columns without a cell are empty.
    func texts(of row: SheetRow, columnCount: Int) -> [String] {
        var texts = [String](repeating: "", count: columnCount)
        var mayBeLegacy = false
        for cell in row.cells where cell.column < columnCount {
            texts[cell.column] = cell.text
            mayBeLegacy = mayBeLegacy || (plain.isNeeded && !cell.isNumber)
        }
        if mayBeLegacy { texts = plain.decode(texts) }
        for cell in row.cells where cell.column < columnCount {
            if cell.flags.contains(.decoded) {
                texts[cell.column] = cell.text
            } else if cell.font != nil, !cell.isNumber, !isWithoutBelief(cell) {
                texts[cell.column] = decoded(cell)
            }
        }
        return texts
    }

    /// Whether the cell's font is known to lie in its column, so that the words decide.
    private func isWithoutBelief(_ cell: SheetCell) -> Bool {
        guard let font = cell.font else { return true }
        return beliefs[Hint(column: cell.column, encoding: font.encoding)] == .disbelieved
    }
}
