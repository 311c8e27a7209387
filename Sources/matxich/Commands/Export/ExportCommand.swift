import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich export`: suppliers, needs or matches for spreadsheets and programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            en: "Export suppliers, needs or matches for spreadsheets and programs.",
            vi: "Xuất nhà cung cấp, nhu cầu hoặc kết quả so khớp cho bảng tính, chương trình."),
        discussion: say(
            en: """
                xlsx and csv are for people: headings and words are in the language of --lang.
                json and ndjson are for programs: their keys and codes are the same in every
                language and are never renamed.

                EXAMPLE:
                  matxich export matches --format xlsx --out shortlist.xlsx --lang vi
                """,
            vi: """
                xlsx và csv dành cho người đọc: tiêu đề và nội dung theo ngôn ngữ của --lang.
                json và ndjson dành cho chương trình: tên khóa và mã giống nhau ở mọi ngôn ngữ,
                không bao giờ đổi.

                VÍ DỤ:
                  matxich export matches --format xlsx --out ket-qua.xlsx --lang vi
                """))

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case suppliers, needs, matches
    }

    @Argument(help: help(en: "What to export.", vi: "Nội dung cần xuất."))
    var subject: Subject

    @OptionGroup var goal: OutOptions

    @Flag(
        name: .customLong("no-bom"),
        help: help(
            en: "CSV without the mark by which Excel knows UTF-8.",
            vi: "CSV không kèm BOM, dấu giúp Excel nhận ra UTF-8."))
    var isWithoutMark = false

    @Option(
        help: help(
            en: "How many suppliers for each need.", vi: "Số nhà cung cấp cho mỗi nhu cầu.",
            value: "k"))
    var top = MatchCommand.topAssumed

    @Flag(
        help: help(
            en: "Matches: also suppliers that do not fit or of which too little is known.",
            vi: "So khớp: cả nhà cung cấp không phù hợp hoặc chưa đủ căn cứ."))
    var all = false

    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: [.table, .csv, .json, .ndjson, .xlsx])
        let file = try goal.opened(for: format, global)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let sheet = try await sheet(store, loaded)
        try await ExportFile(file: file, isMarked: !isWithoutMark).write(sheet, as: format)
        if let path = file?.path {
            let count = Plainly.number(sheet.rows.count)
            global.remark(
                say(
                    en: "Rows written to \(path): \(count).",
                    vi: "Đã ghi \(count) dòng vào \(path)."))
        }
    }

    private func sheet(
        _ store: any RecordStore, _ loaded: LoadedCatalogue
    ) async throws -> ExportSheet {
        let lexicon = loaded.lexicon
        switch subject {
        case .suppliers:
            let suppliers = try await ReadProfiles(store: store, lexicon: lexicon).all()
            return SupplierSheet(wording: loaded.wording).sheet(suppliers)
        case .needs:
            let needs = try await ReadNeeds(store: store, lexicon: lexicon).all()
            return NeedSheet(wording: loaded.wording).sheet(needs)
        case .matches:
            let needs = try await ReadNeeds(store: store, lexicon: lexicon).all()
            let index = try await OpenedIndex.open(store, loaded, global, for: needs)
            let shortlists = try await shortlists(needs, index.finder)
            await index.close()
            return MatchSheet(wording: loaded.wording, isWhole: all).sheet(shortlists)
        }
    }
}

extension ExportCommand {
    private func shortlists(
        _ needs: [Need], _ finder: FindCurrent
    ) async throws -> [Shortlist] {
        let progress = Progress(
            say(en: "Needs matched", vi: "Nhu cầu đã so khớp"), total: needs.count,
            isQuiet: global.quiet)
        let (top, date) = (top, day.day)
        var shortlists: [Shortlist] = []
        try await AnswerNeeds().run(needs) { need in
            Shortlist(need, try await finder.shortlist(for: need, on: date, top: top))
        } take: { shortlist in
            shortlists.append(shortlist)
            progress.report(shortlists.count)
        }
        progress.finish()
        return shortlists
    }
}

/// A column of a table for people: its heading and what each item has there.
struct ExportColumn<Item> {
    let heading: String
    let cell: (Item) -> CSVText.Cell

    static func text(_ heading: String, _ text: @escaping (Item) -> String) -> Self {
        Self(heading: heading) { .text(text($0)) }
    }

    static func number(_ heading: String, _ number: @escaping (Item) -> String) -> Self {
        Self(heading: heading) { .number(number($0)) }
    }

    static func count(_ heading: String, _ count: @escaping (Item) -> Int?) -> Self {
        Self(heading: heading) { .count(count($0)) }
    }
}

/// A table to be exported, and the same as facts.
struct ExportSheet: Sendable {
    let name: String
    let columns: [String]
    let rows: [[CSVText.Cell]]
    let facts: [JSONValue]
    /// What headings mean, for a sheet that is printed or passed on.
    var notes: [(heading: String, note: String)] = []
}

extension ExportSheet {
    init<Item>(
        name: String, columns: [ExportColumn<Item>], items: [Item], facts: [JSONValue],
        notes: [(heading: String, note: String)] = []
    ) {
        self.init(
            name: name, columns: columns.map(\.heading),
            rows: items.map { item in columns.map { $0.cell(item) } }, facts: facts, notes: notes)
    }
}
