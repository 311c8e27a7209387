import Foundation
import Records

/// The language the program speaks in this run.
///
/// Help texts are made before options are parsed, so the choice is read once from the raw
/// arguments: `--lang`, then `MATXICH_LANG`, then the locale of the environment.
enum Speech {
    /// The language of whoever is answered at the moment; nil = that of the run.
    @TaskLocal static var chosen: Language?

    static let language: Language = {
        let environment = ProcessInfo.processInfo.environment
        return RawOptions.value(of: "--lang").flatMap(Language.init(rawValue:))
            ?? environment["MATXICH_LANG"].flatMap(Language.init(rawValue:))
            ?? fromLocale(environment)
    }()

    /// What the environment asks for and the program does not speak; nil when all is well.
    static var unspokenSetting: String? {
        guard RawOptions.value(of: "--lang") == nil,
            let setting = ProcessInfo.processInfo.environment["MATXICH_LANG"], !setting.isEmpty
        else { return nil }
        return spoken.contains { $0.rawValue == setting } ? nil : setting
    }

    /// The two languages of the command line; Korean and Japanese readers get English.
    static let spoken: [Language] = [.vietnamese, .english]

    private static func fromLocale(_ environment: [String: String]) -> Language {
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
        return locale?.hasPrefix("vi") == true ? .vietnamese : .english
    }
}

/// The text in the language of this run.
func say(en: @autoclosure () -> String, vi: @autoclosure () -> String) -> String {
    (Speech.chosen ?? Speech.language) == .vietnamese ? vi() : en()
}
