import Foundation

/// Learns what agreement says from the patterns of pairs alone, by expectation and maximisation.
///
/// Nearly all pairs of one firm are among those that were brought together; pairs drawn at random
/// show how two firms agree by chance. Each round weighs the pairs by the last one's parameters,
/// then counts levels among what is likely one firm and what is likely two.
///
/// - Source: Winkler 1988 for the model without labels; Dempster, Laird and Rubin 1977,
///   doi:10.1111/j.2517-6161.1977.tb01600.x.
struct ExpectationMaximisation {
    /// Rounds after which learning stops though it has not settled.
    static let roundsMax = 60
    /// Learning has settled when no probability moved more.
    static let settled = 1e-4
    /// Pairs that every level is given in advance, so that none is impossible.
    static let pseudoPairs = 1.0
    /// How many pairs of one firm a record is thought to have before anything is known.
    static let pairsPerRecord = 0.3

    private let met: [(key: UInt64, count: Double)]
    private let random: [(key: UInt64, count: Double)]
    private let comparisons: Int
    /// All pairs of all records.
    private let pairs: Double
    private var model: AgreementModel

    /// - Parameters:
    ///   - met: patterns of the pairs that share a block, scaled to all of them by `scale`.
    ///   - random: patterns of random pairs.
    init(
        met: PatternCounts, scale: Double, random: PatternCounts, comparisons: Int, records: Int
    ) {
        self.met = met.sorted.map { ($0.key, $0.count * scale) }
        self.random = random.sorted
        self.comparisons = comparisons
        pairs = max(1, Double(records) * Double(records - 1) / 2)
        model = AgreementModel(
            matching: [[Double]](repeating: Self.firstGuess, count: comparisons),
            different: [[Double]](repeating: Self.firstGuess, count: comparisons),
            share: min(0.5, Self.pairsPerRecord * Double(records) / pairs))
        model.different = chances(model, weigh: false)
    }

    /// Before anything is known, records of one firm mostly agree.
    private static let firstGuess: [Double] = [0, 0.6, 0.15, 0.08, 0.06, 0.04, 0.02, 0.05]

    /// The model when learning has settled.
    mutating func settledModel() -> AgreementModel {
        for _ in 0..<Self.roundsMax {
            let next = round()
            let moved = zip(next.matching.joined(), model.matching.joined())
                .reduce(0) { max($0, abs($1.0 - $1.1)) }
            model = next
            if moved < Self.settled { break }
        }
        return model
    }

    private func round() -> AgreementModel {
        var next = model
        var counts = Self.pseudoCounts(comparisons)
        var matched = 0.0
        for (key, count) in met {
            let share = count * probability(key)
            matched += share
            Self.add(share, key, to: &counts)
        }
        next.matching = counts.map(Self.shares)
        next.share = min(0.5, max(1, matched) / pairs)
        next.different = chances(model, weigh: true)
        return next
    }

    /// The chances of levels among random pairs, less what is likely one firm.
    private func chances(_ model: AgreementModel, weigh: Bool) -> [[Double]] {
        var counts = [[Double]](
            repeating: [Double](repeating: 0.5, count: Agreement.count), count: comparisons)
        for (key, count) in random {
            Self.add(weigh ? count * (1 - probability(key)) : count, key, to: &counts)
        }
        return counts.map(Self.shares)
    }

    private func probability(_ key: UInt64) -> Double {
        var bits = model.priorBits + PatternCounts.frequencyBits(of: key)
        for comparison in 0..<comparisons {
            bits += model.bits(comparison, PatternCounts.level(comparison, of: key))
        }
        return AgreementModel.probability(bits: bits)
    }

    private static func pseudoCounts(_ comparisons: Int) -> [[Double]] {
        [[Double]](
            repeating: [Double](repeating: pseudoPairs, count: Agreement.count),
            count: comparisons)
    }

    private static func add(_ share: Double, _ key: UInt64, to counts: inout [[Double]]) {
        for comparison in counts.indices {
            counts[comparison][PatternCounts.level(comparison, of: key)] += share
        }
    }

    /// Shares of the levels among pairs of which both records say something.
    private static func shares(_ counts: [Double]) -> [Double] {
        let known = counts.dropFirst().reduce(0, +)
        return [0] + counts.dropFirst().map { $0 / known }
    }
}
