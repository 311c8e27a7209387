package import Records

/// Regional figures as one long table: a line a figure, with how it was worked out beside it.
package enum RegionalTableWriter {
    /// The headings: a contract.
    package static let columns = [
        "region", "kind", "subject", "other", "figure", "detail", "value", "kept_back", "formula",
        "counted", "missing", "missing_share", "vintage",
    ]

    /// CSV in UTF-8 with a line feed a row.
    ///
    /// - Complexity: O(figures).
    package static func write(_ figures: RegionalFigures) -> WrittenFile {
        var text = TextBytes()
        text.put(CSVText.plain.head(columns))
        for row in figures.rows { text.put(CSVText.plain.row(cells(of: row))) }
        return WrittenFile(name: "regional-figures.csv", bytes: text.bytes)
    }

    /// What stands under `columns` of a figure.
    package static func cells(of row: RegionalFigures.Row) -> [CSVText.Cell] {
        let note = row.note
        return [
            .text(row.region?.text ?? ""), .text(row.kind?.rawValue ?? ""),
            .text(row.subject?.text ?? ""), .text(row.other?.text ?? ""),
            .text(note.formula.rawValue),
            .text(row.detail?.rawValue ?? ""), .number(row.value?.description ?? ""),
            .number(row.isKeptBack ? "true" : "false"), .text(note.formula.expression),
            .count(note.counted), .count(note.missing), .number(note.missingShare.description),
            .number(note.vintage.text),
        ]
    }
}
