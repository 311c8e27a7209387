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
    /// The sheets that are not read, in the workbook's order.
    package var otherSheets: [OtherSheet]
    /// What the rows read so far did not take over, for formats with a vocabulary of their own.
    package var notUnderstood = NotUnderstood()
    /// What was passed over up to the row given out last.
    var skipped = SkippedRows()

    /// Rows seen so far that are none of the list, at most `SkippedRow.keptMax` of them.
    package var skippedRows: [SkippedRow] { skipped.kept }

    package func skippedCount(of reason: SkippedRow.Reason) -> Int {
        skipped.counts[reason, default: 0]
    }

    package init(
        format: FileFormat, encoding: String? = nil, separator: String? = nil,
        sheet: String? = nil, sheets: [String] = [], otherSheets: [OtherSheet] = [],
        headerRow: Int? = nil, decodedColumns: [DecodedColumn] = []
    ) {
        self.format = format
        self.encoding = encoding
        self.separator = separator
        self.sheet = sheet
        self.sheets = sheets
        self.otherSheets = otherSheets
        self.headerRow = headerRow
        self.decodedColumns = decodedColumns
    }
}

/// A sheet of the workbook beside the one that is read.
package struct OtherSheet: Hashable, Sendable {
    package let name: String
    /// Rows with anything in them; nil for a sheet that was not looked at, since it is hidden or a
    /// person named another.
    package let filledRows: Int?
    package let isHidden: Bool

    package init(name: String, filledRows: Int?, isHidden: Bool) {
        self.name = name
        self.filledRows = filledRows
        self.isHidden = isHidden
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
    // Lists, told by a file's name and bytes.
    case csv
    case jsonLines = "jsonl"
    case xlsx, xls
    // Catalogues, named by their source.
    case json, ocds
    case jsonLD = "json-ld"
    case openSupplyHub = "open-supply-hub"
    case feed, ubl, bmecat
    case oaiPMH = "oai-pmh"
}
