import Catalog
package import Records

/// That one firm supplies or owns another, as stated by somebody or shown by an award.
package struct SupplyRelation: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// - Parameter value: what was paid or awarded, all relations in one currency; nil where it
        ///   is not known.
        case supplies(value: Double?)
        case owns
    }

    package let kind: Kind
    /// Who supplies or owns.
    package let from: OrganisationID
    /// Who is supplied or owned.
    package let to: OrganisationID
    /// The day it was stated or awarded.
    package let statedOn: CalendarDate?
    /// The last day it holds; nil while nobody has ended it.
    package let until: CalendarDate?
    package let evidence: EdgeEvidence

    package init(
        _ kind: Kind, from: OrganisationID, to: OrganisationID, statedOn: CalendarDate? = nil,
        until: CalendarDate? = nil, evidence: EdgeEvidence = EdgeEvidence()
    ) {
        self.kind = kind
        self.from = from
        self.to = to
        self.statedOn = statedOn
        self.until = until
        self.evidence = evidence
    }

    /// Whether it was stated by a day and has not ended.
    package func holds(on day: CalendarDate) -> Bool {
        Validity(from: statedOn, until: until).contains(day)
    }

    /// What was paid or awarded, where this is a supply and its value is known and above 0.
    package var value: Double? {
        guard case .supplies(let value?) = kind, value > 0 else { return nil }
        return value
    }
}
