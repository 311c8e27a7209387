package import Records

/// An organisation on the platform, and who speaks for it.
package struct Account: KeptDocument {
    package static let kind = "account"
    package static let entity: Change.Entity? = .account
    /// Own choice: who needs more is several organisations.
    package static let membersMax = 200

    package let id: String
    package var name: String
    /// What members may be given to be; an admin says so. A member and an owner may anybody be.
    package var roles: [MemberRole]
    package var members: [Member]
    package let createdMilliseconds: Int64

    package init(
        id: String, name: String, roles: [MemberRole], members: [Member],
        createdMilliseconds: Int64
    ) {
        self.id = id
        self.name = name
        self.roles = roles
        self.members = members
        self.createdMilliseconds = createdMilliseconds
    }

    package struct Member: Codable, Hashable, Sendable {
        package let person: String
        package var role: MemberRole

        package init(person: String, role: MemberRole) {
            self.person = person
            self.role = role
        }
    }

    package var topics: [String] { members.map { Self.topic(person: $0.person) } }

    package static func topic(person: String) -> String { "person:" + person }

    package func role(of person: String) -> MemberRole? {
        members.first { $0.person == person }?.role
    }

    /// What somebody may do and see as a member; an owner whatever any of them may.
    package func rights(of person: String) -> Set<Role> {
        guard let role = role(of: person) else { return [] }
        return role == .owner ? Set([.member] + roles.map(\.role)) : [role.role]
    }

    package var ownerCount: Int { members.count { $0.role == .owner } }

    /// Whether a member may be given a role here.
    package func allows(_ role: MemberRole) -> Bool {
        role == .owner || role == .member || roles.contains(role)
    }
}
