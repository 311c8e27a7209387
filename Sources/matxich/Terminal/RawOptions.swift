/// Options that are needed where the parser's result is not at hand: help texts are made before
/// it runs, and a failure is worded after the command that held its options is gone.
///
/// `GlobalOptions` declares the same options, so the parser explains and checks them.
enum RawOptions {
    /// The value of an option, given as `--name value` or `--name=value`; the last one counts, as
    /// it does for the parser.
    static func value(
        of name: String, in arguments: [String] = CommandLine.arguments
    ) -> String? {
        var value: String?
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == name, index + 1 < arguments.count { value = arguments[index + 1] }
            if argument.hasPrefix(name + "=") { value = String(argument.dropFirst(name.count + 1)) }
        }
        return value
    }

    /// Whether one of the spellings of a flag was given.
    static func has(_ names: String..., in arguments: [String] = CommandLine.arguments) -> Bool {
        arguments.prefix { $0 != "--" }.contains { names.contains($0) }
    }

    /// The command, where one is named; `help` does not count as one.
    static var command: String? {
        let words = CommandNames.inOrder(CommandLine.arguments.dropFirst())
        return words.first { !$0.hasPrefix("-") && $0 != "help" }
    }
}
