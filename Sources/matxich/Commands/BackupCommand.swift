import ArgumentParser
import Store

/// `matxich backup`: a consistent copy of the database, also while it is in use.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say(
            en: "Write a copy of the database to a new file.",
            vi: "Sao lưu cơ sở dữ liệu vào một tệp mới."))

    @Argument(help: help(en: "The new file.", vi: "Tệp sao lưu mới.", value: "file"))
    var file: String

    @Flag(name: [.short, .long], help: help(en: "Write over a file.", vi: "Ghi đè tệp đang có."))
    var force = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let target = try OutputFile(file, force: force, sparing: OpenStore.path(global))
        let store = try OpenStore.open(global)
        try await target.write { try await store.backup(to: $0) }
        // Lists that wait to be taken in come with it.
        try UploadFolder(of: OpenStore.path(global)).copy(to: UploadFolder(of: file))
        let back = NextCommand.line("restore", file, "--force")
        global.remark(
            say(
                en: "Written: \(file). To go back to it: \(back)",
                vi: "Đã ghi: \(file). Để quay lại bản này: \(back)"))
    }
}
