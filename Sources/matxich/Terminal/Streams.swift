import Foundation

/// Where the program writes: data on standard output, everything else on standard error.
enum Streams {
    /// Writes a line of data.
    static func data(_ line: String) { write(line + "\n", to: .standardOutput) }

    /// Writes data as it is.
    static func raw(_ text: String) { write(text, to: .standardOutput) }

    /// Writes a message for a person.
    static func note(_ line: String) { write(line + "\n", to: .standardError) }

    static func noteRaw(_ text: String) { write(text, to: .standardError) }

    static var isDataTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isNoteTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// A reader that went away (`| head`) ends the output, not the program with an error.
    private static func write(_ text: String, to handle: FileHandle) {
        do { try handle.write(contentsOf: Data(text.utf8)) } catch { exit(0) }
    }
}
