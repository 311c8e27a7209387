package import Records

/// A person's word on whether two organisations are one firm; it holds until they say otherwise.
package struct PairDecision: KeptDocument {
    package static let kind = "pair-decision"
    package static let entity: Change.Entity? = .decision

    package enum Verdict: String, Codable, Sendable, CaseIterable {
        case same, different
    }

    /// Both ids, the lesser first, with a blank between.
    package let id: String
    package let verdict: Verdict
    /// An account, key or person, as the change log names them.
    package let by: String
    package let why: String?
    package let milliseconds: Int64
    /// What both said when it was decided (`SubjectsToResolve`): it is asked again only where they
    /// say something else.
    package let fingerprint: String
    /// Where two firms were made one by it, the ids that each had: whoever takes the word back
    /// finds the two as they were. Nil of other decisions, and of those before it was kept.
    package let sides: [[String]]?

    package init(
        _ one: OrganisationID, _ other: OrganisationID, verdict: Verdict, by: String, why: String?,
        milliseconds: Int64, fingerprint: String, sides: [[String]]? = nil
    ) {
        id = Self.id(one, other)
        self.verdict = verdict
        self.by = by
        self.why = why
        self.milliseconds = milliseconds
        self.fingerprint = fingerprint
        self.sides = sides
    }

    package static func id(_ one: OrganisationID, _ other: OrganisationID) -> String {
        min(one, other).text + " " + max(one, other).text
    }

    package var pair: [OrganisationID] { Self.pair(id) }
    package var topics: [String] { pair.map(\.text) }

    /// The two organisations of a pair's id; empty of what is none.
    package static func pair(_ id: String) -> [OrganisationID] {
        let ids = id.split(separator: " ").compactMap { OrganisationID(String($0)) }
        return ids.count == 2 ? ids : []
    }
}
