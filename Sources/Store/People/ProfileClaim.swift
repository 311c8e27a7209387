/// Somebody's word that a profile is their firm's, how they showed it, and what came of it.
package struct ProfileClaim: KeptDocument {
    package static let kind = "claim"
    package static let entity: Change.Entity? = .claim

    /// How it is shown that the firm is theirs.
    package enum Evidence: String, Codable, Sendable, CaseIterable {
        /// Their address is at the firm's own domain.
        case email
        /// A code that an organiser handed over on paper.
        case code
        /// An officer's word.
        case officer
        /// They added the firm themselves.
        case added
    }

    package enum State: String, Codable, Sendable, CaseIterable {
        /// Waits for an officer's word.
        case pending
        case standing, refused
        /// Stood until another took its place, or its holder gave it up.
        case ended
    }

    /// Somebody's word against it.
    package struct Contest: Codable, Hashable, Sendable {
        package let account: String
        package let person: String?
        package let reason: String
        package let milliseconds: Int64
        package var isDecided: Bool

        package init(
            account: String, person: String?, reason: String, milliseconds: Int64, isDecided: Bool
        ) {
            self.account = account
            self.person = person
            self.reason = reason
            self.milliseconds = milliseconds
            self.isDecided = isDecided
        }
    }

    package let id: String
    package let supplier: String
    package let account: String
    package let person: String?
    package let evidence: Evidence
    package let createdMilliseconds: Int64
    package var state: State
    package var contests: [Contest]
    /// The officer's account and person who decided, and when.
    package var decidedBy: String?
    package var decidedMilliseconds: Int64?

    package init(
        id: String, supplier: String, account: String, person: String?, evidence: Evidence,
        createdMilliseconds: Int64, state: State, contests: [Contest] = [],
        decidedBy: String? = nil, decidedMilliseconds: Int64? = nil
    ) {
        self.id = id
        self.supplier = supplier
        self.account = account
        self.person = person
        self.evidence = evidence
        self.createdMilliseconds = createdMilliseconds
        self.state = state
        self.contests = contests
        self.decidedBy = decidedBy
        self.decidedMilliseconds = decidedMilliseconds
    }

    package var topics: [String] {
        ["supplier:" + supplier, "account:" + account, "state:" + state.rawValue]
    }

    package var isContested: Bool { contests.contains { !$0.isDecided } }
}

/// A code on paper that gives a profile into the hands of whoever shows it.
package struct ClaimCode: KeptDocument {
    package static let kind = "claim-code"
    package static let entity: Change.Entity? = .code

    /// The first half of the code, by which it is found.
    package let id: String
    /// SHA-256 of the whole code, 32 bytes.
    package let digest: [UInt8]
    package let supplier: String
    package let endsMilliseconds: Int64

    package init(id: String, digest: [UInt8], supplier: String, endsMilliseconds: Int64) {
        self.id = id
        self.digest = digest
        self.supplier = supplier
        self.endsMilliseconds = endsMilliseconds
    }

    package var topics: [String] { ["supplier:" + supplier] }
}
