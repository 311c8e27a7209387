package import Records

/// That what is known under one organisation's id is another's: a row laid over the records, which
/// stay as they are.
///
/// Taking it away splits the two again, and leaves nothing behind but lines in the change log. An
/// organisation into which others are merged is merged into none itself, so that whoever follows
/// one goes one step.
package struct Merge: KeptDocument {
    package static let kind = "merge"
    package static let entity: Change.Entity? = .merge

    /// The organisation's id that is an alias from now on.
    package let id: String
    /// The organisation whose id the firm goes by.
    package let organisation: String
    /// The run that found it.
    package let run: String
    /// The record by which it was found, or with which a person said it is one.
    package let partner: String
    /// How sure it is, in millionths; nil where a person said so.
    package let millionths: Int?
    /// What speaks for it and against it, with what is known before any comparison.
    package let weights: [KeptWeight]

    package init(
        subject: OrganisationID, into organisation: OrganisationID, run: String,
        partner: String, millionths: Int?, weights: [KeptWeight]
    ) {
        precondition(subject != organisation, "an organisation is not merged into itself")
        id = subject.text
        self.organisation = organisation.text
        self.run = run
        self.partner = partner
        self.millionths = millionths
        self.weights = weights
    }

    /// The one topic of a merge; stores find both ways by it.
    package var topics: [String] { [organisation] }
    package var touched: [SourceRecord.Subject] {
        [organisation, id].compactMap { OrganisationID($0) }.map { .organisation($0) }
    }
    package var hidden: [SourceRecord.Subject] {
        OrganisationID(id).map { [.organisation($0)] } ?? []
    }
}

/// What one comparison said, without the values that were compared: whose they are may take them
/// back.
package struct KeptWeight: Codable, Hashable, Sendable {
    /// A field's name, or `before` for what is known before any comparison.
    package let comparison: String
    /// How the values stand to each other, by a name that is a contract.
    package let agreement: String
    /// Thousandths of a bit, with what the frequency of a shared value adds.
    package let millibits: Int

    package static let before = "before"

    package init(comparison: String, agreement: String, millibits: Int) {
        self.comparison = comparison
        self.agreement = agreement
        self.millibits = millibits
    }
}
