import ArgumentParser
import Platform
import Records
import Representations

/// `matxich source`: who said what, and taking a source's word back.
struct SourceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "source",
        abstract: say(
            en: "List sources, have them pulled, take one's word back, give it again.",
            vi: "Liệt kê nguồn, khai báo đồng bộ, rút lại hoặc khôi phục thông tin của nguồn."),
        subcommands: [
            SourceListCommand.self, SourceShowCommand.self, SourceAddCommand.self,
            SourceStatusCommand.self, SourceDetachCommand.self, SourceWithdrawCommand.self,
            SourceRestoreCommand.self,
        ])
}

/// `matxich source list`.
struct SourceListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say(en: "List the sources.", vi: "Liệt kê các nguồn."))

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let store = try OpenStore.open(global)
        let summaries = try await SummariseSources(store: store).all()
        SourceListing.listing.show(summaries, as: format)
        for broken in summaries.flatMap({ BrokenImports.among($0.runs) }) {
            global.remark(BrokenImports.sentence(broken) + " " + BrokenImports.remedy(broken))
        }
        if summaries.isEmpty {
            let next = NextCommand.line("import", say(en: "LIST.xlsx", vi: "DANH_SÁCH.xlsx"))
            global.remark(
                say(
                    en: "No source yet. Next: \(next)", vi: "Chưa có nguồn nào. Tiếp theo: \(next)"
                ))
        }
    }
}

/// The columns of a list of sources.
enum SourceListing {
    typealias Summary = SummariseSources.Summary

    static var listing: Listing<Summary> {
        Listing(
            columns: [
                .text(say(en: "Source", vi: "Nguồn"), "source") { $0.source.id.text },
                .text(say(en: "Title", vi: "Tên"), "title") { $0.source.title },
                Listing.Column(
                    heading: say(en: "Authority", vi: "Mức tin cậy"), key: "authority",
                    shown: { name(of: $0.source.authority) },
                    fact: { .text($0.source.authority.rawValue) }),
                .day(say(en: "Stated", vi: "Ngày ghi nhận"), "statedOn") { $0.lastStated },
                .count(say(en: "Records", vi: "Bản ghi"), "records") { $0.records },
                .count(say(en: "Quarantined", vi: "Cách ly"), "rowsQuarantined") {
                    $0.rowsQuarantined
                },
                Listing.Column(
                    heading: say(en: "State", vi: "Trạng thái"), key: "isWithdrawn",
                    shown: state, fact: { .bool($0.source.isWithdrawn) }),
                .text(say(en: "Licence", vi: "Giấy phép"), "licence") { $0.source.licence },
                Listing.Column(
                    heading: say(en: "Pulled from", vi: "Đồng bộ từ"), key: "address",
                    shown: { $0.endpoint?.address.host ?? "" },
                    fact: { .text($0.endpoint?.address.text) }),
            ], details: { ["isUnfinished": .bool(!BrokenImports.among($0.runs).isEmpty)] })
    }

    static func name(of authority: Authority) -> String {
        switch authority {
        case .inference: say(en: "inference", vi: "suy luận")
        case .partner: say(en: "partner", vi: "đối tác")
        case .document: say(en: "verified document", vi: "tài liệu đã xác minh")
        case .owner: say(en: "owner", vi: "chủ hồ sơ")
        }
    }

    private static func state(of summary: Summary) -> String {
        let state =
            summary.source.isWithdrawn
            ? say(en: "withdrawn", vi: "đã rút") : say(en: "in force", vi: "có hiệu lực")
        let isBroken = !BrokenImports.among(summary.runs).isEmpty
        return state + (isBroken ? say(en: ", import unfinished", vi: ", nhập dở dang") : "")
    }
}
