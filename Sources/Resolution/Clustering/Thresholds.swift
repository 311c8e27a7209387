/// From which probability on two records are one firm, and from which on a person is asked.
package struct Thresholds: Hashable, Sendable {
    /// Merged without asking.
    package let automatic: Double
    /// Shown to a person; below it the records stay apart.
    package let review: Double

    /// - Precondition: 0 < review ≤ automatic < 1.
    package init(automatic: Double = 0.95, review: Double = 0.5) {
        precondition(
            0 < review && review <= automatic && automatic < 1,
            "thresholds rise from review to automatic within (0, 1)")
        self.automatic = automatic
        self.review = review
    }

    /// Whether a link merges without a person.
    func areOne(_ link: Link) -> Bool { link.bits >= automaticBits && !link.isReserved }

    /// The same of a pair that was compared before.
    package func areOne(bits: Float, isReserved: Bool) -> Bool {
        bits >= automaticBits && !isReserved
    }

    var automaticBits: Float { Float(AgreementModel.bits(probability: automatic)) }
    var reviewBits: Float { Float(AgreementModel.bits(probability: review)) }
}
