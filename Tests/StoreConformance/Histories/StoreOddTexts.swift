/// Texts that stores are apt to mistake for each other or to cut short, all different in bytes.
package enum StoreOddTexts {
    package static let all: [String] = [
        "", " ", "  ", "a", "A", "a ", "0", "00", "NULL", "%", "_", "'", "\"", "\\", "a\nb", "a\tb",
        // The same text to Swift, not to a store: composed and decomposed, and another order.
        "\u{E9}", "e\u{301}", "\u{1EC7}", "e\u{323}\u{302}", "e\u{302}\u{323}", "\u{212B}",
        "\u{C5}",
        "\u{C5}\u{301}", "A\u{30A}\u{301}", "\u{AC00}", "\u{1100}\u{1161}",
        // NUL is a character like any other.
        "\u{0}", "a\u{0}", "a\u{0}b", "a\u{0}c",
        "\u{FEFF}a", "\u{FFFD}", "\u{FFFF}", "\u{10FFFF}", "\u{E000}", "\u{D7FF}",
        "👩🏽‍🔧", "👩🏽", "🇻🇳", "🇻", "株式会社", "㈜한국", "\u{202E}abc",
        "~", "#", "a#", "#a", "a##b",
        String(repeating: "x", count: 100_000), String(repeating: "x", count: 100_001),
        String(repeating: "ệ", count: 20_000),
    ]
}
