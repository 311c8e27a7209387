import SearchIndex

/// Suppliers of an index that are in no list and no count any more: they were withdrawn, or are
/// known anew elsewhere.
///
/// A value whose copies share what did not change: taking one more out copies the bits of one
/// segment, eight kilobytes at most.
struct WithdrawnSuppliers: Sendable {
    /// For each segment a bit for each supplier of its windows; empty where nobody is withdrawn.
    private var bits: [[UInt64]]
    private(set) var count = 0

    init(segments: Int) { bits = Array(repeating: [], count: segments) }

    /// Those of one segment, for `FitWindow.leaveOut`.
    subscript(_ segment: Int) -> [UInt64] { bits[segment] }

    func contains(_ position: Int, in segment: Int) -> Bool {
        !bits[segment].isEmpty && bits[segment][position >> 6] >> UInt64(position & 63) & 1 == 1
    }

    /// - Parameter windows: how many the segment has.
    /// - Returns: whether it was not withdrawn before.
    @discardableResult
    mutating func insert(_ position: Int, in segment: Int, windows: Int) -> Bool {
        if contains(position, in: segment) { return false }
        if bits[segment].isEmpty {
            bits[segment] = Array(repeating: 0, count: windows * WindowBits.wordCount)
        }
        bits[segment][position >> 6] |= 1 << UInt64(position & 63)
        count += 1
        return true
    }
}

extension WindowBits {
    /// Leaves out those of a window that a segment's bits name; no bits name nobody.
    func subtract(_ bits: [UInt64], window: Int) {
        if bits.isEmpty { return }
        let first = window * Self.wordCount
        for word in 0..<Self.wordCount { words[word] &= ~bits[first + word] }
    }
}
