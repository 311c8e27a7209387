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

    init(_ need: Need, top: Int, among suppliers: FoundSuppliers) {
        let ranking = suppliers.matcher.ranking(for: need)
        self.need = need
        summary = ranking.summary
        entries = ranking.matches(top: top).compactMap { match in
            suppliers.profiles[match.supplier].map { Entry(match: match, supplier: $0) }
        }
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
