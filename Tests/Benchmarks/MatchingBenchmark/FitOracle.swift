import Matching
import Records

/// Judges every supplier for some needs, one supplier at a time, by the matcher's own judges.
struct FitOracle {
    private let judges: CurrentFit.OneByOne
    private var best: [[FitIndex.Line]]
    private var counts: [[Verdict: Int]]
    private let needs: [Records.Need]
    private let current: CurrentFit
    private let top: Int

    init(_ needs: [Records.Need], _ current: CurrentFit, top: Int) {
        self.needs = needs
        self.current = current
        self.top = top
        judges = current.oneByOne(needs, on: FitCorpus.today)
        best = needs.map { _ in [] }
        counts = needs.map { _ in [:] }
    }

    mutating func add(_ profile: Profile) {
        for (place, line) in judges.lines(of: profile).enumerated() {
            counts[place][line.verdict, default: 0] += 1
            best[place].append(line)
            if best[place].count >= 4 * top { best[place].keepBest(top) }
        }
    }

    /// How many lists or counts differ.
    mutating func wrong() throws -> Int {
        var wrong = 0
        for (place, need) in needs.enumerated() {
            best[place].keepBest(top)
            let lines = try current.lines(for: need, on: FitCorpus.today, top: top)
            if lines != best[place] { wrong += 1 }
            let summary = try current.summary(for: need, on: FitCorpus.today)
            let isSame = Verdict.allCases.allSatisfy {
                summary.count(of: $0) == counts[place][$0, default: 0]
            }
            if !isSame { wrong += 1 }
        }
        return wrong
    }
}

extension [FitIndex.Line] {
    /// Keeps the first lines in the order of a list.
    mutating func keepBest(_ top: Int) {
        self = Array(sorted { $0.precedes($1) }.prefix(top))
    }
}
