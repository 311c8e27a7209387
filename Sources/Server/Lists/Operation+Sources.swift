import HTTPTypes
import Platform
import Records
import Representations
import Store

extension Operation {
    private static let sourceReaders: Set<Role> = [.organiser, .officer, .analyst, .admin]
    private static let keepers: Set<Role> = [.organiser, .admin]
    /// Syncs of a source that are told (own choice).
    private static let runsMax = 100

    static let sources: [Operation] = [
        Operation(
            id: "listSources", method: .get, path: "/v1/sources",
            summary: "Who says things, what came of it, and from where it is pulled.",
            roles: sourceReaders,
            answer: Schema.object(["items": Schema.list(of: SchemaPart.source.schema)])
        ) { _, desk in
            let summaries = try await SummariseSources(store: desk.store).all()
            return Answer(["items": .list(summaries.map(Facts.source))])
        },
        Operation(
            id: "addSource", method: .post, path: "/v1/sources",
            summary: "Names a source, and from where it is pulled; no secrets are taken here.",
            scope: .write, success: .created, roles: keepers, parameters: [.idempotencyKey],
            body: SourceBody.schema(isNew: true),
            answer: SchemaPart.source.schema, problems: [.conflict, .unprocessable]
        ) { call, desk in
            let body = try SourceBody(call.body, isNew: true)
            return try await call.once(desk) { try await call.addSource(body, desk) }
        },
        Operation(
            id: "getSource", method: .get, path: "/v1/sources/{source}",
            summary: "A source, what came of it, and from where it is pulled.",
            roles: sourceReaders, parameters: [.source], answer: SchemaPart.source.schema
        ) { call, desk in
            try await call.shownSource(call.source(desk).id, desk)
        },
        Operation(
            id: "editSource", method: .patch, path: "/v1/sources/{source}",
            summary: "Changes a source: its title, where and how often it is pulled, whether it "
                + "counts; null for everySeconds pauses it.",
            scope: .write, roles: keepers, parameters: [.source, .ifMatch],
            body: SourceBody.schema(isNew: false), bodyTypes: ["application/merge-patch+json"],
            answer: SchemaPart.source.schema,
            problems: [.preconditionFailed, .preconditionRequired, .unprocessable]
        ) { call, desk in
            let body = try SourceBody(call.body, isNew: false)
            return try await desk.turns.take { try await call.editSource(body, desk) }
        },
        Operation(
            id: "listSyncs", method: .get, path: "/v1/sources/{source}/syncs",
            summary: "The latest pulls of a source, newest first.", roles: sourceReaders,
            parameters: [.source],
            answer: Schema.object(["items": Schema.list(of: SchemaPart.sync.schema)])
        ) { call, desk in
            let source = try await call.source(desk)
            let runs = try await desk.store.syncRuns(of: source.id, limit: runsMax)
            return Answer(["items": .list(runs.map(Facts.sync))])
        },
        Operation(
            id: "pullSource", method: .post, path: "/v1/sources/{source}/syncs",
            summary: "Pulls a source now, as a job.", scope: .write, success: .accepted,
            roles: keepers,
            parameters: [.source, .idempotencyKey], answer: Schema.job,
            problems: [.conflict, .unprocessable]
        ) { call, desk in
            let source = try await call.source(desk)
            return try await call.once(desk) { try await call.pull(source.id, desk) }
        },
    ]
}

extension Call {
    fileprivate func pull(_ source: SourceID, _ desk: Desk) async throws -> Answer {
        guard try await desk.store.endpoints().contains(where: { $0.source == source }) else {
            throw Problem(
                .conflict,
                Phrase(
                    en: "This source is not pulled from anywhere.",
                    vi: "Nguồn này không có địa chỉ để lấy dữ liệu."))
        }
        return try await begin(.pulling, input: source.text, desk)
    }

    func shownSource(_ id: SourceID, _ desk: Desk) async throws -> Answer {
        Answer(Facts.source(try await SummariseSources(store: desk.store).one(id)))
    }

