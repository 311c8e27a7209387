package import Records

/// A batch of rows on its way into the store.
package struct ImportBatch: Sendable {
    package var records: [IncomingRecord]
    package var quarantined: [IncomingQuarantine]
    /// Rows in quarantine that this batch brings mended; they are released with it, and what they
    /// said before is remembered: given once more it counts as unchanged.
    package var mended: [QuarantinedRow.ID]
    /// The rows of the run that have to be committed before this batch; nil = whatever is.
    ///
    /// By it the store notices that another process imports the same list.
    package var follows: Int?

    package init(
        records: [IncomingRecord] = [], quarantined: [IncomingQuarantine] = [],
        mended: [QuarantinedRow.ID] = [], follows: Int? = nil
    ) {
        self.records = records
        self.quarantined = quarantined
        self.mended = mended
        self.follows = follows
    }

    /// The same batch, to be written only where that many rows of the run are committed.
    package func following(_ rowsRead: Int) -> ImportBatch {
        ImportBatch(
            records: records, quarantined: quarantined, mended: mended, follows: rowsRead)
    }

    package var rowCount: Int { records.count + quarantined.count }
}

/// A readable row before it is stored.
///
/// The store compares `digest` with the record under the same key (of the same source and kind,
/// byte for byte): equal = unchanged, no such key = new, else changed: the record has the new
/// edition and the former stays among its earlier ones. A second row that shows up
/// under a key which the same run wrote, or met unchanged, with another digest is a second record
/// of the same subject: it is kept under `key#digest`, and a repeated import finds it there, so
/// importing the same file twice changes nothing whatever the order of its rows.
///
/// An unchanged row is not written: its record keeps the line and the day it was first given with.
package struct IncomingRecord: Sendable {
    package let key: String
    package let digest: ContentDigest
    /// Used when the key is new; a known key keeps its subject for life.
    package let subject: SourceRecord.Subject
    /// A cell comes back as given, but for U+001F, which a blank replaces (`CellText`).
    package let cells: [String]
    package let line: Int
    /// Warnings of the reader that cannot be found again from the cells.
    package let warnings: [RowProblem]

    package init(
        key: String, digest: ContentDigest, subject: SourceRecord.Subject, cells: [String],
        line: Int, warnings: [RowProblem] = []
    ) {
        self.key = key
        self.digest = digest
        self.subject = subject
        self.cells = cells
        self.line = line
        self.warnings = warnings
    }
}

/// A row that could not be taken in, with every reason.
///
/// A row that is in quarantine already is counted but not kept twice: same source, same layout,
/// same cells. Where no cell could be read the line tells rows apart. A row of which a later
/// edition came counts as quarantined while that is in quarantine, and as unchanged once it was
/// mended; it is not kept again.
package struct IncomingQuarantine: Sendable {
    package let cells: [String]
    package let position: RowPosition
    package let problems: [RowProblem]
    /// The row of the same source in quarantine of which this is a later edition, still not right:
    /// it keeps its id and its position and takes these cells and problems.
    package let replaced: QuarantinedRow.ID?

    package init(
        cells: [String], position: RowPosition, problems: [RowProblem],
        replaced: QuarantinedRow.ID? = nil
    ) {
        self.cells = cells
        self.position = position
        self.problems = problems
        self.replaced = replaced
    }
}
