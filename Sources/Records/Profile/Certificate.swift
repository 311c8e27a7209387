/// A certificate a firm or one of its sites holds against a standard.
package struct Certificate: Hashable, Sendable {
    package let standard: ConceptID
    /// The edition as stated ("2015"); nil when not said.
    package let edition: String?
    package let number: String?
    package let issuer: String?
    package let validFrom: CalendarDate?
    /// The last valid day; nil when not said.
    package let validUntil: CalendarDate?
    /// The site it covers, by its place in the profile's list of sites; nil = the whole firm.
    package let site: Int?

    package init(
        standard: ConceptID, edition: String? = nil, number: String? = nil,
        issuer: String? = nil, validFrom: CalendarDate? = nil, validUntil: CalendarDate? = nil,
        site: Int? = nil
    ) {
        self.standard = standard
        self.edition = edition
        self.number = number
        self.issuer = issuer
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.site = site
    }
}
