/// A fit or a grade between 0 and 1, held as whole millionths.
///
/// People compare ranks, so ranks must not hang on the last bit of a floating-point sum: scores
/// are integers, added and divided as integers, and rounded half up once, at the end.
package struct Score: Hashable, Sendable, Comparable {
    package static let scale = 1_000_000
    package static let zero = Score(millionths: 0)
    package static let one = Score(millionths: scale)

    package let millionths: Int

    package init(millionths: Int) { self.millionths = millionths }

    /// The ratio of two non-negative integers, rounded half up.
    ///
    /// - Precondition: `denominator` is positive and both stay under 2^62 / `scale`.
    package init(_ numerator: Int, over denominator: Int) {
        precondition(denominator > 0, "a score is over a positive number")
        millionths = (numerator * Self.scale + denominator / 2) / denominator
    }

    /// Tenths of a point out of 100, as people are shown a score: rounded half up.
    package var tenths: Int { (millionths + 500) / 1_000 }

    package static func < (left: Score, right: Score) -> Bool {
        left.millionths < right.millionths
    }
}
