/// Hears the elements of a sheet and queues its rows.
///
/// - Source: ECMA-376 part 1, 18.3.1 (sheetData), 18.18.11 (the types of cells).
final class SheetElements: XMLElements {
    struct Row {
        let number: Int
        var cells: [Cell] = []
        /// A cell stands where none can.
        var hasMisplacedCells = false
    }

    struct Cell {
        let column: Int
        let style: Int
        let isFormula: Bool
        let content: Content
    }

    enum Content {
        case shared(Int)
        case text(SheetText)
        case number(String)
        /// Truth values, errors and dates written as text.
        case plain(String)
        /// A formula without a result.
        case unkept
    }

    private enum Kind { case number, shared, text, inline, truth, plain, date }

    private var queue: [Row] = []
    private var queueStart = 0
    private var row = Row(number: 0)
    private var column = -1
    private var isMisplaced = false
    private var style = 0
    private var kind = Kind.number
    private var isFormula = false
    private var isInValue = false
    private var isInCell = false
    private var value: [UInt8] = []
    private var rich = RichText()

    /// The next row that is complete.
    func popRow() -> Row? {
        guard queueStart < queue.count else {
            queue.removeAll(keepingCapacity: true)
            queueStart = 0
            return nil
        }
        defer { queueStart += 1 }
        return queue[queueStart]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case "c": startCell(attributes)
        case "v": isInValue = true
        case "f": isFormula = true
        case "row":
            startRow(stated: attributes.number("r"))
        default: if isInCell, kind == .inline { rich.start(name, attributes) }
        }
    }

    func end(_ name: XMLName) {
        switch name {
        case "c": endCell()
        case "v": isInValue = false
        case "row": if !row.cells.isEmpty || row.hasMisplacedCells { queue.append(row) }
        default: if isInCell, kind == .inline { rich.end(name) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue {
            if value.count <= SheetLimits.cellBytesMax { value.append(contentsOf: bytes) }
        } else if isInCell, kind == .inline {
            rich.text(bytes)
        }
    }

    /// Rows ascend; one that says otherwise (0, a number that was there) follows the last.
    private func startRow(stated: Int?) {
        let next = row.number + 1
        let number = stated.flatMap { $0 >= next && $0 <= SheetLimits.rowsMax ? $0 : nil }
        row = Row(number: number ?? next)
        column = -1
    }

    private func startCell(_ attributes: XMLAttributes) {
        let place = CellPlace(attributes, after: column)
        column = place.column
        isMisplaced = place.isMisplaced
        style = attributes.number("s") ?? 0
        kind = attributes.bytes("t").map(Self.kind) ?? .number
        isFormula = false
        isInCell = true
        value.removeAll(keepingCapacity: true)
    }

    private static func kind(_ type: UnsafeBufferPointer<UInt8>) -> Kind {
        switch (type.first, type.count) {
        case (UInt8(ascii: "s"), 1): .shared
        case (UInt8(ascii: "s"), _): .text
        case (UInt8(ascii: "i"), _): .inline
        case (UInt8(ascii: "b"), _): .truth
        case (UInt8(ascii: "e"), _): .plain
        case (UInt8(ascii: "d"), _): .date
        default: .number
        }
    }

    private func endCell() {
        isInCell = false
        let content = content()
        guard !isMisplaced, column < SheetLimits.columnsMax else {
            row.hasMisplacedCells = row.hasMisplacedCells || content != nil
            return
        }
        guard let content, row.cells.count < SheetLimits.columnsMax else { return }
        row.cells.append(
            Cell(column: column, style: style, isFormula: isFormula, content: content))
    }

    private func content() -> Content? {
        if kind == .inline {
            let text = rich.take()
            return text.bytes.isEmpty ? nil : .text(text)
        }
        if value.isEmpty {
            // A formula that yields an empty text says so by its type.
            return isFormula && kind != .text ? .unkept : nil
        }
        switch kind {
        case .shared: return number(value).map { .shared($0) }
        case .text, .inline: return .text(SheetText(value))
        case .truth: return .plain(value == [0x31] ? "TRUE" : "FALSE")
        case .plain: return .plain(String(decoding: value, as: UTF8.self))
        case .date: return .plain(Self.day(String(decoding: value, as: UTF8.self)))
        case .number: return .number(value.withUnsafeBufferPointer(NumberText.of))
        }
    }

    private func number(_ digits: [UInt8]) -> Int? {
        digits.withUnsafeBufferPointer { XMLAttributes.number($0) }
    }

    /// An ISO date without its time when that is midnight.
    private static func day(_ text: String) -> String {
        let midnight = text.firstRange(of: "T00:00:00")
        return midnight.map { String(text[..<$0.lowerBound]) } ?? text
    }
}
