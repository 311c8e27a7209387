import Matching
import Platform
import Records

/// The suppliers found for one need, ready to be shown in any form.
struct Shortlist: Sendable {
    struct Entry: Sendable {
        let match: Match
        let supplier: Profile
    }

    let need: Need
    let summary: Ranking.Summary
    let entries: [Entry]
    /// Suppliers that together come to a better verdict than the first of the list.
    let combinations: Combinations
    /// The suppliers of the combinations, and the best single one.
    let members: [OrganisationID: Profile]

    /// The most combinations shown for one need (own choice: below ten suppliers, a remark).
    static let combinationsShown = 3

    /// The best suppliers, and below them at least `nearMisses` of those that just miss, if any.
    ///
    /// - Parameter combined: how many combinations to look for; finding them takes longer than
    ///   the list itself, so a form that does not show them asks for none.
    init(
        _ need: Need, top: Int, nearMisses: Int = 0, combined: Int = Self.combinationsShown,
        among suppliers: FoundSuppliers
    ) {
        let found = suppliers.matcher.shortlist(
            for: need, top: top, nearMisses: nearMisses, combined: combined)
        self.need = need
        summary = found.summary
        entries = (found.matches + found.nearMisses).compactMap { match in
            suppliers.profiles[match.supplier].map { Entry(match: match, supplier: $0) }
        }
        combinations = found.combinations
        let together = combinations.best.flatMap(\.members).map(\.supplier)
        let ids = together + [combinations.single?.supplier].compactMap(\.self)
        members = Dictionary(
            ids.compactMap { id in suppliers.profiles[id].map { (id, $0) } }
        ) { first, _ in first }
    }
}

/// The suppliers a command matches against.
struct FoundSuppliers: Sendable {
    let matcher: Matcher
    let profiles: [OrganisationID: Profile]
}

extension Profile {
    /// The name a run file gives the supplier: its external id without blanks, else its own id.
    var documentID: String {
        let external = externalIDs.first?.value ?? id.text
        return external.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }
}
