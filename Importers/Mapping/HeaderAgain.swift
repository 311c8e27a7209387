/// Recognises the header where it stands once more among the rows of a list, as on every page of
/// one made for printing.
struct HeaderAgain {
    /// Fewer cells than this could be a firm's that is called like a heading.
    private static let cellsMin = 2

    /// What each column of it may say: the whole heading, or the line of it in one of two rows.
    private let headings: [Set<String>]

    init(columns: [String]) {
        headings = columns.map { column in
            let heading = Self.key(column)
            return Set(heading.split(separator: HeaderFinder.joint).map(String.init) + [heading])
        }
    }

    /// Whether every cell that is filled says what its column is called.
    func isAgain(_ cells: [String]) -> Bool {
        var filled = 0
        for column in cells.indices where !cells[column].isEmpty {
            guard column < headings.count, says(cells[column], headings[column]) else {
                return false
            }
            filled += 1
        }
        return filled >= Self.cellsMin
    }

    /// Most rows end here with their first cell, so its first letter is looked at before the rest.
    private func says(_ cell: String, _ headings: Set<String>) -> Bool {
        guard let first = cell.utf8.first, headings.contains(where: { Self.mayBegin($0, first) })
        else { return false }
        return headings.contains(Self.key(cell))
    }

    private static func mayBegin(_ heading: String, _ byte: UInt8) -> Bool {
        guard let first = heading.utf8.first else { return false }
        let isPlain = byte < 0x80 && first < 0x80 && byte > 0x20
        return !isPlain || first | 0x20 == byte | 0x20
    }

    private static func key(_ text: String) -> String { HeaderFinder.heading(text).lowercased() }
}
