/// Finds the few pairs of which anything comes, a link or kin, without comparing most of them
/// wholly.
///
/// A comparison that is not made yet counts for the best that it could come to. The cheap ones are
/// made first, and as soon as no outcome of the others could make a link or kin of the pair, it is
/// dropped. What is found is what comparing everything would find.
///
/// Belongs to one task.
final class PairSieve {
    private let scorer: PairScorer
    private let comparer: PairComparer
    private let rules: KinshipRules
    /// Per comparison and level, the weight against strangers, against neighbours, and for kin.
    private let table: [SIMD4<Float>]
    private let prior: SIMD4<Float>
    /// The comparisons, cheapest first.
    private let order: [Int]
    private let comparisons: Int
    private let linkMin: Float

    /// Sums in another order differ by rounding, far less than this, in bits.
    private static let slack: Float = 0.01

    init(_ evidence: LearnedEvidence, _ rules: KinshipRules, bitsMin: Float) {
        scorer = PairScorer(evidence)
        comparer = scorer.comparer
        self.rules = rules
        comparisons = evidence.comparisons.count
        linkMin = bitsMin - Self.slack
        let weights = PatternWeights(evidence.model, comparisons: comparisons)
        prior = SIMD4(weights.prior.x, weights.prior.y, rules.prior, 0)
        var table = (0..<(comparisons << 4)).map { place in
            SIMD4(weights.table[place].x, weights.table[place].y, rules.weights[place], 0)
        }
        for comparison in 0..<comparisons {
            let first = comparison << 4
            let levels = table[first..<(first + Agreement.count)]
            // A place, a park or a turned name may come to "unknown" though both say something.
            let unequal = levels.enumerated().filter { $0.offset != 1 }.map(\.element)
            table[first | Int(PairComparer.unequal)] = Self.best(unequal)
            table[first | Int(PairComparer.open)] = Self.best(Array(levels))
        }
        self.table = table
        order = (0..<comparisons).sorted { one, other in
            let (left, right) = (
                evidence.comparisons[one].way.cost, evidence.comparisons[other].way.cost
            )
            return (left, one) < (right, other)
        }
    }

    private static func best(_ weights: [SIMD4<Float>]) -> SIMD4<Float> {
        weights.dropFirst().reduce(weights[0]) { pointwiseMax($0, $1) }
    }

    /// What comparing two records comes to; nil where nothing comes of it.
    func score(_ one: Int, _ other: Int) -> PairScore? {
        let frequencyBits = scorer.frequencies.bits(one, other)
        var sums = prior
        sums.x += frequencyBits
        sums.z += min(0, frequencyBits)
        var pattern: UInt64 = 0
        for comparison in 0..<comparisons {
            let level = comparer.glance(comparison, one, other)
            pattern |= UInt64(level) << UInt64(4 * comparison)
            sums += table[comparison << 4 | Int(level)]
        }
        for comparison in order {
            let shift = UInt64(4 * comparison)
            let open = pattern >> shift & 0xF
            guard open >= PairComparer.unequal else { continue }
            guard isOpen(sums, pattern) else { return nil }
            let level = UInt64(comparer.level(comparison, one, other).rawValue)
            pattern ^= (open ^ level) << shift
            sums += table[comparison << 4 | Int(level)] - table[comparison << 4 | Int(open)]
        }
        guard isOpen(sums, pattern) else { return nil }
        return scorer.score(pattern, frequencyBits: frequencyBits)
    }

    /// Whether the pair may still be a link or kin.
    @inline(__always)
    private func isOpen(_ sums: SIMD4<Float>, _ pattern: UInt64) -> Bool {
        min(sums.x, sums.y) >= linkMin || rules.mayBeKin(pattern, bits: sums.z + Self.slack)
    }
}

extension Comparison.Way {
    /// The order in which ways are tried: what costs little first.
    fileprivate var cost: Int {
        switch self {
        case .category, .taxNumber: 0
        case .number, .date: 1
        case .code: 2
        case .lot, .place: 3
        case .person: 4
        case .words: 5
        case .names: 6
        }
    }
}
