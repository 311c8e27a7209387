import ArgumentParser
import Platform
import Records
import Representations
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
            en: "Who said each value, when, in which words and line; what was recognised in texts; "
                + "what sources said before they changed it.",
            vi: "Ai nêu từng thông tin, khi nào, nguyên văn, dòng nào; nhận ra gì trong văn bản; "
                + "nguồn đã nêu gì trước khi sửa."))
    var sources = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let id = try await SupplierName.resolve(supplier, in: store, loaded.lexicon)
        guard
            let profile = try await ReadProfiles(store: store, lexicon: loaded.lexicon)
                .profile(of: id)
        else { throw SupplierName.unknown(supplier) }
        let firm = try await ReadFirmRecords(store: store, lexicon: loaded.lexicon)
            .records(of: profile.id)
        show(profile, firm, try await Revision.all(of: id, in: store), as: format, loaded)
    }

    private func show(
        _ profile: Profile, _ firm: FirmRecords, _ revisions: [Revision],
        as format: OutputFormat, _ loaded: LoadedCatalogue
    ) {
        var facts = Facts.profile(profile, revisions, lexicon: loaded.lexicon)
        if case .object(let fields) = facts {
            facts = .object(fields.merging(Facts.records(of: firm)) { own, _ in own })
        }
        switch format {
        case .json: Streams.data(facts.page)
        case .ndjson: Streams.data(facts.line)
        case .csv: SupplierOutput(wording: loaded.wording).show([profile], as: .csv)
        case .table, .trec, .xlsx:
            let text = ProfileText(
                wording: loaded.wording, paint: .data, lexicon: loaded.lexicon,
                showsSources: sources)
            for line in text.lines(profile) { Streams.data(line) }
            let records = FirmRecordsText(wording: loaded.wording, paint: .data)
            for line in records.lines(firm) { Streams.data(line) }
            guard sources else { return }
            let history = RevisionText(wording: loaded.wording, paint: .data)
            for line in history.lines(revisions) { Streams.data(line) }
        }
    }
}
