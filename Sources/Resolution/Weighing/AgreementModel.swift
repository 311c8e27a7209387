import Foundation

/// What each level of each comparison says, learned from a list without knowing the truth.
///
/// Two records that are not one firm are strangers or neighbours. Strangers agree by chance.
/// Neighbours stand in one town or park, are of one trade or one group, and agree on much because
/// of that; a pair that looks like neighbours must not be merged for what all neighbours share.
///
/// - Source: three classes instead of two as proposed by Winkler 1993, "Improved decision rules in
///   the Fellegi-Sunter model of record linkage", for persons of one household.
package struct AgreementModel: Codable, Hashable, Sendable {
    /// What a pair may be that is not one firm.
    package enum Alternative: Int, Sendable, CaseIterable {
        case strangers, neighbours
    }

    /// P(level | one firm) by comparison and level.
    package internal(set) var matching: [[Double]]
    /// P(level | alternative).
    package internal(set) var alternatives: [[[Double]]]
    /// How many pairs of the list are one firm, and how many are of each alternative.
    package internal(set) var matchingPairs: Double
    package internal(set) var alternativePairs: [Double]

    /// No single comparison says more, either way: what is learned from thousands of pairs does
    /// not know chances of one in a hundred million.
    static let bitsMax = 24.0
    static let bitsMin = -14.0

    /// The evidence, in bits, that two records are one firm and not the alternative, given how one
    /// comparison came out.
    ///
    /// Weights add across comparisons, so a pair is explained as a list of them. 0 where one of
    /// the records does not say.
    ///
    /// - Source: Fellegi and Sunter 1969, doi:10.1080/01621459.1969.10501049.
    func bits(_ comparison: Int, _ level: Int, against alternative: Alternative) -> Double {
        guard level > 0 else { return 0 }
        let chance = alternatives[alternative.rawValue][comparison][level]
        let weight = log2(matching[comparison][level] / chance)
        return min(Self.bitsMax, max(Self.bitsMin, weight))
    }

    /// What is known before any comparison, in bits.
    package func priorBits(against alternative: Alternative) -> Double {
        log2(matchingPairs / max(Self.pairsMin, alternativePairs[alternative.rawValue]))
    }

    private static let pairsMin = 1e-6

    /// Whether it knows the levels that are told apart now: one learned by another edition may not.
    package var isWhole: Bool {
        (matching + alternatives.joined()).allSatisfy { $0.count == Agreement.count }
    }

    /// The probability that a pair of so much evidence is one firm.
    package static func probability(bits: Double) -> Double { 1 / (1 + exp2(-bits)) }

    /// The evidence at which a probability is reached.
    package static func bits(probability: Double) -> Double {
        log2(probability / (1 - probability))
    }
}
