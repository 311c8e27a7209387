/// Reads comma-separated text as RFC 4180 has it, by the names of its first row.
enum CSVRows {
    static func read(_ text: String) -> [[String: String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var isQuoteOpen = false
        func endCell() {
            row.append(cell)
            cell = ""
        }
        for character in text {
            if isQuoted {
                isQuoteOpen = character == "\""
                isQuoted = !isQuoteOpen
                if isQuoted { cell.append(character) }
                continue
            }
            switch character {
            case "\"":
                if isQuoteOpen { cell.append(character) }
                isQuoted = true
            case ",": endCell()
            case "\n", "\r\n":
                endCell()
                rows.append(row)
                row = []
            default: cell.append(character)
            }
            isQuoteOpen = false
        }
        if !cell.isEmpty || !row.isEmpty {
            endCell()
            rows.append(row)
        }
        guard let head = rows.first else { return [] }
        return rows.dropFirst().map { row in
            Dictionary(zip(head, row)) { first, _ in first }
        }
    }
}
