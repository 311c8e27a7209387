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
    ///   - names: the comparison of names; nil where there is none.
    func model(
        _ told: DecidedPatterns, scale: Double, comparisons: Int, names: Int?, records: Int
    ) -> AgreementModel {
        var all = met
        all.add(decided)
        var allOriginals = originals
        allOriginals.add(decidedOriginals)
        func settled(hasNeighbours: Bool) -> AgreementModel {
            var learning = ExpectationMaximisation(
                met: all, scale: scale, random: random, comparisons: comparisons,
                records: records, hasNeighbours: hasNeighbours)
            return learning.settledModel(originals: allOriginals)
        }
        var untold = settled(hasNeighbours: true)
        let hasNeighbours = names.map { untold.tellsNeighbours(byNames: $0) } ?? true
        if !hasNeighbours { untold = settled(hasNeighbours: false) }
        if told.isEmpty { return untold }
        var retold = ExpectationMaximisation(
            met: met, scale: scale, random: random, decided: told, comparisons: comparisons,
            records: records, hasNeighbours: hasNeighbours)
        return untold.moved(
            toward: retold.settledModel(originals: originals), by: told.all.sorted)
    }
}

extension AgreementModel {
    /// Equal names speak against neighbours at least so much, in bits: else two neighbours have one
    /// name half as often as two records of one firm.
    private static let neighbourNameBitsMin = 1.0

    /// Whether what was learned as neighbours are such. In a list that says little but names and
    /// parks, the pairs of one firm may be taken for the neighbours, and nothing is left to be one
    /// firm.
    fileprivate func tellsNeighbours(byNames names: Int) -> Bool {
        bits(names, Int(Agreement.equal.rawValue), against: .neighbours)
            >= Self.neighbourNameBitsMin
    }
}
