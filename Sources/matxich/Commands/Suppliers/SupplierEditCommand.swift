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
            en: """
                What is set takes the place of what lists say of the same field; their words stay
                with them (supplier show --sources) and count again after --unset. A name is shown
                first, and the others stay known beside it.

                EXAMPLES:
                  matxich supplier edit VN-… --set tolerance="±0.01 mm"
                  matxich supplier edit VN-… --set certificates="ISO 9001 (2028-05-31)"
                  matxich supplier edit VN-… --set certificates="no IATF 16949"  (the rest stays)
                  matxich supplier edit VN-… --clear phone --unset workers
                """,
            vi: """
                Giá trị đặt ở đây thay cho nội dung các danh sách nêu ở cùng trường; nội dung đó
                vẫn được lưu (supplier show --sources) và có hiệu lực lại sau --unset. Riêng
                tên: tên đặt ở đây hiện đầu tiên, các tên khác vẫn được giữ.

                VÍ DỤ:
                  matxich supplier edit VN-… --set tolerance="±0,01 mm"
                  matxich supplier edit VN-… --set certificates="ISO 9001 (31/05/2028)"
                  matxich supplier edit VN-… --set certificates="không có IATF 16949"
                    (các chứng nhận khác giữ nguyên)
                  matxich supplier edit VN-… --clear phone --unset workers
                """)
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

    @Option(
        help: help(
            en: "A field of which nothing holds, whatever lists say.",
            vi: "Trường không có giá trị nào, dù danh sách có nêu.", value: "field"))
    var clear: [String] = []

    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        var changes = try fields.values(of: .supplier)
        for name in clear {
            changes[try StatedFields.path(name, of: .supplier)] = StateSupplier.nothing
        }
        for name in unset { changes[try StatedFields.path(name, of: .supplier)] = "" }
        guard !changes.isEmpty else {
            throw Failure(
                .usage, say(en: "Nothing to change.", vi: "Không có gì để sửa."),
                next: say(
                    en: "Say what: --set field=value, --clear field, --unset field",
                    vi: "Hãy nêu: --set trường=giá trị, --clear trường, --unset trường"))
        }
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global)
        let id = try await SupplierName.resolve(supplier, in: store, loaded.lexicon)
        let profiles = ReadProfiles(store: store, lexicon: loaded.lexicon)
        let before = try await profiles.profile(of: id)?.overruled ?? []
        let warnings = try await StateSupplier(store: store, lexicon: loaded.lexicon)
            .edit(id, changes, on: day.day, stamp: WallClock.stamp)
        Warnings.show(warnings)
        let now = try await profiles.profile(of: id)?.overruled ?? []
        let text = OverruledText(wording: loaded.wording)
        for said in now where !before.contains(said) {
            let line = text.line(said)
            global.remark(say(en: "No longer counts: \(line)", vi: "Không còn dùng: \(line)"))
        }
        let show = NextCommand.line("supplier", "show", id.text, "--sources")
        global.remark(say(en: "Changed. See it: \(show)", vi: "Đã sửa. Xem: \(show)"))
    }
}
