/// How a snapshot lies in memory and in a file; all numbers little-endian.
///
///     0   magic, 8 bytes          16  length of the whole, 8
///     8   version, 4              24  hash of bytes 0 ..< 24 and of the table with its padding, 8
///     12  sections, 4             32  table, 32 bytes each: kind 2, field 2, zero 4, offset 8,
///                                     length 8, hash of the section with its padding 8
///
/// The table and every section are filled up with zeros to a multiple of 64 bytes, so that
/// sections begin on a cache line, and every byte of the file is under a hash.
enum SnapshotLayout {
    /// "MTXINDEX"
    static let magic: UInt64 = 0x5845_444E_4958_544D
    /// Raised whenever the meaning of any byte changes.
    static let version: UInt32 = 1
    static let alignment = 64
    static let headerBytes = 32
    static let entryBytes = 32
    /// Enough for every field of the largest schema; a header that says more is damaged.
    static let sectionsMax = 1_024

    static func padded(_ size: Int) -> Int { (size + alignment - 1) / alignment * alignment }

    enum Kind: UInt16, CaseIterable {
        /// Counts, and the names of the fields.
        case shape = 1
        /// External identifiers as a column of numbers.
        case identifiers = 2
        /// Length classes: their lengths; the class of each document.
        case classLengths = 3
        case documentClasses = 4
        /// Words of the text (field 0) or of set field *i* (field *i* + 1).
        case slots = 5
        case entries = 6
        case letters = 7
        /// Last document and form of each block of postings; payloads.
        case blockLasts = 8
        case blocks = 9
        case postings = 10
        /// For each value and window the place of its container; containers.
        case places = 11
        case containers = 12
        case numbers = 13
    }

    struct Section {
        let kind: UInt16
        let field: UInt16
        let offset: Int
        let length: Int
        let checksum: UInt64
    }
}
