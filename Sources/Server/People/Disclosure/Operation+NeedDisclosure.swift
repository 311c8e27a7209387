import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let needDisclosure: [Operation] = [
        getNeedDisclosure, setNeedDisclosure, grantNeed, revokeNeedGrant,
    ]

    private static let settings = Schema.object([
        "level": level, "isUsual": Schema.flag, "grants": Schema.list(of: SchemaPart.grant.schema),
    ])

    private static let getNeedDisclosure = Operation(
        id: "getNeedDisclosure", method: .get, path: "/v1/needs/{id}/disclosure",
        summary: "How far a need of yours may be shown, and to whom it is opened in person.",
        roles: [.member], parameters: [.need], answer: settings
    ) { call, desk in
        let need = try await call.need(desk).id
        return Answer(
            PeopleFacts.needDisclosure(
                try await SetDisclosure(desk.office).custody(.need(need), of: call.viewer)))
    }

    private static let setNeedDisclosure = Operation(
        id: "setNeedDisclosure", method: .put, path: "/v1/needs/{id}/disclosure",
        summary: "Says how far a need of yours may be shown: a public one to whoever asks, one "
            + "for named persons to those it is opened to.",
        scope: .manage, roles: [.member], parameters: [.need, .ifMatch],
        body: PeopleSchemas.body(["level": level]), answer: settings,
        problems: [.unprocessable, .conflict]
    ) { call, desk in
        let level = try call.body { body in
            body.needed("level", body.choice("level", DisclosureLevel.self), else: .ownerOnly)
        }
        let need = try await call.need(desk).id
        let setting = SetDisclosure(desk.office)
        let former = try await setting.custody(.need(need), of: call.viewer)
        try call.requireEdition(Answer(PeopleFacts.needDisclosure(former)))
        return try await call.overSeen {
            let custody = try await setting.set(
                level, of: need, over: former, by: call.viewer, stamp: call.stamp(desk))
            return Answer(PeopleFacts.needDisclosure(custody))
        }
    }

    private static let grantNeed = Operation(
        id: "grantNeed", method: .post, path: "/v1/needs/{id}/grants",
        summary: "Opens a need of yours to one person, for a purpose and until a day. What only "
            + "the owner may see is opened to nobody.",
        scope: .manage, success: .created, roles: [.member],
        parameters: [.need, .idempotencyKey],
        body: AskedGrant.schema(),
        answer: SchemaPart.grant.schema, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { AskedGrant(&$0, today: desk.today) }
        let need = try await call.need(desk).id
        return try await call.once(desk) {
            let grant = try await SetDisclosure(desk.office).grant(
                need, to: asked.email, purpose: asked.purpose, until: asked.until,
                by: call.viewer, stamp: call.stamp(desk))
            return Answer(PeopleFacts.grant(grant))
        }
    }

    private static let revokeNeedGrant = Operation(
        id: "revokeNeedGrant", method: .delete, path: "/v1/needs/{id}/grants/{grant}",
        summary: "Takes a grant back, from now on.", scope: .manage, roles: [.member],
        parameters: [.need, .grant], answer: Schema.object(["id": Schema.text]),
        problems: [.conflict]
    ) { call, desk in
        let need = try await call.need(desk).id
        return try await call.revokeGrant(of: .need(need), desk)
    }
}
