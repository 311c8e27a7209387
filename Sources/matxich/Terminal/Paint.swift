import Foundation

/// Colours for terminals, left out where nobody would see them.
///
/// - Source: no-color.org; CLICOLOR_FORCE after bixense.com/clicolors.
struct Paint: Sendable {
    static let data = Paint(isTerminal: Streams.isDataTerminal)
    static let notes = Paint(isTerminal: Streams.isNoteTerminal)

    private let isOn: Bool

    init(
        isTerminal: Bool, environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        let refuses =
            environment["NO_COLOR"].map { !$0.isEmpty } ?? false
            || RawOptions.has("--no-color")
        let forces = environment["CLICOLOR_FORCE"].map { $0 != "0" && !$0.isEmpty } ?? false
        let isDumb = environment["TERM"] == "dumb"
        isOn = !refuses && (forces || (isTerminal && !isDumb))
    }

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func dim(_ text: String) -> String { wrapped(text, "2") }
    func good(_ text: String) -> String { wrapped(text, "32") }
    func fair(_ text: String) -> String { wrapped(text, "33") }
    func bad(_ text: String) -> String { wrapped(text, "31") }

    private func wrapped(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
