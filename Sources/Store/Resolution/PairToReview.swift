package import Records

/// Two organisations of which a person should say whether they are one firm.
package struct PairToReview: KeptDocument {
    package static let kind = "pair-to-review"
    package static let entity: Change.Entity? = nil

    /// Why a person is asked; the first that applies.
    package enum Reason: String, Codable, Sendable, CaseIterable {
        /// It was decided, and since then the records say something else.
        case changed
        /// Two accounts have the two in hand.
        case owners
        /// Names, streets or parks contradict each other, or a common name is all that agrees but
        /// the place, and no number says that they are one firm's.
        case reserved
        /// Sure as a pair, but not with all that each of them was merged with.
        case cluster
        /// Probable, not sure.
        case probable
    }

    /// As `PairDecision.id`.
    package let id: String
    package let reason: Reason
    package let millionths: Int
    package let weights: [KeptWeight]

    package init(
        _ one: OrganisationID, _ other: OrganisationID, reason: Reason, millionths: Int,
        weights: [KeptWeight]
    ) {
        id = PairDecision.id(one, other)
        self.reason = reason
        self.millionths = millionths
        self.weights = weights
    }

    package var pair: [OrganisationID] { PairDecision.pair(id) }
    package var topics: [String] { pair.map(\.text) }
}

/// Two organisations that hang together without being one firm, and how.
package struct FirmTie: KeptDocument {
    package static let kind = "firm-tie"
    package static let entity: Change.Entity? = nil

    /// As `PairDecision.id`.
    package let id: String
    /// `branch`, `site` or `group`.
    package let kinship: String
    /// Of a firm and its branch, the firm; nil of others, and of ties before it was kept.
    package let parent: String?

    package init(
        _ one: OrganisationID, _ other: OrganisationID, kinship: String,
        parent: OrganisationID? = nil
    ) {
        id = PairDecision.id(one, other)
        self.kinship = kinship
        self.parent = parent?.text
    }

    package var topics: [String] { PairDecision.pair(id).map(\.text) }
}
