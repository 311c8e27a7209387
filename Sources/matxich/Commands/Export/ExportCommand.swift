import ArgumentParser
import Platform
import Records
import Store

/// `matxich export`: suppliers, needs or matches for spreadsheets and programs.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            en: "Export suppliers, needs or matches for spreadsheets and programs.",
            vi: "Xuất nhà cung cấp, nhu cầu hoặc kết quả so khớp cho bảng tính, chương trình."))

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case suppliers, needs, matches
    }

    @Argument(help: help(en: "What to export.", vi: "Nội dung cần xuất."))
    var subject: Subject

    @Option(
        name: [.short, .long],
        help: help(
            en: "Where to (default: standard output).", vi: "Tệp kết quả (mặc định: đầu ra chuẩn).",
            value: "file"))
    var out: String?

    @Flag(name: [.short, .long], help: help(en: "Write over a file.", vi: "Ghi đè tệp đang có."))
    var force = false

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

    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: [.table, .csv, .json, .ndjson, .xlsx])
        let path = out == ExportFile.standardOutput ? nil : out
        if format == .xlsx, path == nil {
            throw Failure(
                .usage,
                say(
                    en: "A workbook needs a file: --out FILE.xlsx",
                    vi: "Hãy nêu tệp kết quả: --out TỆP.xlsx"))
        }
        let database = try OpenStore.path(global)
        let file = try path.map { (path) throws(Failure) in
            try OutputFile(path, force: force, sparing: database)
        }
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let sheet = try await sheet(store, loaded)
        try await ExportFile(file: file, isMarked: !isWithoutMark).write(sheet, as: format)
        if let path {
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
            return ExportSheet(
                name: subject.rawValue, columns: SupplierRows.columns,
                rows: suppliers.map(SupplierRows(wording: loaded.wording.inEnglish).cells),
                facts: suppliers.map(Facts.supplier))
        case .needs:
            let needs = try await ReadNeeds(store: store, lexicon: lexicon).all()
            return ExportSheet(
                name: subject.rawValue, columns: NeedRows.columns,
                rows: needs.map(NeedRows.cells), facts: needs.map(Facts.need))
        case .matches:
            let needs = try await ReadNeeds(store: store, lexicon: lexicon).all()
            let found = try await FindSuppliers(store: store, lexicon: lexicon)
                .matcher(on: day.day)
            let suppliers = FoundSuppliers(matcher: found.matcher, profiles: found.profiles)
            let shortlists = needs.map {
                Shortlist($0, top: top, combined: 0, among: suppliers)
            }
            return ExportSheet(
                name: subject.rawValue, columns: ShortlistRows.columns,
                rows: shortlists.flatMap(ShortlistRows.cells),
                facts: shortlists.flatMap { shortlist in
                    shortlist.entries.map { Facts.line($0, of: shortlist.need) }
                })
        }
    }
}

/// A table to be exported, and the same as facts.
struct ExportSheet: Sendable {
    let name: String
    let columns: [String]
    let rows: [[CSVText.Cell]]
    let facts: [JSONValue]
}
