import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich account`: the organisations on the platform, for whoever runs it.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: say(
            en: "Make accounts such as the first admin's, list them, reset passwords.",
            vi: "Tạo tài khoản, như của quản trị viên đầu tiên, liệt kê và đặt lại mật khẩu."),
        subcommands: [
            AccountAddCommand.self, AccountListCommand.self, AccountResetCommand.self,
        ])

    static func office(_ store: any RecordStore & AccessStore) async throws -> PeopleOffice {
        PeopleOffice(
            store: store, secret: try await store.secret(), carrier: NoCarrier(), place: nil)
    }

    /// A refusal in words.
    static func failure(_ refusal: PeopleRefusal) -> Failure {
        switch refusal {
        case .emailMalformed:
            Failure(
                .usage,
                say(
                    en: "--email is an address such as ten@congty.vn.",
                    vi: "--email là địa chỉ, ví dụ ten@congty.vn."))
        case .nameMissing:
            Failure(
                .usage,
                say(
                    en: "A name has 1 to \(SendLinks.nameLengthMax) letters.",
                    vi: "Tên có từ 1 đến \(SendLinks.nameLengthMax) ký tự."))
        default:
            Failure(
                .tryAgain,
                say(
                    en: "Somebody else changed it meanwhile. Try again.",
                    vi: "Có người khác vừa thay đổi. Hãy thử lại."))
        }
    }

    /// Shows what sets a password, and how.
    static func show(_ token: String, _ global: GlobalOptions, _ fields: [String: JSONValue]) {
        if global.format == .table {
            Streams.data(token)
        } else {
            Streams.data(
                JSONValue.object(fields.merging(["token": .text(token)]) { one, _ in one }).line)
        }
        global.remark(
            say(
                en: "Shown this once, good for a day: bring it with a password to POST "
                    + "/v1/links/redeem as {\"token\": …, \"password\": …}.",
                vi: "Mã chỉ hiện lần này, dùng trong một ngày: gửi kèm mật khẩu tới POST "
                    + "/v1/links/redeem dạng {\"token\": …, \"password\": …}."))
    }
}

/// `matxich account add`.
struct AccountAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say(
            en: "Make an account with one owner; a token to set the password is shown once.",
            vi: "Tạo tài khoản với một chủ sở hữu; mã đặt mật khẩu chỉ hiện một lần."))

    @Argument(
        help: help(en: "The organisation.", vi: "Tên tổ chức.", value: "organisation"))
    var organisation: String

    @Option(help: help(en: "The owner's name.", vi: "Tên chủ sở hữu.", value: "name"))
    var owner: String

    @Option(help: help(en: "The owner's address.", vi: "Email chủ sở hữu.", value: "address"))
    var email: String

    @Option(
        name: .customLong("role"), parsing: .singleValue,
        help: help(
            en: "What its members may be; may be repeated.",
            vi: "Vai trò được dùng trong tài khoản; có thể lặp lại.", value: "role"))
    var roles: [MemberRole] = []

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        _ = try global.format(among: OutputFormat.ofRecords)
        let office = try await AccountCommand.office(OpenStore.open(global))
        do {
            let founded = try await FoundAccounts(office).found(
                organisation, owner: owner, email: email, roles: Set(roles),
                Speech.language == .vietnamese ? .vietnamese : .english, stamp: WallClock.stamp)
            AccountCommand.show(
                founded.token, global,
                ["account": .text(founded.account.id), "person": .text(founded.person.id)])
        } catch let refusal as PeopleRefusal { throw AccountCommand.failure(refusal) }
    }
}

/// `matxich account reset`.
struct AccountResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: say(
            en: "Let somebody set a new password who gets no letters.",
            vi: "Cho phép đặt lại mật khẩu khi không nhận được thư."))

    @Argument(help: help(en: "Their address.", vi: "Email của họ.", value: "address"))
    var email: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        _ = try global.format(among: OutputFormat.ofRecords)
        let office = try await AccountCommand.office(OpenStore.open(global))
        do {
            let token = try await FoundAccounts(office).reset(email, stamp: WallClock.stamp)
            guard let token else {
                throw Failure(
                    .noInput,
                    say(en: "Nobody has this address.", vi: "Không ai dùng địa chỉ này."),
                    next: Failure.see("account", "list"))
            }
            AccountCommand.show(token, global, [:])
        } catch let refusal as PeopleRefusal { throw AccountCommand.failure(refusal) }
    }
}

extension MemberRole: ExpressibleByArgument {}
