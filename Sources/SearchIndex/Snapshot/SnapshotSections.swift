/// The sections of a snapshot, found and checked.
struct SnapshotSections {
    private var found: [UInt32: UnsafeRawBufferPointer] = [:]

    /// Checks header, table and every section.
    ///
    /// All is read once, at the speed of memory, so that nothing damaged is ever searched.
    init(_ bytes: UnsafeRawBufferPointer) throws(SnapshotError) {
        let table = try Self.table(bytes)
        for section in table {
            let end = SnapshotLayout.padded(section.offset + section.length)
            let hashed = UnsafeRawBufferPointer(rebasing: bytes[section.offset..<end])
            guard XXHash64.hash(hashed) == section.checksum else {
                throw .damagedSection(section.kind, field: section.field)
            }
            found[UInt32(section.kind) << 16 | UInt32(section.field)] = UnsafeRawBufferPointer(
                rebasing: hashed[..<section.length])
        }
    }

    func section(
        _ kind: SnapshotLayout.Kind, field: Int = 0
    ) throws(SnapshotError) -> UnsafeRawBufferPointer {
        guard let bytes = found[UInt32(kind.rawValue) << 16 | UInt32(field)] else {
            throw .inconsistent("no section \(kind) of field \(field)")
        }
        return bytes
    }

    func section(
        _ kind: SnapshotLayout.Kind, field: Int = 0, size: Int
    ) throws(SnapshotError) -> UnsafeRawBufferPointer {
        let bytes = try section(kind, field: field)
        guard bytes.count == size else { throw .inconsistent("size of section \(kind)") }
        return bytes
    }

    private static func table(
        _ bytes: UnsafeRawBufferPointer
    ) throws(SnapshotError) -> [SnapshotLayout.Section] {
        guard bytes.count >= SnapshotLayout.headerBytes else { throw .wrongLength }
        func word<Value: BitwiseCopyable>(_ offset: Int, _: Value.Type) -> Value {
            bytes.loadUnaligned(fromByteOffset: offset, as: Value.self)
        }
        guard word(0, UInt64.self) == SnapshotLayout.magic else { throw .notASnapshot }
        let version = word(8, UInt32.self)
        guard version == SnapshotLayout.version else { throw .otherVersion(version) }
        let count = Int(word(12, UInt32.self))
        guard count <= SnapshotLayout.sectionsMax else { throw .damagedHeader }
        guard word(16, UInt64.self) == UInt64(bytes.count) else { throw .wrongLength }
        let head = SnapshotLayout.padded(
            SnapshotLayout.headerBytes + SnapshotLayout.entryBytes * count)
        guard head <= bytes.count else { throw .wrongLength }
        let hashed = ByteChunks()
        hashed.append(UnsafeRawBufferPointer(rebasing: bytes[..<24]))
        hashed.append(UnsafeRawBufferPointer(rebasing: bytes[SnapshotLayout.headerBytes..<head]))
        guard hashed.checksum == word(24, UInt64.self) else { throw .damagedHeader }
        var sections: [SnapshotLayout.Section] = []
        for index in 0..<count {
            let start = SnapshotLayout.headerBytes + SnapshotLayout.entryBytes * index
            let (offset, length) = (word(start + 8, UInt64.self), word(start + 16, UInt64.self))
            guard offset % 64 == 0, offset <= UInt64(bytes.count),
                length <= UInt64(bytes.count),
                SnapshotLayout.padded(Int(offset + length)) <= bytes.count
            else { throw .damagedHeader }
            sections.append(
                SnapshotLayout.Section(
                    kind: word(start, UInt16.self), field: word(start + 2, UInt16.self),
                    offset: Int(offset), length: Int(length),
                    checksum: word(start + 24, UInt64.self)))
        }
        return sections
    }
}
