import Foundation

/// Learns what agreement says from the patterns of pairs alone, by expectation and maximisation.
///
/// Nearly all pairs of one firm, and nearly all neighbours, are among the pairs that were brought
/// together; pairs drawn at random show how strangers agree by chance. Each round weighs the pairs
/// by the last one's parameters, then counts levels among what is likely of each class.
///
/// - Source: Dempster, Laird and Rubin 1977, doi:10.1111/j.2517-6161.1977.tb01600.x; without
///   labels after Winkler 1988, "Using the EM algorithm for weight computation in the
///   Fellegi-Sunter model of record linkage".
struct ExpectationMaximisation {
    /// Rounds after which learning stops though it has not settled.
    static let roundsMax = 80
    /// Learning has settled when no probability moved more.
    static let settled = 1e-4
    /// Pairs that every level is given in advance, so that none is impossible.
    static let pseudoPairs = 1.0
    /// The same for random pairs, of which there are many.
    private static let pseudoRandomPairs = 0.5
    /// Neighbours are thought to agree as strangers do, unless so many pairs say otherwise.
    private static let pseudoNeighbours = 20.0
    /// Originals are thought to agree as all pairs of one firm do, unless so many say otherwise.
    private static let pseudoOriginals = 10.0
    /// How many pairs of one firm a record is thought to have before anything is known.
    static let pairsPerRecord = 0.3
    /// Before anything is known, records of one firm mostly agree.
    private static let firstGuess: [Double] = [0, 0.6, 0.15, 0.08, 0.03, 0.03, 0.04, 0.02, 0.05]

    private let met: [(key: UInt64, count: Double)]
    private let random: [(key: UInt64, count: Double)]
    /// What people said to be one firm, that of it which is no copy, and what they said to be two.
    private let same: [(key: UInt64, count: Double)]
    private let sameOriginals: [(key: UInt64, count: Double)]
    private let different: [(key: UInt64, count: Double)]
    private let comparisons: Int
    private let hasNeighbours: Bool
    /// All pairs of all records.
    private let pairs: Double
    private var model: AgreementModel

    /// - Parameters:
    ///   - met: patterns of the pairs that share a block, scaled to all of them by `scale`.
    ///   - random: patterns of random pairs.
    ///   - decided: patterns of pairs that people decided, which `met` is without. Each counts as
    ///     one pair whose class is known, which moves what is learned of rare levels far: how much
    ///     of that is believed is told by `AgreementModel.moved`.
    ///   - hasNeighbours: whether pairs that are not one firm are of two kinds.
    init(
        met: PatternCounts, scale: Double, random: PatternCounts,
        decided: DecidedPatterns = DecidedPatterns(), comparisons: Int, records: Int,
        hasNeighbours: Bool = true
    ) {
        self.hasNeighbours = hasNeighbours
        self.met = met.sorted.map { ($0.key, $0.count * scale) }
        self.random = random.sorted
        same = decided.same.sorted
        sameOriginals = decided.sameOriginals.sorted
        different = decided.different.sorted
        self.comparisons = comparisons
        pairs = max(1, Double(records) * Double(records - 1) / 2)
        let guess = [[Double]](repeating: Self.firstGuess, count: comparisons)
        model = AgreementModel(
            matching: guess, alternatives: [guess, guess],
            matchingPairs: max(1, min(pairs / 2, Self.pairsPerRecord * Double(records))),
            alternativePairs: [pairs, 0])
        model.alternatives[0] = chances(weighedBy: nil)
        startNeighbours()
    }

    /// The model when learning has settled.
    ///
    /// Rows that are copied from list to list show surely which pairs are one firm, and keep the
    /// classes apart; but they show how lists are copied, not how two writers write of one firm.
    /// So how one firm's records agree is counted once more at the end, among the others alone.
    ///
    /// - Parameter originals: patterns of the pairs of which neither is a copy.
    mutating func settledModel(originals: PatternCounts) -> AgreementModel {
        for _ in 0..<Self.roundsMax {
            let next = round()
            let moved = zip(next.matching.joined(), model.matching.joined())
                .reduce(0) { max($0, abs($1.0 - $1.1)) }
            model = next
            if moved < Self.settled { break }
        }
        var matching = Counts(model.matching, pseudo: Self.pseudoOriginals)
        let bits = PatternBits(model, comparisons: comparisons)
        for (key, count) in originals.sorted {
            matching.add(count * bits.shares(key).matching, key)
        }
        for (key, count) in sameOriginals { matching.add(count, key) }
        model.matching = matching.shares
        return model
    }

