/// Recognises the rows that add up a list instead of being part of it.
enum TotalRow {
    /// Words that begin a total and nothing else. `Tổng công ty` (a corporation) begins with the
    /// first, so what follows a word counts too.
    private static let words = [
        "tổng cộng", "tổng số", "tổng", "cộng", "total", "grand total", "sub total", "subtotal",
        "sum", "합계", "총계", "소계", "合計", "総計", "小計",
    ]
    /// Behind these anything may follow: `Tổng số doanh nghiệp: 120`.
    private static let openWords: Set<String> = ["tổng cộng", "tổng số", "grand total"]
    private static let labelLengthMax = 60

    /// Whether the only text of a row is a total's label and the rest of it numbers, at least one
    /// of them, in cells of their own or in the label.
    static func matches(_ cells: [String]) -> Bool {
        var label: String?
        var numbers = 0
        for cell in cells where !cell.isEmpty {
            if isNumber(cell) {
                numbers += 1
            } else if label == nil {
                label = cell
            } else {
                return false
            }
        }
        guard let label, isLabel(label) else { return false }
        return numbers > 0 || label.utf8.contains { (0x30...0x39).contains($0) }
    }

    private static func isNumber(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || " .,%-".utf8.contains($0) }
    }

    private static func isLabel(_ text: String) -> Bool {
        guard text.utf8.count <= labelLengthMax * 4 else { return false }
        let text = text.lowercased()
        return words.contains { word in
            guard text.hasPrefix(word) else { return false }
            let next = text.dropFirst(word.count).first { $0 != " " }
            return next.map { openWords.contains(word) || !$0.isLetter } ?? true
        }
    }
}
