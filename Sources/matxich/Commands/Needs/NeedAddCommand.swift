import ArgumentParser
import Platform
import Records
import Store

/// `matxich need add`: a need stated field by field, or in words alone.
struct NeedAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say(en: "Add a need.", vi: "Thêm nhu cầu."),
        discussion: say(
            en: """
                Fields are musts or wishes by custom; .must and .should say it outright.

                EXAMPLE:
                  matxich need add N20 --title "Seat bracket" --processes "metal stamping" \\
                    --certificates "IATF 16949" --first-delivery 2027-03-15 \\
                    --set capacity.must="200000 pcs/month" --set certificates.should="ISO 14001"
                """,
            vi: """
                Mỗi trường mặc định là bắt buộc hoặc mong muốn; thêm .must, .should để nêu rõ.

                VÍ DỤ:
                  matxich need add N20 --title "Giá đỡ ghế" --processes "dập kim loại" \\
                    --certificates "IATF 16949" --first-delivery 2027-03-15 \\
                    --set capacity.must="200.000 cái/tháng" --set certificates.should="ISO 14001"
                """) + StatedFields.section(of: .need))

    @Argument(
        help: help(
            en: "The need's id, of your choice.", vi: "Mã nhu cầu, tự đặt.", value: "id"))
    var need: String

    @Option(help: help(en: "A short title.", vi: "Tên ngắn gọn.", value: "text"))
    var title: String?

    @Option(help: help(en: "Who is buying.", vi: "Bên mua.", value: "text"))
    var buyer: String?

    @Option(
        help: help(
            en: "The need in words, in any of the four languages.",
            vi: "Mô tả nhu cầu, bằng một trong bốn thứ tiếng.", value: "text"))
    var text: String?

    @Option(help: help(en: "Processes needed.", vi: "Công nghệ cần có.", value: "text"))
    var processes: String?

    @Option(help: help(en: "The material.", vi: "Vật liệu.", value: "text"))
    var materials: String?

    @Option(
        help: help(
            en: "Certificates that are required.", vi: "Chứng nhận bắt buộc.", value: "text"))
    var certificates: String?

    @Option(
        help: help(
            en: "The supplier's country.", vi: "Quốc gia của nhà cung cấp.", value: "text"))
    var country: String?

    @Option(
        name: .customLong("first-delivery"),
        help: help(
            en: "The day certificates must be valid on.",
            vi: "Ngày giao hàng đầu tiên; chứng nhận phải còn hiệu lực.", value: "yyyy-mm-dd"))
    var firstDelivery: String?

    @Flag(
        name: .shortAndLong,
        help: help(
            en: "Replace the need that is there under this id.",
            vi: "Thay thế nhu cầu đã có với mã này."))
    var force = false

    @OptionGroup var fields: StatedFields
    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        var values = try fields.values(of: .need)
        let plain: [(Field, String?)] = [
            (.title, title), (.buyer, buyer), (.text, text), (.processes, processes),
            (.materials, materials), (.certificates, certificates), (.country, country),
            (.firstDelivery, firstDelivery),
        ]
        for case (let field, let text?) in plain { values[FieldPath(field)] = text }
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global, createIfMissing: true)
        let warnings = try await StateNeed(store: store, lexicon: loaded.lexicon)
            .add(
                NeedID(need), values, isReplacing: force, on: day.day, stamp: WallClock.stamp)
        Warnings.show(warnings)
        try await remark(on: NeedID(need), in: store, known: warnings, loaded)
        let match = NextCommand.line("match", need)
        global.remark(
            say(en: "Stored. Find who fits: \(match)", vi: "Đã lưu. Tìm nhà cung cấp: \(match)"))
    }

    /// Says what a person should know of how the need was read.
    private func remark(
        on need: NeedID, in store: some RecordStore, known: [RowProblem], _ loaded: LoadedCatalogue
    ) async throws {
        let needs = ReadNeeds(store: store, lexicon: loaded.lexicon)
        guard let stored = try await needs.need(need) else { return }
        let text = NeedText(wording: loaded.wording, paint: .notes)
        for line in text.remarks(stored, indent: 0, known: known) { global.remark(line) }
    }
}
