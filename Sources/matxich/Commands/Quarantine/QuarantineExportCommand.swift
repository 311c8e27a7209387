import ArgumentParser
import Importers
import Platform
import Records
import Store

/// `matxich quarantine export`: the rows as workbooks that can be mended and imported again.
struct QuarantineExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            en: "Write the rows to a workbook: bad cells marked, to be mended and imported again.",
            vi: "Xuất các dòng ra bảng tính: đánh dấu ô sai để sửa rồi nhập lại."))

    @Option(help: help(en: "Only of this source.", vi: "Chỉ của nguồn này.", value: "source"))
    var source: SourceArgument?

    @Option(
        name: [.short, .customLong("out")],
        help: help(
            en: "The new file; lists with other headers get a file of their own beside it.",
            vi: "Tệp mới; danh sách có tiêu đề khác được ghi ra tệp riêng bên cạnh.",
            value: "file.xlsx"))
    var target = "quarantine.xlsx"

    @Flag(
        help: help(
            en: "Also the kept rows that carry warnings.",
            vi: "Kèm cả những dòng đã nhập nhưng có cảnh báo."))
    var withWarnings = false

    @Flag(name: [.short, .long], help: help(en: "Write over files.", vi: "Ghi đè tệp đang có."))
    var force = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let groups = try await GatherRowsToMend(store: store, lexicon: loaded.lexicon)
            .groups(source: source?.id, withWarnings: withWarnings)
        guard !groups.isEmpty else {
            global.remark(say(en: "Nothing to mend.", vi: "Không có dòng nào cần sửa."))
            return
        }
        let sheets = Self.named(groups, target)
        let database = try OpenStore.path(global)
        let files = try sheets.map {
            try OutputFile($0.path, force: force, sparing: database)
        }
        for (sheet, file) in zip(sheets, files) {
            try await file.write {
                try Self.write(
                    sheet.group, loaded.wording, in: Speech.language, to: $0)
            }
        }
        Self.listing.show(sheets, as: format)
        let next = NextCommand.line(["import"] + sheets.map(\.path))
        global.remark(
            say(
                en: "Next: mend the red cells, then: \(next)",
                vi: "Tiếp theo: sửa các ô màu đỏ, rồi: \(next)"))
    }

    private struct Sheet {
        let path: String
        let group: MendingGroup
    }

    /// One file a group: the name given, and for more groups the source's name in it.
    private static func named(_ groups: [MendingGroup], _ target: String) -> [Sheet] {
        guard groups.count > 1 else { return groups.map { Sheet(path: target, group: $0) } }
        let stem = target.lowercased().hasSuffix(".xlsx") ? String(target.dropLast(5)) : target
        var used: [SourceID: Int] = [:]
        return groups.map { group in
            used[group.source, default: 0] += 1
            let number = used[group.source].flatMap { $0 > 1 ? "-\($0)" : nil } ?? ""
            return Sheet(path: "\(stem)-\(group.source)\(number).xlsx", group: group)
        }
    }

    /// Writes rows that have one header.
    static func write(
        _ group: MendingGroup, _ wording: Wording, in language: Language, to path: String
    ) throws(ExportError) {
        let surplus = group.width - group.layout.columns.count
        let columns = group.layout.columns + (0..<surplus).map { MendedColumns.surplus($0) }
        let rows = group.rows.lazy.map { row in
            AnnotatedRow(
                id: row.origin.text, cells: row.cells,
                notes: row.problems.map { problem in
                    AnnotatedRow.Note(
                        columns: marked(problem, in: row, width: columns.count),
                        text: wording.problem(problem))
                })
        }
        try Streams.silencingLibraries { () throws(ExportError) in
            _ = try AnnotatedWorkbook.write(
                rows: rows, columns: columns, language: language, to: path)
        }
    }

    /// The cells to mend: the problem's own; of a row with too many or too few cells those that
    /// are over or wanting; else the whole row.
    private static func marked(
        _ problem: RowProblem, in row: RowToMend, width: Int
    ) -> Range<Int> {
        let columns = row.layout.columns
        if let named = problem.column.flatMap({ columns.firstIndex(of: $0) }) {
            return named..<named + 1
        }
        let count = row.cells.count
        guard problem.reason == .cellCountWrong, count != columns.count else { return 0..<width }
        return min(count, columns.count)..<max(count, columns.count)
    }

    private static var listing: Listing<Sheet> {
        Listing(columns: [
            .text(say(en: "File", vi: "Tệp"), "file", \.path),
            .text(say(en: "Source", vi: "Nguồn"), "source", \.group.source.text),
            .count(say(en: "Rows", vi: "Số dòng"), "rows", \.group.rows.count),
        ])
    }
}
