import ArgumentParser

/// `matxich quarantine`: the rows that could not be taken in.
struct QuarantineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: say(
            en: "List, export for mending, or give up the rows that could not be taken in.",
            vi: "Xem, xuất để sửa hoặc bỏ các dòng không nhập được."),
        subcommands: [
            QuarantineListCommand.self, QuarantineExportCommand.self,
            QuarantineReleaseCommand.self,
        ])
}
