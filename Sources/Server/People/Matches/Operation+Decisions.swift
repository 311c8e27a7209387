import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    static let decisions: [Operation] = [
        listDecided, getMatch, decideMatch, askQuestion, answerQuestion,
    ]

    private static let match = Schema.object([
        "id": Schema.text, "isOpen": Schema.flag, "decisions": Schema.decisions,
        "need": Schema.optionalText, "supplier": Schema.optionalText,
        "parties": Schema.object(
            Dictionary(
                uniqueKeysWithValues: MatchFile.Side.allCases.map {
                    ($0.rawValue, SchemaPart.party.schema)
                }), optional: Set(MatchFile.Side.allCases.map(\.rawValue))),
        "sides": Schema.list(of: side),
        "statements": Schema.list(
            of: Schema.object([
                "side": side, "decision": Schema.text, "reason": Schema.optionalText,
                "at": Schema.text,
            ])), "questions": Schema.list(of: question),
    ])
    private static let question = Schema.object([
        "id": Schema.text, "side": side, "text": Schema.text, "answer": Schema.optionalText,
        "at": Schema.text, "answeredAt": Schema.optionalText,
    ])
    private static let side = Schema.choice(MatchFile.Side.allCases.map(\.rawValue))
    private static let text: JSONValue = [
        "type": "string", "minLength": 1, "maxLength": .number(AskQuestions.textLengthMax),
    ]

    private static let listDecided = Operation(
        id: "listDecidedMatches", method: .get, path: "/v1/matches",
        summary: "Matches to which somebody said something: of your needs and firms, or all for "
            + "an organiser.",
        roles: [.member, .organiser],
        parameters: [
            Parameter(
                name: "need", place: .query, kind: .text(lengthMax: 200),
                summary: "Only those of a need.", example: "N01"),
            Parameter(
                name: "supplier", place: .query, kind: .text(lengthMax: 40),
                summary: "Only those of a supplier.", example: "VN-7K3M9Q2A4B1C-P"),
            .limit, .after,
        ],
        answer: Schema.page(of: match)
    ) { call, desk in
        let supplier = call.text("supplier").flatMap { OrganisationID($0) }
        guard call.text("supplier") == nil || supplier != nil else {
            throw PeopleRefusal.supplierUnknown
        }
        let last = try call.text("after").map { text throws(Problem) in
            try desk.cursor.place(text, of: call.operation)
        }
        let page = try await OpenMatch(desk.office).page(
            need: call.text("need").map { NeedID($0) }, supplier: supplier, after: last,
            limit: call.number("limit") ?? Parameter.limitAssumed, by: call.viewer)
        var items: [JSONValue] = []
        for seen in page.matches { items.append(try await call.facts(of: seen, desk)) }
        return call.page(items, after: page.next, desk)
    }

    private static let getMatch = Operation(
        id: "getMatch", method: .get, path: "/v1/matches/{id}",
        summary: "What was said to a match, for its sides and whoever arranges it.",
        roles: [.member, .organiser], parameters: [.match], answer: match
    ) { call, desk in
        let seen = try await OpenMatch(desk.office).match(
            call.text("id") ?? "", by: call.viewer)
        return Answer(try await call.facts(of: seen, desk))
    }

    private static let decideMatch = Operation(
        id: "decideMatch", method: .post, path: "/v1/matches/{id}/decisions",
        summary: "Shortlists, accepts or declines a match for a side. Names open once both sides "
            + "accept; an organiser speaks for a side that has nobody here.",
        scope: .write, success: .created, roles: [.member, .organiser],
        parameters: [.match, .idempotencyKey],
        body: PeopleSchemas.body(
            [
                "decision": Schema.choice(MatchFile.Decision.allCases.map(\.rawValue)),
                "side": side, "reason": text,
            ], optional: ["side", "reason"]),
        answer: match, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                decision: body.needed(
                    "decision", body.choice("decision", MatchFile.Decision.self),
                    else: .decline),
                side: body.choice("side", MatchFile.Side.self),
                reason: body.text("reason", lengthMax: DecideMatches.reasonLengthMax)
            )
        }
        return try await call.once(desk) {
            let seen = try await DecideMatches(desk.office).decide(
                call.text("id") ?? "", asked.decision, as: asked.side, reason: asked.reason,
                by: call.viewer, stamp: call.stamp(desk))
            return Answer(try await call.facts(of: seen, desk))
        }
    }

    private static let askQuestion = Operation(
        id: "askQuestion", method: .post, path: "/v1/matches/{id}/questions",
        summary: "Asks the other side of a match something; neither learns who the other is.",
        scope: .write, success: .created, roles: [.member, .organiser],
        parameters: [.match, .idempotencyKey],
        body: PeopleSchemas.body(["text": text, "side": side], optional: ["side"]),
        answer: question, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                text: body.needed("text", lengthMax: AskQuestions.textLengthMax),
                side: body.choice("side", MatchFile.Side.self)
            )
        }
        return try await call.once(desk) {
            let question = try await AskQuestions(desk.office).ask(
                call.text("id") ?? "", asked.text, as: asked.side, by: call.viewer,
                stamp: call.stamp(desk))
            return Answer(MatchFacts.question(question))
        }
    }

    private static let answerQuestion = Operation(
        id: "answerQuestion", method: .put, path: "/v1/matches/{id}/questions/{question}/answer",
        summary: "Answers what another side asked.", scope: .write,
        roles: [.member, .organiser],
        parameters: [
            .match,
            Parameter(
                name: "question", place: .path, kind: .text(lengthMax: 40),
                summary: "The question's id.", example: "7k3m9q2a4b1c"),
        ],
        body: PeopleSchemas.body(["text": text, "side": side], optional: ["side"]),
        answer: question, problems: [.unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                text: body.needed("text", lengthMax: AskQuestions.textLengthMax),
                side: body.choice("side", MatchFile.Side.self)
            )
        }
        let question = try await AskQuestions(desk.office).answer(
            call.text("question") ?? "", of: call.text("id") ?? "", asked.text, as: asked.side,
            by: call.viewer, stamp: call.stamp(desk))
        return Answer(MatchFacts.question(question))
    }
}

extension Call {
    /// A match, and who speaks for its sides once that may be known.
    fileprivate func facts(of seen: OpenMatch.Seen, _ desk: Desk) async throws -> JSONValue {
        let stamp = stamp(desk)
        let parties = try await OpenMatch(desk.office).parties(
            of: seen, for: viewer, now: stamp.milliseconds)
        if parties[.supplier] != nil {
            let sight = Disclosure.sight(
                of: seen.supplierCustody, for: viewer, now: stamp.milliseconds)
            let shown = sight.groups.intersection([.name, .contacts])
            try await desk.views.note(
                [NoteViews.Shown(seen.supplier, seen.supplierCustody, shown)], to: viewer,
                reason: operation, stamp: stamp)
        }
        return MatchFacts.match(seen, parties)
    }
}
