/// How a run of at most 128 postings of one word is stored, apart from its last document.
///
/// The payload holds the documents, as packed gaps or as a bitmap from the first document that
/// can stand here, and then the occurrences less one, packed.
struct PostingBlock: BitwiseCopyable {
    static let postingsMax = 128
    /// The width that says that the documents are a bitmap.
    static let bitmap: UInt8 = 0xFF
    /// Bounds keep 14 of a weight's 24 binary digits and are rounded up.
    static let boundShift: UInt32 = 10

    /// Where the payload begins in the section of postings.
    let offset: UInt32
    /// No posting here weighs more.
    let bound: UInt16
    let documentWidth: UInt8
    let occurrenceWidth: UInt8

    /// The bound as a weight.
    @inline(__always)
    var weightMax: UInt32 { UInt32(bound) << Self.boundShift }

    static func bound(of weight: UInt32) -> UInt16 {
        UInt16((weight + (1 << boundShift) - 1) >> boundShift)
    }
}