    fileprivate func addSource(_ body: SourceBody, _ desk: Desk) async throws -> Answer {
        guard let id = body.id else { preconditionFailure("a new source has a name") }
        guard !id.isOwners else { throw Problem(.unprocessable, errors: [.ofOwners("#/id")]) }
        guard try await !desk.store.sources().contains(where: { $0.id == id }) else {
            throw Problem(
                .conflict,
                Phrase(
                    en: "There is a source “\(id)” already; change it with PATCH.",
                    vi: "Đã có nguồn “\(id)”; hãy sửa bằng PATCH."))
        }
        // Looked at before anything is written.
        let endpoint = try reachable(body.endpoint(id, former: nil), desk)
        let stamp = stamp(desk)
        try await desk.store.save(body.source(Source(id: id, title: id.text)), stamp: stamp)
        if let endpoint { try await desk.store.save(endpoint, stamp: stamp) }
        return written(
            try await shownSource(id, desk), status: .created, at: "/v1/sources/" + id.text)
    }

    /// An endpoint that a pull would ask: addresses of one's own network are for the command line,
    /// where who writes has the machine.
    private func reachable(_ endpoint: Endpoint?, _ desk: Desk) throws(Problem) -> Endpoint? {
        guard let endpoint, !endpoint.access.allowsPrivate else { return endpoint }
        let host = endpoint.address.host
        guard desk.lists.isInner(host: host) else { return endpoint }
        throw Problem(
            .unprocessable,
            errors: [
                Problem.Fault(
                    pointer: "#/address", code: "private-address",
                    detail: Phrase(
                        en: "\(host) is no address on the internet, and is not asked. A partner in "
                            + "your own network is named at the command line (--allow-private).",
                        vi: "\(host) không phải địa chỉ trên internet nên không đồng bộ. Đối tác "
                            + "trong mạng nội bộ cần khai bằng dòng lệnh (--allow-private)."))
            ])
    }

    fileprivate func editSource(_ body: SourceBody, _ desk: Desk) async throws -> Answer {
        let former = try await source(desk)
        try requireEdition(try await shownSource(former.id, desk))
        guard !former.id.isOwners else { throw Problem(.unprocessable, errors: [.ofOwners("#")]) }
        let endpoints = try await desk.store.endpoints()
        let endpoint = try reachable(
            body.endpoint(former.id, former: endpoints.first { $0.source == former.id }), desk)
        let stamp = stamp(desk)
        try await desk.store.save(body.source(former), stamp: stamp)
        if let endpoint { try await desk.store.save(endpoint, stamp: stamp) }
        if let isWithdrawn = body.isWithdrawn {
            try await desk.store.setWithdrawn(isWithdrawn, source: former.id, stamp: stamp)
        }
        return written(try await shownSource(former.id, desk), status: .ok, at: nil)
    }
}

extension Facts {
    fileprivate static func source(_ summary: SummariseSources.Summary) -> JSONValue {
        let source = summary.source
        return [
            "id": .text(source.id.text), "title": .text(source.title),
            "authority": .text(source.authority.rawValue), "licence": .text(source.licence),
            "withdrawn": .bool(source.isWithdrawn), "records": .number(summary.records),
            "rowsQuarantined": .number(summary.rowsQuarantined),
            "lastStated": .text(summary.lastStated?.text),
            "endpoint": summary.endpoint.map { endpoint in
                [
                    "address": .text(endpoint.address.text),
                    "format": .text(endpoint.reading.format.rawValue),
                    "everySeconds": .number(endpoint.pulling.intervalSeconds),
                ]
            } ?? .null,
        ]
    }

    fileprivate static func sync(_ run: SyncRun) -> JSONValue {
        [
            "id": .number(Int(run.id.rawValue)),
            "started": .text(UTCText.instant(run.startedMilliseconds)),
            "ended": .text(run.endedMilliseconds.map(UTCText.instant)),
            "outcome": .text(run.outcome?.name), "rowsRead": .number(run.figures.rowsRead),
            "rowsNew": .number(run.figures.rowsNew),
            "rowsChanged": .number(run.figures.rowsChanged),
            "rowsQuarantined": .number(run.figures.rowsQuarantined),
            "recordsWithdrawn": .number(run.figures.recordsWithdrawn),
            "requests": .number(run.figures.requests),
        ]
    }
}

extension SyncRun.Outcome {
    fileprivate var name: String {
        switch self {
        case .done: "done"
        case .notModified: "not-modified"
        case .stopped: "stopped"
        case .failed: "failed"
        case .interrupted: "interrupted"
        }
    }
}
