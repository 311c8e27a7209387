/// The rows of a sheet, parsed piece by piece.
final class SheetPart: SheetRowSource {
    private let part: XMLPart
    private let elements: SheetElements
    private let strings: SharedStrings
    private let styles: StylesPart
    private let dates: SheetDate

    init(
        _ name: String, of archive: ZipArchive, strings: SharedStrings, styles: StylesPart,
        epoch: SheetDate.Epoch
    ) throws(ImportError) {
        guard let stream = try archive.stream(name) else {
            throw .workbookDamaged(file: archive.path, part: name, fact: .partMissing)
        }
        elements = SheetElements()
        part = XMLPart(stream, of: archive.path, to: elements)
        self.strings = strings
        self.styles = styles
        dates = SheetDate(epoch: epoch)
    }

    /// The next row with a cell that says something.
    func next() throws(ImportError) -> SheetRow? {
        while true {
            while let row = elements.popRow() {
                let made = self.row(row)
                if made.saysAnything { return made }
            }
            if part.isAtEnd { return nil }
            try part.advance()
        }
    }

    /// Texts are looked up only now, one row at a time: a small sheet may name one huge shared
    /// string a thousand times over.
    private func row(_ raw: SheetElements.Row) -> SheetRow {
        var row = SheetRow(
            number: raw.number, cells: [], flags: raw.hasMisplacedCells ? .misplaced : [])
        row.cells.reserveCapacity(raw.cells.count)
        var bytes = 0
        var previous = -1
        for cell in Self.inOrder(raw.cells) {
            guard cell.column > previous else {
                row.flags.insert(.misplaced)
                continue
            }
            previous = cell.column
            if case .unkept = cell.content {
                row.unkeptFormulas.append(cell.column)
                continue
            }
            let made = self.cell(cell)
            if made.text.isEmpty { continue }
            bytes += made.text.utf8.count
            guard bytes <= SheetLimits.rowBytesMax else {
                row.flags.insert(.tooLong)
                break
            }
            row.cells.append(made)
        }
        return row
    }

    /// By column, as they should be: of two in one place the second is then met.
    private static func inOrder(_ cells: [SheetElements.Cell]) -> [SheetElements.Cell] {
        let isOrdered = zip(cells, cells.dropFirst()).allSatisfy { $0.column < $1.column }
        return isOrdered ? cells : cells.sorted { $0.column < $1.column }
    }

    private func cell(_ raw: SheetElements.Cell) -> SheetCell {
        let style = styles[raw.style]
        var cell = SheetCell(column: raw.column, text: "")
        cell.isFormula = raw.isFormula
        switch raw.content {
        case .shared(let index):
            guard let string = strings[index] else {
                cell.text = "string \(index)"
                cell.flags = .unresolved
                return cell
            }
            cell.text = string.text
            cell.flags = string.flags
            cell.font = style.font
        case .text(let text):
            cell.text = text.text
            cell.flags = text.flags
            cell.font = style.font
        case .number(let text):
            cell.text = dates.shown(text, as: style.format)
            cell.isNumber = true
        case .plain(let text):
            cell.text = text
        case .unkept: break
        }
        return cell
    }
}
