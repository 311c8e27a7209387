/// What pictures and pages share: numbers as short as a reader needs, and colours.
extension TextBytes {
    /// A length in a picture, to a tenth.
    mutating func put(tenth number: Double) {
        put(Int((number * 10).rounded()), digits: 1, point: ".")
    }

    /// - Parameter scaled: the number times 10 to the power of `digits`.
    mutating func put(_ scaled: Int, digits: Int, point: String) {
        let text = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        if scaled < 0 { put("-") }
        put(String(padded.dropLast(digits)) + (digits > 0 ? point : ""))
        put(String(padded.suffix(digits)))
    }

    /// An element of SVG or HTML with text in it.
    mutating func put(element name: String, _ attributes: String = "", text: String) {
        put("<" + name + (attributes.isEmpty ? "" : " " + attributes) + ">")
        put(words: text)
        put("</" + name + ">")
    }

    /// Words in which no line ends between a number and its sign.
    mutating func put(words text: String) {
        guard text.contains(" %") || text.contains("n = ") else { return put(xml: text) }
        put(
            xml: text.replacing(" %", with: "\u{A0}%").replacing("n = ", with: "n\u{A0}=\u{A0}"))
    }
}

/// Blues from light to dark, told apart in grey print and by whoever sees no red or green.
enum Shade {
    /// - Source: the single-hue "Blues" of Brewer, colorbrewer2.org (Apache-2.0), seven classes.
    private static let colours = [
        "#eff3ff", "#c6dbef", "#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#084594",
    ]

    /// - Parameter share: 0...1.
    static func colour(_ share: Double) -> String {
        colours[min(colours.count - 1, max(0, Int(share * Double(colours.count))))]
    }

    /// The colour of letters on a shade: that of the greater contrast, always over 4.5 to 1.
    ///
    /// - Source: WCAG 2.2, 1.4.3.
    static func ink(_ share: Double) -> String { share * 7 >= 5 ? "#ffffff" : "#1a1a1a" }
}
