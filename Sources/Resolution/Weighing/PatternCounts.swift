/// How often each agreement pattern was met.
///
/// Pairs of one pattern are as likely to be one firm, so millions of pairs are a few thousand
/// patterns. The frequency weight of a pair stands above its levels, in steps of half a bit.
struct PatternCounts: Sendable {
    private var tally = Tally()
    private static let stepsPerBit: Float = 2
    private static let stepsMax: Float = 127

    /// The pattern with its frequency weight.
    static func key(_ pattern: UInt64, frequencyBits: Float) -> UInt64 {
        let steps = max(-stepsMax, min(stepsMax, (frequencyBits * stepsPerBit).rounded()))
        return pattern | UInt64(UInt8(bitPattern: Int8(steps))) << 56
    }

    static func frequencyBits(of key: UInt64) -> Double {
        Double(Int8(bitPattern: UInt8(truncatingIfNeeded: key >> 56))) / Double(stepsPerBit)
    }

    static func level(_ comparison: Int, of key: UInt64) -> Int {
        Int(key >> UInt64(4 * comparison) & 0xF)
    }

    mutating func add(_ key: UInt64) { tally.add(key) }

    mutating func add(_ other: PatternCounts) {
        other.tally.forEachKey { tally.add($0, times: $1) }
    }

    /// In an order of their own, so that sums come out the same each time.
    var sorted: [(key: UInt64, count: Double)] {
        var counts: [(key: UInt64, count: Double)] = []
        counts.reserveCapacity(tally.count)
        tally.forEachKey { counts.append(($0, Double($1))) }
        return counts.sorted { $0.key < $1.key }
    }
}
