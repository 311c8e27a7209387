package import Matching
package import Platform
package import Records

/// The suppliers found for one need, ready to be shown in any form.
package struct Shortlist: Sendable {
    package struct Entry: Sendable {
        package let match: Match
        package let supplier: Profile

        package init(match: Match, supplier: Profile) {
            self.match = match
            self.supplier = supplier
        }
    }

    package let need: Need
    package let summary: Ranking.Summary
    package let entries: [Entry]
    /// Suppliers that together come to a better verdict than the first of the list.
    package let combinations: Combinations
    /// The suppliers of the combinations, and the best single one.
    package let members: [OrganisationID: Profile]

    /// The most combinations shown for one need (own choice: below ten suppliers, a remark).
    package static let combinationsShown = 3

    /// The best suppliers, and below them at least `nearMisses` of those that just miss, if any.
    ///
    /// - Parameter combined: how many combinations to look for; finding them takes longer than
    ///   the list itself, so a form that does not show them asks for none.
    package init(
        _ need: Need, top: Int, nearMisses: Int = 0, combined: Int = Self.combinationsShown,
        among suppliers: FoundSuppliers
    ) {
        let found = suppliers.matcher.shortlist(
            for: need, top: top, nearMisses: nearMisses, combined: combined)
        self.init(need, found, suppliers.profiles)
    }

    /// What an index answered.
    package init(_ need: Need, _ found: FindCurrent.Found) {
        self.init(need, found.shortlist, found.profiles)
    }

    private init(
        _ need: Need, _ found: Matcher.Shortlist, _ profiles: [OrganisationID: Profile]
    ) {
        self.need = need
        summary = found.summary
        entries = (found.matches + found.nearMisses).compactMap { match in
            profiles[match.supplier].map { Entry(match: match, supplier: $0) }
        }
        combinations = found.combinations
        let together = combinations.best.flatMap(\.members).map(\.supplier)
        let ids = together + [combinations.single?.supplier].compactMap(\.self)
        members = Dictionary(
            ids.compactMap { id in profiles[id].map { (id, $0) } }
        ) { first, _ in first }
    }
}

/// The suppliers that needs are matched against.
package struct FoundSuppliers: Sendable {
    package let matcher: Matcher
    package let profiles: [OrganisationID: Profile]

    package init(matcher: Matcher, profiles: [OrganisationID: Profile]) {
        self.matcher = matcher
        self.profiles = profiles
    }
}

extension Profile {
    /// The name a run file gives the supplier: its external id without blanks, else its own id.
    package var documentID: String {
        let external = externalIDs.first?.value ?? id.text
        return external.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }
}
