import Foundation
import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    private static let deciders: Set<Role> = [.officer, .organiser, .admin]
    /// Runs that are told (own choice).
    private static let runsMax = 100

    static let resolution: [Operation] = [
        resolveSuppliers, listResolutionRuns, listPairsToReview, decidePair, splitFirm,
        explainPair, exportFirms, listLinkedFirms,
    ]

    private static let resolveSuppliers = Operation(
        id: "resolveSuppliers", method: .post, path: "/v1/resolution/runs",
        summary: "Begins a job that finds which records are one firm, and merges what is sure.",
        scope: .write, success: .accepted, roles: deciders, parameters: [.idempotencyKey, anew],
        answer: Schema.job, problems: [.unavailable, .conflict]
    ) { call, desk in
        let input = call.text(anew.name) == "true" ? Work.fromAnew : ""
        return try await call.once(desk) { try await call.begin(.resolving, input: input, desk) }
    }

    private static let anew = Parameter(
        name: "anew", place: .query, kind: .choice(["true", "false"]),
        summary: "Whether everything is read and learned anew, however little changed.",
        example: "true")

    private static let listResolutionRuns = Operation(
        id: "listResolutionRuns", method: .get, path: "/v1/resolution/runs",
        summary: "What runs found, newest first, of firms whose names you may see. How many pairs "
            + "wait is told of the last run alone.", roles: deciders,
        answer: Schema.object(["items": Schema.list(of: SchemaPart.resolutionRun.schema)])
    ) { call, desk in
        let runs = try await ReadRuns(store: desk.store, within: call.viewer.reach).last(runsMax)
        return Answer(["items": .list(runs.map(Facts.run))])
    }

    private static let listPairsToReview = Operation(
        id: "listPairsToReview", method: .get, path: "/v1/resolution/reviews",
        summary: "Pairs of records of which a person should say whether they are one firm, the "
            + "likeliest first.",
        roles: deciders, parameters: [.limit, .after],
        answer: Schema.page(of: SchemaPart.pair.schema)
    ) { call, desk in
        let list = "listPairsToReview"
        let limit = call.number("limit") ?? Parameter.limitAssumed
        let last = try call.text("after").map { text throws(Problem) in
            try desk.cursor.place(text, of: list)
        }
        let queue = ReviewQueue(store: desk.store)
        let (viewer, now) = (call.viewer, call.stamp(desk).milliseconds)
        var entries: [ReviewQueue.Entry] = []
        for pair in try await queue.pairs(after: last.flatMap(PairToReview.Place.init)) {
            let entry = try await queue.entry(pair) {
                Disclosure.sight(of: $0, for: viewer, now: now)
            }
            if let entry { entries.append(entry) }
            if entries.count > limit { break }
        }
        let sides = entries.prefix(limit).flatMap(\.sides)
        try await call.note(
            Set(sides.map(\.organisation)), showing: SubjectsToResolve.groups,
            reason: call.operation, desk)
        // A pair that is decided leaves the queue, so that counting would skip as many.
        return call.page(entries, limit: limit, list: list, desk) {
            $0.place.text
        } _: {
            Facts.pair($0)
        }
    }

    private static let decidePair = Operation(
        id: "decidePair", method: .post, path: "/v1/resolution/decisions",
        summary: "Says that two records are one firm, or two; it is remembered.", scope: .write,
        roles: deciders, body: Facts.decisionSchema, answer: Facts.outcomeSchema,
        problems: [.notFound, .unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                one: body.needed("one", lengthMax: 40), other: body.needed("other", lengthMax: 40),
                verdict: body.needed(
                    "verdict", body.choice("verdict", PairDecision.Verdict.self),
                    else: .different),
                why: body.text("why", lengthMax: DecidePair.reasonLengthMax)
            )
        }
        let one = try await call.record(asked.one, desk)
        let other = try await call.record(asked.other, desk)
        return try await call.changed(desk) {
            try await $0.decide(
                one, other, asked.verdict, why: asked.why, stamp: call.stamp(desk))
        }
    }

    private static let splitFirm = Operation(
        id: "splitFirm", method: .post, path: "/v1/resolution/splits",
        summary: "Takes a firm apart into its records, or one record out of it.", scope: .write,
        roles: deciders, body: Facts.splitSchema, answer: Facts.outcomeSchema,
        problems: [.notFound, .unprocessable, .conflict]
    ) { call, desk in
        let asked = try call.body { body in
            (
                supplier: body.needed("supplier", lengthMax: 40),
                record: body.text("record", lengthMax: 40),
                why: body.text("why", lengthMax: DecidePair.reasonLengthMax)
            )
        }
        let firm = try await call.record(asked.supplier, desk)
        var record: OrganisationID?
        if let text = asked.record { record = try await call.record(text, desk) }
        return try await call.changed(desk) {
            try await $0.split(firm, record: record, why: asked.why, stamp: call.stamp(desk))
        }
    }

    private static let explainPair = Operation(
        id: "explainPair", method: .post, path: "/v1/resolution/explanations",
        summary: "Begins a job that tells what speaks for and against two records being one firm.",
        success: .accepted, roles: deciders,
        body: PeopleSchemas.body(["one": Schema.supplierNamed, "other": Schema.supplierNamed]),
        answer: Schema.job, problems: [.notFound, .unprocessable, .unavailable]
    ) { call, desk in
        let asked = try call.body { body in
            [body.needed("one", lengthMax: 40), body.needed("other", lengthMax: 40)]
        }
        var ids: [String] = []
        for text in asked { ids.append(try await call.record(text, desk).text) }
        return try await call.begin(.explaining, input: ids.joined(separator: " "), desk)
    }

    private static let listLinkedFirms = Operation(
        id: "listLinkedFirms", method: .get, path: "/v1/resolution/links",
        summary: "Firms that are linked without being one: a firm and its branch, sites of one "
            + "name, firms of a group.",
        roles: deciders, parameters: [.limit, .after],
        answer: Schema.page(
            of: Schema.object([
                "one": Schema.text, "other": Schema.text, "kinship": Schema.text,
                "parent": Schema.optionalText,
            ]))
    ) { call, desk in
        let list = "listLinkedFirms"
        let limit = call.number("limit") ?? Parameter.limitAssumed
        let last = try call.text("after").map { text throws(Problem) in
            try desk.cursor.place(text, of: list)
        }
        var shown: [ReadFirmTies.Tie] = []
        for tie in try await ReadFirmTies(store: desk.store).all() {
            if let last, PairDecision.id(tie.one, tie.other) <= last { continue }
            let isNamed = try await call.isNamed(tie.one, desk)
            if isNamed, try await call.isNamed(tie.other, desk) { shown.append(tie) }
            if shown.count > limit { break }
        }
        return call.page(shown, limit: limit, list: list, desk) {
            PairDecision.id($0.one, $0.other)
        } _: { tie in
            [
                "one": .text(tie.one.text), "other": .text(tie.other.text),
                "kinship": .text(tie.kinship), "parent": .text(tie.parent?.text),
            ]
        }
    }

    private static let exportFirms = Operation(
        id: "exportFirms", method: .post, path: "/v1/resolution/export",
        summary: "Begins a job that gives every record with the firm that it is of, as CSV.",
        success: .accepted, roles: deciders, answer: Schema.job, problems: [.unavailable]
    ) { call, desk in
        try await call.begin(.listingFirms, input: "", desk)
    }
}

