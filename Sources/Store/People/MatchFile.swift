package import Records

/// What both sides of a match, and who arranges it, have said to it so far.
package struct MatchFile: KeptDocument {
    package static let kind = "match"
    package static let entity: Change.Entity? = .match
    /// Own choice: who asks more should meet.
    package static let questionsMax = 100

    /// Who says something to a match.
    package enum Side: String, Codable, Sendable, CaseIterable {
        case buyer, supplier, organiser
    }

    package enum Decision: String, Codable, Sendable, CaseIterable {
        case shortlist, accept, decline
    }

    package struct Statement: Codable, Hashable, Sendable {
        package let side: Side
        package let decision: Decision
        package let reason: String?
        /// Who said it: an account, and the person or key within it.
        package let by: String
        package let milliseconds: Int64

        package init(
            side: Side, decision: Decision, reason: String?, by: String, milliseconds: Int64
        ) {
            self.side = side
            self.decision = decision
            self.reason = reason
            self.by = by
            self.milliseconds = milliseconds
        }
    }

    package struct Question: Codable, Hashable, Sendable {
        package let id: String
        package let side: Side
        package let text: String
        package let milliseconds: Int64
        package var answer: String?
        package var answeredMilliseconds: Int64?

        package init(
            id: String, side: Side, text: String, milliseconds: Int64, answer: String? = nil,
            answeredMilliseconds: Int64? = nil
        ) {
            self.id = id
            self.side = side
            self.text = text
            self.milliseconds = milliseconds
            self.answer = answer
            self.answeredMilliseconds = answeredMilliseconds
        }
    }

    package let id: String
    package let need: String
    package let supplier: String
    /// Oldest first; the last of a side counts.
    package var statements: [Statement]
    package var questions: [Question]

    package init(
        need: NeedID, supplier: OrganisationID, statements: [Statement] = [],
        questions: [Question] = []
    ) {
        id = Self.id(need, supplier)
        self.need = need.text
        self.supplier = supplier.text
        self.statements = statements
        self.questions = questions
    }

    package static func id(_ need: NeedID, _ supplier: OrganisationID) -> String {
        supplier.text + " " + need.text
    }

    package var topics: [String] { ["need:" + need, "supplier:" + supplier] }

    package func decision(of side: Side) -> Decision? {
        statements.last { $0.side == side }?.decision
    }

    /// Whether names are open: both sides accepted, and neither has taken it back.
    package var isOpen: Bool {
        decision(of: .buyer) == .accept && decision(of: .supplier) == .accept
    }
}

/// That somebody saw of a profile what not everybody may: one line a day and reason.
package struct ProfileView: KeptDocument {
    package static let kind = "view"
    /// It is itself a log.
    package static let entity: Change.Entity? = nil

    package let id: String
    package let supplier: String
    /// The account that looked; nil of a key that belongs to none.
    package let account: String?
    package let person: String?
    package let key: String?
    package let roles: [Role]
    /// What of it they saw beyond what is public.
    package let groups: [FieldGroup]
    /// The operation, and the need it was asked for.
    package let reason: String
    /// What a grant was given for.
    package let purpose: String?
    package let milliseconds: Int64

    package init(
        id: String, supplier: String, account: String?, person: String?, key: String?,
        roles: [Role], groups: [FieldGroup], reason: String, purpose: String?, milliseconds: Int64
    ) {
        self.id = id
        self.supplier = supplier
        self.account = account
        self.person = person
        self.key = key
        self.roles = roles
        self.groups = groups
        self.reason = reason
        self.purpose = purpose
        self.milliseconds = milliseconds
    }

    package var topics: [String] { ["supplier:" + supplier] }
}
