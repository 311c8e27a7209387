import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich key add`.
struct KeyAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say(
            en: "Give somebody a key; it is shown once and nowhere kept.",
            vi: "Cấp khóa cho một người; khóa chỉ hiện một lần và không được lưu."),
        discussion: say(
            en: """
                ROLES: member, analyst, officer, partner and admin see what is for whoever is \
                signed in; organiser sees contacts and terms too, to arrange meetings. admin is \
                to keep the server running, not to see more.
                """,
            vi: """
                VAI TRÒ: member, analyst, officer, partner và admin xem được phần dành cho \
                người đã xác thực; organiser xem thêm thông tin liên hệ và điều kiện nhận đơn \
                để thu xếp gặp gỡ. admin để vận hành máy chủ, không phải để xem nhiều hơn.
                """))

    /// Half a year (own choice): who still needs the key then is asked again.
    static let daysAssumed = 180
    static let daysMax = 3_650
    private static let dayMilliseconds: Int64 = 86_400_000

    @Argument(
        help: help(
            en: "Whose it is and what for.", vi: "Khóa của ai, dùng để làm gì.", value: "holder"))
    var holder: String

    @Option(
        name: .customLong("role"), parsing: .singleValue,
        help: help(
            en: "What they do; may be repeated.", vi: "Vai trò; có thể lặp lại.", value: "role"))
    var roles: [Role] = []

    @Option(
        help: help(
            en: "For how many days it opens anything (1 to \(Self.daysMax)).",
            vi: "Số ngày có hiệu lực (1 đến \(Self.daysMax)).", value: "days"))
    var days = Self.daysAssumed

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try DayCount.require(days, max: Self.daysMax)
        guard !roles.isEmpty else {
            let names = Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                say(
                    en: "Say what they do: --role, one of: \(names).",
                    vi: "Hãy nêu vai trò: --role, một trong: \(names)."))
        }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let stamp = WallClock.stamp
        let keys = KeepKeys(store: try OpenStore.open(global))
        let given: KeepKeys.Given
        do {
            given = try await keys.give(
                to: holder, roles: Set(roles),
                ends: stamp.milliseconds + Int64(days) * Self.dayMilliseconds, stamp: stamp)
        } catch KeepKeys.Refusal.holderMissing {
            throw Failure(
                .usage,
                say(
                    en: "Say whose the key is, in at most \(KeepKeys.holderLengthMax) letters.",
                    vi: "Hãy nêu khóa của ai, không quá \(KeepKeys.holderLengthMax) ký tự."))
        }
        if format == .table {
            Streams.data(given.text)
        } else {
            Streams.data(
                JSONValue.object(["id": .text(given.key.id), "key": .text(given.text)]).line)
        }
        let end = given.key.endsMilliseconds.map(UTCText.minute) ?? ""
        let revoke = NextCommand.line("key", "revoke", given.key.id)
        global.remark(
            say(
                en: "Shown this once. It ends \(end) UTC; to take it back before: \(revoke)",
                vi: "Khóa chỉ hiện lần này, hết hạn \(end) UTC; để thu hồi sớm: \(revoke)"))
    }
}

extension Role: ExpressibleByArgument {}
