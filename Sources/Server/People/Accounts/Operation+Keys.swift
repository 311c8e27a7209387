import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let keys: [Operation] = [listKeys, giveKey, rotateKey, takeKey]

    private static let given = Schema.object(["key": Schema.text, "of": SchemaPart.key.schema])
    private static let days: JSONValue = [
        "type": "integer", "minimum": 1, "maximum": .number(AccountKeys.daysMax),
    ]

    private static let listKeys = Operation(
        id: "listKeys", method: .get, path: "/v1/keys",
        summary: "The keys of your account, ended ones too; an admin sees all.",
        roles: Set(Role.allCases),
        answer: Schema.object(["items": Schema.list(of: SchemaPart.key.schema)])
    ) { call, desk in
        let keys = try await AccountKeys(store: desk.store).all(seenBy: call.viewer)
        return Answer(["items": .list(keys.map(PeopleFacts.key))])
    }

    private static let giveKey = Operation(
        id: "giveKey", method: .post, path: "/v1/keys",
        summary: "Gives a key that belongs to your account; it is shown once and nowhere kept. "
            + "It may no more than you may.",
        scope: .manage, success: .created, roles: Set(Role.allCases),
        body: PeopleSchemas.body(
            [
                "holder": PeopleSchemas.name, "days": days,
                "roles": Schema.list(of: Schema.choice(Role.allCases.map(\.rawValue))),
                "scopes": Schema.list(of: Schema.choice(AccessKey.Scope.allCases.map(\.rawValue))),
            ], optional: ["days", "roles"]),
        answer: given, problems: [.unprocessable]
    ) { call, desk in
        let asked = try call.body { body in
            (
                holder: body.needed("holder", lengthMax: KeepKeys.holderLengthMax),
                days: body.number("days", in: 1...AccountKeys.daysMax),
                roles: body.choices("roles", Role.self),
                scopes: body.needed(
                    "scopes", body.choices("scopes", AccessKey.Scope.self), else: [])
            )
        }
        return answer(
            try await AccountKeys(store: desk.store).give(
                to: asked.holder, roles: asked.roles, scopes: asked.scopes, days: asked.days,
                by: call.viewer, stamp: call.stamp(desk)))
    }

    private static let rotateKey = Operation(
        id: "rotateKey", method: .post, path: "/v1/keys/{id}/rotate",
        summary: "Gives a key in the place of another, which opens "
            + "\(AccountKeys.overlapDays) days longer.",
        scope: .manage, success: .created, roles: Set(Role.allCases), parameters: [.key],
        answer: given, problems: [.conflict]
    ) { call, desk in
        answer(
            try await AccountKeys(store: desk.store).rotate(
                call.text("id") ?? "", by: call.viewer, stamp: call.stamp(desk)))
    }

    private static let takeKey = Operation(
        id: "takeKey", method: .delete, path: "/v1/keys/{id}",
        summary: "Takes a key back, from now on.", scope: .manage, roles: Set(Role.allCases),
        parameters: [.key], answer: Schema.object(["id": Schema.text])
    ) { call, desk in
        let key = try await AccountKeys(store: desk.store).take(
            call.text("id") ?? "", by: call.viewer, stamp: call.stamp(desk))
        return Answer(["id": .text(key.id)])
    }

    private static func answer(_ given: KeepKeys.Given) -> Answer {
        var answer = Answer(["key": .text(given.text), "of": PeopleFacts.key(given.key)])
        answer.isTagged = false
        return answer
    }
}
