import HTTPTypes
import Platform
import Records
import Representations

extension Operation {
    static let matches: [Operation] = [
        Operation(
            id: "listMatches", method: .get, path: "/v1/needs/{id}/matches",
            summary:
                "The suppliers that fit a stored need best. An organiser sees each judgement with "
                + "its evidence; others how many fit, and names where both sides accepted.",
            roles: Set(Role.allCases), parameters: [.need, .top, .date], answer: blindList
        ) { call, desk in
            let need = try await call.need(desk)
            let found = try await call.found(need, top: call.number("top"), desk)
            return try await call.answer(found, for: need, desk)
        },
        Operation(
            id: "match", method: .post, path: "/v1/match",
            summary: "The suppliers that fit a need which is not stored: free words, or fields.",
            body: MatchBody.schema, answer: shortlist, problems: [.unprocessable]
        ) { call, desk in
            guard let body = call.body else {
                preconditionFailure("an operation with a schema gets a body")
            }
            let asked = try MatchBody(body)
            let date = asked.date ?? desk.today
            let need = try asked.need(desk, on: date)
            let found = try await call.found(need, top: asked.top, on: date, desk)
            return try await call.answer(found, reason: "match", desk)
        },
    ]

    /// Combinations name who is in them: they are for those who arrange.
    private static let blindList = Schema.object(
        [
            "need": SchemaPart.need.schema, "summary": Schema.summary,
            "matches": Schema.list(
                of: ["anyOf": [SchemaPart.match.schema, SchemaPart.blindMatch.schema]]),
            "combinations": Schema.list(of: SchemaPart.combination.schema),
            "combinationsAreExact": Schema.flag,
        ], optional: ["combinations", "combinationsAreExact"])

    private static let shortlist = Schema.object([
        "need": SchemaPart.need.schema, "summary": Schema.summary,
        "matches": Schema.list(of: SchemaPart.match.schema),
        "combinations": Schema.list(of: SchemaPart.combination.schema),
        "combinationsAreExact": Schema.flag,
    ])
}

extension Parameter {
    /// Suppliers of a list (own choice: who looks at more wants an export).
    static let topMax = 100
    static let topAssumed = 10

    static let top = Parameter(
        name: "top", place: .query, kind: .number(1...topMax),
        summary: "How many suppliers at most (\(topAssumed) where it is not said).",
        example: .number(topAssumed))
}

extension Call {
    /// What is found for a need among what everybody of the asker's roles sees.
    fileprivate func found(
        _ need: Need, top: Int?, on date: CalendarDate? = nil, _ desk: Desk
    ) async throws -> Shortlist {
        let found = try await desk.indexes.finder(within: viewer.reach).shortlist(
            for: need, on: date ?? self.date(desk), top: top ?? Parameter.topAssumed,
            combined: Shortlist.combinationsShown)
        return Shortlist(need, found)
    }
}
