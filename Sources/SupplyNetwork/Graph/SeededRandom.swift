/// Numbers that look drawn by lot and are the same for the same seed on every machine.
///
/// - Source: SplitMix64; Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195.
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number of 0..<bound, each as likely to within bound / 2^64.
    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return Int(mixed.multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// `count` different numbers of 0..<total, in the order drawn.
    ///
    /// - Precondition: `count` is at most `total`.
    /// - Complexity: O(total).
    mutating func sample(_ count: Int, of total: Int) -> [Int] {
        precondition(count <= total, "no more is drawn than there is")
        var numbers = Array(0..<total)
        for place in 0..<count { numbers.swapAt(place, place + next(below: total - place)) }
        return Array(numbers.prefix(count))
    }
}
