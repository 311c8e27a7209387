/// What the first part of an old workbook says: its sheets, fonts and formats.
struct BIFFGlobals {
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// Where its records begin in the stream.
        let offset: Int
        let isTable: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var epoch = SheetDate.Epoch.in1900
    private(set) var isEncrypted = false
    /// Whether the stream begins like a workbook of Excel 97 or later.
    private(set) var isBIFF8 = false
    private var fonts: [LegacyFont?] = []
    private var formats: [Int: NumberFormat] = [:]
    private var cellFormats: [(font: Int, format: Int)] = []

    private static let biff8 = 0x0600

    init(_ stream: [UInt8]) {
        for (index, record) in BIFFRecords(stream).enumerated() {
            if index == 0 {
                isBIFF8 =
                    record.type == BIFFType.beginningOfFile && record.data.u16(0) == Self.biff8
            }
            guard isBIFF8, record.type != BIFFType.endOfFile else { break }
            read(record)
        }
    }

    /// The style of a number that cells have; an unknown one says nothing.
    func style(_ index: Int) -> StylesPart.Style {
        guard index < cellFormats.count else { return StylesPart.Style() }
        let (font, format) = cellFormats[index]
        // There is no font number 4: the numbers above it count from one.
        let place = font > 4 ? font - 1 : font
        return StylesPart.Style(
            format: formats[format] ?? NumberFormat(builtIn: format) ?? .plain,
            font: place < fonts.count ? fonts[place] : nil)
    }

    private mutating func read(_ record: BIFFRecords.Record) {
        let data = record.data
        switch record.type {
        case BIFFType.filePass: isEncrypted = true
        case BIFFType.dateMode: if data.u16(0) == 1 { epoch = .in1904 }
        case BIFFType.boundSheet:
            guard let offset = data.u32(0), let state = data.u8(4), let type = data.u8(5),
                let count = data.u8(6), let flags = data.u8(7),
                let name = data.characters(at: 8, flags: flags, count: count)
            else { return }
            sheets.append(
                Sheet(name: name, isHidden: state & 3 != 0, offset: offset, isTable: type == 0))
        case BIFFType.font:
            let name = data.u8(14).flatMap { count in
                data.characters(at: 16, flags: data.u8(15) ?? 0, count: count)
            }
            fonts.append(name.flatMap(LegacyFont.init))
        case BIFFType.extendedFormat:
            cellFormats.append((data.u16(0) ?? 0, data.u16(2) ?? 0))
        case BIFFType.format:
            guard let id = data.u16(0), let count = data.u16(2), let flags = data.u8(4),
                let code = data.characters(at: 5, flags: flags, count: count)
            else { return }
            formats[id] = NumberFormat(code: code)
        default: break
        }
    }
}
