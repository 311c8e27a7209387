/// Cells shown as one; the first one holds their text.
struct MergedRange: Hashable {
    /// 1-based, as the sheet counts.
    let rows: ClosedRange<Int>
    /// 0-based.
    let columns: ClosedRange<Int>
}

/// The place of a cell written like `AB12`.
enum CellReference {
    /// Excel's XFD.
    static let columnsMax = 16_384
    /// More letters or digits are no place in a sheet.
    private static let lettersMax = 3
    private static let digitsMax = 7

    /// The 0-based column; nil when the text begins with no column of a sheet.
    static func column(_ text: some Sequence<UInt8>) -> Int? {
        var column = 0
        var letters = 0
        for byte in text {
            let letter = byte & 0xDF
            guard (0x41...0x5A).contains(letter) else { break }
            letters += 1
            guard letters <= lettersMax else { return nil }
            column = column * 26 + Int(letter - 0x40)
        }
        return column > 0 && column <= columnsMax ? column - 1 : nil
    }

    /// The 1-based row behind the column's letters.
    static func row(_ text: some Collection<UInt8>) -> Int? {
        let digits = text.drop { (0x41...0x5A).contains($0 & 0xDF) }
        guard !digits.isEmpty, digits.count <= digitsMax else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// A range such as `A1:D2`.
    static func range(_ text: some Collection<UInt8>) -> MergedRange? {
        let ends = text.split(separator: UInt8(ascii: ":"))
        guard ends.count == 2, let left = column(ends[0]), let right = column(ends[1]),
            let top = row(ends[0]), let bottom = row(ends[1]), left <= right, top <= bottom
        else { return nil }
        return MergedRange(rows: top...bottom, columns: left...right)
    }
}
