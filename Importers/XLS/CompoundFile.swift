/// The streams inside a compound file, the container of old workbooks and of protected new ones.
///
/// Every chain of sectors is bounded by the file's size, so a chain that bites its own tail ends
/// in an error.
///
/// - Source: Microsoft, [MS-CFB] 2.2 (header), 2.3 (FAT), 2.4 (mini FAT), 2.6 (directory).
struct CompoundFile {
    /// BIFF8 ends at 65,536 rows of 256 columns; lists of that size stay under it.
    static let bytesMax = 256 * 1_024 * 1_024

    private struct Entry {
        let name: String
        let isStream: Bool
        let isRoot: Bool
        let start: Int
        let bytes: Int
    }

    private let file: PositionedFile
    private let sectorBytes: Int
    private let miniSectorBytes = 64
    private let miniCutoff: Int
    private let miniStart: Int
    private var table: [Int] = []
    private var entries: [Entry] = []

    init(path: String) throws(ImportError) {
        file = try PositionedFile(path: path)
        guard file.size <= Self.bytesMax else {
            throw .entryTooLarge(file: path, part: "workbook", limitBytes: Self.bytesMax)
        }
        guard let bytes = try file.bytes(at: 0, count: 512) else {
            throw .workbookDamaged(file: path, part: "header", fact: .truncated)
        }
        let header = LittleEndian(bytes)
        let shift = header.u16(30) ?? 0
        guard Array(bytes.prefix(8)) == Self.signature, shift == 9 || shift == 12 else {
            throw .workbookDamaged(file: path, part: "header", fact: .notWellFormed)
        }
        sectorBytes = 1 << shift
        miniCutoff = header.u32(56) ?? 0
        miniStart = header.u32(60) ?? Self.endOfChain
        table = try sectorTable(header)
        entries = try directory(from: header.u32(48) ?? Self.endOfChain)
    }

    func contains(_ name: String) -> Bool { entries.contains { $0.isStream && $0.name == name } }

    /// The whole of a stream; nil when there is none of this name.
    func stream(_ name: String) throws(ImportError) -> [UInt8]? {
        guard let entry = entries.first(where: { $0.isStream && $0.name == name }) else {
            return nil
        }
        if entry.bytes >= miniCutoff { return try cut(chain(from: entry.start), to: entry, name) }
        guard let root = entries.first(where: \.isRoot) else {
            throw damaged(.partMissing, name)
        }
        let container = try chain(from: root.start)
        let miniTable = Self.numbers(try chain(from: miniStart))
        var bytes: [UInt8] = []
        var sector = entry.start
        while sector < miniTable.count, bytes.count < entry.bytes {
            let start = sector * miniSectorBytes
            guard start + miniSectorBytes <= container.count else {
                throw damaged(.truncated, name)
            }
            bytes += container[start..<start + miniSectorBytes]
            sector = miniTable[sector]
        }
        return try cut(bytes, to: entry, name)
    }

    private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let endOfChain = 0xFFFF_FFFE
    private static let entryBytes = 128

    private func damaged(_ fact: WorkbookDamage, _ part: String) -> ImportError {
        .workbookDamaged(file: file.path, part: part, fact: fact)
    }

    private func cut(
        _ bytes: [UInt8], to entry: Entry, _ name: String
    ) throws(ImportError) -> [UInt8] {
        guard bytes.count >= entry.bytes else { throw damaged(.truncated, name) }
        return Array(bytes.prefix(entry.bytes))
    }

    private func sector(_ index: Int) throws(ImportError) -> [UInt8] {
        let start = (index + 1) * sectorBytes
        let count = min(sectorBytes, max(0, file.size - start))
        guard index < file.size / 512, count > 0,
            let bytes = try file.bytes(at: start, count: count)
        else { throw damaged(.truncated, "sector \(index)") }
        return bytes + [UInt8](repeating: 0, count: sectorBytes - count)
    }

    /// The sectors of a chain, one after another.
    private func chain(from start: Int) throws(ImportError) -> [UInt8] {
        var bytes: [UInt8] = []
        var sector = start
        while sector < table.count {
            guard bytes.count <= file.size else { throw damaged(.notWellFormed, "chain") }
            bytes += try self.sector(sector)
            sector = table[sector]
        }
        return bytes
    }

    /// The file allocation table: which sector follows which.
    private func sectorTable(_ header: LittleEndian) throws(ImportError) -> [Int] {
        var places = (0..<109).compactMap { header.u32(76 + 4 * $0) }
        var next = header.u32(68) ?? Self.endOfChain
        let placesMax = file.size / sectorBytes + 1
        while next < Self.endOfChain - 3, places.count <= placesMax {
            let numbers = Self.numbers(try sector(next))
            places += numbers.dropLast()
            next = numbers.last ?? Self.endOfChain
        }
        var table: [Int] = []
        for place in places where place < Self.endOfChain - 3 && table.count <= placesMax {
            table += Self.numbers(try sector(place))
        }
        return table
    }

    private func directory(from start: Int) throws(ImportError) -> [Entry] {
        let bytes = try chain(from: start)
        return stride(from: 0, to: bytes.count - Self.entryBytes + 1, by: Self.entryBytes)
            .compactMap { offset in
                let entry = LittleEndian(Array(bytes[offset..<offset + Self.entryBytes]))
                guard let nameBytes = entry.u16(64), nameBytes >= 2, nameBytes <= 64,
                    let start = entry.u32(116), let size = entry.u32(120)
                else { return nil }
                let units = stride(from: 0, to: nameBytes - 2, by: 2).compactMap { index in
                    entry.u16(index).map { UInt16($0) }
                }
                return Entry(
                    name: String(decoding: units, as: UTF16.self), isStream: entry.bytes[66] == 2,
                    isRoot: entry.bytes[66] == 5, start: start, bytes: size)
            }
    }

    private static func numbers(_ bytes: [UInt8]) -> [Int] {
        let reader = LittleEndian(bytes)
        return stride(from: 0, to: bytes.count, by: 4).compactMap { reader.u32($0) }
    }
}
