import ArgumentParser
import Platform
import Records
import Store

/// `matxich source detach`: stops pulling a source whose records stay.
struct SourceDetachCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detach",
        abstract: say(
            en: "Stop pulling a source; its records stay.",
            vi: "Ngừng đồng bộ một nguồn; bản ghi vẫn giữ."))

    @Argument(help: help(en: "The source.", vi: "Nguồn.", value: "source"))
    var source: SourceArgument

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let store = try OpenStore.open(global)
        guard try await store.sources().contains(where: { $0.id == source.id }) else {
            throw StoreError.sourceUnknown(source.id)
        }
        guard try await store.endpoints().contains(where: { $0.source == source.id }) else {
            global.remark(
                say(
                    en: "“\(source.id)” is not pulled from anywhere; nothing was changed.",
                    vi: "Nguồn “\(source.id)” không được đồng bộ từ đâu; không thay đổi gì."))
            return
        }
        try await store.removeEndpoint(of: source.id, stamp: WallClock.stamp)
        let withdraw = NextCommand.line("source", "withdraw", source.id.text)
        global.remark(
            say(
                en: "“\(source.id)” is not pulled any more; its records and the account of its "
                    + "syncs stay. To take its word back too: \(withdraw)",
                vi: "Đã ngừng đồng bộ nguồn “\(source.id)”; bản ghi và nhật ký đồng bộ vẫn giữ. "
                    + "Để rút cả thông tin của nguồn: \(withdraw)"))
    }
}
