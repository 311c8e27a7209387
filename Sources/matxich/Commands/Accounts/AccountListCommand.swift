import ArgumentParser
import Platform
import Records
import Representations
import Store

/// `matxich account list`.
struct AccountListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(
            en: "List the accounts with their members.",
            vi: "Liệt kê tài khoản và thành viên."))

    private struct Line {
        let account: Account
        let member: Account.Member
        let person: Person?
    }

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let office = try await AccountCommand.office(OpenStore.open(global))
        let accounts = KeepAccounts(office)
        var lines: [Line] = []
        for account in try await accounts.all(after: nil, limit: .max) {
            let persons = try await accounts.persons(of: account)
            lines += account.members.map {
                Line(account: account, member: $0, person: persons[$0.person])
            }
        }
        listing.show(lines, as: format)
    }

    private var listing: Listing<Line> {
        Listing(columns: [
            .text(say(en: "Account", vi: "Tài khoản"), "account") { $0.account.id },
            .text(say(en: "Organisation", vi: "Tổ chức"), "organisation") { $0.account.name },
            .text(say(en: "Name", vi: "Tên"), "name") { $0.person?.name ?? "" },
            .text(say(en: "Email", vi: "Email"), "email") { $0.person?.email ?? "" },
            .text(say(en: "Role", vi: "Vai trò"), "role") { $0.member.role.rawValue },
        ])
    }
}
