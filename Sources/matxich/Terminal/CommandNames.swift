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

    /// Options of every command, with whether a value follows; `GlobalOptions` declares them.
    private static let globalOptions = [
        "--db": true, "--lang": true, "--format": true, "-q": false, "--quiet": false,
        "--no-color": false,
    ]

    /// The command line with the global options that stand before the command put behind it,
    /// where the parser looks for them: `matxich --lang vi match` means `matxich match --lang vi`.
    static func inOrder(_ arguments: some Sequence<String>) -> [String] {
        var rest = Array(arguments)[...]
        var options: [String] = []
        while let first = rest.first, let takesValue = globalOptions[name(ofOption: first)] {
            let count = takesValue && !first.contains("=") ? 2 : 1
            options += rest.prefix(count)
            rest = rest.dropFirst(count)
        }
        guard !options.isEmpty, let first = rest.first, !first.hasPrefix("-") else {
            return Array(arguments)
        }
        var command: any ParsableCommand.Type = Matxich.self
        var words: [String] = []
        while let word = rest.first,
            let next = command.configuration.subcommands.first(where: { name(of: $0) == word })
        {
            command = next
            words.append(word)
            rest = rest.dropFirst()
        }
        return words + options + rest
    }

    private static func name(ofOption argument: String) -> String {
        String(argument.prefix { $0 != "=" })
    }
}
