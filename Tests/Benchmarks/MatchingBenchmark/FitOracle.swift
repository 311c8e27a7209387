import Matching
import Records

/// Judges every supplier for some needs, one supplier at a time, by the matcher's own judges.
struct FitOracle {
    private let judges: FitIndex.OneByOne
    private var best: [[FitIndex.Line]]
    private var counts: [[Verdict: Int]]
    private let needs: [Records.Need]
    private let index: FitIndex
    private let top: Int

    init(_ needs: [Records.Need], _ index: FitIndex, top: Int) {
        self.needs = needs
        self.index = index
        self.top = top
        judges = index.oneByOne(needs)
        best = needs.map { _ in [] }
        counts = needs.map { _ in [:] }
    }

    mutating func add(_ profile: Profile) {
        for (place, line) in judges.lines(of: profile).enumerated() {
            counts[place][line.verdict, default: 0] += 1
            best[place].append(line)
            if best[place].count >= 4 * top { shorten(place) }
        }
    }

    private mutating func shorten(_ place: Int) {
        best[place] = Array(best[place].sorted { $0.precedes($1) }.prefix(top))
    }

    /// How many lists or counts differ.
    mutating func wrong() -> Int {
        var wrong = 0
        for (place, need) in needs.enumerated() {
            shorten(place)
            if index.lines(for: need, top: top) != best[place] { wrong += 1 }
            let summary = index.summary(for: need)
            let isSame = Verdict.allCases.allSatisfy {
                summary.count(of: $0) == counts[place][$0, default: 0]
            }
            if !isSame { wrong += 1 }
        }
        return wrong
    }
}