    /// Neighbours begin as what was brought together and does not look like one firm.
    private mutating func startNeighbours() {
        var counts = Counts(model.alternatives[0], pseudo: Self.pseudoNeighbours)
        let bits = PatternBits(model, comparisons: comparisons)
        for (key, count) in met { counts.add(count * (1 - bits.shares(key).matching), key) }
        for (key, count) in different { counts.add(count, key) }
        model = with(counts, model)
    }

    private func round() -> AgreementModel {
        var next = model
        var matching = Counts(comparisons, pseudo: Self.pseudoPairs)
        var neighbours = Counts(model.alternatives[0], pseudo: Self.pseudoNeighbours)
        let bits = PatternBits(model, comparisons: comparisons)
        for (key, count) in met {
            let shares = bits.shares(key)
            matching.add(count * shares.matching, key)
            neighbours.add(count * shares.neighbours, key)
        }
        for (key, count) in same { matching.add(count, key) }
        for (key, count) in different { neighbours.add(count, key) }
        next.matching = matching.shares
        next.matchingPairs = min(pairs / 2, max(1, matching.total))
        next.alternatives[0] = chances(weighedBy: bits)
        next.alternativePairs[0] = pairs
        return with(neighbours, next)
    }

    /// Without neighbours all that are not one firm are strangers.
    private func with(_ neighbours: Counts, _ model: AgreementModel) -> AgreementModel {
        var model = model
        model.alternatives[1] = hasNeighbours ? neighbours.shares : model.alternatives[0]
        model.alternativePairs[1] = hasNeighbours ? neighbours.total : 0
        return model
    }

    /// The chances of levels among random pairs, less what is likely no pair of strangers.
    private func chances(weighedBy bits: PatternBits?) -> [[Double]] {
        var counts = Counts(comparisons, pseudo: Self.pseudoRandomPairs)
        for (key, count) in random {
            let shares = bits?.shares(key) ?? (matching: 0, neighbours: 0)
            counts.add(count * (1 - shares.matching - shares.neighbours), key)
        }
        return counts.shares
    }
}

/// What a model says of all levels, in one table: a round weighs thousands of patterns by it.
private struct PatternBits {
    /// Per comparison and level, the bits against strangers and against neighbours.
    private let table: [SIMD2<Double>]
    private let prior: SIMD2<Double>
    private let comparisons: Int

    init(_ model: AgreementModel, comparisons: Int) {
        self.comparisons = comparisons
        prior = SIMD2(
            model.priorBits(against: .strangers), model.priorBits(against: .neighbours))
        table = (0..<(comparisons << 4)).map { place in
            let (comparison, level) = (place >> 4, place & 0xF)
            guard level < Agreement.count else { return .zero }
            return SIMD2(
                model.bits(comparison, level, against: .strangers),
                model.bits(comparison, level, against: .neighbours))
        }
    }

    /// How likely a pair of this pattern is one firm, and how likely two neighbours.
    func shares(_ key: UInt64) -> (matching: Double, neighbours: Double) {
        var bits = prior
        bits.x += PatternCounts.frequencyBits(of: key)
        for comparison in 0..<comparisons {
            bits += table[comparison << 4 | PatternCounts.level(comparison, of: key)]
        }
        let (strangers, neighbours) = (exp2(-bits.x), exp2(-bits.y))
        let whole = 1 + strangers + neighbours
        return (1 / whole, neighbours / whole)
    }
}

/// How often each level was met, by comparison.
private struct Counts {
    /// Comparison after comparison, `Agreement.count` levels each.
    private var counts: [Double]
    private(set) var total = 0.0

    init(_ comparisons: Int, pseudo: Double) {
        counts = [Double](repeating: pseudo, count: comparisons * Agreement.count)
    }

    /// Begins as so many pairs of known chances.
    init(_ chances: [[Double]], pseudo: Double) {
        counts = chances.flatMap { levels in levels.map { pseudo * $0 + Self.least } }
    }

    private static let least = 0.01

    mutating func add(_ count: Double, _ key: UInt64) {
        total += count
        var first = 0
        var levels = key
        while first < counts.count {
            counts[first + Int(levels & 0xF)] += count
            first += Agreement.count
            levels >>= 4
        }
    }

    /// Shares of the levels among pairs of which both records say something.
    var shares: [[Double]] {
        stride(from: 0, to: counts.count, by: Agreement.count).map { first in
            let levels = counts[(first + 1)..<(first + Agreement.count)]
            let known = levels.reduce(0, +)
            return [0] + levels.map { $0 / known }
        }
    }
}
