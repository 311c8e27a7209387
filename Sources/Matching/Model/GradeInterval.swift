package import Records

/// A grade that may not be known yet: what it is at least, most likely, and at most.
///
/// Unknown is not failed: what nobody has said widens the interval and leaves a question.
///
///     GradeInterval.unknown(expected: Score(millionths: 300_000))   // 0 … 0.3 … 1
package struct GradeInterval: Hashable, Sendable {
    package let lower: Score
    package let expected: Score
    package let upper: Score

    /// - Precondition: `lower` ≤ `expected` ≤ `upper`.
    package init(lower: Score, expected: Score, upper: Score) {
        precondition(lower <= expected && expected <= upper, "an interval holds what it expects")
        self.lower = lower
        self.expected = expected
        self.upper = upper
    }

    package static let satisfied = certain(.one)
    package static let failed = certain(.zero)

    package static func certain(_ grade: Score) -> GradeInterval {
        GradeInterval(lower: grade, expected: grade, upper: grade)
    }

    package static func unknown(expected: Score) -> GradeInterval {
        GradeInterval(lower: .zero, expected: expected, upper: .one)
    }

    /// Whether an answer could move the grade.
    package var isOpen: Bool { lower < upper }

    /// What the interval says in one word.
    ///
    /// Whatever may still turn out complete is unknown, even where a part of it is certain.
    package var outcome: Outcome {
        if lower == .one { return .satisfied }
        if upper == .zero { return .failed }
        return upper == .one ? .unknown : .partly
    }

    /// The grade of having either: bound by bound the better.
    package func better(_ other: GradeInterval) -> GradeInterval {
        GradeInterval(
            lower: max(lower, other.lower), expected: max(expected, other.expected),
            upper: max(upper, other.upper))
    }

    /// The grade of needing both: bound by bound the worse.
    package func worse(_ other: GradeInterval) -> GradeInterval {
        GradeInterval(
            lower: min(lower, other.lower), expected: min(expected, other.expected),
            upper: min(upper, other.upper))
    }
}

/// How a supplier stands to one requirement.
package enum Outcome: String, Sendable, CaseIterable {
    case satisfied, partly, failed, unknown
}

extension GradeInterval {
    /// The order of grades in a list: by what is expected, then by what may be, then by what is
    /// certain.
    func isBetter(than other: GradeInterval) -> Bool {
        (expected, upper, lower) > (other.expected, other.upper, other.lower)
    }
}
