import Foundation
import Records

/// The language the program speaks in this run.
///
/// Help texts are made before options are parsed, so the choice is read once from the raw
/// arguments: `--lang`, then `MATXICH_LANG`, then the locale of the environment.
enum Speech {
    static let language: Language = {
        let arguments = CommandLine.arguments
        let environment = ProcessInfo.processInfo.environment
        return chosen(in: arguments)
            ?? environment["MATXICH_LANG"].flatMap(Language.init(rawValue:))
            ?? fromLocale(environment)
    }()

    /// The two languages of the command line; Korean and Japanese readers get English.
    static let spoken: [Language] = [.vietnamese, .english]

    private static func chosen(in arguments: [String]) -> Language? {
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count {
                return Language(rawValue: arguments[index + 1])
            }
            if argument.hasPrefix("--lang=") {
                return Language(rawValue: String(argument.dropFirst("--lang=".count)))
            }
        }
        return nil
    }

    private static func fromLocale(_ environment: [String: String]) -> Language {
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
        return locale?.hasPrefix("vi") == true ? .vietnamese : .english
    }
}

/// The text in the language of this run.
func say(en: @autoclosure () -> String, vi: @autoclosure () -> String) -> String {
    Speech.language == .vietnamese ? vi() : en()
}
