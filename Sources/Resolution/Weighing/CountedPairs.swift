/// The patterns of the pairs that a list is learned from.
struct CountedPairs: Sendable {
    /// Of those that share a block, but for decided ones, and of these those without copies.
    private var met = PatternCounts()
    private var originals = PatternCounts()
    /// The same of pairs that people decided.
    private var decided = PatternCounts()
    private var decidedOriginals = PatternCounts()
    var random = PatternCounts()

    /// Counts a pair that shares a block.
    @inline(__always)
    mutating func add(_ key: UInt64, isOriginal: Bool, isDecided: Bool) {
        if isDecided {
            decided.add(key)
            if isOriginal { decidedOriginals.add(key) }
        } else {
            met.add(key)
            if isOriginal { originals.add(key) }
        }
    }

    mutating func add(_ other: CountedPairs) {
        met.add(other.met)
        originals.add(other.originals)
        decided.add(other.decided)
        decidedOriginals.add(other.decidedOriginals)
        random.add(other.random)
    }

    /// What they teach: at first as if nobody had decided anything, then moved by what people said
    /// as far as it goes.
    ///
    /// - Parameters:
    ///   - told: the patterns of all pairs that people decided.
    ///   - scale: how many pairs that share a block stand for each that was counted.
    func model(
        _ told: DecidedPatterns, scale: Double, comparisons: Int, records: Int
    ) -> AgreementModel {
        var all = met
        all.add(decided)
        var allOriginals = originals
        allOriginals.add(decidedOriginals)
        var learning = ExpectationMaximisation(
            met: all, scale: scale, random: random, comparisons: comparisons, records: records)
        let untold = learning.settledModel(originals: allOriginals)
        if told.isEmpty { return untold }
        var retold = ExpectationMaximisation(
            met: met, scale: scale, random: random, decided: told, comparisons: comparisons,
            records: records)
        return untold.moved(
            toward: retold.settledModel(originals: originals), by: told.all.sorted)
    }
}
