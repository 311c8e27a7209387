/// A name in a hexagon, in letters and lines that fit in it.
struct TileLabel {
    /// Letters by the width of a cell, and the largest and smallest (own choice: as those of maps;
    /// below the least nobody reads them).
    private static let letterShare = 0.2
    private static let lettersMax = 11.0
    private static let lettersMin = 6.5
    /// What stays free between a name and the edges of its cell.
    private static let margin = 5.0
    /// Lines above each other, by the height of letters.
    static let lineShare = 1.08

    /// - Parameter size: the width of a cell.
    static func letters(in size: Double) -> Double {
        min(lettersMax, max(lettersMin, size * letterShare))
    }

    let lines: [String]
    /// The width that each line is pressed into; nil where it has room.
    let pressed: [Double?]

    /// - Parameter size: the width of the cell.
    init(_ name: String, in size: Double) {
        let (letters, room) = (Self.letters(in: size), size - Self.margin)
        func width(_ line: String) -> Double { NameBox.width(of: line, letters: letters) }
        func widest(_ lines: [String]) -> Double { lines.map(width).max() ?? 0 }
        var best = [name]
        for count in 2...3 where widest(best) > room {
            best = Self.broken(name, into: count).min { widest($0) < widest($1) } ?? best
        }
        lines = best
        pressed = best.map { width($0) > room ? room : nil }
    }

    /// The ways to break a name at its spaces; one of wide letters without any, anywhere.
    private static func broken(_ name: String, into count: Int) -> [[String]] {
        let words = name.split(separator: " ").map(String.init)
        let isWide = NameBox.width(of: name, letters: 1) == Double(name.count)
        let (parts, joint) =
            words.count >= count
            ? (words, " ") : isWide ? (name.map(String.init), "") : ([], "")
        guard parts.count >= count else { return [] }
        return breaks(parts.count, count).map { places in
            zip([0] + places, places + [parts.count]).map {
                parts[$0..<$1].joined(separator: joint)
            }
        }
    }

    /// The places at which so many parts are cut into two or three lines.
    private static func breaks(_ parts: Int, _ count: Int) -> [[Int]] {
        (1..<parts).flatMap { first in
            count == 2 ? [[first]] : ((first + 1)..<max(first + 1, parts)).map { [first, $0] }
        }
    }

    /// - Parameter count: written below the name.
    func put(
        _ count: String, _ ink: String, x: Double, y: Double, letters: Double,
        _ text: inout TextBytes
    ) {
        let step = letters * Self.lineShare
        let top = y + letters * 0.35 - step * Double(lines.count) / 2
        for (number, line) in (lines + [count]).enumerated() {
            text.put("<text class=\"tile\" fill=\"\(ink)\" x=\"")
            text.put(tenth: x)
            text.put("\" y=\"")
            text.put(tenth: top + Double(number) * step)
            if number < pressed.count, let width = pressed[number] {
                text.put("\" lengthAdjust=\"spacingAndGlyphs\" textLength=\"")
                text.put(tenth: width)
            }
            text.put("\">")
            text.put(xml: line)
            text.put("</text>")
        }
    }
}
