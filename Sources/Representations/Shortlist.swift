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

    /// What an index answered.
    package init(_ need: Need, _ answer: FindCurrent.Found) {
        let (found, profiles) = (answer.shortlist, answer.profiles)
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

extension Profile {
    /// The name a run file gives the supplier: its external id without blanks, else its own id.
    package var documentID: String {
        let external = externalIDs.first?.value ?? id.text
        return external.split(whereSeparator: \.isWhitespace).joined(separator: "_")
    }
}
