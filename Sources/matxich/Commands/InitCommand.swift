import ArgumentParser
import Foundation
import Records
import Representations

/// `matxich init`: makes an empty database.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: say(en: "Make an empty database.", vi: "Tạo cơ sở dữ liệu trống."))

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: OutputFormat.ofRecords)
        let path = try OpenStore.path(global)
        let isNew = !FileManager.default.fileExists(atPath: path)
        _ = try OpenStore.open(path, createIfMissing: true)
        if format != .table {
            show(path, isNew: isNew, as: format)
            return
        }
        global.remark(
            isNew
                ? OpenStore.made(path)
                : say(
                    en: "The database \(path) is there already; nothing was changed.",
                    vi: "Cơ sở dữ liệu \(path) đã tồn tại; không thay đổi gì."))
        let next = NextCommand.line(
            "import", say(en: "LIST.xlsx", vi: "DANH_SÁCH.xlsx"), "--dry-run", database: path)
        global.remark(say(en: "Next: \(next)", vi: "Tiếp theo: \(next)"))
    }
    private func show(_ path: String, isNew: Bool, as format: OutputFormat) {
        let facts: JSONValue = ["database": .text(path), "created": .bool(isNew)]
        guard format == .csv else {
            Streams.data(format == .json ? facts.page : facts.line)
            return
        }
        Streams.raw(CSVText.plain.head(["database", "created"]))
        Streams.raw(CSVText.plain.row([.text(path), .text(String(isNew))]))
    }
}
