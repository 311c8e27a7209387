import ArgumentParser
import Platform
import Records

/// `matxich sync`: pulls what changed at partners.
struct SyncCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: say(
            en: "Pull what changed from partners' catalogues.",
            vi: "Đồng bộ những thay đổi từ danh mục của đối tác."),
        discussion: say(
            en: """
                Without names all sources that have an endpoint are pulled (see: matxich source
                add). What did not change is not written; what vanished from a full catalogue is
                withdrawn, never deleted, and asked about when it is much.

                EXAMPLES:
                  matxich sync --dry-run
                  matxich sync chamber hub
                  matxich sync chamber --accept-missing
                  matxich sync --daemon
                """,
            vi: """
                Nếu không nêu tên thì đồng bộ mọi nguồn có địa chỉ lấy dữ liệu (xem: matxich
                source add). Dữ liệu không đổi thì không ghi lại; bản ghi không còn trong danh mục
                đầy đủ được rút lại chứ không bị xóa, và chương trình hỏi khi mất quá nhiều.

                VÍ DỤ:
                  matxich sync --dry-run
                  matxich sync phong-thuong-mai
                  matxich sync phong-thuong-mai --accept-missing
                  matxich sync --daemon
                """))

    /// Partners that are asked at a time: each has its own server, and one is often slow.
    static let jobsAssumed = 4
    static let jobsMax = 64

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: help(
            en: "The sources (default: all that have an endpoint).",
            vi: "Các nguồn (mặc định: mọi nguồn có địa chỉ lấy dữ liệu).", value: "name"))
    var names: [String] = []

    @Flag(
        help: help(
            en: "Say what would change; the database stays as it is.",
            vi: "Chỉ cho biết sẽ thay đổi gì; không ghi vào cơ sở dữ liệu."))
    var dryRun = false

    @Flag(
        help: help(
            en: "Keep running, and pull each source when it is due.",
            vi: "Chạy liên tục, đồng bộ từng nguồn khi đến hạn."))
    var daemon = false

    @Flag(
        name: .customLong("accept-missing"),
        help: help(
            en: "Withdraw what vanished, however much it is.",
            vi: "Chấp nhận rút lại mọi bản ghi không còn, dù nhiều."))
    var acceptMissing = false

    @Flag(
        help: help(
            en: "Read everything again, whatever is known from before.",
            vi: "Đọc lại toàn bộ, không dựa vào lần đồng bộ trước."))
    var anew = false

    @Option(
        help: help(
            en: "How many partners are asked at a time.",
            vi: "Số đối tác được hỏi cùng lúc.", value: "count"))
    var jobs = SyncCommand.jobsAssumed

    func validate() throws {
        guard (1...Self.jobsMax).contains(jobs) else {
            throw ValidationError(
                say(
                    en: "--jobs is a number from 1 to \(Self.jobsMax).",
                    vi: "--jobs là số từ 1 đến \(Self.jobsMax)."))
        }
        guard !daemon || !(dryRun || acceptMissing || anew) else {
            throw ValidationError(
                say(
                    en: "--daemon decides by itself: it takes no --dry-run, --accept-missing or "
                        + "--anew.",
                    vi: "--daemon tự quyết định: không dùng cùng --dry-run, --accept-missing hay "
                        + "--anew."))
        }
    }

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        if daemon {
            try await SyncDaemon(command: self, format: format).run()
        } else {
            try await SyncSession(command: self, format: format).run()
        }
    }
}
