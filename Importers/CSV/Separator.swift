/// The byte between the cells of a file.
struct Separator {
    let byte: UInt8
    /// Whether the first line says so (`sep=;`), the way Excel writes and reads it.
    let isDeclared: Bool

    /// What a person said, else what the file says, else the best guess.
    init(said: String?, window: TextWindow, file: String) throws(ImportError) {
        let declared = Self.declared(window.bytes)
        isDeclared = declared != nil
        byte =
            try Self.named(said, file: file) ?? declared
            ?? SeparatorGuess.guess(window.bytes, isLast: window.isAtEnd)
    }

    /// The separator as it is shown and can be said.
    var name: String { byte == 0x09 ? "tab" : String(Unicode.Scalar(byte)) }

    private static func declared(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        let opening = Array("sep=".utf8)
        guard bytes.count > 5, bytes.prefix(4).elementsEqual(opening),
            bytes[5] == 0x0A || bytes[5] == 0x0D, isUsable(bytes[4])
        else { return nil }
        return bytes[4]
    }

    /// The byte a person means: one character, or `tab`; `auto` is nil.
    private static func named(_ name: String?, file: String) throws(ImportError) -> UInt8? {
        guard let name, !name.isEmpty, name.lowercased() != "auto" else { return nil }
        if name.lowercased() == "tab" || name == "\\t" { return 0x09 }
        guard name.utf8.count == 1, let byte = name.utf8.first, isUsable(byte) else {
            throw .separatorUnusable(
                file: file, separator: name, available: [",", ";", "tab", "|"])
        }
        return byte
    }

    /// ASCII, and neither a quote nor part of a line end nor of a word.
    private static func isUsable(_ byte: UInt8) -> Bool {
        let isWord = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
        return byte < 0x80 && byte != RowScanner.quote && byte != 0x0A && byte != 0x0D && !isWord
    }
}
