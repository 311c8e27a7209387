/// How much a word in a text says, in whole numbers: BM25 with every rounding stated.
///
/// The relevance of a text is the sum over the asked words of rarity × weight. A sum of whole
/// numbers is the same in any order, so pruning, threads and segments never change a score.
///
/// - Source: Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework",
///   doi:10.1561/1500000019; k1 = 1.2 and b = 0.75 as there.
package enum Relevance {
    /// Binary digits after the point of a score.
    ///
    /// With 18 of them the sum of the most that 338 words can say fits 32 bits, and the roundings
    /// of ten words together stay below 2^−15 of one bit of rarity.
    package static let scoreBits = 18
    /// Occurrences beyond these count no more. They would add less than half a percent.
    package static let occurrencesMax = 255

    static let weightBits = 24
    private static let productBits = BinaryLogarithm.fractionBits + weightBits - scoreBits

    /// log₂(1 + (N − n + ½) / (n + ½)) = log₂((2N + 2) / (2n + 1)), in 2^−20.
    ///
    /// - Precondition: 0 < `users` ≤ `documents`.
    package static func rarity(users: Int, documents: Int) -> UInt32 {
        let all = BinaryLogarithm.log2(UInt64(2 * documents + 2))
        return UInt32(all - BinaryLogarithm.log2(UInt64(2 * users + 1)))
    }

    /// 2.2 f / (f + 1.2 (¼ + ¾ l / average)), rounded to the nearest, in 2^−24.
    ///
    /// Written as 22 f T / ((10 f + 3) T + 9 l N), with T the length of all N texts together.
    package static func weight(
        occurrences: Int, length: Int, documents: Int, totalLength: Int
    ) -> UInt32 {
        let total = UInt128(totalLength)
        let above = UInt128(22 * occurrences) * total << weightBits
        let below = UInt128(10 * occurrences + 3) * total + UInt128(9 * length) * UInt128(documents)
        return below == 0 ? 0 : UInt32((above + below / 2) / below)
    }

    /// What one word adds to a score: rarity × weight rounded to the nearest, and at least one
    /// unit, so that a text with a word is never taken for one without.
    @inline(__always)
    package static func contribution(rarity: UInt32, weight: UInt32) -> UInt32 {
        let product = UInt64(rarity) &* UInt64(weight)
        let half: UInt64 = 1 << UInt64(productBits - 1)
        return max(UInt32(truncatingIfNeeded: (product &+ half) &>> UInt64(productBits)), 1)
    }
}
