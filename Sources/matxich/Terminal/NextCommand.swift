/// A command to run next, complete: on the database of this run and in the language asked for,
/// ready to be pasted.
///
/// A hint that lost its `--db` could replace another database than the one worked on.
enum NextCommand {
    /// - Parameters:
    ///   - words: what follows `matxich`; each is quoted for the shell where it needs it.
    ///   - database: the one named on the command line; nil = none was.
    static func line(
        _ words: String..., database: String? = RawOptions.value(of: "--db")
    ) -> String {
        line(words, database: database)
    }

    static func line(
        _ words: [String], database: String? = RawOptions.value(of: "--db")
    ) -> String {
        let place = database.map { ["--db", $0] } ?? []
        let language = RawOptions.value(of: "--lang").map { ["--lang", $0] } ?? []
        return (["matxich"] + words + place + language).map(quoted).joined(separator: " ")
    }

    /// A word as a POSIX shell takes it literally.
    static func quoted(_ word: String) -> String {
        let needsNone = !word.isEmpty && word.allSatisfy(isPlain)
        return needsNone ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "_-./:=@%+,…".contains(character)
    }
}
