/// Recognises the rows that add up a list instead of being part of it.
struct TotalRow {
    /// Words that begin a total and nothing else. `Tổng công ty` (a corporation) begins with the
    /// first, and firms are called `SUM 3`, so what follows a word counts too.
    private static let words = [
        "tổng cộng", "tổng số", "tổng", "cộng", "total", "grand total", "sub total", "subtotal",
        "sum", "합계", "총계", "소계", "合計", "総計", "小計",
    ]
    /// Behind these anything may follow: `Tổng số doanh nghiệp: 120`.
    private static let openWords: Set<String> = ["tổng cộng", "tổng số", "grand total"]
    private static let labelLengthMax = 60

    private let cells: [String]
    private let formulas: [Int]
    private let roles: ColumnRoles

    /// - Parameter formulas: the columns of formulas whose results are not known.
    init(_ cells: [String], formulas: [Int] = [], roles: ColumnRoles = ColumnRoles([])) {
        self.cells = cells
        self.formulas = formulas
        self.roles = roles
    }

    /// Whether a label comes first and nothing but numbers after it, at least one of them.
    ///
    /// A number before the label counts the firms or is a firm's code, and a number under a
    /// heading such as "Điện thoại" is not added up: the row is then a firm called "Total".
    var isTotal: Bool {
        guard let first = cells.firstIndex(where: { !$0.isEmpty }) else { return false }
        let rest = cells[(first + 1)...]
        guard rest.allSatisfy({ $0.isEmpty || Self.isAmount($0) }), isLabel(cells[first]) else {
            return false
        }
        let amounts = rest.indices.filter { !cells[$0].isEmpty } + formulas
        guard roles.identifying.isDisjoint(with: amounts) else { return false }
        return !amounts.isEmpty || cells[first].utf8.contains(where: Self.isDigit)
    }

    /// A zero in front is a code's or a telephone number's.
    private static func isAmount(_ text: String) -> Bool {
        let isCode = text.utf8.count > 1 && text.utf8.prefix(2).allSatisfy(isDigit)
        if isCode, text.utf8.first == 0x30 { return false }
        return text.utf8.allSatisfy { isDigit($0) || " .,%-".utf8.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private func isLabel(_ text: String) -> Bool {
        guard text.utf8.count <= Self.labelLengthMax * 4 else { return false }
        let text = text.lowercased()
        return Self.words.contains { word in
            guard text.hasPrefix(word) else { return false }
            let next = text.dropFirst(word.count).first { $0 != " " }
            guard let next else { return true }
            return Self.openWords.contains(word) || !(next.isLetter || next.isNumber)
        }
    }
}
