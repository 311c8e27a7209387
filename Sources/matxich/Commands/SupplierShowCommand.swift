import ArgumentParser
import Platform
import Records
import Store

/// `matxich supplier show`: everything known of one supplier, and who says so.
struct SupplierShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            en: "Show what is known of a supplier, and who says so.",
            vi: "Xem thông tin của một nhà cung cấp và nguồn của từng thông tin."))

    @Argument(
        help: help(
            en: "The supplier's id, or its id in a list.",
            vi: "Mã nhà cung cấp, hoặc mã trong danh sách gốc.", value: "id"))
    var supplier: String

    @Flag(
        help: help(
            en: "Who said each value, when, in which words and line; what was recognised in texts.",
            vi: "Ai nêu từng thông tin, khi nào, nguyên văn, dòng nào; nhận ra gì trong văn bản."))
    var sources = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: [.table, .json])
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let id = try await SupplierName.resolve(supplier, in: store, loaded.lexicon)
        guard
            let profile = try await ReadProfiles(store: store, lexicon: loaded.lexicon)
                .profile(of: id)
        else { throw SupplierName.unknown(supplier) }
        if format == .json {
            Streams.data(Facts.profile(profile, lexicon: loaded.lexicon).page)
            return
        }
        let text = ProfileText(
            wording: loaded.wording, paint: .data, lexicon: loaded.lexicon, showsSources: sources)
        for line in text.lines(profile) { Streams.data(line) }
    }
}
