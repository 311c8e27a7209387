package import Records

/// Exactly what a supplier lacks to satisfy a requirement, as facts that a surface words.
package enum Shortfall: Hashable, Sendable {
    /// A process, material, product or industry that the supplier's own list does not name.
    ///
    /// `nearest` is what it offers that comes closest, where that is more than a kind of the same
    /// family.
    case conceptAbsent(asked: ConceptID, nearest: ConceptID?, relation: ConceptRelation?)
    case certificateMissing(asked: ConceptID, neededOn: CalendarDate)
    case certificateExpires(held: ConceptID, on: CalendarDate, neededOn: CalendarDate)
    case certificateNotYetValid(held: ConceptID, from: CalendarDate, neededOn: CalendarDate)
    case editionWithdrawn(
        held: ConceptID, edition: String, on: CalendarDate, neededOn: CalendarDate)
    /// What is held only often stands in for what is asked.
    case certificateStandIn(asked: ConceptID, held: ConceptID)
    case tolerance(held: Length, needed: Length)
    case envelope(held: Envelope, needed: Envelope)
    case weight(held: Mass, needed: Mass)
    case capacity(held: Int, needed: Int)
    case minimumOrder(held: Int, needed: Int)
    case leadTimeDays(held: Int, needed: Int)
    /// The site that comes closest; distances where the need asks to be near a point.
    case place(
        country: String?, region: ConceptID?, distanceKilometres: Int?, withinKilometres: Int?)
    case language(needed: String, spoken: [String])
    case readiness(held: ReadinessLevel, needed: ReadinessLevel)
    /// How many of the text's words and word pairs the supplier's texts share.
    case text(shared: Int, asked: Int)
}
