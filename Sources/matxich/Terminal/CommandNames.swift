import ArgumentParser
import Importers

/// Checks the names of commands before the parser does, so that a slip gets a suggestion.
enum CommandNames {
    /// Follows the command line down to a name that is no command.
    ///
    /// - Throws: `Failure` with the nearest names.
    static func check(_ arguments: some Sequence<String>) throws(Failure) {
        var command: any ParsableCommand.Type = Matxich.self
        for argument in arguments {
            let commands = command.configuration.subcommands
            guard !commands.isEmpty, !argument.hasPrefix("-") else { return }
            if argument == "help", command == Matxich.self { return }
            guard let next = commands.first(where: { name(of: $0) == argument }) else {
                let names = commands.compactMap(name(of:))
                throw Failure(
                    .usage,
                    say(
                        en: "There is no command “\(argument)”.",
                        vi: "Không có lệnh “\(argument)”."),
                    next: Failure.meant(DidYouMean.suggest(argument, among: names))
                        ?? Failure.choices(names))
            }
            command = next
        }
    }

    private static func name(of command: any ParsableCommand.Type) -> String? {
        command.configuration.commandName
    }
}
