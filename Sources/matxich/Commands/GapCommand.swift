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
        let format = try global.format(among: [.table, .json])
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let id = try await SupplierName.resolve(supplier, in: store, loaded.lexicon)
        let report = try await ReportGaps(store: store, lexicon: loaded.lexicon)
            .report(on: id, date: day.day)
        guard let report else { throw SupplierName.unknown(supplier) }
        if format == .json {
            Streams.data(Facts.gaps(report).page)
        } else {
            for line in GapText(wording: loaded.wording, paint: .data).lines(report) {
                Streams.data(line)
            }
        }
    }
}
