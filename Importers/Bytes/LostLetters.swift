/// Finds where a program wrote `?` or U+FFFD for letters its encoding did not have.
///
/// The letters cannot be brought back, but somebody should be told: `C?ng ty TNHH ??ng Nam`.
enum LostLetters {
    /// One `?` at a word's end in so many words is a question, more are lost letters (`Th? Đ?c`).
    static let wordsPerLoss = 8

    /// Whether a cell shows the traces; questions and web addresses do not count.
    static func areIn(_ cell: String) -> Bool {
        var words = 0
        var endings = 0
        for word in cell.utf8.split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) }) {
            words += 1
            switch trace(in: word) {
            case .inside: return true
            case .atEnd: endings += 1
            case .none: break
            }
        }
        if endings > 1, endings * wordsPerLoss >= words { return true }
        return cell.unicodeScalars.contains("\u{FFFD}")
    }

    private enum Trace { case none, inside, atEnd }

    private static func trace(in word: Substring.UTF8View) -> Trace {
        var previous: UInt8 = 0x20
        var isInside = false
        for byte in word {
            // Signs of an address, where a question mark is in its place.
            if [0x2F, 0x3D, 0x26, 0x40].contains(byte) { return .none }
            if previous == 0x3F, isLetter(byte) { isInside = true }
            previous = byte
        }
        if isInside { return .inside }
        return previous == 0x3F && word.count > 1 && isLetter(word.first ?? 0) ? .atEnd : .none
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte > 0x7F
    }
}
