import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let disclosure: [Operation] = [
        getDisclosure, setDisclosure, grant, revokeGrant, listViews,
    ]

    static let level = Schema.choice(DisclosureLevel.allCases.map(\.rawValue))
    private static let settings = Schema.object([
        "levels": Schema.object(
            Dictionary(
                uniqueKeysWithValues: FieldGroup.allCases.map { group in
                    (
                        group.rawValue, Schema.object(["level": level, "isUsual": Schema.flag])
                    )
                })),
        "isContested": Schema.flag, "grants": Schema.list(of: SchemaPart.grant.schema),
    ])

    private static let getDisclosure = Operation(
        id: "getDisclosure", method: .get, path: "/v1/suppliers/{id}/disclosure",
        summary: "Who may see what of a profile of yours.", roles: [.member],
        parameters: [.supplier], answer: settings
    ) { call, desk in
        let supplier = try await call.supplierKnown(desk)
        let custody = try await SetDisclosure(desk.office).custody(
            .organisation(supplier), of: call.viewer)
        return Answer(PeopleFacts.disclosure(custody))
    }

    private static let setDisclosure = Operation(
        id: "setDisclosure", method: .put, path: "/v1/suppliers/{id}/disclosure",
        summary: "Says how far each group of a profile of yours may be shown; what is left out "
            + "has its usual level. What leads to a name is shown no further than the name.",
        scope: .manage, roles: [.member], parameters: [.supplier, .ifMatch],
        body: PeopleSchemas.body([
            "levels": [
                "type": "object", "additionalProperties": false,
                "properties": .object(
                    Dictionary(
                        uniqueKeysWithValues: FieldGroup.allCases.map { ($0.rawValue, level) })),
            ]
        ]),
        answer: settings, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let levels = try call.body { body in
            body.needed(
                "levels",
                body.choices("levels", by: FieldGroup.self, DisclosureLevel.self), else: [:])
        }
        let supplier = try await call.supplierKnown(desk)
        let setting = SetDisclosure(desk.office)
        let former = try await setting.custody(.organisation(supplier), of: call.viewer)
        try call.requireEdition(Answer(PeopleFacts.disclosure(former)))
        return try await call.overSeen {
            let custody = try await setting.set(
                OwnersLevels(levels), of: supplier, over: former, by: call.viewer,
                stamp: call.stamp(desk))
            return Answer(PeopleFacts.disclosure(custody))
        }
    }

    private static let grant = Operation(
        id: "grantDisclosure", method: .post, path: "/v1/suppliers/{id}/grants",
        summary: "Opens groups of a profile of yours to one person, for a purpose and until a "
            + "day. What only the owner may see is opened to nobody.",
        scope: .manage, success: .created, roles: [.member],
        parameters: [.supplier, .idempotencyKey],
        body: AskedGrant.schema(and: [
            "groups": Schema.list(of: Schema.choice(FieldGroup.allCases.map(\.rawValue)))
        ]),
        answer: SchemaPart.grant.schema, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let (asked, groups) = try call.body { body in
            (
                AskedGrant(&body, today: desk.today),
                body.needed("groups", body.choices("groups", FieldGroup.self), else: [])
            )
        }
        let supplier = try await call.supplierKnown(desk)
        return try await call.once(desk) {
            let grant = try await SetDisclosure(desk.office).grant(
                FieldGroups(groups), of: supplier, to: asked.email, purpose: asked.purpose,
                until: asked.until, by: call.viewer, stamp: call.stamp(desk))
            return Answer(PeopleFacts.grant(grant))
        }
    }

    private static let revokeGrant = Operation(
        id: "revokeGrant", method: .delete, path: "/v1/suppliers/{id}/grants/{grant}",
        summary: "Takes a grant back, from now on.", scope: .manage, roles: [.member],
        parameters: [.supplier, .grant],
        answer: Schema.object(["id": Schema.text]), problems: [.conflict]
    ) { call, desk in
        let supplier = try await call.supplierKnown(desk)
        return try await call.revokeGrant(of: .organisation(supplier), desk)
    }

    private static let listViews = Operation(
        id: "listViews", method: .get, path: "/v1/suppliers/{id}/views",
        summary: "Who saw what of a profile of yours beyond what is public, when and why: "
            + "oldest first.",
        roles: [.member], parameters: [.supplier, .limit, .after],
        answer: Schema.page(of: SchemaPart.view.schema)
    ) { call, desk in
        let supplier = try await call.supplierKnown(desk)
        _ = try await SetDisclosure(desk.office).custody(.organisation(supplier), of: call.viewer)
        let limit = call.number("limit") ?? Parameter.limitAssumed
        let list = "listViews " + supplier.text
        let last = try call.text("after").map { text throws(Problem) in
            try desk.cursor.place(text, of: list)
        }
        let found = try await ReadViews(store: desk.store).views(
            of: supplier, after: last.flatMap { ReadViews.Place($0) }, limit: limit + 1)
        let accounts = try await desk.store.documents(
            Account.self, ids: found.compactMap(\.account))
        var holders: [String: String] = [:]
        for id in Set(found.compactMap(\.key)) {
            holders[id] = try await desk.store.accessKey(id)?.holder
        }
        return call.page(found, limit: limit, list: list, desk) {
            ReadViews.Place($0).text
        } _: {
            PeopleFacts.view($0, accounts, holders)
        }
    }
}
