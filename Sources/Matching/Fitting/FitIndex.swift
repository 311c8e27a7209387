package import Records
import SearchIndex

/// Suppliers as columns: the same lists in the same order as `Ranking`, without looking at every
/// supplier.
///
/// See the section "The index" of DESIGN.md.
package final class FitIndex: Sendable {
    let bench: Bench
    let columns: FitColumns
    let withdrawn: WithdrawnSuppliers

    init(_ bench: Bench, _ columns: FitColumns, without withdrawn: WithdrawnSuppliers? = nil) {
        self.bench = bench
        self.columns = columns
        self.withdrawn = withdrawn ?? WithdrawnSuppliers(segments: columns.segments.count)
    }

    /// Whether it lies in a file in which a damaged page was met.
    var isDamaged: Bool { columns.file?.isDamaged ?? false }

    var vocabulary: FitVocabulary { columns.vocabulary }
    var segments: [FitSegment] { columns.segments }

    /// How many suppliers there are that are not withdrawn.
    package var count: Int { columns.suppliers.count - withdrawn.count }

    /// One line of a need's list.
    package struct Line: Hashable, Sendable {
        package let supplier: OrganisationID
        package let verdict: Verdict
        package let score: GradeInterval

        /// The order of a list.
        package func precedes(_ other: Line) -> Bool {
            standing.precedes(other.standing)
        }

        var standing: Standing { Standing(verdict, score, supplier) }
    }

    /// The first `top` lines of a need's list: those of `Ranking.lines`.
    package func lines(for need: Need, top: Int) -> [Line] { question(need).lines(top: top) }

    /// Everybody who comes to this verdict or a better one with at least this expected score, in
    /// the order of a list: those of `Ranking.lines`.
    ///
    /// - Complexity: O(windows · requirements + those found · requirements).
    package func lines(for need: Need, to verdict: Verdict, from expected: Score) -> [Line] {
        question(need).lines(to: verdict, from: expected)
    }

    /// The best `top` suppliers for a need, explained: those of `Ranking.matches(top:)`.
    ///
    /// - Parameters:
    ///   - verdict: the one verdict that is looked for; nil for all.
    ///   - profile: a supplier's profile as it was when it was added; asked for those alone that
    ///     are returned.
    package func matches(
        for need: Need, only verdict: Verdict? = nil, top: Int,
        profile: (OrganisationID) -> Profile?
    ) -> [Match] {
        question(need).matches(only: verdict, top: top, profile: profile)
    }

    /// How many suppliers come to which verdict.
    ///
    /// Counted by set operations; suppliers that these leave in doubt are judged one by one, and
    /// all are where no must decides.
    package func summary(for need: Need) -> Ranking.Summary { question(need).summary() }

    /// A need as questions to the columns: made once for its list, counts and explanations.
    func question(_ need: Need) -> FitQuestion { FitQuestion(need, bench, [self], front: []) }
}

/// What an index and the same index without some suppliers share.
final class FitColumns: Sendable {
    let vocabulary: FitVocabulary
    /// By number, ascending.
    let suppliers: IdentifierColumn
    let segments: [FitSegment]
    /// The one they lie in, if any.
    let file: ColumnFile?

    init(
        _ vocabulary: FitVocabulary, _ suppliers: IdentifierColumn, _ segments: [FitSegment],
        in file: ColumnFile? = nil
    ) {
        self.file = file
        self.vocabulary = vocabulary
        self.suppliers = suppliers
        self.segments = segments
    }

    /// Where a supplier's number lies.
    func place(of number: Int) -> (segment: Int, position: Int) {
        var (low, high) = (0, segments.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if segments[middle].first <= number { low = middle } else { high = middle }
        }
        return (low, number - segments[low].first)
    }
}

extension FitIndex.Line {
    init(_ standing: Standing) {
        self.init(
            supplier: standing.supplier, verdict: standing.verdict, score: standing.score)
    }

    /// The line of a match.
    package init(_ match: Match) {
        self.init(supplier: match.supplier, verdict: match.verdict, score: match.score)
    }
}
