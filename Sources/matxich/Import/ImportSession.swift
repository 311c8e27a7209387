import Importers
import Platform
import Records
import Store

/// `import`: file after file into the database, then what came of it.
struct ImportSession {
    let command: ImportCommand
    let loaded: LoadedCatalogue
    let format: OutputFormat

    func run() async throws {
        let store = try OpenStore.open(command.global, createIfMissing: true)
        Interruption.explain(
            say(
                en: "Interrupted. What was read so far is kept; run the same command again to go "
                    + "on.",
                vi: "Đã dừng giữa chừng. Phần đã đọc được giữ lại; hãy chạy lại cùng lệnh để nhập "
                    + "tiếp."))
        var queue = FileQueue()
        var results: [ImportedList] = []
        for file in command.files {
            var found: [ImportedList] = []
            let failure = try await queue.take(file) { path in
                found = try await lists(path, name: file, into: store)
            }
            if let failure {
                var failed = ImportedList(file: file)
                failed.failure = failure
                found.append(failed)
            } else {
                for broken in found.compactMap(\.failure) { queue.note(broken) }
            }
            if format.isStream { show(found) }
            results += found
        }
        if !format.isStream { show(results) }
        sayNext(results)
        try queue.end()
    }

    /// A file is one list, or a workbook of mended rows of several.
    private func lists(
        _ path: String, name: String, into store: any RecordStore
    ) async throws -> [ImportedList] {
        let importer = ListImport(
            store: store, loaded: loaded,
            statement: SourceStatement(
                title: command.title, authority: command.authority, licence: command.licence),
            day: command.day.day, isAgain: command.again,
            isSheetNamed: command.list.sheet != nil, isQuiet: command.global.quiet)
        let digest = try FileDigest.hexadecimal(of: path)
        let workbook = MendedWorkbook(path: path, file: name, store: store)
        switch try await workbook.content() {
        case .mended(let list): return [try await importer.run(list, path: path, digest: digest)]
        case .settled(let rows):
            workbook.saySettled()
            return [
                ImportedList(
                    unchanged: name, counts: ImportCounts(rowsRead: rows, rowsUnchanged: rows))
            ]
        case .ordinary: break
        }
        let list = try command.open(path, name: name, loaded)
        if !command.global.quiet {
            ListDescription(list: list).lines(paint: .notes).forEach(Streams.note)
        }
        return [try await importer.run(list, path: path, digest: digest)]
    }

    private func show(_ results: [ImportedList]) {
        ImportedList.listing.show(results, as: format == .json ? .ndjson : format)
    }

    private func sayNext(_ results: [ImportedList]) {
        if results.contains(where: \.isResumed) {
            command.global.remark(
                say(
                    en: "An import that had been broken off was finished.",
                    vi: "Đã hoàn tất lần nhập bị dở dang trước đó."))
        }
        for result in results where result.repeats > 0 {
            let repeats = Plainly.number(result.repeats)
            command.global.remark(
                say(
                    en: "\(result.file): \(repeats) rows are about what an earlier row of the list "
                        + "names, and were added to it.",
                    vi: "\(result.file): \(repeats) dòng nói về đối tượng đã có ở dòng trước, được "
                        + "gộp vào đó."))
        }
        let quarantined = results.reduce(0) { $0 + $1.counts.rowsQuarantined }
        if quarantined > 0 {
            let count = Plainly.number(quarantined)
            let next = NextCommand.line(
                "quarantine", "export", "--out", say(en: "mend.xlsx", vi: "can-sua.xlsx"))
            command.global.remark(
                say(
                    en: "In quarantine: \(count). Next: \(next)",
                    vi: "Bị cách ly: \(count) dòng. Tiếp theo: \(next)"))
        } else if results.contains(where: { $0.failure == nil }) {
            let next = NextCommand.line("match", "--top", "5")
            command.global.remark(say(en: "Next: \(next)", vi: "Tiếp theo: \(next)"))
        }
    }
}

extension OutputFormat {
    /// Whether each result is told as soon as it is there.
    fileprivate var isStream: Bool { self == .json || self == .ndjson }
}
