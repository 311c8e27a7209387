import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let claims: [Operation] = [
        claimSupplier, contestSupplier, listClaims, decideClaim,
    ]

    private static let claim = Schema.object([
        "id": Schema.text, "supplier": Schema.text, "account": Schema.text, "how": Schema.text,
        "state": Schema.text, "isContested": Schema.flag, "created": Schema.text,
        "decided": Schema.optionalText, "claimant": Schema.optional(SchemaPart.party.schema),
        "contests": Schema.list(
            of: Schema.object([
                "reason": Schema.text, "account": Schema.optionalText, "at": Schema.text,
                "isDecided": Schema.flag,
                "claimant": Schema.optional(SchemaPart.party.schema),
            ])),
    ])
    private static let reason: JSONValue = [
        "type": "string", "minLength": 1, "maxLength": .number(ClaimProfiles.reasonLengthMax),
    ]

    private static let claimSupplier = Operation(
        id: "claimSupplier", method: .post, path: "/v1/suppliers/{id}/claims",
        summary: "Claims a profile that came from a list: by your address at the firm's own "
            + "domain, by a code on paper, or by asking an officer.",
        scope: .write, success: .created, roles: [.member], parameters: [.supplier],
        body: PeopleSchemas.body(
            [
                "how": Schema.choice(ClaimMeans.allCases.map(\.rawValue)),
                "code": Schema.text(most: 40),
            ], optional: ["code"]),
        answer: claim, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            let how = body.needed("how", body.choice("how", ClaimMeans.self), else: .officer)
            let code =
                how == .code
                ? body.needed("code", lengthMax: 40) : body.text("code", lengthMax: 40)
            return (how: how, code: code)
        }
        let supplier = try await call.supplierKnown(desk)
        let evidence: ClaimProfiles.Evidence =
            switch asked.how {
            case .email: .email
            case .code: .code(asked.code ?? "")
            case .officer: .officer
            }
        let claim = try await ClaimProfiles(desk.office, lexicon: desk.lexicon).claim(
            supplier, evidence, by: call.viewer, stamp: call.stamp(desk))
        return Answer(PeopleFacts.claim(claim))
    }

    private static let contestSupplier = Operation(
        id: "contestSupplier", method: .post, path: "/v1/suppliers/{id}/contests",
        summary: "Contests that a profile is its holder's: no more of it may be shown until an "
            + "officer has decided. An account says so once.",
        scope: .write, success: .created, roles: [.member, .officer, .organiser],
        parameters: [.supplier], body: PeopleSchemas.body(["reason": reason]),
        answer: Schema.object(["contested": Schema.flag]), problems: [.unprocessable, .conflict]
    ) { call, desk in
        let reason = try call.body {
            $0.needed("reason", lengthMax: ClaimProfiles.reasonLengthMax)
        }
        let supplier = try await call.supplierKnown(desk)
        _ = try await ClaimProfiles(desk.office, lexicon: desk.lexicon).contest(
            supplier.text, reason: reason, by: call.viewer, stamp: call.stamp(desk))
        return Answer(["contested": true])
    }

    private static let listClaims = Operation(
        id: "listClaims", method: .get, path: "/v1/claims",
        summary: "The claims of your account; all for officers, organisers and admins.",
        roles: Set(Role.allCases),
        parameters: [
            Parameter(
                name: "state", place: .query,
                kind: .choice(ProfileClaim.State.allCases.map(\.rawValue)),
                summary: "Only those in this state.", example: "pending"), .limit, .after,
        ],
        answer: Schema.page(of: claim)
    ) { call, desk in
        let limit = call.number("limit") ?? Parameter.limitAssumed
        let last = try call.text("after").map { text throws(Problem) in
            try desk.cursor.place(text, of: "listClaims")
        }
        let state = call.text("state").flatMap { ProfileClaim.State(rawValue: $0) }
        let claiming = ClaimProfiles(desk.office, lexicon: desk.lexicon)
        let found = try await claiming.seen(
            by: call.viewer, state: state, after: last, limit: limit + 1)
        let claimants = try await claiming.claimants(of: found, for: call.viewer)
        return call.page(found, limit: limit, list: "listClaims", desk) {
            $0.id
        } _: {
            PeopleFacts.claim($0, claimants)
        }
    }

    private static let decideClaim = Operation(
        id: "decideClaim", method: .post, path: "/v1/claims/{id}/decision",
        summary: "An officer's word on a claim that waits or is contested.", scope: .write,
        roles: [.officer], parameters: [.claim],
        body: PeopleSchemas.body(["decision": Schema.choice(["uphold", "refuse"])]),
        answer: claim, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let decision = try call.body { body in
            body.needed("decision", body.choice("decision", ClaimWord.self), else: .refuse)
        }
        let claiming = ClaimProfiles(desk.office, lexicon: desk.lexicon)
        let claim = try await claiming.decide(
            call.text("id") ?? "", upheld: decision == .uphold, by: call.viewer,
            stamp: call.stamp(desk))
        let claimants = try await claiming.claimants(of: [claim], for: call.viewer)
        return Answer(PeopleFacts.claim(claim, claimants))
    }
}

/// By what somebody claims a profile.
private enum ClaimMeans: String, CaseIterable {
    case email, code, officer
}

private enum ClaimWord: String, CaseIterable {
    case uphold, refuse
}
