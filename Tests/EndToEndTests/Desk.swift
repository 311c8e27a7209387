import Foundation

/// A folder to work in, and the program run in it with words instead of bytes.
struct Desk {
    struct Outcome {
        let status: Int32
        let output: String
        let messages: String

        /// Each line of the output as a JSON object.
        func objects() throws -> [[String: Any]] {
            try output.split(separator: "\n").compactMap { line in
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            }
        }
    }

    private let folder: Folder

    /// Runs a body in a fresh folder that goes away after it.
    static func inFolder(_ body: (Desk) throws -> Void) throws {
        try body(Desk(folder: Folder()))
    }

    func path(_ name: String) -> String { folder.path(name) }

    func write(_ name: String, _ text: String) throws { try folder.write(text, to: name) }

    func run(
        _ arguments: String..., input: String? = nil, language: String = "en"
    ) throws -> Outcome {
        try run(arguments, input: input, language: language)
    }

    func run(
        _ arguments: [String], input: String? = nil, language: String = "en",
        terminal: PseudoTerminal? = nil
    ) throws -> Outcome {
        let outcome = try Program.run(
            arguments, in: folder, environment: ["MATXICH_LANG": language], input: input,
            terminal: terminal)
        return Outcome(status: outcome.status, output: outcome.text, messages: outcome.notes)
    }
}
