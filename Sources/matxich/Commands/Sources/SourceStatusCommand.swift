import ArgumentParser
import Platform
import Records
import Store

/// `matxich source status`: how pulling goes, source by source.
struct SourceStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: say(
            en: "Show when sources were pulled last, what came of it and when they are next.",
            vi: "Xem lần đồng bộ gần nhất của các nguồn, kết quả và lần tiếp theo."))

    @Argument(
        help: help(
            en: "Which sources (default: all that are pulled).",
            vi: "Nguồn cần xem (mặc định: mọi nguồn được đồng bộ).", value: "source"))
    var sources: [SourceArgument] = []

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let store = try OpenStore.open(global)
        let now = WallClock.stamp.milliseconds
        let summarise = SummariseEndpoints(store: store)
        let summaries =
            sources.isEmpty
            ? try await summarise.all(nowMilliseconds: now)
            : try await summarise.these(sources.map(\.id), nowMilliseconds: now)
        guard format == .table else {
            SourceStatusFacts.listing.show(summaries, as: format)
            return
        }
        guard !summaries.isEmpty else {
            let add = NextCommand.line(
                "source", "add", say(en: "NAME", vi: "TÊN"), "--url",
                say(en: "ADDRESS", vi: "ĐỊA_CHỈ"), "--format", say(en: "FORMAT", vi: "ĐỊNH_DẠNG"))
            global.remark(
                say(
                    en: "No source is pulled yet. Next: \(add)",
                    vi: "Chưa có nguồn nào được đồng bộ. Tiếp theo: \(add)"))
            return
        }
        SourceStatusText.listing.show(summaries, as: .table)
        for line in summaries.flatMap(SourceStatusText.troubles) { Streams.data(line) }
        let due = summaries.filter(\.standing.isDue).map(\.source.id.text)
        guard !due.isEmpty else { return }
        let next = NextCommand.line(["sync"] + due)
        global.remark(say(en: "Due now: \(next)", vi: "Đã đến hạn: \(next)"))
    }
}
