package import Catalog
package import Records

/// Which part of the network is looked at: the one language of command line, API and pages.
///
/// Every field that is asked for has to hold, in any of its values; a field with a minus must not
/// hold in any.
///
///     try Cut("region:\"Bắc Ninh\" process:stamping size:sme", catalogue, on: today)
package struct Cut: Hashable, Sendable {
    /// The day of which the network is looked at; nil = today, whichever that is.
    package private(set) var day: CalendarDate?
    private(set) var wanted: [Condition] = []
    private var excluded: [Condition] = []
    /// As typed, those that must not be too.
    private var ownerships: [CutTerms.Value] = []

    /// Everything.
    package static let all = Cut()

    private init() {}

    /// One field and the values it may have.
    enum Condition: Hashable, Sendable {
        /// Of the vintage.
        case region(Set<ConceptID>)
        case country(Set<String>)
        case process(Set<ConceptID>)
        case product(Set<ConceptID>)
        case standard(Set<ConceptID>)
        case size(Set<FirmSize>)
        /// As `OwnershipKind.key(of:)` has them.
        case ownership(Set<String>)
    }

    /// Reads a cut; an empty text is everything.
    ///
    /// - Parameters:
    ///   - day: the day that is looked at where the cut names none.
    ///   - vintage: the day whose regions are meant; nil = the day that is looked at.
    /// - Complexity: O(characters + concepts of the schemes asked for).
    package init(
        _ text: String, _ catalogue: Catalogue, on day: CalendarDate,
        vintage: CalendarDate? = nil
    ) throws(CutError) {
        let terms = try CutTerms(text).terms
        for term in terms where term.field == .at { try takeDay(term) }
        let values = CutValues(
            catalogue, RegionFrame(catalogue, on: vintage ?? self.day ?? day))
        for term in terms where term.field != .at {
            let condition = try Self.condition(term, values)
            if term.field == .ownership { ownerships += term.values }
            if term.isExcluded { excluded.append(condition) } else { wanted.append(condition) }
        }
    }

    private mutating func takeDay(_ term: CutTerms.Term) throws(CutError) {
        guard !term.isExcluded else {
            throw CutError(.notExcludable(.at), column: term.column, text: "-at")
        }
        guard day == nil, term.values.count == 1 else {
            throw CutError(.repeated(.at), column: term.column, text: "at")
        }
        let value = term.values[0]
        guard let date = CalendarDate(iso: value.text) else {
            throw CutError(.dateUnreadable, column: value.column, text: value.text)
        }
        day = date
    }

    private static func condition(
        _ term: CutTerms.Term, _ values: CutValues
    ) throws(CutError) -> Condition {
        switch term.field {
        case .region: return .region(try values.regions(term.values))
        case .country: return .country(try values.countries(term.values))
        case .process: return .process(try values.concepts(term.values, .process))
        case .product: return .product(try values.concepts(term.values, .product))
        case .standard: return .standard(try values.concepts(term.values, .standard))
        case .size: return .size(try values.sizes(term.values))
        case .ownership, .at:
            return .ownership(Set(term.values.map { OwnershipKind.key(of: $0.text) }))
        }
    }

    /// Whether a supplier is in the cut. What is not known of it is not asked for: a supplier
    /// without a known region is in no region, and excluded from none.
    ///
    /// - Parameters:
    ///   - today: the day certificates are judged on where the cut names none.
    ///   - frame: the regions of the vintage that the cut was read for.
    /// - Complexity: O(what is stated of the supplier).
    package func contains(
        _ profile: Profile, today: CalendarDate, in frame: RegionFrame
    ) -> Bool {
        let day = day ?? today
        return wanted.allSatisfy { Self.holds($0, profile, day, frame) }
            && !excluded.contains { Self.holds($0, profile, day, frame) }
    }

    /// The first kind of ownership asked for that is none of those there are.
    ///
    /// - Parameter known: kinds that suppliers state, or may.
    /// - Complexity: O(kinds).
    package func ownershipFault(among known: [String]) -> CutError? {
        let keys = Set(known.map(OwnershipKind.key))
        guard
            let value = ownerships.first(where: { !keys.contains(OwnershipKind.key(of: $0.text)) })
        else { return nil }
        return CutError(.ownershipUnknown(known), column: value.column, text: value.text)
    }

    /// Whether a supplier that is not in the cut may be: its sources name a region of another day,
    /// and its land lies, among others, in one that is asked for.
    ///
    /// - Parameters: those of `contains`.
    /// - Complexity: O(what is stated of the supplier).
    package func mayContain(
        _ profile: Profile, today: CalendarDate, in frame: RegionFrame
    ) -> Bool {
        let day = day ?? today
        return wanted.contains { !Self.holds($0, profile, day, frame) }
            && wanted.allSatisfy {
                Self.holds($0, profile, day, frame) || $0.mayHold(profile, in: frame)
            }
            && !excluded.contains { Self.holds($0, profile, day, frame) }
    }

    static func holds(
        _ condition: Condition, _ profile: Profile, _ day: CalendarDate, _ frame: RegionFrame
    ) -> Bool {
        switch condition {
        case .region(let ids):
            profile.sites.contains { frame.region(of: $0).map(ids.contains) ?? false }
        case .country(let codes): countries(of: profile).contains { codes.contains($0) }
        case .process(let ids): profile.processes.contains { ids.contains($0.value) }
        case .product(let ids): profile.products.contains { ids.contains($0.value) }
        case .standard(let ids):
            profile.certificates.contains { isHeld($0.value, ids, day) }
        case .size(let sizes):
            profile.workers.map { sizes.contains(FirmSize(workers: $0.value)) } ?? false
        case .ownership(let kinds):
            profile.ownership.map { kinds.contains(OwnershipKind.key(of: $0.value)) } ?? false
        }
    }

    /// Where the sites are, or where they are not known, where the firm is.
    static func countries(of profile: Profile) -> [String] {
        let stated = profile.sites.compactMap(\.value.country)
        return stated.isEmpty ? [String(profile.id.country)] : stated
    }

    private static func isHeld(
        _ certificate: Certificate, _ standards: Set<ConceptID>, _ day: CalendarDate
    ) -> Bool {
        standards.contains(certificate.standard)
            && Validity(from: certificate.validFrom, until: certificate.validUntil).contains(day)
    }
}
