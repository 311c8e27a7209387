import Catalog
import HTTPTypes
import Matching
import Platform
import Records
import Representations
import Store

extension Operation {
    /// Longer than any name of a firm or a search anybody types (own choice).
    private static let wordsLengthMax = 400

    static let suppliers: [Operation] = [
        Operation(
            id: "listSuppliers", method: .get, path: "/v1/suppliers",
            summary: "Suppliers, each as far as you may see it: by words the most relevant first, "
                + "else in the order of their identifiers.",
            parameters: [
                Parameter(
                    name: "q", place: .query, kind: .text(lengthMax: wordsLengthMax),
                    summary: "Only those whose names, lists or texts use any of these words, in "
                        + "any of the four languages. The list ends after "
                        + "\(FindCurrent.searchedMax).",
                    example: "stamping"),
                Parameter(
                    name: "country", place: .query, kind: .text(lengthMax: 2),
                    summary: "Only those with a site in this country (ISO 3166-1 alpha-2).",
                    example: "VN"),
                Parameter(
                    name: "region", place: .query, kind: .text(lengthMax: 80),
                    summary: "Only those with a site in this region (a concept's id).",
                    example: "region:vn-2025-24"),
                Parameter(
                    name: "process", place: .query, kind: .text(lengthMax: 80),
                    summary: "Only those that do this, or what implies it (a concept's id).",
                    example: "process:stamping"),
                .limit, .after,
            ],
            answer: Schema.page(of: SchemaPart.supplier.schema)
        ) { call, desk in
            let filter = ListSuppliers.Filter(
                country: call.text("country")?.uppercased(),
                region: try call.concept("region", of: .region, desk),
                process: try call.concept("process", of: .process, desk))
            if let words = call.text("q") { return try await call.found(words, filter, desk) }
            let limit = call.number("limit") ?? Parameter.limitAssumed
            let last = try call.text("after").map { text throws(Problem) in
                try desk.cursor.place(text, of: "listSuppliers")
            }
            let found = try await call.listed(
                filter, after: last.flatMap { OrganisationID($0) }, limit: limit + 1, desk)
            try await call.note(
                Set(found.prefix(limit).map(\.id)), reason: call.operation, desk)
            return call.page(found, limit: limit, list: "listSuppliers", desk) {
                $0.id.text
            } _: {
                Facts.supplier($0)
            }
        },
        Operation(
            id: "getSupplier", method: .get, path: "/v1/suppliers/{id}",
            summary: "A supplier's profile as far as you may see it, each value with its source.",
            parameters: [.supplier], answer: SchemaPart.supplier.schema
        ) { call, desk in
            try await call.supplierAnswer(desk)
        },
        Operation(
            id: "getGaps", method: .get, path: "/v1/suppliers/{id}/gaps",
            summary: "Which single steps would open which needs to a supplier.",
            roles: Set(Role.allCases), parameters: [.supplier, .date],
            answer: SchemaPart.gapReport.schema
        ) { call, desk in
            let supplier = try await call.supplier(desk)
            let finder = try await desk.indexes.finder(within: call.viewer.reach)
            let report = try await ReportGaps(finder: finder, lexicon: desk.lexicon)
                .report(on: supplier, needs: call.needs(desk), date: call.date(desk))
            return Answer(Facts.gaps(report))
        },
        Operation(
            id: "listOpportunities", method: .get, path: "/v1/suppliers/{id}/opportunities",
            summary: "The needs a supplier meets or nearly meets, best first.",
            roles: Set(Role.allCases), parameters: [.supplier, .date],
            answer: Schema.object([
                "summary": Schema.summary,
                "items": Schema.list(of: SchemaPart.opportunity.schema),
            ])
        ) { call, desk in
            let supplier = try await call.supplier(desk)
            let finder = try await desk.indexes.finder(within: call.viewer.reach)
            let needs = try await call.needs(desk)
            let found = try await finder.matches(of: supplier, for: needs, on: call.date(desk))
            let matches = zip(needs, found).map { (need: $0, match: $1) }
            // The better verdict is the smaller.
            let open = matches.filter { $0.match.verdict < .unproven }.sorted { one, other in
                (one.match.verdict, other.match.score.expected, one.need.id)
                    < (other.match.verdict, one.match.score.expected, other.need.id)
            }
            return try await call.opportunities(open, of: supplier, desk)
        },
    ]
}

extension Call {
    /// A page of the suppliers found by words; cursors count places in the list.
    fileprivate func found(
        _ words: String, _ filter: ListSuppliers.Filter, _ desk: Desk
    ) async throws -> Answer {
        let list = "listSuppliers q"
        let limit = number("limit") ?? Parameter.limitAssumed
        let last = try text("after").map { text throws(Problem) in
            try desk.cursor.place(text, of: list)
        }
        let first = last.flatMap { Int($0) }.map { $0 + 1 } ?? 0
        let finder = try await desk.indexes.finder(within: viewer.reach)
        let found = try await finder.search(
            words, filter, on: desk.today, places: first..<first + limit + 1)
        try await note(
            Set(found.prefix(limit).map(\.supplier.id)), reason: operation, desk)
        return page(Array(found.enumerated()), limit: limit, list: list, desk) {
            String(first + $0.offset)
        } _: {
            Facts.supplier($0.element)
        }
    }

