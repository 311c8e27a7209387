import ArgumentParser
import Platform
import Store

/// `matxich quarantine release`: gives rows up.
struct QuarantineReleaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: say(
            en: "Forget rows of the quarantine that nobody will mend.",
            vi: "Bỏ các dòng cách ly không cần sửa nữa."))

    @Argument(help: help(en: "The rows' ids.", vi: "Mã các dòng.", value: "id"))
    var rows: [Int64]

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let store = try OpenStore.open(global)
        let standing = Set(
            try await ReadQuarantine(store: store).all(source: nil).map(\.id.rawValue))
        if let unknown = rows.first(where: { !standing.contains($0) }) {
            throw Failure(
                .noInput,
                say(
                    en: "There is no row \(unknown) in quarantine; nothing was released.",
                    vi: "Không có dòng cách ly \(unknown); chưa bỏ dòng nào."),
                next: Failure.see("quarantine", "list"))
        }
        try await store.release(
            rows.map(QuarantinedRow.ID.init(rawValue:)), stamp: WallClock.stamp)
        global.remark(
            say(en: "Released: \(rows.count) rows.", vi: "Đã bỏ \(rows.count) dòng."))
    }
}
