import ArgumentParser
import Platform
import Records

/// `matxich supplier edit`: what the owner says, over what partners said.
struct SupplierEditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: say(
            en: "Change what is said of a supplier in its owner's name.",
            vi: "Sửa thông tin của nhà cung cấp với tư cách chủ hồ sơ."),
        discussion: say(
            en: "EXAMPLE: matxich supplier edit VN-… --set tolerance=\"±0.01 mm\" --unset workers",
            vi: "VÍ DỤ: matxich supplier edit VN-… --set tolerance=\"±0,01 mm\" --unset workers")
            + StatedFields.section(of: .supplier))

    @Argument(
        help: help(
            en: "The supplier's id, or its id in a list.",
            vi: "Mã nhà cung cấp, hoặc mã trong danh sách gốc.", value: "id"))
    var supplier: String

    @OptionGroup var fields: StatedFields

    @Option(
        help: help(
            en: "A field to take back, so that partners' words show again.",
            vi: "Trường cần bỏ, để hiện lại thông tin của đối tác.", value: "field"))
    var unset: [String] = []

    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        var changes = try fields.values(of: .supplier)
        for name in unset { changes[try StatedFields.path(name, of: .supplier)] = "" }
        guard !changes.isEmpty else {
            throw Failure(
                .usage, say(en: "Nothing to change.", vi: "Không có gì để sửa."),
                next: say(
                    en: "Say what: --set field=value, --unset field",
                    vi: "Hãy nêu: --set trường=giá trị, --unset trường"))
        }
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let id = try await SupplierName.resolve(supplier, in: store, loaded.lexicon)
        let warnings = try await StateSupplier(store: store, lexicon: loaded.lexicon)
            .edit(id, changes, on: day.day, stamp: WallClock.stamp)
        Warnings.show(warnings)
        let show = NextCommand.line("supplier", "show", id.text, "--sources")
        global.remark(say(en: "Changed. See it: \(show)", vi: "Đã sửa. Xem: \(show)"))
    }
}