    /// Suppliers in the order of ids: those that answer a filter are known to the index, all to the
    /// store.
    func listed(
        _ filter: ListSuppliers.Filter, after id: OrganisationID?, limit: Int, _ desk: Desk
    ) async throws -> [Profile] {
        guard filter != ListSuppliers.Filter() else {
            return try await ListSuppliers(store: desk.store, lexicon: desk.lexicon).list(
                filter, after: id, limit: limit, within: viewer.reach)
        }
        return try await desk.indexes.finder(within: viewer.reach).list(
            filter, on: desk.today, after: id, limit: limit)
    }

    /// Whom the path names.
    var supplierAsked: OrganisationID {
        get throws(PeopleRefusal) {
            guard let id = text(Parameter.supplier.name).flatMap({ OrganisationID($0) }) else {
                throw .supplierUnknown
            }
            return id
        }
    }

    /// The supplier that the path names, as far as whoever asks may see it; what they see beyond
    /// what is public is noted for its owner.
    ///
    /// - Parameter groups: what is answered of it.
    func supplier(_ desk: Desk, showing groups: FieldGroups = .all) async throws -> Profile {
        let id = try supplierAsked
        let custody = try await desk.office.custody(.organisation(id))
        return try await supplier(id, custody, desk, showing: groups)
    }

    /// The same as an answer, which is kept for the next who may see as much of it.
    fileprivate func supplierAnswer(_ desk: Desk) async throws -> Answer {
        let id = try supplierAsked
        // Whoever shows a key has waited for the log already.
        if viewer.keyID == nil { try await desk.kept.catchUp() }
        let stamp = stamp(desk)
        let known = desk.kept.custody(of: id)
        let sight = Disclosure.sight(of: known.custody, for: viewer, now: stamp.milliseconds)
        if known.isKept, let answer = desk.kept.answer(of: id, cut: sight) {
            try await desk.views.note(
                [NoteViews.Shown(id, known.custody, sight.groups)], to: viewer,
                reason: operation, stamp: stamp)
            return answer
        }
        let place = desk.kept.place
        let custody = try await desk.office.custody(.organisation(id))
        let supplier = try await supplier(id, custody, desk)
        var answer = Answer(Facts.supplier(supplier))
        if supplier.id != id {
            answer.headers[.contentLocation] = "/v1/suppliers/" + supplier.id.text
            return answer
        }
        // Of a firm of several ids the log may tell a change under any of them.
        guard try await desk.store.aliases(of: [id]).isEmpty else { return answer }
        answer.knownTag = answer.entityTag
        desk.kept.keep(
            answer, of: id, custody,
            cut: Disclosure.sight(of: custody, for: viewer, now: stamp.milliseconds), at: place)
        return answer
    }

    func supplier(_ id: OrganisationID, _ desk: Desk) async throws -> Profile {
        try await supplier(id, try await desk.office.custody(.organisation(id)), desk)
    }

    /// The supplier that the path names, once `check` lets whoever asks have it: what is refused is
    /// noted for nobody.
    func supplier(
        _ desk: Desk, if check: (OrganisationID) async throws -> Void
    ) async throws -> Profile {
        let id = try supplierAsked
        let custody = try await desk.office.custody(.organisation(id))
        return try await supplier(id, custody, desk, if: check)
    }

    /// The id of the supplier that the path names, where whoever asks may see it. Nothing of it is
    /// shown, so nothing is noted.
    func supplierKnown(_ desk: Desk) async throws -> OrganisationID {
        try await read(supplierAsked, desk).id
    }

    private func supplier(
        _ id: OrganisationID, _ custody: Custody?, _ desk: Desk,
        showing groups: FieldGroups = .all,
        if check: (OrganisationID) async throws -> Void = { _ in }
    ) async throws -> Profile {
        let seen = try await read(id, desk)
        try await check(seen.id)
        let stamp = stamp(desk)
        let sight = Disclosure.sight(of: custody, for: viewer, now: stamp.milliseconds)
        try await desk.views.note(
            [NoteViews.Shown(seen.id, custody, sight.groups.intersection(groups))], to: viewer,
            reason: operation, stamp: stamp)
        return seen
    }

    /// Whether whoever asks may see a supplier.
    func isShown(_ id: OrganisationID, _ desk: Desk) async throws -> Bool {
        do { return try await !read(id, desk).names.isEmpty } catch PeopleRefusal.supplierUnknown {
            return false
        }
    }

    private func read(_ id: OrganisationID, _ desk: Desk) async throws -> Profile {
        let (viewer, now) = (viewer, stamp(desk).milliseconds)
        let profile = try await ReadProfiles(store: desk.store, lexicon: desk.lexicon)
            .profile(of: id) { Disclosure.sight(of: $0, for: viewer, now: now) }
        // An id that became an alias was of somebody with a name.
        guard let profile, profile.id == id || !profile.names.isEmpty else {
            throw PeopleRefusal.supplierUnknown
        }
        return profile
    }

    /// All needs that whoever asks may see.
    func needs(_ desk: Desk) async throws -> [Need] {
        let needs = try await ReadNeeds(store: desk.store, lexicon: desk.lexicon).all()
        let names = needs.map { Custody.id(of: .need($0.id)) }
        let custodies = try await desk.store.documents(Custody.self, ids: names)
        let now = stamp(desk).milliseconds
        return needs.compactMap { need in
            let custody = custodies[Custody.id(of: .need(need.id))]
            return need.seen(
                within: Disclosure.reach(intoNeed: custody, of: viewer, now: now),
                own: custody?.needLevel)
        }
    }
}
