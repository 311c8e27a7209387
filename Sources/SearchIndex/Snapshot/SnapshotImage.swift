/// A snapshot that was built and not yet written: sections in their order.
package final class SnapshotImage: @unchecked Sendable {
    private var sections:
        [(kind: SnapshotLayout.Kind, field: Int, length: Int, bytes: ByteChunks)] =
            []

    init() {}

    func add(_ kind: SnapshotLayout.Kind, field: Int = 0, _ bytes: ByteChunks) {
        let length = bytes.count
        bytes.append(zeros: SnapshotLayout.padded(length) - length)
        sections.append((kind, field, length, bytes))
    }

    private var headBytes: Int {
        SnapshotLayout.padded(
            SnapshotLayout.headerBytes + SnapshotLayout.entryBytes * sections.count)
    }

    package var byteCount: Int { sections.reduce(headBytes) { $0 + $1.bytes.count } }

    /// Hands out all bytes in order, in pieces.
    package func write<Failure>(
        _ sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        try head().forEachPiece(sink)
        for section in sections { try section.bytes.forEachPiece(sink) }
    }

    /// All bytes in one piece.
    package func bytes() -> [UInt8] {
        var all: [UInt8] = []
        all.reserveCapacity(byteCount)
        write { (piece: UnsafeRawBufferPointer) throws(Never) in all.append(contentsOf: piece) }
        return all
    }

    private func head() -> ByteChunks {
        let fixed = ByteChunks()
        fixed.append(value: SnapshotLayout.magic.littleEndian)
        fixed.append(value: SnapshotLayout.version.littleEndian)
        fixed.append(value: UInt32(sections.count).littleEndian)
        fixed.append(value: UInt64(byteCount).littleEndian)
        let table = table()
        let hashed = ByteChunks()
        hashed.append(fixed)
        hashed.append(table)
        fixed.append(value: hashed.checksum.littleEndian)
        fixed.append(table)
        return fixed
    }

    private func table() -> ByteChunks {
        let table = ByteChunks()
        var offset = headBytes
        for section in sections {
            table.append(value: section.kind.rawValue.littleEndian)
            table.append(value: UInt16(section.field).littleEndian)
            table.append(value: UInt32(0))
            table.append(value: UInt64(offset).littleEndian)
            table.append(value: UInt64(section.length).littleEndian)
            table.append(value: section.bytes.checksum.littleEndian)
            offset += section.bytes.count
        }
        table.append(zeros: headBytes - SnapshotLayout.headerBytes - table.count)
        return table
    }
}
