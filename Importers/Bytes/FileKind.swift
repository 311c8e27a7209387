/// What a file's first bytes say it is.
package enum FileKind: String, Sendable, CaseIterable {
    case pdf, zip, xlsx, xls, docx, ods, gzip, bzip2, xz, rar
    case sevenZip = "7z"
    case png, jpeg, gif, tiff, html, xml, rtf, sqlite, json, text, binary

    /// Bytes enough to tell every kind: a workbook's own entry may stand behind a few others.
    package static let headBytes = 4_096

    /// The kind of a file that begins with these bytes; nil for an empty one.
    package init?(head: [UInt8]) {
        guard !head.isEmpty else { return nil }
        let signature = Self.signatures.first { head.starts(with: $0.bytes) }
        if let kind = signature?.kind {
            self = kind == .zip ? Self.insideZIP(head) : kind
        } else {
            self = Self.textual(head)
        }
    }

    /// - Source: the formats' own specifications; the same numbers as in `file(1)`.
    private static let signatures: [(kind: FileKind, bytes: [UInt8])] = [
        (.pdf, Array("%PDF-".utf8)), (.zip, [0x50, 0x4B, 0x03, 0x04]),
        (.zip, [0x50, 0x4B, 0x05, 0x06]),
        (.xls, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        (.xls, [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]),
        (.gzip, [0x1F, 0x8B, 0x08]), (.bzip2, Array("BZh".utf8)),
        (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), (.rar, Array("Rar!\u{1A}\u{07}".utf8)),
        (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
        (.gif, Array("GIF8".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0x00]),
        (.tiff, [0x4D, 0x4D, 0x00, 0x2A]), (.rtf, Array("{\\rtf".utf8)),
        (.sqlite, Array("SQLite format 3\0".utf8)),
    ]

    /// Which office document a ZIP is, by the names of its first entries.
    private static func insideZIP(_ head: [UInt8]) -> FileKind {
        let names: [(FileKind, String)] = [
            (.xlsx, "xl/"), (.docx, "word/"), (.ods, "opendocument.spreadsheet"),
        ]
        for (kind, name) in names where contains(head, Array(name.utf8)) { return kind }
        return contains(head, Array("[Content_Types].xml".utf8)) ? .xlsx : .zip
    }

    private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
        guard bytes.count >= part.count else { return false }
        return (0...bytes.count - part.count).contains { bytes[$0...].starts(with: part) }
    }

    /// A stray zero byte does not make a list a program; programs are a third zeros.
    static let controlPercentMax = 10

    private static func textual(_ head: [UInt8]) -> FileKind {
        if let mark = TextEncoding.marked(head), mark.encoding != .utf8 { return .text }
        let controls = head.count { CellText.isControl($0) }
        if controls * 100 > head.count * controlPercentMax,
            TextEncoding.wideWithoutMark(head) == nil
        {
            return .binary
        }
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        let text = start.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let opening = text.prefix(14).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        if opening.starts(with: Array("<!doctype html".utf8)) { return .html }
        if opening.starts(with: Array("<html".utf8)) { return .html }
        if opening.starts(with: Array("<?xml".utf8)) { return .xml }
        return opening.first == 0x7B || opening.first == 0x5B ? .json : .text
    }
}
