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

    func bold(_ text: String) -> String { wrapped(text, .bold) }
    func dim(_ text: String) -> String { wrapped(text, .dim) }
    func good(_ text: String) -> String { wrapped(text, .good) }
    func fair(_ text: String) -> String { wrapped(text, .fair) }
    func bad(_ text: String) -> String { wrapped(text, .bad) }

    /// All that is ever written to colour a text.
    static let sequences = Code.allCases.map(\.sequence)

    /// - Source: ISO 6429, section 8.3.117.
    private enum Code: Int, CaseIterable {
        case plain = 0
        case bold, dim
        case bad = 31
        case good, fair

        var sequence: String { "\u{1B}[\(rawValue)m" }
    }

    private func wrapped(_ text: String, _ code: Code) -> String {
        isOn ? code.sequence + text + Code.plain.sequence : text
    }
}
