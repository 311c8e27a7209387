import Records

/// Finds the header among the first rows of a list: below title rows, on one row or on two.
///
///     DANH SÁCH DOANH NGHIỆP                       title rows are passed over
///     STT | Tên DN | Liên hệ |       | Chứng nhận
///         |        | ĐT      | Email | ISO 9001    joined: "Liên hệ / ĐT", "Liên hệ / Email", …
///     (1) | (2)    | (3)     | (4)   | (5)         a row that numbers the columns is passed over
package struct HeaderFinder: Sendable {
    /// How far down a header is looked for.
    package static let rowsMax = 40
    /// A longer cell is no heading. Long official headings with notes stay under it.
    static let headingLengthMax = 120

    /// Where the header is, in places of the rows that were given.
    package struct Finding: Hashable, Sendable {
        /// The headers as written, line breaks as blanks, two rows joined by " / ".
        package let columns: [String]
        /// The rows above the header.
        package let titleRows: Int
        /// The header's last line.
        package let headerRow: Int
        /// The first row of the list itself.
        package let firstRow: Int
    }

    private let synonyms = RecordKind.allCases.map { HeaderSynonyms(kind: $0) }

    package init() {}

    /// The header of a list that begins with these rows, or nil when none looks like one.
    ///
    /// A row with two known headings is one; else the first row that is as wide as the list and
    /// has only short, different texts. Merged cells may be blank or repeated.
    ///
    /// - Parameter said: the place of the header's last row, where a person named it.
    package func find(in rows: [[String]], said: Int? = nil) -> Finding? {
        guard let last = said ?? guess(rows), last < rows.count else { return nil }
        if last > 0, pair(rows[last - 1], rows[last]).isHeader {
            return finding(joined(rows[last - 1], rows[last]), rows, (last - 1)...last)
        }
        if said == nil, last + 1 < rows.count, pair(rows[last], rows[last + 1]).isHeader {
            return finding(joined(rows[last], rows[last + 1]), rows, last...(last + 1))
        }
        return finding(rows[last].map(Self.heading), rows, last...last)
    }

    private func finding(
        _ columns: [String], _ rows: [[String]], _ header: ClosedRange<Int>
    ) -> Finding? {
        let named = columns.lastIndex { !$0.isEmpty }.map { columns[...$0] } ?? []
        guard !named.isEmpty else { return nil }
        let below = header.upperBound + 1
        let numbersColumns = below < rows.count && Self.isCount(rows[below])
        return Finding(
            columns: Array(named), titleRows: header.lowerBound, headerRow: header.upperBound,
            firstRow: below + (numbersColumns ? 1 : 0))
    }

    private func pair(_ upper: [String], _ lower: [String]) -> HeaderPair {
        HeaderPair(upper, lower) { cell in
            cell.count <= Self.headingLengthMax
                ? synonyms.lazy.compactMap { $0.listedPath(of: cell)?.field }.first : nil
        }
    }

    private func guess(_ rows: [[String]]) -> Int? {
        let rows = rows.prefix(Self.rowsMax)
        let width = rows.map { $0.count { !$0.isEmpty } }.max() ?? 0
        let known = rows.firstIndex { knownCount($0) >= min(2, width) }
        return known ?? rows.firstIndex { looksLikeHeadings($0, width: width) }
    }

    private func knownCount(_ row: [String]) -> Int {
        Set(row.filter { !$0.isEmpty && isKnown($0) }).count
    }

    private func isKnown(_ cell: String) -> Bool {
        cell.count <= Self.headingLengthMax && synonyms.contains { $0.knows(cell) }
    }

    private func looksLikeHeadings(_ row: [String], width: Int) -> Bool {
        let stated = row.filter { !$0.isEmpty }
        return stated.count * 10 >= width * 6 && stated.count >= min(2, width)
            && Set(stated).count == stated.count && stated.allSatisfy(Self.isHeading)
    }

    /// Stands between the two lines of a heading.
    static let joint = " / "

    private func joined(_ upper: [String], _ lower: [String]) -> [String] {
        let (upper, lower) = Self.withoutMerges(upper, lower)
        var group = ""
        return (0..<max(upper.count, lower.count)).map { column in
            let own = column < upper.count ? Self.heading(upper[column]) : ""
            let below = column < lower.count ? Self.heading(lower[column]) : ""
            if !own.isEmpty { group = own }
            if below.isEmpty { return own }
            return group.isEmpty ? below : group + Self.joint + below
        }
    }

    /// Merged cells as blanks: what repeats its left neighbour, or the cell above it.
    private static func withoutMerges(
        _ upper: [String], _ lower: [String]
    ) -> (upper: [String], lower: [String]) {
        let single = upper.indices.map { $0 > 0 && upper[$0] == upper[$0 - 1] ? "" : upper[$0] }
        let below = lower.indices.map { column in
            column < upper.count && lower[column] == upper[column] ? "" : lower[column]
        }
        return (single, below)
    }

    static func isHeading(_ cell: String) -> Bool {
        cell.count <= headingLengthMax && !cell.contains("@")
            && cell.unicodeScalars.contains { $0.properties.isAlphabetic }
            && cell.utf8.count { (0x30...0x39).contains($0) } <= 5
    }

    /// Whether a row says 1, 2, 3, … with or without brackets.
    private static func isCount(_ row: [String]) -> Bool {
        let numbers = row.map { $0.filter { !"()[]. ".contains($0) } }.filter { !$0.isEmpty }
        guard numbers.count > 2, let first = Int(numbers[0]) else { return false }
        return numbers.enumerated().allSatisfy { Int($1) == first + $0 }
    }

    /// A header's text on one line, its blanks single.
    package static func heading(_ cell: String) -> String {
        cell.split { $0.isWhitespace }.joined(separator: " ")
    }
}
