/// A ZIP archive whose parts are read as streams, never as a whole.
///
/// Everything the directory claims is checked against `ZipLimits` before a byte is inflated, and
/// a stream that yields more than was claimed is cut off: a bomb costs nothing.
final class ZipArchive {
    let path: String
    private let file: PositionedFile
    private let entries: [String: ZipEntry]

    init(path: String) throws(ImportError) {
        let file = try PositionedFile(path: path)
        guard file.size > 0 else { throw .empty(file: path) }
        let listed = try ZipDirectory(file).entries()
        var total = 0
        var entries: [String: ZipEntry] = [:]
        for entry in listed {
            total += min(entry.bytes, ZipLimits.totalBytesMax)
            guard total <= ZipLimits.totalBytesMax else {
                throw .entryTooLarge(
                    file: path, part: entry.name, limitBytes: ZipLimits.totalBytesMax)
            }
            let key = Self.key(entry.name)
            if entries[key] == nil { entries[key] = entry }
        }
        self.path = path
        self.file = file
        self.entries = entries
    }

    func contains(_ name: String) -> Bool { entries[Self.key(name)] != nil }

    /// A stream of the part's bytes; nil when there is no such part.
    func stream(_ name: String) throws(ImportError) -> ZipEntryStream? {
        guard let entry = entries[Self.key(name)] else { return nil }
        try check(entry)
        guard let header = try file.bytes(at: entry.offset, count: Self.localHeaderBytes) else {
            throw damaged(entry, .truncated)
        }
        let numbers = LittleEndian(header)
        guard numbers.u32(0) == Self.localSignature, let nameBytes = numbers.u16(26),
            let extraBytes = numbers.u16(28)
        else { throw damaged(entry, .truncated) }
        let start = entry.offset + Self.localHeaderBytes + nameBytes + extraBytes
        guard entry.compressedBytes <= file.size - start else { throw damaged(entry, .truncated) }
        return ZipEntryStream(entry, at: start, of: file)
    }

    private static let localSignature = 0x0403_4B50
    private static let localHeaderBytes = 30

    /// Part names are compared without regard to ASCII case, and some writers turn the slash.
    private static func key(_ name: String) -> String {
        String(
            decoding: name.utf8.map { byte in
                switch byte {
                case UInt8(ascii: "\\"): UInt8(ascii: "/")
                case 0x41...0x5A: byte + 0x20
                default: byte
                }
            }, as: UTF8.self)
    }

    private func check(_ entry: ZipEntry) throws(ImportError) {
        guard !entry.isEncrypted else { throw .encrypted(file: path) }
        guard let method = entry.method else { throw damaged(entry, .compressionUnknown) }
        guard entry.bytes <= ZipLimits.entryBytesMax else {
            throw .entryTooLarge(
                file: path, part: entry.name, limitBytes: ZipLimits.entryBytesMax)
        }
        if method == .stored, entry.bytes != entry.compressedBytes {
            throw damaged(entry, .sizeWrong)
        }
        let allowed = entry.compressedBytes * ZipLimits.compressionRatioMax
        guard entry.bytes <= max(allowed, ZipLimits.ratioGraceBytes) else {
            throw .compressionRatioExceeded(
                file: path, part: entry.name, limit: ZipLimits.compressionRatioMax)
        }
    }

    private func damaged(_ entry: ZipEntry, _ fact: WorkbookDamage) -> ImportError {
        .workbookDamaged(file: path, part: entry.name, fact: fact)
    }
}
