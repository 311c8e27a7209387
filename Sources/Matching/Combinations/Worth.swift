import Records

/// What decides between two answers to a need before their names do.
struct Worth: Hashable, Sendable {
    let verdict: Verdict
    let score: GradeInterval

    init(_ tally: Tally) {
        verdict = tally.verdict
        score = tally.score
    }

    func isBetter(than other: Worth) -> Bool {
        if verdict != other.verdict { return verdict < other.verdict }
        return score.isBetter(than: other.score)
    }
}
