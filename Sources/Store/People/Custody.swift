package import Records

/// Who has a profile or a need in hand, and who may see what of it.
package struct Custody: KeptDocument {
    package static let kind = "custody"
    package static let entity: Change.Entity? = .custody
    /// Own choices: who opens a profile to more has made it public.
    package static let grantsMax = 100

    /// What is opened to one person for a purpose and until a day.
    package struct Grant: Codable, Hashable, Sendable {
        package let id: String
        /// The person's id, who need not have signed in yet.
        package let person: String
        /// As the owner wrote the address.
        package let email: String
        package let groups: [FieldGroup]
        package let purpose: String
        package let createdMilliseconds: Int64
        /// The first millisecond in which it opens nothing more.
        package let endsMilliseconds: Int64

        package init(
            id: String, person: String, email: String, groups: [FieldGroup], purpose: String,
            createdMilliseconds: Int64, endsMilliseconds: Int64
        ) {
            self.id = id
            self.person = person
            self.email = email
            self.groups = groups
            self.purpose = purpose
            self.createdMilliseconds = createdMilliseconds
            self.endsMilliseconds = endsMilliseconds
        }
    }

    /// A match that both sides accepted.
    package struct Opening: Codable, Hashable, Sendable {
        /// The match's id.
        package let match: String
        /// The account on the other side.
        package let account: String

        package init(match: String, account: String) {
            self.match = match
            self.account = account
        }
    }

    /// `organisation:` or `need:` and the subject's id.
    package let id: String
    /// The account whose it is; nil where nobody has claimed it.
    package var holder: String?
    /// Whether somebody contests that it is the holder's: no more of it may be shown until an
    /// officer has decided.
    package var isContested: Bool
    /// Of a profile.
    package var levels: OwnersLevels
    /// Of a need; nil = the usual one.
    package var needLevel: DisclosureLevel?
    package var grants: [Grant]
    package var openings: [Opening]

    package init(
        of subject: SourceRecord.Subject, holder: String? = nil, isContested: Bool = false,
        levels: OwnersLevels = .unsaid, needLevel: DisclosureLevel? = nil, grants: [Grant] = [],
        openings: [Opening] = []
    ) {
        id = Self.id(of: subject)
        self.holder = holder
        self.isContested = isContested
        self.levels = levels
        self.needLevel = needLevel
        self.grants = grants
        self.openings = openings
    }

    package static func id(of subject: SourceRecord.Subject) -> String {
        switch subject {
        case .organisation(let id): "organisation:" + id.text
        case .need(let id): "need:" + id.text
        }
    }

    package var subject: SourceRecord.Subject? { Self.subject(of: id) }

    /// What a custody's id says it is of.
    package static func subject(of id: String) -> SourceRecord.Subject? {
        let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        if parts[0] == "need" { return .need(NeedID(parts[1])) }
        return OrganisationID(parts[1]).map { .organisation($0) }
    }

    package var topics: [String] { holder.map { ["account:" + $0] } ?? [] }
    package var touched: [SourceRecord.Subject] { subject.map { [$0] } ?? [] }

    /// Other levels are told to whoever sees anything of the firm, what they see no more to those
    /// as well. Who has it in hand, and what was opened to whom, is nobody else's business.
    package static func touchedGroups(from former: Custody?, to later: Custody?) -> FieldGroups {
        let (before, after) = (former?.levels ?? .unsaid, later?.levels ?? .unsaid)
        return before == after ? [] : TouchedGroups.all
    }
}
