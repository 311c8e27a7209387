package import Records

/// That a firm can meet a need, and how well, as whoever judges fits has found.
///
/// Which verdicts and fits count is decided there: what is handed in here counts.
package struct CanSupply: Hashable, Sendable {
    package let supplier: OrganisationID
    package let need: NeedID
    /// The expected score.
    package let fit: Score
    /// The rule it was found by, such as the verdict's name.
    package let evidence: String
    /// Whether every must is proven; else none fails, and some are not known.
    package let isCertain: Bool

    package init(
        supplier: OrganisationID, need: NeedID, fit: Score, evidence: String, isCertain: Bool
    ) {
        self.supplier = supplier
        self.need = need
        self.fit = fit
        self.evidence = evidence
        self.isCertain = isCertain
    }
}
