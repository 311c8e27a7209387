/// What somebody is within an organisation's account.
///
/// The raw values are a contract: requests, answers and the store use them.
package enum MemberRole: String, Sendable, CaseIterable, Codable {
    /// Speaks for the account and decides who else does.
    case owner
    case member, organiser, analyst, officer, partner, admin

    /// What it lets somebody see and do on the platform.
    package var role: Role {
        switch self {
        case .owner, .member: .member
        case .organiser: .organiser
        case .analyst: .analyst
        case .officer: .officer
        case .partner: .partner
        case .admin: .admin
        }
    }
}
