import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let keys: [Operation] = [listKeys, giveKey, rotateKey, takeKey]

    /// Own choices: as at the command line.
    private static let daysAssumed = 180
    private static let daysMax = 3_650
    private static let dayMilliseconds: Int64 = 86_400_000
    /// Own choice: a working week to tell a system its new key.
    private static let overlapDays = 7

    private static let given = Schema.object(["key": Schema.text, "of": SchemaPart.key.schema])
    private static let days: JSONValue = [
        "type": "integer", "minimum": 1, "maximum": .number(daysMax),
    ]

    private static let listKeys = Operation(
        id: "listKeys", method: .get, path: "/v1/keys",
        summary: "The keys of your account, ended ones too; an admin sees all.",
        roles: Set(Role.allCases),
        answer: Schema.object(["items": Schema.list(of: SchemaPart.key.schema)])
    ) { call, desk in
        let isAdmin = call.viewer.roles.contains(.admin)
        let keys = try await desk.keys.all().filter { key in
            isAdmin || (key.account != nil && key.account == call.viewer.account)
        }
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
                days: body.number("days", in: 1...daysMax),
                roles: body.choices("roles", Role.self),
                scopes: body.needed(
                    "scopes", body.choices("scopes", AccessKey.Scope.self), else: [])
            )
        }
        guard call.viewer.isOwner, let account = call.viewer.account else {
            throw PeopleRefusal.notAllowed
        }
        guard !asked.scopes.isEmpty else { throw PeopleRefusal.scopesMissing }
        let roles = asked.roles ?? call.viewer.roles
        guard !roles.isEmpty, roles.isSubset(of: call.viewer.roles) else {
            throw PeopleRefusal.notAllowed
        }
        let stamp = call.stamp(desk)
        let ends = stamp.milliseconds + Int64(asked.days ?? daysAssumed) * dayMilliseconds
        do {
            let key = try await desk.keys.give(
                to: asked.holder, roles: roles, account: account, scopes: asked.scopes,
                ends: ends, stamp: stamp)
            return answer(key)
        } catch is KeepKeys.Refusal { throw PeopleRefusal.nameMissing }
    }

    private static let rotateKey = Operation(
        id: "rotateKey", method: .post, path: "/v1/keys/{id}/rotate",
        summary: "Gives a key in the place of another, which opens \(overlapDays) days longer.",
        scope: .manage, success: .created, roles: Set(Role.allCases), parameters: [.key],
        answer: given, problems: [.conflict]
    ) { call, desk in
        let stamp = call.stamp(desk)
        let key = try await ownKey(call, desk)
        if let end = key.endsMilliseconds, end <= stamp.milliseconds {
            throw PeopleRefusal.keyUnknown
        }
        let lasted = key.endsMilliseconds.map { $0 - key.createdMilliseconds }
        let ends = stamp.milliseconds + (lasted ?? Int64(daysAssumed) * dayMilliseconds)
        let fresh = try await desk.keys.rotate(
            key.id, overlap: Int64(overlapDays) * dayMilliseconds, ends: ends, stamp: stamp)
        return answer(fresh)
    }

    private static let takeKey = Operation(
        id: "takeKey", method: .delete, path: "/v1/keys/{id}",
        summary: "Takes a key back, from now on.", scope: .manage, roles: Set(Role.allCases),
        parameters: [.key], answer: Schema.object(["id": Schema.text])
    ) { call, desk in
        let key = try await desk.keys.take(
            ownKey(call, desk).id, stamp: call.stamp(desk))
        return Answer(["id": .text(key.id)])
    }

    private static func answer(_ given: KeepKeys.Given) -> Answer {
        var answer = Answer(["key": .text(given.text), "of": PeopleFacts.key(given.key)])
        answer.isTagged = false
        return answer
    }

    /// The key that the path names, where whoever asks may change it.
    private static func ownKey(_ call: Call, _ desk: Desk) async throws -> AccessKey {
        let key = try await desk.store.accessKey(call.text("id") ?? "")
        let isOwn = call.viewer.isOwner && key?.account == call.viewer.account
        guard let key, call.viewer.roles.contains(.admin) || (isOwn && key.account != nil) else {
            throw PeopleRefusal.keyUnknown
        }
        return key
    }
}
