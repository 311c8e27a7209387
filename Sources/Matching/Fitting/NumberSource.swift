import Records
import SearchIndex

/// A requirement that is answered by one number.
final class NumberSource {
    let facet: NumberFacet
    private let stake: NeedPlan.Stake
    private let scale: KeyScale
    private let silent: Level
    private let isRising: Bool
    private let grade: (Int64) -> GradeInterval
    private let exact: ((FitSegment, Int) -> GradeInterval)?

    /// Grades at which a number begins to count for more: bounds of verdicts, and between them
    /// steps so that sums are bounded closely.
    private static let steps = [1, 250_000, 500_000, 750_000, Score.scale].map {
        Score(millionths: $0)
    }

    /// - Parameters:
    ///   - isRising: whether more is better.
    ///   - grade: certain, and never worse for a better number.
    ///   - exact: the grade of a supplier that states the number, if `grade` only bounds it.
    init(
        _ facet: NumberFacet, isRising: Bool, unknown: GradeInterval, _ stake: NeedPlan.Stake,
        _ scale: KeyScale, exact: ((FitSegment, Int) -> GradeInterval)? = nil,
        grade: @escaping (Int64) -> GradeInterval
    ) {
        self.facet = facet
        self.isRising = isRising
        self.stake = stake
        self.scale = scale
        self.grade = grade
        self.exact = exact
        silent = Level(.silent(unknown), stake, scale)
    }

    /// A run of ranks at one level.
    struct Run {
        let ranks: Range<Int>
        let level: Level
    }

    /// The ranks of a segment's numbers by level, ascending, without 0, which states none.
    func runs(_ segment: FitSegment) -> [Run] {
        let column = segment[facet]
        let last = column.numberCount
        if last == 0 { return [] }
        var bounds = [1]
        for step in isRising ? Self.steps : Self.steps.reversed() {
            let bound = firstRank(column) { isRising == (grade($0).expected >= step) }
            if bound > bounds[bounds.count - 1], bound <= last { bounds.append(bound) }
        }
        bounds.append(last + 1)
        return zip(bounds, bounds.dropFirst()).map { first, end in
            let worst = grade(column.number(ofRank: isRising ? first : end - 1))
            let best = grade(column.number(ofRank: isRising ? end - 1 : first))
            let isSame = worst == best && exact == nil
            return Run(
                ranks: first..<end,
                level: Level(
                    Reading(grade: best, isStated: true), stake, scale,
                    isConstant: isSame, isSure: exact == nil))
        }
    }

    /// The first rank of which all numbers from there on hold, if any before it does not.
    private func firstRank(_ column: RankColumn, _ holds: (Int64) -> Bool) -> Int {
        var (low, high) = (1, column.numberCount + 1)
        while low < high {
            let middle = (low + high) / 2
            if holds(column.number(ofRank: middle)) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    var silentLevel: Level { silent }

    /// The ranks that satisfy the requirement, or may.
    func satisfying(_ segment: FitSegment) -> Range<Int> {
        let ranks = runs(segment).filter(\.level.isSatisfied).map(\.ranks)
        guard let first = ranks.first, let last = ranks.last else { return 0..<0 }
        return first.lowerBound..<last.upperBound
    }

    func reading(_ segment: FitSegment, _ supplier: Int) -> Reading {
        guard let number = segment[facet].number(of: supplier) else { return silent.reading }
        let grade = exact.map { $0(segment, supplier) } ?? self.grade(number)
        return Reading(grade: grade, isStated: true)
    }

    var isSure: Bool { exact == nil }
}
