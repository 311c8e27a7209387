import ArgumentParser

/// `matxich need`: what buyers are looking for.
struct NeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "need",
        abstract: say(
            en: "List, show and add buyers' needs.",
            vi: "Liệt kê, xem và thêm nhu cầu của bên mua."),
        subcommands: [NeedListCommand.self, NeedShowCommand.self, NeedAddCommand.self])
}
