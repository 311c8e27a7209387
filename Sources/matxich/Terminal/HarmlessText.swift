/// Texts that a terminal shows and does not obey.
///
/// What a partner writes may hold controls that move the cursor, write over what was said before
/// or type for the person at the keyboard.
enum HarmlessText {
    private static let sign: Unicode.Scalar = "\u{FFFD}"
    private static let colours = Paint.sequences.map(\.unicodeScalars)

    /// The text with a sign in the place of each control; line breaks, tabs and our own colours
    /// stay.
    static func of(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var shown = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if let colour = colours.first(where: { rest.starts(with: $0) }) {
                shown.append(contentsOf: colour)
                rest = rest.dropFirst(colour.count)
            } else {
                shown.append(isControl(scalar) ? sign : scalar)
                rest = rest.dropFirst()
            }
        }
        return String(shown)
    }

    /// What somebody else wrote, as part of a line: without line breaks and colours too, and no
    /// longer than so many cells.
    static func quoted(_ text: String, atMost width: Int) -> String {
        // More scalars than cells are marks on letters, of which honest texts have few.
        var start = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(4 * width) {
            let isBreak = scalar == "\n" || scalar == "\t"
            start.append(isControl(scalar) || isBreak ? sign : scalar)
        }
        return TextTable.cut(String(start), to: width)
    }

    /// The controls C0 and C1 of ISO 6429, and those that turn round the direction of a text
    /// (Unicode Standard Annex 9), by which it shows as what it is not.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
