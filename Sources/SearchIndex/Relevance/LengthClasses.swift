/// The lengths that texts are taken to have: at most 256, so that one byte names each.
///
/// While a corpus has at most 256 different lengths they are exact. In one that has more, lengths
/// below 128 are exact and longer ones keep their five highest binary digits, which is at most a
/// sixteenth too little; everybody who scores uses the same rounded length.
struct LengthClasses: Sendable, Equatable {
    static let classesMax = 256
    private static let exactBelow = 128
    private static let keptBits = 5
    /// The top of the last of eight octaves of sixteen steps above 128.
    private static let lengthMax = 32_767

    /// Ascending.
    let lengths: [UInt32]

    /// - Parameter occurring: all lengths of the corpus, in any order.
    init(occurring: some Sequence<Int>) {
        let distinct = Set(occurring)
        let kept = distinct.count <= Self.classesMax ? distinct : Set(distinct.map(Self.rounded))
        lengths = kept.map { UInt32(min($0, Int(UInt32.max))) }.sorted()
    }

    init(lengths: [UInt32]) { self.lengths = lengths }

    /// The class of a length of the corpus: the last that is not longer.
    func `class`(of length: Int) -> UInt8 {
        var low = 0
        var high = lengths.count
        while low < high {
            let middle = (low + high) / 2
            if Int(lengths[middle]) <= length { low = middle + 1 } else { high = middle }
        }
        return UInt8(max(low - 1, 0))
    }

    static func rounded(_ length: Int) -> Int {
        guard length >= exactBelow else { return length }
        let capped = min(length, lengthMax)
        let dropped = Int.bitWidth - capped.leadingZeroBitCount - keptBits
        return (capped >> dropped) << dropped
    }
}
