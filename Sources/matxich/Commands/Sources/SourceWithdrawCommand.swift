import ArgumentParser
import Platform
import Records
import Store

/// `matxich source withdraw`: takes back everything a source said.
struct SourceWithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: say(
            en: "Take back everything a source said; its records stay stored.",
            vi: "Rút lại mọi thông tin của một nguồn; bản ghi vẫn được lưu."))

    @Argument(help: help(en: "The source.", vi: "Nguồn.", value: "source"))
    var source: SourceArgument

    @Flag(
        name: [.short, .long],
        help: help(en: "Do not ask.", vi: "Không hỏi lại."))
    var yes = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        guard !source.id.isOwners else { throw Failure.ofOwners(source.id) }
        let store = try OpenStore.open(global)
        let summary = try await SummariseSources(store: store).one(source.id)
        if summary.source.isWithdrawn {
            global.remark(
                say(
                    en: "“\(source.id)” is withdrawn already.",
                    vi: "Nguồn “\(source.id)” đã được rút từ trước."))
            return
        }
        let progress = Progress(
            say(en: "Suppliers read", vi: "Nhà cung cấp đã đọc"), isQuiet: global.quiet)
        let reach = try await MeasureReach(store: store).reach(of: source.id) {
            progress.report($0)
        }
        progress.finish()
        for line in SourceReachText.lines(reach) { global.remark(line) }
        if !yes { try Confirmation.ask(forName: source.id.text) }
        try await store.setWithdrawn(true, source: source.id, stamp: WallClock.stamp)
        let back = NextCommand.line("source", "restore", source.id.text)
        global.remark(
            say(
                en: "“\(source.id)” is withdrawn. To give it again: \(back)",
                vi: "Đã rút nguồn “\(source.id)”. Để khôi phục: \(back)"))
    }
}

/// `matxich source restore`: gives a withdrawn source's word again.
struct SourceRestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: say(
            en: "Give a withdrawn source's word again.", vi: "Khôi phục nguồn đã rút."))

    @Argument(help: help(en: "The source.", vi: "Nguồn.", value: "source"))
    var source: SourceArgument

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let store = try OpenStore.open(global)
        try await store.setWithdrawn(false, source: source.id, stamp: WallClock.stamp)
        global.remark(
            say(
                en: "What “\(source.id)” said counts again.",
                vi: "Thông tin của nguồn “\(source.id)” có hiệu lực trở lại."))
    }
}
