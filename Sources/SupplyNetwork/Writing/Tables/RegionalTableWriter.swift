import Records

/// Regional figures as one long table: a line for each region, process and figure, with how it was
/// worked out beside it.
package enum RegionalTableWriter {
    private static let columns = [
        "region", "subject", "figure", "value", "kept_back", "formula", "counted",
        "missing_share", "vintage",
    ]

    /// Counts, capacity and location quotients as CSV in UTF-8 with a line feed a row.
    ///
    /// A small count keeps back everything of its cell: a capacity or a quotient would tell of the
    /// few firms as much. Quotients of other cells stay, though sums of rows and columns follow
    /// from them: each of these hides no cell or at least two.
    ///
    /// - Parameters:
    ///   - counts: suppliers by region and subject.
    ///   - capacity: their capacity, by the same regions and subjects.
    ///   - minCell: counts above 0 and below it are kept back, and others that would tell them;
    ///     1 keeps nothing back.
    /// - Complexity: O(cells) and that of `suppressed(below:counts:)`.
    package static func write(
        counts: RegionalTable, capacity: RegionalTable, minCell: Int
    ) -> WrittenFile {
        let shown = counts.suppressed(below: minCell, counts: counts)
        var text = TextBytes()
        text.put(CSVText.plain.head(columns))
        let quotients = counts.locationQuotients()
        for cell in counts.cells.indices {
            let isKeptBack = shown[cell] == nil
            let place = Place(cell, of: counts)
            put(place, counts.cells[cell], isKeptBack, counts.note, &text)
            put(place, capacity.cells[cell], isKeptBack, capacity.note, &text)
            put(place, quotients[cell], isKeptBack, counts.note(.locationQuotient), &text)
        }
        return WrittenFile(name: "regional-figures.csv", bytes: text.bytes)
    }

    private struct Place {
        let region: String
        let subject: String

        init(_ cell: Int, of table: RegionalTable) {
            let (row, column) = cell.quotientAndRemainder(dividingBy: table.columns.count)
            region = table.regions[row].text
            subject = table.columns[column].text
        }
    }

    private static func put(
        _ place: Place, _ value: Double?, _ isKeptBack: Bool, _ note: FigureNote,
        _ text: inout TextBytes
    ) {
        let shown = isKeptBack ? nil : value
        text.put(
            CSVText.plain.row([
                .text(place.region), .text(place.subject), .text(note.formula.rawValue),
                .number(shown?.description ?? ""), .number(isKeptBack ? "true" : "false"),
                .text(note.formula.expression), .count(note.counted),
                .number(note.missingShare.description), .number(note.vintage.text),
            ]))
    }
}
