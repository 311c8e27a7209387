/// Tells which character separates the cells, from how evenly each would cut the rows.
enum SeparatorGuess {
    static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    /// Rows looked at; title rows are a handful.
    static let rowsMax = 200

    /// The candidate by which most rows have the same number of cells, and many of them.
    ///
    /// A comma in the middle of every address cuts unevenly, the real separator does not. A
    /// text that no candidate cuts has one column, and the comma is as good as any.
    static func guess(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> UInt8 {
        var best: (separator: UInt8, score: Double) = (candidates[0], 0)
        for separator in candidates {
            let score = evenness(of: separator, bytes, isLast: isLast)
            if score > best.score { best = (separator, score) }
        }
        return best.separator
    }

    /// The share of rows with the most frequent cell count *m*, times 1 − 1 / *m*: two cells
    /// in all rows are less telling than seven in most.
    private static func evenness(
        of separator: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool
    ) -> Double {
        var counts: [Int: Int] = [:]
        var rows = 0
        var position = 0
        var scanner = RowScanner(separator: separator)
        while rows < rowsMax, position < bytes.count {
            let rest = UnsafeBufferPointer(rebasing: bytes[position...])
            var outcome = scanner.scan(rest, isLast: isLast)
            if outcome == .quoteAstray {
                outcome = scanner.scan(rest, isLast: isLast, quoting: .withinLine)
            }
            guard case .row(let length, _) = outcome else { break }
            position += length
            if length > 2 {
                counts[scanner.fields.count, default: 0] += 1
                rows += 1
            }
        }
        return counts.reduce(0) { best, entry in
            let evenness = Double(entry.value) / Double(rows) * (1 - 1 / Double(entry.key))
            return max(best, evenness)
        }
    }
}
