/// What libfreexl leaves out of a sheet: results of formulas, truth values, errors, merged cells
/// and fonts.
///
/// - Source: Microsoft, [MS-XLS] 2.4.127 (Formula), 2.4.24 (BoolErr), 2.4.168 (MergeCells),
///   2.4.149 (LabelSst); results in 2.5.133 (FormulaValue).
struct BIFFSheet {
    struct Place: Hashable {
        let row: Int
        let column: Int
    }

    struct Result {
        let text: String
        let isNumber: Bool
        let isFormula: Bool
    }

    /// The cells whose values libfreexl does not give, or gives as a bare number.
    private(set) var results: [Place: Result] = [:]
    private(set) var styles: [Place: StylesPart.Style] = [:]
    private(set) var merges: [MergedRange] = []

    private let globals: BIFFGlobals
    private let dates: SheetDate
    private var awaited: Place?

    /// - Parameter sheet: nil when the workbook's list does not tell where the sheet stands; there
    ///   is then nothing to add.
    init(_ stream: [UInt8], sheet: BIFFGlobals.Sheet?, globals: BIFFGlobals) {
        self.globals = globals
        dates = SheetDate(epoch: globals.epoch)
        guard let sheet else { return }
        // Charts inside a sheet have a beginning and an end of their own.
        var depth = 0
        for record in BIFFRecords(stream, from: sheet.offset) {
            switch record.type {
            case BIFFType.beginningOfFile: depth += 1
            case BIFFType.endOfFile: depth -= 1
            default: if depth == 1 { read(record) }
            }
            if depth <= 0 { return }
        }
    }

    private mutating func read(_ record: BIFFRecords.Record) {
        let data = record.data
        switch record.type {
        case BIFFType.formula: formula(data)
        case BIFFType.string:
            guard let place = awaited, let count = data.u16(0), let flags = data.u8(2),
                let text = data.characters(at: 3, flags: flags, count: count)
            else { return }
            results[place] = Result(text: text, isNumber: false, isFormula: true)
            awaited = nil
        case BIFFType.boolOrError:
            guard let cell = cell(data), let value = data.u8(6), let isError = data.u8(7) else {
                return
            }
            results[cell.place] = Result(
                text: isError == 1 ? Self.error(value) : Self.truth(value), isNumber: false,
                isFormula: false)
        case BIFFType.labelShared, BIFFType.label, BIFFType.number, BIFFType.packedNumber:
            guard let cell = cell(data) else { return }
            keep(cell.style, at: cell.place)
        case BIFFType.multipleNumbers:
            guard let row = data.u16(0), let first = data.u16(2) else { return }
            for index in 0..<max(0, (data.bytes.count - 6) / 6) {
                guard let style = data.u16(4 + 6 * index) else { return }
                keep(globals.style(style), at: Place(row: row, column: first + index))
            }
        case BIFFType.mergedCells: merge(data)
        default: break
        }
    }

    private mutating func keep(_ style: StylesPart.Style, at place: Place) {
        if style.font != nil || style.format != .plain { styles[place] = style }
    }

    private func cell(_ data: LittleEndian) -> (place: Place, style: StylesPart.Style)? {
        guard let row = data.u16(0), let column = data.u16(2), let style = data.u16(4) else {
            return nil
        }
        return (Place(row: row, column: column), globals.style(style))
    }

    private mutating func formula(_ data: LittleEndian) {
        guard let cell = cell(data), let kind = data.u8(6), let value = data.u8(8),
            let mark = data.u16(12)
        else { return }
        keep(cell.style, at: cell.place)
        awaited = nil
        guard mark == 0xFFFF else {
            guard let number = data.double(6) else { return }
            let text = NumberText.of(number)
            let shown = dates.shown(text, as: cell.style.format)
            results[cell.place] = Result(text: shown, isNumber: true, isFormula: true)
            return
        }
        switch kind {
        case 0: awaited = cell.place
        case 1:
            results[cell.place] = Result(
                text: Self.truth(value), isNumber: false, isFormula: true)
        case 2:
            results[cell.place] = Result(
                text: Self.error(value), isNumber: false, isFormula: true)
        default: break
        }
    }

    private mutating func merge(_ data: LittleEndian) {
        for index in 0..<(data.u16(0) ?? 0) where merges.count < SheetLimits.mergesMax {
            let start = 2 + 8 * index
            guard let top = data.u16(start), let bottom = data.u16(start + 2),
                let left = data.u16(start + 4), let right = data.u16(start + 6), top <= bottom,
                left <= right
            else { return }
            merges.append(MergedRange(rows: top + 1...bottom + 1, columns: left...right))
        }
    }

    private static func truth(_ value: Int) -> String { value == 0 ? "FALSE" : "TRUE" }

    /// - Source: [MS-XLS] 2.5.10 (Bes).
    private static func error(_ code: Int) -> String {
        switch code {
        case 0x00: "#NULL!"
        case 0x07: "#DIV/0!"
        case 0x0F: "#VALUE!"
        case 0x17: "#REF!"
        case 0x1D: "#NAME?"
        case 0x24: "#NUM!"
        default: "#N/A"
        }
    }
}
