/// The run of documents that is judged at once: bounds, filters and sums are kept by window.
package enum DocumentWindow {
    /// 2^12 documents: their sums fill half of a first-level cache of 32 KiB, and a bitmap of them
    /// is eight cache lines.
    @inlinable
    package static var bits: Int { 12 }
    @inlinable
    package static var size: Int { 1 << bits }
    static let words = size / 64

    package static func count(documents: Int) -> Int { (documents + size - 1) >> bits }
}
