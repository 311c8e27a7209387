import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let accounts: [Operation] = [
        register, listAccounts, getAccount, setAccountRoles,
    ]

    private static let register = Operation(
        id: "registerAccount", method: .post, path: "/v1/accounts",
        summary: "Registers an organisation: a link is sent, and the account is there once it "
            + "comes back to /v1/links/redeem. What is answered never tells who is known. With an "
            + "identity's token its provider signs them in from then on.",
        success: .accepted,
        body: PeopleSchemas.body(
            [
                "organisation": PeopleSchemas.name, "name": PeopleSchemas.name,
                "email": PeopleSchemas.email, "language": PeopleSchemas.language,
                "identity": PeopleSchemas.token,
            ], optional: ["language", "identity"]),
        answer: PeopleSchemas.sent, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                organisation: body.needed("organisation", lengthMax: SendLinks.nameLengthMax),
                name: body.needed("name", lengthMax: SendLinks.nameLengthMax),
                email: body.needed("email", lengthMax: EmailAddress.lengthMax),
                language: body.choice("language", SpokenTo.self),
                identity: body.text("identity", lengthMax: 128)
            )
        }
        try await SendLinks(desk.office).register(
            organisation: asked.organisation, name: asked.name, email: asked.email,
            asked.language?.language ?? call.language, identity: asked.identity,
            from: call.origin.address, stamp: call.stamp(desk))
        return Answer(["sent": true])
    }

    private static let listAccounts = Operation(
        id: "listAccounts", method: .get, path: "/v1/accounts",
        summary: "All accounts, for admins.", roles: [.admin], parameters: [.limit, .after],
        answer: Schema.page(of: PeopleSchemas.account)
    ) { call, desk in
        let limit = call.number("limit") ?? Parameter.limitAssumed
        let last = try call.text("after").map { text throws(Problem) in
            try desk.cursor.place(text, of: "listAccounts")
        }
        let accounts = KeepAccounts(desk.office)
        let found = try await accounts.all(after: last, limit: limit + 1)
        var persons: [String: Person] = [:]
        for account in found {
            persons.merge(try await accounts.persons(of: account)) { one, _ in one }
        }
        return call.page(found, limit: limit, list: "listAccounts", desk) {
            $0.id
        } _: {
            PeopleFacts.account($0, persons)
        }
    }

    private static let getAccount = Operation(
        id: "getAccount", method: .get, path: "/v1/accounts/{id}",
        summary: "An account with its members: your own, or any for an admin.",
        roles: Set(Role.allCases), parameters: [.account], answer: PeopleSchemas.account
    ) { call, desk in
        let account = try await KeepAccounts(desk.office).seen(
            call.text("id") ?? "", by: call.viewer)
        return try await call.answer(account, desk)
    }

    private static let setAccountRoles = Operation(
        id: "setAccountRoles", method: .put, path: "/v1/accounts/{id}/roles",
        summary: "Says what members of an account may be given to be.", scope: .manage,
        roles: [.admin], parameters: [.account, .ifMatch],
        body: PeopleSchemas.body([
            "roles": Schema.list(of: Schema.choice(MemberRole.allCases.map(\.rawValue)))
        ]),
        answer: PeopleSchemas.account, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let roles = try call.body { body in
            body.needed("roles", body.choices("roles", MemberRole.self), else: [])
        }
        let accounts = KeepAccounts(desk.office)
        let former = try await accounts.seen(call.text("id") ?? "", by: call.viewer)
        try call.requireEdition(try await call.answer(former, desk))
        return try await call.overSeen {
            let account = try await accounts.setRoles(
                roles, over: former, by: call.viewer, stamp: call.stamp(desk))
            return try await call.answer(account, desk)
        }
    }
}

extension Call {
    func answer(_ account: Account, _ desk: Desk) async throws -> Answer {
        let persons = try await KeepAccounts(desk.office).persons(of: account)
        return Answer(PeopleFacts.account(account, persons))
    }
}
