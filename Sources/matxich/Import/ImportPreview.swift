import Foundation
import Platform
import Records
import Representations
import Store

/// `import --dry-run`: what an import would do; a database that is there is only read.
struct ImportPreview {
    let command: ImportCommand
    let loaded: LoadedCatalogue
    let format: OutputFormat

    func run() async throws {
        let store = try store()
        var queue = FileQueue()
        for file in command.files {
            _ = try await queue.take(file) { path in
                try await preview(path, named: file, store)
            }
        }
        try queue.end()
    }

    /// The database of this run, where there is one.
    private func store() throws -> (any RecordStore)? {
        let path = try OpenStore.path(command.global)
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        return try OpenStore.open(path, createIfMissing: false)
    }

    private func preview(_ path: String, named file: String, _ store: (any RecordStore)?)
        async throws
    {
        if let store {
            let workbook = MendedWorkbook(path: path, file: file, store: store)
            switch try await workbook.content() {
            case .mended(let list): return try await preview(list, store)
            case .settled: return workbook.saySettled()
            case .ordinary: break
            }
        }
        let list = try command.open(path, name: file, loaded)
        var mended: ImportCounts?
        if let store { mended = try await countsMendedSince(list, path, store) }
        try await preview(list, store, mended)
    }

    /// What an import would come to that writes nothing, and says so.
    private func countsMendedSince(
        _ list: OpenedList, _ path: String, _ store: any RecordStore
    ) async throws -> ImportCounts? {
        let plan = ImportPlan(
            source: list.source, file: list.file, fileDigest: try FileDigest.hexadecimal(of: path),
            layout: list.layout, statedOn: command.day.day)
        let cautions = try await ImportCautions(
            store: store, plan: plan, scope: command.list.sheet != nil ? .sheet : list.scope,
            isAgain: command.again)
        cautions.tellMended()
        return cautions.countsMendedSince
    }

    /// - Parameter mended: what the import would come to; nil = what the rows say.
    private func preview(
        _ list: OpenedList, _ store: (any RecordStore)?, _ mended: ImportCounts? = nil
    ) async throws {
        var known: KnownRows?
        if let store, try await store.sources().contains(where: { $0.id == list.source }) {
            known = try await KnownRows.of(list.source, kind: list.layout.kind, in: store)
        }
        var held: MetKeys?
        if let store { held = try await list.heldKeys(in: store, loaded.lexicon) }
        let isTable = format == .table
        if isTable { ListDescription(list: list).lines(paint: .data).forEach(Streams.data) }
        var rows: [JSONValue] = []
        func tell(_ preview: RowPreview) {
            let text = RowPreviewText(
                preview: preview, layout: list.layout, wording: loaded.wording)
            if isTable {
                text.lines(paint: .data).forEach(Streams.data)
            } else {
                rows.append(text.facts)
            }
        }
        var outcome = try PreviewImport(lexicon: loaded.lexicon).run(
            source: list.source, layout: list.layout, rows: { try list.rows.next() },
            known: known, held: held,
            rowsShown: command.allRows ? .max : ImportCommand.rowsShownAssumed,
            show: tell)
        if let mended { outcome.fates = mended }
        let problems = ProblemSummary(
            tally: outcome.tally, kind: list.layout.kind, wording: loaded.wording)
        if isTable {
            showSummary(outcome, problems, list)
        } else {
            show(outcome, problems, list, rows)
        }
    }

    private func showSummary(
        _ outcome: PreviewImport.Outcome, _ problems: ProblemSummary, _ list: OpenedList
    ) {
        let (read, kept) = (Plainly.number(outcome.rowsRead), Plainly.number(outcome.rowsKept))
        let quarantined = Plainly.number(outcome.rowsQuarantined)
        Streams.data("")
        Streams.data(
            say(
                en: "  \(read) rows: \(kept) would be kept, "
                    + "\(quarantined) quarantined. Nothing was written.",
                vi: "  \(read) dòng: sẽ giữ \(kept), cách ly \(quarantined). Chưa ghi gì."))
        if let fates = outcome.fates {
            let (new, changed, unchanged) = (
                Plainly.number(fates.rowsNew), Plainly.number(fates.rowsChanged),
                Plainly.number(fates.rowsUnchanged)
            )
            Streams.data(
                say(
                    en: "  Against what “\(list.source)” says now: \(new) new, \(changed) changed, "
                        + "\(unchanged) unchanged.",
                    vi: "  So với nguồn “\(list.source)” đang có: mới \(new), thay đổi \(changed), "
                        + "giữ nguyên \(unchanged)."))
        }
        let passedOver = SkippedRowsText(reading: list.rows.reading)
        (problems.lines(paint: .data) + passedOver.lines(paint: .data)).forEach(Streams.data)
        command.global.remark(
            say(
                en: "Next: the same command without --dry-run.",
                vi: "Tiếp theo: chạy lại lệnh, bỏ --dry-run."))
    }

    private func show(
        _ outcome: PreviewImport.Outcome, _ problems: ProblemSummary, _ list: OpenedList,
        _ rows: [JSONValue]
    ) {
        Streams.data(Self.facts(outcome, problems, list, rows).line)
    }

    /// The same for programs.
    static func facts(
        _ outcome: PreviewImport.Outcome, _ problems: ProblemSummary, _ list: OpenedList,
        _ rows: [JSONValue]
    ) -> JSONValue {
        var facts = ListDescription(list: list).facts
        facts["dryRun"] = .bool(true)
        facts["rowsRead"] = .number(outcome.rowsRead)
        facts["rowsKept"] = .number(outcome.rowsKept)
        facts["rowsQuarantined"] = .number(outcome.rowsQuarantined)
        facts["rowsNew"] = .number(outcome.fates?.rowsNew)
        facts["rowsChanged"] = .number(outcome.fates?.rowsChanged)
        facts["rowsUnchanged"] = .number(outcome.fates?.rowsUnchanged)
        facts["warnings"] = problems.facts
        facts["rows"] = .list(rows)
        return .object(facts)
    }
}
