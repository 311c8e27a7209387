/// Records, what is compared of them, and what that says: all it takes to judge a pair.
struct LearnedEvidence: Sendable {
    let records: RecordColumns
    let comparisons: [Comparison]
    let frequencies: PairFrequencies
    let reservation: Reservation
    let model: AgreementModel

    /// Records weighed by what was learned before.
    init(_ records: RecordColumns, comparisons: [Comparison], model: AgreementModel) {
        self.records = records
        self.comparisons = comparisons
        frequencies = PairFrequencies(records, comparisons: comparisons)
        reservation = Reservation(comparisons, columns: records.plans, model: model)
        self.model = model
    }

    /// Pairs that share a block and from which the model is learned, those of several blocks
    /// counted as often; more teach nothing new.
    static let pairsLearnedMax = 200_000

    /// Learns from the pairs that share a block, and from random ones.
    ///
    /// Where there are more pairs, those of the first records are taken: records are numbered by
    /// their mixed ids, so that the first are a sample like any other.
    ///
    /// - Complexity: O(pairs learned · cost of a comparison), in `parts` parts at once.
    static func learning(
        _ records: RecordColumns, comparisons: [Comparison], blocks: Blocks, parts: Int
    ) async -> LearnedEvidence {
        let frequencies = PairFrequencies(records, comparisons: comparisons)
        let sample = blocks.sample(pairs: pairsLearnedMax)
        let counted = await Parts.map(parts) { part in
            let comparer = PairComparer(records, comparisons: comparisons)
            func key(_ one: Int, _ other: Int) -> UInt64 {
                let pattern = comparer.pattern(one, other)
                let bits = frequencies.bits(one, other)
                return PatternCounts.key(pattern, frequencyBits: bits)
            }
            func isOriginal(_ one: Int, _ other: Int) -> Bool {
                !records.isCopy[one] && !records.isCopy[other]
            }
            var met = PatternCounts()
            var originals = PatternCounts()
            let range = Parts.range(part, of: parts, count: sample.records)
            blocks.forEachPair(of: range) { one, other in
                let key = key(one, other)
                met.add(key)
                if isOriginal(one, other) { originals.add(key) }
            }
            var random = PatternCounts()
            RandomPairs.forEach(records: records.count, part: part, of: parts) { one, other in
                random.add(key(one, other))
            }
            return (met, originals, random)
        }
        var met = PatternCounts()
        var originals = PatternCounts()
        var random = PatternCounts()
        for part in counted {
            met.add(part.0)
            originals.add(part.1)
            random.add(part.2)
        }
        var learning = ExpectationMaximisation(
            met: met, scale: 1 / sample.share, random: random, comparisons: comparisons.count,
            records: records.count)
        return LearnedEvidence(
            records, comparisons: comparisons, model: learning.settledModel(originals: originals))
    }
}
