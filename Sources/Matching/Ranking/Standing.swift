import Records

/// What decides a supplier's place in a need's list.
struct Standing: Hashable, Sendable {
    let verdict: Verdict
    let score: GradeInterval
    let supplier: OrganisationID

    init(_ tally: Tally, _ supplier: OrganisationID) {
        self.init(tally.verdict, tally.score, supplier)
    }

    init(_ verdict: Verdict, _ score: GradeInterval, _ supplier: OrganisationID) {
        self.verdict = verdict
        self.score = score
        self.supplier = supplier
    }

    /// The total order of a list: the verdict first, because no buyer accepts a supplier that
    /// fails a must before one that fails none; then the score; then the identifier.
    func precedes(_ other: Standing) -> Bool {
        if verdict != other.verdict { return verdict < other.verdict }
        if score != other.score { return score.isBetter(than: other.score) }
        return supplier < other.supplier
    }
}
