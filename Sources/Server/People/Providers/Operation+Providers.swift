import HTTPTypes
import OpenID
import Platform
import Records
import Representations
import Store

extension Operation {
    static let providers: [Operation] = [
        listProviders, beginProviderSignIn, endProviderSignIn, listIdentities, unlinkIdentity,
    ]

    private static let listProviders = Operation(
        id: "listProviders", method: .get, path: "/v1/providers",
        summary: "By whose word people may sign in.",
        answer: Schema.object([
            "items": Schema.list(of: Schema.object(["name": Schema.text, "title": Schema.text]))
        ])
    ) { _, desk in
        Answer([
            "items": .list(
                desk.providers.map {
                    ["name": .text($0.provider.name), "title": .text($0.provider.title)]
                })
        ])
    }

    private static let beginProviderSignIn = Operation(
        id: "beginProviderSignIn", method: .post,
        path: "/v1/providers/{provider}/authorizations",
        summary: "Begins a sign-in by a provider: a browser keeps the cookie and goes to the "
            + "address. Of somebody who is signed in, the identity becomes theirs.",
        success: .created, parameters: [.provider],
        answer: Schema.object(["address": Schema.text, "ends": Schema.text]),
        problems: [.providerFault, .forbidden]
    ) { call, desk in
        let begun = try await SignInByProvider(desk.office, providers: desk.providers).begin(
            call.text("provider") ?? "", by: call.viewer, from: call.origin.address,
            stamp: call.stamp(desk))
        var answer = Answer([
            "address": .text(begun.address), "ends": .text(UTCText.instant(begun.ends)),
        ])
        answer.headers[.setCookie] = cookie(begun.secret, SignInByProvider.minutes * 60)
        answer.isTagged = false
        return answer
    }

    private static let endProviderSignIn = Operation(
        id: "endProviderSignIn", method: .get, path: "/v1/providers/{provider}/return",
        summary: "Where a provider sends the browser back to. Who is known is signed in. Who is "
            + "not gets a token to register with, and whoever has the address a letter.",
        parameters: [
            .provider, .code, .state, .providerError, .issuer, .signInCookie,
        ], ignoresOtherQuery: true,
        answer: Schema.object([
            "outcome": Schema.choice(["signed-in", "linked", "unlinked"]),
            "session": ["type": ["object", "null"]], "identity": ["type": ["object", "null"]],
            "token": Schema.optionalText, "email": Schema.optionalText,
            "name": Schema.optionalText, "ends": Schema.optionalText,
        ]),
        problems: [.providerFault, .forbidden, .conflict]
    ) { call, desk in
        let provider = call.text("provider") ?? ""
        guard call.text("error") == nil else {
            throw PeopleRefusal.providerFailed(provider, .codeRefused)
        }
        let outcome = try await SignInByProvider(desk.office, providers: desk.providers).end(
            provider, code: call.text("code") ?? "", state: call.text("state") ?? "",
            issuer: call.text("iss"), secret: call.text(Parameter.signInCookie.name),
            from: call.origin.address, call.language, stamp: call.stamp(desk))
        return try await answer(outcome, desk)
    }

    private static let identity = Schema.object([
        "id": Schema.text, "provider": Schema.text, "issuer": Schema.text,
        "subject": Schema.text, "created": Schema.text,
    ])

    private static let listIdentities = Operation(
        id: "listIdentities", method: .get, path: "/v1/identities",
        summary: "By whose word you sign in.", roles: Set(Role.allCases),
        answer: Schema.object(["items": Schema.list(of: identity)])
    ) { call, desk in
        let all = try await KeepIdentities(desk.office).all(of: call.viewer)
        return Answer(["items": .list(all.map(PeopleFacts.identity))])
    }

    private static let unlinkIdentity = Operation(
        id: "unlinkIdentity", method: .delete, path: "/v1/identities/{id}",
        summary: "Ends that you sign in by a provider's word; a link by letter still signs you in.",
        scope: .write, roles: Set(Role.allCases), parameters: [.identity],
        answer: Schema.object(["id": Schema.text]), problems: [.conflict]
    ) { call, desk in
        let id = call.text("id") ?? ""
        try await KeepIdentities(desk.office).unlink(
            id, by: call.viewer, stamp: call.stamp(desk))
        return Answer(["id": .text(id)])
    }

    private static func answer(
        _ outcome: SignInByProvider.Outcome, _ desk: Desk
    ) async throws -> Answer {
        var fields: [String: JSONValue] = [
            "session": .null, "identity": .null, "token": .null, "email": .null, "name": .null,
            "ends": .null,
        ]
        var cookies = [cookie("", 0)]
        switch outcome {
        case .signedIn(let opened):
            let persons = try await KeepAccounts(desk.office).persons(of: opened.account)
            fields["outcome"] = "signed-in"
            fields["session"] = PeopleFacts.session(opened, persons)
            cookies.append(Arrival.sessionCookie(opened.text))
        case .linked(let identity):
            fields["outcome"] = "linked"
            fields["identity"] = PeopleFacts.identity(identity)
        case .unlinked(let token, let email, let name, let ends):
            fields["outcome"] = "unlinked"
            fields["token"] = .text(token)
            fields["email"] = .text(email)
            fields["name"] = .text(name)
            fields["ends"] = .text(UTCText.instant(ends))
        }
        var answer = Answer(.object(fields))
        answer.headers[values: .setCookie] = cookies
        answer.isTagged = false
        return answer
    }

    /// Browsers send it along when a provider sends them back, and with nothing that another site
    /// asks them for behind a page.
    private static func cookie(_ secret: String, _ seconds: Int64) -> String {
        "\(Parameter.signInCookie.name)=\(secret); Path=/; Secure; HttpOnly; SameSite=Lax; "
            + "Max-Age=\(seconds)"
    }
}

extension PeopleFacts {
    static func identity(_ linked: LinkedIdentity) -> JSONValue {
        [
            "id": .text(linked.id), "provider": .text(linked.identity.provider),
            "issuer": .text(linked.identity.issuer), "subject": .text(linked.identity.subject),
            "created": .text(UTCText.instant(linked.createdMilliseconds)),
        ]
    }
}

extension Parameter {
    static let provider = Parameter(
        name: "provider", place: .path, kind: .text(lengthMax: 32),
        summary: "The provider's name.", example: "so-cong-thuong")
    static let identity = Parameter(
        name: "id", place: .path, kind: .text(lengthMax: 40), summary: "The identity's id.",
        example: "0")
    /// Own choice: the longest codes in use have some 2 kB.
    static let code = Parameter(
        name: "code", place: .query, kind: .text(lengthMax: 4_096),
        summary: "What the provider gave.")
    static let state = Parameter(
        name: "state", place: .query, kind: .text(lengthMax: 128),
        summary: "What the browser was sent with.")
    static let providerError = Parameter(
        name: "error", place: .query, kind: .text(lengthMax: 128),
        summary: "Why the provider gave nothing.")
    /// - Source: RFC 9207.
    static let issuer = Parameter(
        name: "iss", place: .query, kind: .text(lengthMax: 2_048),
        summary: "Who sends the browser back.")
    static let signInCookie = Parameter(
        name: "__Host-matxich-sign-in", place: .cookie, kind: .text(lengthMax: 128),
        summary: "What the browser kept since it went to the provider.")
}
