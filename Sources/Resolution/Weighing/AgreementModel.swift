import Foundation

/// What each level of each comparison says, learned from a list without knowing the truth.
package struct AgreementModel: Hashable, Sendable {
    /// P(level | one firm) by comparison and level.
    package internal(set) var matching: [[Double]]
    /// P(level | two firms).
    package internal(set) var different: [[Double]]
    /// P(one firm) of a pair drawn at random.
    package internal(set) var share: Double

    /// No single comparison says more, either way: what is learned from thousands of pairs does
    /// not know chances of one in a hundred million.
    static let bitsMax = 24.0
    static let bitsMin = -14.0

    /// The evidence, in bits, that two records are one firm, given how one comparison came out.
    ///
    /// Weights add across comparisons, so a pair is explained as a list of them. 0 where one of
    /// the records does not say.
    ///
    /// - Source: Fellegi and Sunter 1969, doi:10.1080/01621459.1969.10501049.
    func bits(_ comparison: Int, _ level: Int) -> Double {
        guard level > 0 else { return 0 }
        let weight = log2(matching[comparison][level] / different[comparison][level])
        return min(Self.bitsMax, max(Self.bitsMin, weight))
    }

    /// What is known before any comparison, in bits.
    package var priorBits: Double { log2(share / (1 - share)) }

    /// The probability that a pair of so much evidence is one firm.
    package static func probability(bits: Double) -> Double { 1 / (1 + exp2(-bits)) }

    /// The evidence at which a probability is reached.
    package static func bits(probability: Double) -> Double {
        log2(probability / (1 - probability))
    }
}
