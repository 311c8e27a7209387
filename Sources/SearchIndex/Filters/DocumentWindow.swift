/// The run of documents that is judged at once: bounds, filters and sums are kept by window.
public enum DocumentWindow {
    /// 2^12 documents: their sums fill half of a first-level cache of 32 KiB, and a bitmap of them
    /// is eight cache lines.
    @inlinable
    public static var bits: Int { 12 }
    @inlinable
    public static var size: Int { 1 << bits }
    static let words = size / 64

    package static func count(documents: Int) -> Int { (documents + size - 1) >> bits }
}