extension Call {
    /// The record that a body names, where whoever asks may know what it is called: one that is
    /// hidden is answered as one that nobody has.
    fileprivate func record(_ text: String, _ desk: Desk) async throws -> OrganisationID {
        guard let id = OrganisationID(text), try await isNamed(id, desk),
            try await !desk.store.records(of: .organisation(id)).isEmpty
        else {
            throw PeopleRefusal.supplierUnknown
        }
        return id
    }

    /// Whether whoever asks may know what a firm is called.
    fileprivate func isNamed(_ id: OrganisationID, _ desk: Desk) async throws -> Bool {
        let custody = try await desk.office.custody(.organisation(id))
        let now = stamp(desk).milliseconds
        return Disclosure.sight(of: custody, for: viewer, now: now).isNamed
    }

    /// What came of a decision, or why it was none.
    fileprivate func changed(
        _ desk: Desk, _ decide: (DecidePair) async throws -> DecidePair.Outcome
    ) async throws -> Answer {
        let pairs = DecidePair(store: desk.store, catalogue: desk.catalogue)
        do {
            let outcome = try await decide(pairs)
            return Answer([
                "merged": .number(outcome.merged), "split": .number(outcome.split),
                "takenBack": .number(outcome.takenBack),
            ])
        } catch let refusal as ResolutionRefusal { throw Problem(refusal) }
    }
}
