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
        frequencies = PairFrequencies(records, comparisons: comparisons, model: model)
        reservation = Reservation(comparisons, columns: records.plans, model: model)
        self.model = model
    }

    /// Pairs that share a block and from which the model is learned, those of several blocks
    /// counted as often; more teach nothing new.
    static let pairsLearnedMax = 200_000

    /// Learns from the pairs that share a block, from random ones, and as far as they go from those
    /// that people decided.
    ///
    /// Where there are more pairs, those of the first records are taken: records are numbered by
    /// their mixed ids, so that the first are a sample like any other.
    ///
    /// - Complexity: O(pairs learned · cost of a comparison), in `parts` parts at once.
    static func learning(
        _ records: RecordColumns, comparisons: [Comparison], blocks: Blocks,
        known: KnownTies = KnownTies(), parts: Int
    ) async -> LearnedEvidence {
        let decided = DecidedPairs(NumberedTies(known, ids: records.ids))
        let frequencies = PairFrequencies(records, comparisons: comparisons)
        let sample = blocks.sample(pairs: pairsLearnedMax)
        let counted = await Parts.map(parts) { part in
            let comparer = PairComparer(records, comparisons: comparisons)
            var counts = CountedPairs()
            let range = Parts.range(part, of: parts, count: sample.records)
            blocks.forEachPair(of: range) { one, other in
                counts.add(
                    key(of: one, other, comparer, frequencies),
                    isOriginal: records.isOriginal(one, other),
                    isDecided: decided.contains(one, other))
            }
            RandomPairs.forEach(records: records.count, part: part, of: parts) { one, other in
                counts.random.add(key(of: one, other, comparer, frequencies))
            }
            return counts
        }
        let counts = counted.reduce(into: CountedPairs()) { $0.add($1) }
        let comparer = PairComparer(records, comparisons: comparisons)
        let told = decided.patterns(
            { key(of: $0, $1, comparer, frequencies) }, isOriginal: records.isOriginal)
        let model = counts.model(
            told, scale: 1 / sample.share, comparisons: comparisons.count,
            names: FrequentNames(records, comparisons: comparisons)?.comparison,
            records: records.count)
        return LearnedEvidence(
            records, comparisons: comparisons,
            model: model.ordered(comparisons.map { OrderedLevels($0.way) }))
    }

    @inline(__always)
    private static func key(
        of one: Int, _ other: Int, _ comparer: PairComparer, _ frequencies: PairFrequencies
    ) -> UInt64 {
        PatternCounts.key(
            comparer.pattern(one, other), frequencyBits: frequencies.bits(one, other))
    }
}
