/// A row that stands in the file and is none of the list, so that a person can object.
package struct SkippedRow: Hashable, Sendable {
    package enum Reason: String, Sendable, CaseIterable {
        /// A title or a remark above the header.
        case aboveHeader
        /// A row below the header that numbers the columns.
        case columnNumbers
        case total
        /// The header printed again, as on every page of a list made for printing.
        case headerAgain
        /// One text merged across columns: a heading over rows, a remark or a signature below.
        case heading
        /// Formulas and nothing else, none of which the workbook kept a result of.
        case formulasOnly
    }

    /// 1-based, as the file or sheet counts.
    package let line: Int
    package let reason: Reason
    /// How the row begins.
    package let text: String

    /// Rows named one by one; all of them are counted. A list with more is not read as it should
    /// be, and a thousand lines are enough to see why.
    package static let keptMax = 1_000
    /// Enough to recognise a row by.
    static let textLengthMax = 60

    init(line: Int, reason: Reason, cells: [String]) {
        self.line = line
        self.reason = reason
        let words = cells.lazy.filter { !$0.isEmpty }.prefix(Self.textLengthMax)
            .joined(separator: " ")
        text = String(HeaderFinder.heading(words).prefix(Self.textLengthMax))
    }
}

/// The rows that were passed over so far, each with its line up to `keptMax`, all of them counted.
struct SkippedRows: Hashable {
    private(set) var kept: [SkippedRow] = []
    private(set) var counts: [SkippedRow.Reason: Int] = [:]

    mutating func add(_ line: Int, _ reason: SkippedRow.Reason, _ cells: [String]) {
        counts[reason, default: 0] += 1
        guard kept.count < SkippedRow.keptMax else { return }
        kept.append(SkippedRow(line: line, reason: reason, cells: cells))
    }

    /// Notes what stands around a header: the titles above it, and the numbers below.
    mutating func add(
        around header: HeaderFinder.Finding, of rows: [(line: Int, cells: [String])]
    ) {
        for row in rows.prefix(header.titleRows) where row.cells.contains(where: { !$0.isEmpty }) {
            add(row.line, .aboveHeader, row.cells)
        }
        for row in rows[(header.headerRow + 1)..<header.firstRow] {
            add(row.line, .columnNumbers, row.cells)
        }
    }
}
