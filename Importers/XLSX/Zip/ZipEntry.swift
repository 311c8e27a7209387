/// A file inside a ZIP archive, as the central directory describes it.
struct ZipEntry {
    enum Method: Int {
        case stored = 0
        case deflated = 8
    }

    let name: String
    /// Nil for a compression that is neither stored nor deflated.
    let method: Method?
    let isEncrypted: Bool
    let checksum: UInt32
    let compressedBytes: Int
    let bytes: Int
    /// Where the entry's local header begins.
    let offset: Int
}

/// What a workbook's archive may ask of us before it is taken for an attack.
enum ZipLimits {
    /// Excel writes a few dozen parts; a book of 1,000 sheets with pictures has some thousand.
    static let entriesMax = 10_000
    /// Names and extra fields of that many entries fill well under a megabyte.
    static let directoryBytesMax = 8 * 1_024 * 1_024
    /// A sheet of Excel's 1,048,576 rows with 16 filled columns is about 1 GiB of XML.
    static let entryBytesMax = 2 * 1_024 * 1_024 * 1_024
    static let totalBytesMax = 4 * 1_024 * 1_024 * 1_024
    /// Sheets deflate 5 to 40 times; deflate's own end, which bombs use, is 1,032 times.
    static let compressionRatioMax = 200
    /// Under this size a high ratio costs nothing: empty sheets of styles repeat themselves.
    static let ratioGraceBytes = 4 * 1_024 * 1_024
}
