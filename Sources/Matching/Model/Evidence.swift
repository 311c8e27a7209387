package import Records

/// One statement a judgement rests on: who said it, when, in which words, and what it amounts to.
///
/// It names no line and no record key: lists imported in another order give the same evidence.
package struct Evidence: Hashable, Sendable {
    package let field: Field
    /// The words as the source wrote them.
    package let given: String
    package let source: SourceID
    package let authority: Authority
    package let statedOn: CalendarDate
    /// Days from the statement to the day of the match; 0 for a statement dated later.
    package let ageDays: Int
    package let fact: Fact

    /// The most statements one judgement shows: three sources that agree convince a buyer, a
    /// fourth only takes room (own choice).
    package static let countMax = 3

    package enum Fact: Hashable, Sendable {
        case concept(ConceptID, ConceptRelation)
        case certificate(CertificateFact)
        case tolerance(Length)
        case envelope(Envelope)
        case weight(Mass)
        case capacity(Int)
        case minimumOrder(Int)
        case leadTimeDays(Int)
        case site(SiteFact)
        case language(String)
        case readiness(ReadinessLevel)
        /// The folded words and word pairs that the need's text and this one share.
        case text(shared: [String])
    }

    package struct CertificateFact: Hashable, Sendable {
        package let standard: ConceptID
        package let relation: ConceptRelation
        package let edition: String?
        package let validUntil: CalendarDate?
        /// Whether its site is where the need asks for; nil when it is not bound to a site or
        /// the need asks for no place.
        package let coversPlace: Bool?
    }

    package struct SiteFact: Hashable, Sendable {
        package let country: String?
        package let region: ConceptID?
        /// From the point asked for; nil when none is asked for or nothing is known.
        package let distanceKilometres: Int?
        /// False when the distance is that of the region's centre.
        package let isExact: Bool
    }

    init<Value>(_ field: Field, _ stated: Stated<Value>, on date: CalendarDate, _ fact: Fact) {
        self.field = field
        given = stated.given
        source = stated.provenance.source
        authority = stated.provenance.authority
        statedOn = stated.provenance.statedOn
        ageDays = max(0, date.dayNumber - stated.provenance.statedOn.dayNumber)
        self.fact = fact
    }
}

extension Evidence {
    /// Whether a statement is cited before another of the same worth: the stronger authority,
    /// then the newer, then by source and words, so that the order of lists does not show.
    static func isCitedBefore<First, Second>(
        _ left: Stated<First>, _ right: Stated<Second>
    ) -> Bool {
        let (first, second) = (left.provenance, right.provenance)
        if first.authority != second.authority { return first.authority > second.authority }
        if first.statedOn != second.statedOn { return first.statedOn > second.statedOn }
        if first.source != second.source { return first.source < second.source }
        return left.given < right.given
    }
}
