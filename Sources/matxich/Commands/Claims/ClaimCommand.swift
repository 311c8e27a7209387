import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich claim`: profiles into the hands of the firms they are of.
struct ClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: say(
            en: "Print codes by which firms take their profiles in hand.",
            vi: "In mã để doanh nghiệp nhận quản lý hồ sơ."),
        subcommands: [ClaimCodesCommand.self])
}

/// `matxich claim codes`.
struct ClaimCodesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes",
        abstract: say(
            en: "Make a code for each of some suppliers; they are shown once and nowhere kept.",
            vi: "Tạo mã cho từng nhà cung cấp; mã chỉ hiện một lần và không được lưu."),
        discussion: say(
            en: "Each opens one profile, once. Print the list, cut it and hand each firm its own.",
            vi: "Mỗi mã chỉ dùng một lần cho một hồ sơ. Hãy in danh sách và giao cho từng doanh "
                + "nghiệp mã của họ."))

    private struct Line {
        let printed: PrintCodes.Printed
        let name: String
    }

    @Argument(
        help: help(
            en: "Suppliers by id; none = all.", vi: "Mã nhà cung cấp; bỏ trống = tất cả.",
            value: "id"))
    var suppliers: [String] = []

    @Option(
        help: help(
            en: "For how many days the codes are good (1 to \(PrintCodes.daysMax)).",
            vi: "Số ngày mã có hiệu lực (1 đến \(PrintCodes.daysMax)).", value: "days"))
    var days = PrintCodes.daysAssumed

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try DayCount.require(days, max: PrintCodes.daysMax)
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let store = try OpenStore.open(global)
        let loaded = try LoadedCatalogue()
        let profiles = ReadProfiles(store: store, lexicon: loaded.lexicon)
        var named: [OrganisationID: Profile] = [:]
        if suppliers.isEmpty {
            for profile in try await profiles.all() { named[profile.id] = profile }
        } else {
            named = try await profiles.profiles(of: Set(try ids()))
            guard named.count == Set(suppliers).count else { throw Self.unknown(suppliers) }
        }
        let printed: [PrintCodes.Printed]
        do {
            printed = try await PrintCodes(store: store).print(
                named.keys.sorted(), days: days, stamp: WallClock.stamp)
        } catch let refusal as PeopleRefusal { throw AccountCommand.failure(refusal) }
        let language = loaded.wording.language
        let lines = printed.map { code in
            Line(printed: code, name: named[code.supplier]?.name(in: language) ?? "")
        }
        listing.show(lines, as: format)
    }

    private func ids() throws(Failure) -> [OrganisationID] {
        var ids: [OrganisationID] = []
        for text in suppliers {
            guard let id = OrganisationID(text) else { throw Self.unknown([text]) }
            ids.append(id)
        }
        return ids
    }

    private static func unknown(_ ids: [String]) -> Failure {
        let list = ids.joined(separator: ", ")
        return Failure(
            .noInput,
            say(
                en: "Not every one is a supplier's id: \(list).",
                vi: "Có mã không phải của nhà cung cấp: \(list)."),
            next: Failure.see("supplier", "list"))
    }

    private var listing: Listing<Line> {
        Listing(columns: [
            .text(say(en: "Supplier", vi: "Nhà cung cấp"), "supplier") {
                $0.printed.supplier.text
            },
            .text(say(en: "Name", vi: "Tên"), "name") { $0.name },
            .text(say(en: "Code", vi: "Mã"), "code") { $0.printed.text },
            .text(say(en: "Ends (UTC)", vi: "Hết hạn (UTC)"), "ends") {
                UTCText.minute($0.printed.endsMilliseconds)
            },
        ])
    }
}
