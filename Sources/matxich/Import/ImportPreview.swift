import Platform
import Records

/// `import --dry-run`: what an import would do, without a database.
struct ImportPreview {
    let command: ImportCommand
    let loaded: LoadedCatalogue
    let format: OutputFormat

    func run() async throws {
        var queue = FileQueue()
        for file in command.files {
            _ = try await queue.take(file) { path in
                try preview(command.open(path, name: file, loaded))
            }
        }
        try queue.end()
    }

    private func preview(_ list: OpenedList) throws {
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
        let outcome = try PreviewImport(lexicon: loaded.lexicon).run(
            source: list.source, layout: list.layout, rows: { try list.rows.next() },
            rowsShown: command.allRows ? .max : ImportCommand.rowsShownAssumed, show: tell)
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
        var facts = ListDescription(list: list).facts
        facts["dryRun"] = .bool(true)
        facts["rowsRead"] = .number(outcome.rowsRead)
        facts["rowsKept"] = .number(outcome.rowsKept)
        facts["rowsQuarantined"] = .number(outcome.rowsQuarantined)
        facts["warnings"] = problems.facts
        facts["rows"] = .list(rows)
        Streams.data(JSONValue.object(facts).line)
    }
}
