import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich key`: who may ask the server for what.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: say(
            en: "Give keys for the server, list them, take them back.",
            vi: "Cấp, liệt kê và thu hồi khóa truy cập máy chủ."),
        subcommands: [KeyAddCommand.self, KeyListCommand.self, KeyRevokeCommand.self])

    /// A role as people read it.
    static func name(of role: Role) -> String {
        switch role {
        case .member: say(en: "member of a firm", vi: "người của doanh nghiệp")
        case .organiser: say(en: "organiser", vi: "ban tổ chức")
        case .analyst: say(en: "analyst", vi: "chuyên viên phân tích")
        case .officer: say(en: "programme officer", vi: "cán bộ chương trình")
        case .partner: say(en: "partner", vi: "đối tác")
        case .admin: say(en: "administrator", vi: "quản trị")
        }
    }

    static func listing(now: Int64) -> Listing<AccessKey> {
        Listing(columns: [
            .text(say(en: "Key", vi: "Khóa"), "id") { $0.id },
            .text(say(en: "Holder", vi: "Người giữ"), "holder") { $0.holder },
            Listing.Column(
                heading: say(en: "Roles", vi: "Vai trò"), key: "roles",
                shown: { roles(of: $0).map(name).joined(separator: ", ") },
                fact: { .list(roles(of: $0).map { .text($0.rawValue) }) }),
            Listing.Column(
                heading: say(en: "Given (UTC)", vi: "Cấp lúc (UTC)"), key: "created",
                shown: { UTCText.minute($0.createdMilliseconds) },
                fact: { .text(UTCText.instant($0.createdMilliseconds)) }),
            Listing.Column(
                heading: say(en: "Ends (UTC)", vi: "Hết hạn (UTC)"), key: "ends",
                shown: { $0.endsMilliseconds.map(UTCText.minute) ?? "" },
                fact: { .text($0.endsMilliseconds.map(UTCText.instant)) }),
            Listing.Column(
                heading: say(en: "State", vi: "Trạng thái"), key: "isOpen",
                shown: { state(of: $0, now: now) }, fact: { .bool(isOpen($0, now: now)) }),
        ])
    }

    private static func roles(of key: AccessKey) -> [Role] {
        Role.allCases.filter(key.roles.contains)
    }

    private static func isOpen(_ key: AccessKey, now: Int64) -> Bool {
        key.endsMilliseconds.map { now < $0 } ?? true
    }

    private static func state(of key: AccessKey, now: Int64) -> String {
        isOpen(key, now: now)
            ? say(en: "in force", vi: "có hiệu lực") : say(en: "ended", vi: "đã hết hiệu lực")
    }
}

/// `matxich key list`.
struct KeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(en: "List the keys, ended ones too.", vi: "Liệt kê các khóa, kể cả đã hết."))

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let keys = try await KeepKeys(store: OpenStore.open(global)).all()
        KeyCommand.listing(now: WallClock.stamp.milliseconds).show(keys, as: format)
        guard keys.isEmpty else { return }
        let next = NextCommand.line(
            "key", "add", say(en: "HOLDER", vi: "NGƯỜI_GIỮ"), "--role", Role.organiser.rawValue)
        global.remark(
            say(en: "No key yet. Next: \(next)", vi: "Chưa có khóa nào. Tiếp theo: \(next)"))
    }
}

/// `matxich key revoke`.
struct KeyRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: say(en: "Take a key back, from now on.", vi: "Thu hồi một khóa ngay lập tức."))

    @Argument(help: help(en: "The key's id.", vi: "Mã của khóa.", value: "id"))
    var id: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let keys = KeepKeys(store: try OpenStore.open(global))
        do {
            let key = try await keys.take(id, stamp: WallClock.stamp)
            global.remark(
                say(
                    en: "The key of “\(key.holder)” opens nothing any more.",
                    vi: "Khóa của “\(key.holder)” không còn hiệu lực."))
        } catch KeepKeys.Refusal.keyUnknown(let id) {
            throw Failure(
                .noInput,
                say(en: "There is no key “\(id)”.", vi: "Không có khóa “\(id)”."),
                next: Failure.see("key", "list"))
        }
    }
}
