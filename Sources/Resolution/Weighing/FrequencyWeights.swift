import Foundation

/// What sharing one value says more or less than sharing any value of its column, in bits.
///
/// Sharing `Hà Nội` says little, sharing a province of three firms says more. A value that a few
/// records share is left as it is: they may all be one firm, and then its frequency is no chance.
///
/// - Source: term-frequency adjustment after Newcombe 1959, doi:10.1126/science.130.3381.954;
///   the allowance for true duplicates is our own.
struct FrequencyWeights: Sendable {
    /// So many records of one firm are no surprise.
    static let ownRecords = 4.0
    /// One value alone never decides.
    static let bitsMax: Float = 10
    /// The chance below which sharing a value is not told apart: half a pair of the random ones.
    static let chanceMin = 0.5 / Double(RandomPairs.countMax)

    private let bits: Slab<Float>
    /// Where `bits` begins: reading it through the slab would count a reference each time.
    nonisolated(unsafe) private let start: UnsafeMutablePointer<Float>

    /// - Parameter bitsMin: the least that a value comes to, 0 or less; nil = as many as at most.
    init(_ values: ColumnValues, bitsMin: Double? = nil) {
        let least = max(-Self.bitsMax, min(0, Float(bitsMin ?? -.infinity)))
        let known = Double(max(1, values.known))
        let chance = values.chance
        bits = Slab(values.texts.count, of: 0)
        start = bits.start
        func said(uses: Double) -> Float {
            let own = max((uses - Self.ownRecords) / known, min(chance, uses / known))
            return min(Self.bitsMax, max(least, Float(log2(chance / own))))
        }
        // Most values stand in few records: a logarithm for each count of these, not for each.
        let ofFew = (0..<Self.fewUses).map { said(uses: Double($0)) }
        for value in 1..<max(1, values.texts.count) {
            let uses = Int(values.uses[value])
            bits[value] = uses < Self.fewUses ? ofFew[uses] : said(uses: Double(uses))
        }
    }

    private static let fewUses = 64

    /// The chance that two records share a value, whichever.
    static func chance(_ uses: Slab<UInt32>, known: Int) -> Double {
        let known = Double(max(1, known))
        var shared = 0.0
        for value in 1..<max(1, uses.count) {
            let uses = Double(uses[value])
            shared += max(0, uses - ownRecords) * uses
        }
        return max(chanceMin, shared / (known * known))
    }

    @inline(__always)
    subscript(_ value: Int) -> Float { start[value] }
}
