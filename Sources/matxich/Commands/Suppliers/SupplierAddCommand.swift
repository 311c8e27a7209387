import ArgumentParser
import Platform
import Records
import Representations

/// `matxich supplier add`: a supplier that no list holds.
struct SupplierAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say(en: "Add a supplier.", vi: "Thêm nhà cung cấp."),
        discussion: say(
            en: """
                EXAMPLE:
                  matxich supplier add --name "An Phát Precision" --country VN \\
                    --processes "CNC milling" --certificates "ISO 9001 (2028-05-31)" \\
                    --set tolerance="±0.02 mm"
                """,
            vi: """
                VÍ DỤ:
                  matxich supplier add --name "Công ty TNHH An Phát" --country VN \\
                    --processes "phay CNC" --certificates "ISO 9001 (31/05/2028)" \\
                    --set tolerance="±0,02 mm"
                """) + StatedFields.section(of: .supplier))

    @Option(help: help(en: "The firm's name.", vi: "Tên doanh nghiệp.", value: "text"))
    var name: String?

    @Option(help: help(en: "The country.", vi: "Quốc gia.", value: "text"))
    var country: String?

    @Option(help: help(en: "The address.", vi: "Địa chỉ.", value: "text"))
    var address: String?

    @Option(
        name: .customLong("tax-number"),
        help: help(en: "The tax number.", vi: "Mã số thuế.", value: "text"))
    var taxNumber: String?

    @Option(
        help: help(
            en: "What it does, in any of the four languages.",
            vi: "Công nghệ, bằng một trong bốn thứ tiếng.", value: "text"))
    var processes: String?

    @Option(help: help(en: "What it works.", vi: "Vật liệu gia công.", value: "text"))
    var materials: String?

    @Option(
        help: help(
            en: "Certificates, with the date each ends.", vi: "Chứng nhận, kèm ngày hết hạn.",
            value: "text"))
    var certificates: String?

    @OptionGroup var fields: StatedFields
    @OptionGroup var day: DayOption
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: [.table, .json])
        var values = try fields.values(of: .supplier)
        let plain: [(Field, String?)] = [
            (.name, name), (.country, country), (.address, address), (.identifiers, taxNumber),
            (.processes, processes), (.materials, materials), (.certificates, certificates),
        ]
        for case (let field, let text?) in plain { values[FieldPath(field)] = text }
        let loaded = try LoadedCatalogue()
        let store = try OpenStore.open(global, createIfMissing: true)
        let added = try await StateSupplier(store: store, lexicon: loaded.lexicon)
            .add(values, on: day.day, stamp: WallClock.stamp)
        if format == .json {
            Streams.data(JSONValue.object(["id": .text(added.id.text)]).line)
        } else {
            Streams.data(added.id.text)
        }
        Warnings.show(added.warnings)
        let show = NextCommand.line("supplier", "show", added.id.text)
        global.remark(say(en: "See it: \(show)", vi: "Xem: \(show)"))
    }
}
