/// How a file of columns lies in memory; all numbers little-endian.
///
///     0   magic, 8 bytes           24  length of the whole, 8
///     8   version, 4               32  hash of all before the first page but for itself, 8
///     12  what columns mean, 4     40  zero, 24
///     16  columns, 4               64  table, 24 bytes each: kind 2, field 2, segment 4,
///     20  pages of the head, 4         offset 8, length 8
///
/// Behind the table stand the hashes of the pages, 8 bytes each, then zeros up to a multiple of a
/// page; then the pages. Columns begin on multiples of 64 bytes, with zeros between them, and every
/// byte of the file is under one hash, so that damage anywhere is seen: that of the head when the
/// file is opened, that of a page when it is read first.
enum ColumnFileLayout {
    /// "MTXCOLUM"
    static let magic: UInt64 = 0x4D55_4C4F_4358_544D
    /// Raised whenever the meaning of any byte of the head changes.
    static let version: UInt32 = 1
    static let alignment = 64
    static let headerBytes = 64
    static let hashOffset = 32
    static let entryBytes = 24
    /// A page of memory: reading a few values of a column that was not read before costs a
    /// microsecond of hashing, and the hashes take a five-hundredth of the file.
    static let pageBytes = 4_096
    /// Enough for some hundred million suppliers; a header that says more is damaged.
    static let sectionsMax = 1 << 20

    static func padded(_ size: Int, to alignment: Int = alignment) -> Int {
        (size + alignment - 1) / alignment * alignment
    }

    static func pageCount(_ bytes: Int) -> Int { (bytes + pageBytes - 1) / pageBytes }
}

/// Which column of a file: what it holds, of which field, and of which segment.
package struct ColumnName: Hashable, Sendable {
    package let kind: UInt16
    package let field: UInt16
    package let segment: UInt32

    package init(kind: UInt16, field: Int = 0, segment: Int = 0) {
        self.kind = kind
        self.field = UInt16(field)
        self.segment = UInt32(segment)
    }
}
