import ArgumentParser
import Platform
import Records

/// `matxich gap`: what would bring a supplier more work.
struct GapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gap",
        abstract: say(
            en: "Show which single step opens how many needs to a supplier.",
            vi: "Cho biết bước nào giúp một nhà cung cấp đáp ứng thêm bao nhiêu nhu cầu."))

    @Option(
        help: help(
            en: "The supplier's id, or its id in a list.",
            vi: "Mã nhà cung cấp, hoặc mã trong danh sách gốc.", value: "id"))
    var supplier: String

    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let id = try await SupplierName.resolve(supplier, in: store, loaded.lexicon)
        let report = try await ReportGaps(store: store, lexicon: loaded.lexicon)
            .report(on: id, date: day.day)
        guard let report else { throw SupplierName.unknown(supplier) }
        show(report, as: format, loaded)
    }

    private func show(
        _ report: ReportGaps.Report, as format: OutputFormat, _ loaded: LoadedCatalogue
    ) {
        switch format {
        case .json: Streams.data(Facts.gaps(report).page)
        case .ndjson: Streams.data(Facts.gaps(report).line)
        case .csv:
            Streams.raw(CSVText.plain.head(GapRows.columns))
            for cells in GapRows.cells(report, wording: loaded.wording.inEnglish) {
                Streams.raw(CSVText.plain.row(cells))
            }
        case .table, .trec, .xlsx:
            for line in GapText(wording: loaded.wording, paint: .data).lines(report) {
                Streams.data(line)
            }
        }
    }
}
