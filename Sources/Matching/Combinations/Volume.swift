import Records

/// What suppliers make in a month, bound by bound, in millionths of a piece: so shares of what is
/// needed add up exactly, and a third and two thirds are the whole.
struct Volume: Hashable, Sendable {
    let lower: Int128
    let expected: Int128
    let upper: Int128

    static let zero = Volume(lower: 0, expected: 0, upper: 0)

    private init(lower: Int128, expected: Int128, upper: Int128) {
        self.lower = lower
        self.expected = expected
        self.upper = upper
    }

    /// What a grade of a quantity amounts to.
    init(_ grade: GradeInterval, of needed: Int) {
        lower = Int128(grade.lower.millionths) * Int128(needed)
        expected = Int128(grade.expected.millionths) * Int128(needed)
        upper = Int128(grade.upper.millionths) * Int128(needed)
    }

    /// What is stated, never more than is needed.
    init(pieces: Int, of needed: Int) {
        let whole = Int128(max(0, min(pieces, needed))) * Int128(Score.scale)
        self.init(lower: whole, expected: whole, upper: whole)
    }

    static func + (one: Volume, other: Volume) -> Volume {
        Volume(
            lower: one.lower + other.lower, expected: one.expected + other.expected,
            upper: one.upper + other.upper)
    }

    func larger(_ other: Volume) -> Volume {
        Volume(
            lower: max(lower, other.lower), expected: max(expected, other.expected),
            upper: max(upper, other.upper))
    }

    func smaller(_ other: Volume) -> Volume {
        Volume(
            lower: min(lower, other.lower), expected: min(expected, other.expected),
            upper: min(upper, other.upper))
    }

    /// The share of what is needed, rounded down so that less than enough is never complete.
    func grade(of needed: Int) -> GradeInterval {
        func share(_ volume: Int128) -> Score {
            Score(millionths: Int(min(volume / Int128(needed), Int128(Score.scale))))
        }
        return GradeInterval(
            lower: share(lower), expected: share(expected), upper: share(upper))
    }
}
