import ArgumentParser
import Foundation
import Importers
import Platform
import Records
import Representations
import Store

/// `matxich feed write`: what changed, as pages that any web server can publish.
struct FeedWriteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: say(
            en: "Write what changed into a folder that any web server can publish.",
            vi: "Ghi các thay đổi vào một thư mục để máy chủ web bất kỳ phát ra."),
        discussion: FeedHelp.discussion)

    @Argument(
        help: help(
            en: "The feed's folder; made where there is none.",
            vi: "Thư mục của nguồn cấp; được tạo nếu chưa có.", value: "folder"))
    var folder: String

    @Option(
        name: .customLong("store"),
        help: help(
            en: "What this store is called in the feed, for ever; needed the first time.",
            vi: "Tên cố định của kho này trong nguồn cấp; bắt buộc ở lần đầu.", value: "name"))
    var storeName: SourceArgument?

    @Option(
        help: help(
            en: "The feed's title (default: the store's name).",
            vi: "Tên hiển thị của nguồn cấp (mặc định: tên kho).", value: "text"))
    var title: String?

    @Option(
        help: help(
            en: "Under which licence the feed may be used (default: its sources' licences).",
            vi: "Giấy phép sử dụng nguồn cấp (mặc định: giấy phép của các nguồn).", value: "text"))
    var licence: String?

    @Option(
        name: .customLong("source"),
        help: help(
            en: "Tell only this source's records; may be repeated.",
            vi: "Chỉ phát bản ghi của nguồn này; có thể lặp lại.", value: "name"))
    var sources: [SourceArgument] = []

    @Flag(help: help(en: "Tell needs as well.", vi: "Phát cả nhu cầu."))
    var needs = false

    @Flag(
        help: help(
            en: "Blot out what later entries replaced, and join short pages; done by itself "
                + "where a record is withdrawn.",
            vi: "Xóa các mục đã bị thay thế và gộp các trang ngắn; tự thực hiện khi có bản ghi "
                + "bị rút lại."))
    var compact = false

    @Flag(
        help: help(
            en: "Compare all records with all pages: after a restore.",
            vi: "Đối chiếu toàn bộ bản ghi với mọi trang: dùng sau khi khôi phục."))
    var recheck = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let store = try OpenStore.open(global)
        guard let feed = try FeedFolder(folder, store: storeName?.id) else {
            throw FeedHelp.storeUnnamed(folder)
        }
        let markFile = FeedMarkFile(folder: folder)
        var request = WriteFeed.Request(
            store: feed.store, feedLast: feed.head?.last ?? 0, mark: try markFile.read())
        request.sources = sources.map(\.id)
        request.hasNeeds = needs
        request.comparesAll = recheck
        let progress = Progress(
            say(en: "Changes followed", vi: "Thay đổi đã xét"), isQuiet: global.quiet)
        let report = try await WriteFeed(store: store)
            .run(request, into: FolderOutlet(feed)) { progress.report($0) }
        progress.finish()
        let generated = UTCText.instant(WallClock.stamp.milliseconds)
        var outcome = FeedOutcome(folder: folder, store: feed.store, report: report)
        outcome.isChanged = try feed.publish(
            title: title ?? feed.head?.title ?? feed.store,
            licence: licence ?? report.sources.licences.joined(separator: "; "),
            generated: generated)
        // Who takes back its word wants it gone, not only contradicted. Before the mark is left:
        // a write that is killed here is made again from the last one's.
        if compact || feed.holdsWithdrawn {
            outcome.blottedOut = try feed.compact(generated: generated)
        }
        try markFile.write(report.mark(store: feed.store, feedLast: feed.head?.last ?? 0))
        outcome.entries = feed.head?.last ?? 0
        outcome.pages = feed.head?.pages.count ?? 0
        FeedOutcome.listing.show([outcome], as: format)
        for remark in outcome.remarks { global.remark(remark) }
    }
}
