import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let sessions: [Operation] = [signIn, whoAmI, signOut, sendLink, redeemLink]

    private static let signIn = Operation(
        id: "signIn", method: .post, path: "/v1/sessions",
        summary: "Signs somebody in by password. The token is shown as Bearer; browsers get it "
            + "as a cookie, and then show csrf as X-CSRF-Token with every change.",
        success: .created,
        body: PeopleSchemas.body(
            [
                "email": PeopleSchemas.email, "password": Schema.text(most: 1_000),
                "account": Schema.text(most: 40),
            ], optional: ["account"]),
        answer: PeopleSchemas.session, problems: [.unprocessable]
    ) { call, desk in
        let asked = try call.body { body in
            (
                email: body.needed("email", lengthMax: EmailAddress.lengthMax),
                password: body.needed("password", lengthMax: 1_000),
                account: body.text("account", lengthMax: 40)
            )
        }
        let opened = try await OpenSessions(desk.office).open(
            email: asked.email, password: asked.password, account: asked.account,
            from: call.origin.address, stamp: call.stamp(desk))
        return try await answer(opened, desk)
    }

    private static let whoAmI = Operation(
        id: "getSession", method: .get, path: "/v1/sessions/current",
        summary: "Who you are here, and what you may.", roles: Set(Role.allCases),
        answer: Schema.object([
            "account": Schema.optionalText, "person": Schema.optionalText,
            "roles": Schema.list(of: Schema.text), "isOwner": Schema.flag,
            "reach": Schema.text,
        ])
    ) { call, _ in
        let viewer = call.viewer
        return Answer([
            "account": .text(viewer.account), "person": .text(viewer.person),
            "roles": .list(
                Role.allCases.filter(viewer.roles.contains).map { .text($0.rawValue) }),
            "isOwner": .bool(viewer.isOwner), "reach": .text(viewer.reach.rawValue),
        ])
    }

    private static let signOut = Operation(
        id: "signOut", method: .delete, path: "/v1/sessions/current",
        summary: "Ends the session you came with.", scope: .write, roles: Set(Role.allCases),
        answer: Schema.object(["ended": Schema.flag])
    ) { call, desk in
        if let id = call.viewer.sessionID {
            try await OpenSessions(desk.office).end(id, stamp: call.stamp(desk))
        }
        var answer = Answer(["ended": .bool(call.viewer.sessionID != nil)])
        answer.headers[.setCookie] =
            "\(Arrival.cookie)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0"
        return answer
    }

    private static let sendLink = Operation(
        id: "sendLink", method: .post, path: "/v1/links",
        summary: "Sends a link to sign in by, or to set a new password. What is answered never "
            + "tells who is known.",
        success: .accepted,
        body: PeopleSchemas.body([
            "email": PeopleSchemas.email,
            "purpose": Schema.choice(AskedLink.allCases.map(\.rawValue)),
        ]),
        answer: PeopleSchemas.sent, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                email: body.needed("email", lengthMax: EmailAddress.lengthMax),
                purpose: body.needed(
                    "purpose", body.choice("purpose", AskedLink.self), else: .signIn)
            )
        }
        try await SendLinks(desk.office).send(
            asked.purpose == .reset ? .reset : .signIn, to: asked.email, from: call.origin.address,
            stamp: call.stamp(desk))
        return Answer(["sent": true])
    }

    private static let redeemLink = Operation(
        id: "redeemLink", method: .post, path: "/v1/links/redeem",
        summary: "Brings a link back that was sent, and signs in. A password is set with it where "
            + "one is given.",
        success: .created,
        body: PeopleSchemas.body(
            [
                "token": PeopleSchemas.token, "password": PeopleSchemas.password,
                "name": PeopleSchemas.name,
            ], optional: ["password", "name"]),
        answer: PeopleSchemas.session, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                token: body.needed("token", lengthMax: 128),
                password: body.text("password", lengthMax: OpenSessions.passwordLengthMax),
                name: body.text("name", lengthMax: SendLinks.nameLengthMax)
            )
        }
        let opened = try await OpenSessions(desk.office).redeem(
            asked.token, password: asked.password, name: asked.name, call.language,
            stamp: call.stamp(desk))
        return try await answer(opened, desk)
    }

    private static func answer(
        _ opened: OpenSessions.Opened, _ desk: Desk
    ) async throws -> Answer {
        let persons = try await KeepAccounts(desk.office).persons(of: opened.account)
        var answer = Answer(PeopleFacts.session(opened, persons))
        answer.headers[.setCookie] = Arrival.sessionCookie(opened.text)
        answer.isTagged = false
        return answer
    }
}

/// What somebody may have a link sent for.
private enum AskedLink: String, CaseIterable {
    case signIn = "sign-in"
    case reset
}
