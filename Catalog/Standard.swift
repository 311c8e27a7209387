package import Records

/// What the reference facts know of a standard beyond its names.
package struct Standard: Hashable, Sendable {
    package let id: ConceptID
    package let issuer: String
    package let field: String
    /// What a certificate against it is issued to: organisation, site, product, process or person.
    package let subject: String
    package let editions: [Edition]
    /// How long a certificate usually lasts; nil where it does not end.
    package let validityMonths: Int?

    package init(
        id: ConceptID, issuer: String, field: String, subject: String, editions: [Edition],
        validityMonths: Int?
    ) {
        self.id = id
        self.issuer = issuer
        self.field = field
        self.subject = subject
        self.editions = editions
        self.validityMonths = validityMonths
    }

    package struct Edition: Hashable, Sendable {
        package let name: String
        package let from: CalendarDate
        /// The last day certificates of this edition counted; nil while it is in force.
        package let until: CalendarDate?

        package init(name: String, from: CalendarDate, until: CalendarDate?) {
            self.name = name
            self.from = from
            self.until = until
        }
    }
}
