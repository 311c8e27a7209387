package import Records

/// One thing to ask a supplier, and how much the answer would move it in the need's list.
package struct Question: Hashable, Sendable {
    /// The requirement it is about, by its place in the need.
    package let requirement: Int
    package let asks: OpenPoint
    /// Places won in the list if the answer is the best there could be.
    package let placesGained: Int
    /// Places lost if it is the worst.
    package let placesLost: Int
    /// The share of the match's score that hangs on the answer.
    package let width: Score

    package var swing: Int { placesGained + placesLost }

    /// The order in which to ask: most movement first, then most score, then the need's order.
    static func isAskedBefore(_ left: Question, _ right: Question) -> Bool {
        if left.swing != right.swing { return left.swing > right.swing }
        if left.width != right.width { return left.width > right.width }
        return left.requirement < right.requirement
    }
}

/// What a supplier could tell that nobody has said yet.
package enum OpenPoint: Hashable, Sendable {
    /// Do you do this? `broader` is the wider thing the supplier says it does.
    case concept(asked: ConceptID, broader: ConceptID?)
    case certificateHeld(asked: ConceptID, neededOn: CalendarDate)
    /// Until when is the certificate you hold valid?
    case certificateEnd(held: ConceptID, neededOn: CalendarDate)
    /// Does the certificate cover the site that would deliver?
    case certificateSite(held: ConceptID)
    /// Does the certificate you hold cover the narrower standard asked for?
    case certificateScope(asked: ConceptID, held: ConceptID)
    case tolerance(needed: Length)
    case envelope(needed: Envelope)
    case weight(needed: Mass)
    case capacity(needed: Int)
    case minimumOrder(needed: Int)
    case leadTimeDays(needed: Int)
    /// Where do you work? With a distance: how far is the site whose address is known?
    case place(Distance?)
    /// Where exactly within the region?
    case exactPlace(region: ConceptID?)
    case language(needed: String)
    case readiness(needed: ReadinessLevel)
    /// What do you make, in your own words?
    case description

    /// From a site, of which only the address is known, to the point a need names.
    package struct Distance: Hashable, Sendable {
        package let address: String
        package let destination: String
    }
}
