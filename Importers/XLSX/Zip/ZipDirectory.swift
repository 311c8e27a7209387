/// Finds and reads the central directory of a ZIP archive.
///
/// Only the directory counts; local headers are used for nothing but their length. Sizes and
/// offsets beyond 32 bits are read from the ZIP64 records.
///
/// - Source: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5.
struct ZipDirectory {
    private let file: PositionedFile

    init(_ file: PositionedFile) { self.file = file }

    private static let endSignature = 0x0605_4B50
    private static let end64Signature = 0x0606_4B50
    private static let locatorSignature = 0x0706_4B50
    private static let entrySignature = 0x0201_4B50
    /// The end record is 22 bytes and a comment of at most 65,535.
    private static let endBytes = 22
    private static let tailBytesMax = 22 + 65_535
    private static let locatorBytes = 20
    private static let entryBytes = 46

    private struct Span {
        var offset: Int
        var bytes: Int
        var entries: Int
    }

    /// - Throws: `workbookDamaged` for an archive without its end, `tooManyEntries` and
    ///   `entryTooLarge` for one past the limits.
    func entries() throws(ImportError) -> [ZipEntry] {
        let span = try span()
        guard span.entries <= ZipLimits.entriesMax else {
            throw .tooManyEntries(file: file.path, limit: ZipLimits.entriesMax)
        }
        guard span.bytes <= ZipLimits.directoryBytesMax else {
            throw .entryTooLarge(
                file: file.path, part: "directory", limitBytes: ZipLimits.directoryBytesMax)
        }
        guard let bytes = try file.bytes(at: span.offset, count: span.bytes) else {
            throw truncated
        }
        let directory = LittleEndian(bytes)
        var entries: [ZipEntry] = []
        var offset = 0
        while entries.count < span.entries {
            guard let (entry, next) = entry(of: directory, at: offset) else { throw truncated }
            entries.append(entry)
            offset = next
        }
        return entries
    }

    private var truncated: ImportError {
        .workbookDamaged(file: file.path, part: "directory", fact: .truncated)
    }

    /// Where the directory stands: by the end record, or by its ZIP64 companion.
    private func span() throws(ImportError) -> Span {
        let tailBytes = min(file.size, Self.tailBytesMax)
        let tailStart = file.size - tailBytes
        guard let bytes = try file.bytes(at: tailStart, count: tailBytes) else { throw truncated }
        let tail = LittleEndian(bytes)
        guard let end = endRecord(in: tail) else { throw truncated }
        guard let entries = tail.u16(end + 10), let size = tail.u32(end + 12),
            let offset = tail.u32(end + 16)
        else { throw truncated }
        let span = Span(offset: offset, bytes: size, entries: entries)
        let isFull = entries == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF
        return isFull ? try span64(before: tailStart + end) ?? span : span
    }

    /// The last end record whose comment reaches exactly to the end of the file.
    private func endRecord(in tail: LittleEndian) -> Int? {
        let count = tail.bytes.count
        guard count >= Self.endBytes else { return nil }
        return (0...count - Self.endBytes).reversed().first { offset in
            tail.bytes[offset] == 0x50 && tail.u32(offset) == Self.endSignature
                && tail.u16(offset + 20) == count - offset - Self.endBytes
        }
    }

    private func span64(before end: Int) throws(ImportError) -> Span? {
        let locatorStart = end - Self.locatorBytes
        guard let bytes = try file.bytes(at: locatorStart, count: Self.locatorBytes) else {
            return nil
        }
        let locator = LittleEndian(bytes)
        guard locator.u32(0) == Self.locatorSignature, let start = locator.u64(8) else {
            return nil
        }
        guard let recordBytes = try file.bytes(at: start, count: 56) else { throw truncated }
        let record = LittleEndian(recordBytes)
        guard record.u32(0) == Self.end64Signature, let entries = record.u64(32),
            let size = record.u64(40), let offset = record.u64(48)
        else { throw truncated }
        return Span(offset: offset, bytes: size, entries: entries)
    }

    private func entry(of directory: LittleEndian, at start: Int) -> (ZipEntry, next: Int)? {
        guard directory.u32(start) == Self.entrySignature,
            let flags = directory.u16(start + 8), let method = directory.u16(start + 10),
            let checksum = directory.u32(start + 16), let packed = directory.u32(start + 20),
            let bytes = directory.u32(start + 24), let nameBytes = directory.u16(start + 28),
            let extraBytes = directory.u16(start + 30),
            let commentBytes = directory.u16(start + 32),
            let offset = directory.u32(start + 42)
        else { return nil }
        let nameStart = start + Self.entryBytes
        let extraStart = nameStart + nameBytes
        let next = extraStart + extraBytes + commentBytes
        guard next <= directory.bytes.count else { return nil }
        var wide = [bytes, packed, offset]
        let extra = LittleEndian(Array(directory.bytes[extraStart..<extraStart + extraBytes]))
        guard widen(&wide, by: extra) else { return nil }
        let name = String(decoding: directory.bytes[nameStart..<extraStart], as: UTF8.self)
        let entry = ZipEntry(
            name: name, method: ZipEntry.Method(rawValue: method), isEncrypted: flags & 1 != 0,
            checksum: UInt32(checksum), compressedBytes: wide[1], bytes: wide[0],
            offset: wide[2])
        return (entry, next)
    }

    /// Replaces the numbers that did not fit 32 bits by those of the ZIP64 extra field, which
    /// has only these, in this order.
    private func widen(_ numbers: inout [Int], by extra: LittleEndian) -> Bool {
        guard numbers.contains(0xFFFF_FFFF) else { return true }
        var field = 0
        while let tag = extra.u16(field), let size = extra.u16(field + 2) {
            if tag == 1 { return fill(&numbers, from: extra, field + 4..<field + 4 + size) }
            field += 4 + size
        }
        return false
    }

    /// Takes the wide numbers in their order, one for each that is marked as too large.
    private func fill(
        _ numbers: inout [Int], from extra: LittleEndian, _ field: Range<Int>
    ) -> Bool {
        var offset = field.lowerBound
        for index in numbers.indices where numbers[index] == 0xFFFF_FFFF {
            guard let number = extra.u64(offset), offset + 8 <= field.upperBound else {
                return false
            }
            numbers[index] = number
            offset += 8
        }
        return true
    }
}
