import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich quarantine list`: the rows in quarantine, each with its reasons.
struct QuarantineListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(
            en: "List the rows in quarantine, each with its reasons.",
            vi: "Liệt kê các dòng bị cách ly kèm lý do."))

    @Option(help: help(en: "Only of this source.", vi: "Chỉ của nguồn này.", value: "source"))
    var source: SourceArgument?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let rows = try await ReadQuarantine(store: store).all(source: source?.id)
        Self.listing(loaded.wording).show(rows, as: format)
        if rows.isEmpty {
            global.remark(say(en: "Nothing is in quarantine.", vi: "Không có dòng nào bị cách ly."))
        } else {
            let next = NextCommand.line(
                "quarantine", "export", "--out", say(en: "mend.xlsx", vi: "can-sua.xlsx"))
            global.remark(say(en: "Next: \(next)", vi: "Tiếp theo: \(next)"))
        }
    }

    private static func listing(_ wording: Wording) -> Listing<QuarantinedRow> {
        Listing(
            columns: [
                .ordinal(say(en: "Id", vi: "Mã"), "id") { Int($0.id.rawValue) },
                .text(say(en: "Source", vi: "Nguồn"), "source") { $0.source.text },
                .text(say(en: "File", vi: "Tệp"), "file") { $0.position.file },
                .ordinal(say(en: "Line", vi: "Dòng"), "line") { $0.position.line },
                Listing.Column(
                    heading: say(en: "Reasons", vi: "Lý do"), key: "reasons",
                    shown: { $0.problems.map(wording.problem).joined(separator: "; ") },
                    fact: { .text($0.problems.map(\.reason.rawValue).joined(separator: " ")) }),
            ],
            details: { row in
                [
                    "sheet": .text(row.position.sheet),
                    "problems": .list(row.problems.map(\.facts)),
                    "columns": .list(row.layout.columns.map { .text($0) }),
                    "cells": .list(row.cells.map { .text($0) }),
                ]
            }, widthMax: 72)
    }
}
