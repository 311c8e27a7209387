import ArgumentParser
import Foundation

/// `matxich init`: makes an empty database.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: say(en: "Make an empty database.", vi: "Tạo cơ sở dữ liệu trống."))

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let format = try global.format(among: [.table, .json, .ndjson])
        let path = try OpenStore.path(global)
        let isNew = !FileManager.default.fileExists(atPath: path)
        _ = try OpenStore.open(path, createIfMissing: true)
        if format != .table {
            let facts: JSONValue = ["database": .text(path), "created": .bool(isNew)]
            Streams.data(format == .json ? facts.page : facts.line)
            return
        }
        global.remark(
            isNew
                ? say(en: "Made the database \(path).", vi: "Đã tạo cơ sở dữ liệu \(path).")
                : say(
                    en: "The database \(path) is there already; nothing was changed.",
                    vi: "Cơ sở dữ liệu \(path) đã tồn tại; không thay đổi gì."))
        global.remark(
            say(
                en: "Next: matxich import LIST.xlsx --dry-run --db \(path)",
                vi: "Tiếp theo: matxich import DANH_SÁCH.xlsx --dry-run --db \(path)"))
    }
}
