package import TextAnalysis

/// How a file was read, so that a person can see each guess and overrule it.
package struct ReadingReport: Hashable, Sendable {
    package let format: FileFormat
    /// `utf-8`, `windows-1258`, …; nil where the format settles it.
    package var encoding: String?
    package var separator: String?
    /// The sheet that is read, and all that could be.
    package var sheet: String?
    package var sheets: [String]
    /// 1-based line or row of the header's last line; nil where rows name their own fields.
    package var headerRow: Int?
    /// The columns whose legacy Vietnamese text is decoded cell by cell.
    package var decodedColumns: [DecodedColumn]
    /// Rows of a sheet seen so far that are no rows of the list: totals, headers printed again,
    /// and headings or remarks that stand alone in merged cells.
    package var skippedTotals = 0
    package var skippedHeaders = 0
    package var skippedHeadings = 0

    package init(
        format: FileFormat, encoding: String? = nil, separator: String? = nil,
        sheet: String? = nil, sheets: [String] = [], headerRow: Int? = nil,
        decodedColumns: [DecodedColumn] = []
    ) {
        self.format = format
        self.encoding = encoding
        self.separator = separator
        self.sheet = sheet
        self.sheets = sheets
        self.headerRow = headerRow
        self.decodedColumns = decodedColumns
    }
}

/// A column typed in a legacy Vietnamese encoding.
package struct DecodedColumn: Hashable, Sendable {
    /// 0-based.
    package let index: Int
    package let encoding: LegacyEncoding

    /// `tcvn3`, `vni`, …
    package var encodingName: String { encoding.rawValue }

    package init(index: Int, encoding: LegacyEncoding) {
        self.index = index
        self.encoding = encoding
    }
}

/// The formats that can be imported.
package enum FileFormat: String, Sendable, CaseIterable {
    case csv
    case jsonLines = "jsonl"
    case xlsx, xls
}
