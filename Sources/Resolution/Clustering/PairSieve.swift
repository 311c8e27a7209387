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
    /// The pairs of the record in hand, as far as they were compared; their room is kept.
    private var pairs: [SievedPair] = []

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

    /// Gives what comparing a record with others comes to, but for those of which nothing comes.
    ///
    /// All others are glanced at first, comparison by comparison: so their values are fetched from
    /// memory beside each other rather than one after the other.
    func forEachScore(
        of one: Int, with others: UnsafeBufferPointer<UInt32>, _ body: (Int, PairScore) -> Void
    ) {
        pairs.removeAll(keepingCapacity: true)
        for other in others {
            let frequencyBits = scorer.frequencies.bits(one, Int(other))
            var sums = prior
            sums.x += frequencyBits
            sums.z += min(0, frequencyBits)
            pairs.append(
                SievedPair(
                    other: other, frequencyBits: frequencyBits,
                    isBranch: scorer.branches.areKin(one, Int(other)), sums: sums))
        }
        pairs.withUnsafeMutableBufferPointer { pairs in
            glance(one, pairs)
            for place in pairs.indices where isOpen(pairs[place]) {
                guard compare(one, &pairs[place]) else { continue }
                let pair = pairs[place]
                body(
                    Int(pair.other),
                    scorer.score(
                        pair.pattern, frequencyBits: pair.frequencyBits, one, Int(pair.other)))
            }
        }
    }

    /// Notes what the numbers of values tell.
    private func glance(_ one: Int, _ pairs: UnsafeMutableBufferPointer<SievedPair>) {
        for comparison in 0..<comparisons {
            let shift = UInt64(4 * comparison)
            for place in pairs.indices {
                let level = comparer.glance(comparison, one, Int(pairs[place].other))
                pairs[place].pattern |= UInt64(level) << shift
                pairs[place].sums += table[comparison << 4 | Int(level)]
            }
        }
    }

    /// Makes the comparisons that are open; false where nothing can come of the pair any more.
    private func compare(_ one: Int, _ pair: inout SievedPair) -> Bool {
        for comparison in order {
            let shift = UInt64(4 * comparison)
            let open = pair.pattern >> shift & 0xF
            guard open >= PairComparer.unequal else { continue }
            guard isOpen(pair) else { return false }
            let level = UInt64(comparer.level(comparison, one, Int(pair.other)).rawValue)
            pair.pattern ^= (open ^ level) << shift
            pair.sums += table[comparison << 4 | Int(level)] - table[comparison << 4 | Int(open)]
        }
        return isOpen(pair)
    }

    /// Whether the pair may still be a link or kin.
    @inline(__always)
    private func isOpen(_ pair: SievedPair) -> Bool {
        pair.isBranch || min(pair.sums.x, pair.sums.y) >= linkMin
            || rules.mayBeKin(pair.pattern, bits: pair.sums.z + Self.slack)
    }
}

/// A pair on its way through the sieve.
private struct SievedPair {
    let other: UInt32
    /// The frequency weights of what the two share.
    let frequencyBits: Float
    /// Whether one's name tells a branch of the other.
    let isBranch: Bool
    /// The levels so far, four bits each.
    var pattern: UInt64 = 0
    /// What they come to against strangers, against neighbours, and for kin.
    var sums: SIMD4<Float>
}

extension Comparison.Way {
    /// The order in which ways are tried: what costs little first.
    fileprivate var cost: Int {
        switch self {
        case .category, .taxNumber: 0
        case .number, .date: 1
        case .code, .mail, .door: 2
        case .lot, .place: 3
        case .person: 4
        case .words, .street: 5
        case .names: 6
        }
    }
}
