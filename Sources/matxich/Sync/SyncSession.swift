import Platform
import Records
import Store

/// One round of `sync`.
struct SyncSession {
    let command: SyncCommand
    let format: OutputFormat

    func run() async throws {
        let path = try OpenStore.path(command.global)
        let store = try OpenStore.open(command.global)
        let endpoints = try await SourceChoice(names: command.names).endpoints(in: store)
        for source in try await store.sources()
        where source.isWithdrawn && endpoints.contains(where: { $0.source == source.id }) {
            let name = source.id.text
            let restore = NextCommand.line("source", "restore", name)
            command.global.remark(
                say(
                    en: "\(name) is withdrawn: what is pulled counts only after: \(restore)",
                    vi: "\(name) đã bị rút: dữ liệu lấy về chỉ có hiệu lực sau: \(restore)"))
        }
        guard !command.dryRun else { return try await rehearse(endpoints, store, path) }
        try await pull(endpoints, into: store)
    }

    /// Pulls into a copy, so that the figures are exactly those of a real round.
    private func rehearse(
        _ endpoints: [Endpoint], _ store: any RecordStore, _ path: String
    ) async throws {
        let rehearsal = try Rehearsal(beside: path)
        let outcome: Result<Void, any Error>
        do {
            try await store.backup(to: rehearsal.copy)
            try await pull(
                endpoints, into: OpenStore.open(rehearsal.copy, createIfMissing: false))
            outcome = .success(())
        } catch { outcome = .failure(error) }
        try rehearsal.end()
        command.global.remark(
            say(
                en: "Nothing was written: this was a rehearsal.",
                vi: "Chưa ghi gì: đây chỉ là chạy thử."))
        try outcome.get()
    }

    private func pull(_ endpoints: [Endpoint], into store: any RecordStore) async throws {
        let progress = SyncProgress(isQuiet: command.global.quiet)
        let round = SyncRound(
            store: store, jobs: command.jobs, acceptsVanishing: command.acceptMissing,
            startsAnew: command.anew, progress: progress)
        var results: [SyncedSource] = []
        try await round.pull(endpoints) { result in
            progress.finish()
            if format == .json || format == .ndjson {
                SyncedSource.listing.show([result], as: .ndjson)
            }
            for remark in result.remarks { command.global.remark(remark) }
            results.append(result)
        }
        results.sort { $0.source < $1.source }
        if format == .table || format == .csv { SyncedSource.listing.show(results, as: format) }
        if let status = results.compactMap(\.status).max(by: { $0.rawValue < $1.rawValue }) {
            throw status.code
        }
    }
}

/// The sources a person named, or all that can be pulled.
struct SourceChoice {
    let names: [String]

    func endpoints(in store: any RecordStore) async throws -> [Endpoint] {
        let known = try await store.endpoints()
        guard !names.isEmpty else {
            guard !known.isEmpty else { throw Self.nothing }
            return known
        }
        // A name said twice means the same source.
        var met: Set<String> = []
        return try names.filter { met.insert($0).inserted }.map { name in
            guard let endpoint = known.first(where: { $0.source.text == name }) else {
                throw Self.unknown(name, known)
            }
            return endpoint
        }
    }

    private static var nothing: Failure {
        Failure(
            .noInput,
            say(
                en: "No source has an endpoint to pull from.",
                vi: "Chưa có nguồn nào có địa chỉ lấy dữ liệu."),
            next: NextCommand.line("source", "add", "NAME", "--url", "URL", "--format", "csv"))
    }

    private static func unknown(_ name: String, _ known: [Endpoint]) -> Failure {
        let names = known.map(\.source.text).joined(separator: ", ")
        return Failure(
            .noInput,
            say(
                en: "No source “\(name)” has an endpoint.",
                vi: "Nguồn “\(name)” không có địa chỉ lấy dữ liệu."),
            next: names.isEmpty
                ? nothing.next
                : say(en: "These have one: \(names).", vi: "Các nguồn có: \(names)."))
    }
}
