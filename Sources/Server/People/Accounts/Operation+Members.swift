import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let members: [Operation] = [inviteMember, setMemberRole, removeMember]

    private static let role = Schema.choice(MemberRole.allCases.map(\.rawValue))

    private static let inviteMember = Operation(
        id: "inviteMember", method: .post, path: "/v1/accounts/{id}/invitations",
        summary: "Invites somebody into an account by a letter with a link.", scope: .manage,
        success: .accepted, roles: Set(Role.allCases), parameters: [.account],
        body: PeopleSchemas.body(
            [
                "email": PeopleSchemas.email, "role": role, "language": PeopleSchemas.language,
            ], optional: ["role", "language"]),
        answer: PeopleSchemas.sent, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                email: body.needed("email", lengthMax: EmailAddress.lengthMax),
                role: body.choice("role", MemberRole.self),
                language: body.choice("language", SpokenTo.self)
            )
        }
        try await SendLinks(desk.office).invite(
            asked.email, as: asked.role ?? .member, to: call.text("id") ?? "", by: call.viewer,
            asked.language?.language ?? call.language, stamp: call.stamp(desk))
        return Answer(["sent": true])
    }

    private static let setMemberRole = Operation(
        id: "setMemberRole", method: .put, path: "/v1/accounts/{id}/members/{person}",
        summary: "Gives a member another role; an account has an owner always.", scope: .manage,
        roles: Set(Role.allCases), parameters: [.account, .member],
        body: PeopleSchemas.body(["role": role]), answer: PeopleSchemas.account,
        problems: [.unprocessable, .conflict]
    ) { call, desk in
        let role = try call.body { body in
            body.needed("role", body.choice("role", MemberRole.self), else: .member)
        }
        let account = try await KeepAccounts(desk.office).setRole(
            role, of: call.text("person") ?? "", in: call.text("id") ?? "", by: call.viewer,
            stamp: call.stamp(desk))
        return try await call.answer(account, desk)
    }

    private static let removeMember = Operation(
        id: "removeMember", method: .delete, path: "/v1/accounts/{id}/members/{person}",
        summary: "Takes a member out, or oneself; an account has an owner always.",
        scope: .manage, roles: Set(Role.allCases), parameters: [.account, .member],
        answer: Schema.object(["id": Schema.text]), problems: [.conflict]
    ) { call, desk in
        let account = try await KeepAccounts(desk.office).remove(
            call.text("person") ?? "", from: call.text("id") ?? "", by: call.viewer,
            stamp: call.stamp(desk))
        return Answer(["id": .text(account.id)])
    }
}
