import Records

/// What decides between two answers to a need before their names do: the verdict, then the score
/// less what the ways between the steps cost.
struct Worth: Hashable, Sendable {
    let verdict: Verdict
    /// In millionths; below nought where little fits and all is far.
    private let expected: Int
    private let upper: Int
    private let lower: Int

    init(_ tally: Tally, cost: Score = .zero) {
        let score = tally.score
        verdict = tally.verdict
        expected = score.expected.millionths - cost.millionths
        upper = score.upper.millionths - cost.millionths
        lower = score.lower.millionths - cost.millionths
    }

    func isBetter(than other: Worth) -> Bool {
        if verdict != other.verdict { return verdict < other.verdict }
        return (expected, upper, lower) > (other.expected, other.upper, other.lower)
    }
}
