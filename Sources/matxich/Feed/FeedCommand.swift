import ArgumentParser

/// `matxich feed`: telling other stores.
struct FeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed",
        abstract: say(
            en: "Publish records for other Matxich stores.",
            vi: "Phát bản ghi cho các kho Matxich khác."),
        subcommands: [FeedWriteCommand.self])
}
