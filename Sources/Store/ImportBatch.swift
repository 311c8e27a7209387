package import Records

/// A batch of rows on its way into the store.
package struct ImportBatch: Sendable {
    package var records: [IncomingRecord]
    package var quarantined: [IncomingQuarantine]
    /// Rows in quarantine that this batch brings mended; they are released with it.
    package var mended: [QuarantinedRow.ID]

    package init(
        records: [IncomingRecord] = [], quarantined: [IncomingQuarantine] = [],
        mended: [QuarantinedRow.ID] = []
    ) {
        self.records = records
        self.quarantined = quarantined
        self.mended = mended
    }

    package var rowCount: Int { records.count + quarantined.count }
}

/// A readable row before it is stored.
///
/// The store compares `digest` with the record under the same key: equal = unchanged, no such
/// key = new, else changed. A second row that shows up under a key which the same run wrote with
/// another digest is a second record of the same subject: it is kept under `key#digest`, and a
/// repeated import finds it there, so importing the same file twice changes nothing whatever
/// the order of its rows.
package struct IncomingRecord: Sendable {
    package let key: String
    package let digest: ContentDigest
    /// Used when the key is new; a known key keeps its subject for life.
    package let subject: SourceRecord.Subject
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

/// The first 128 bits of a SHA-256.
package struct ContentDigest: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }
}

/// A row that could not be taken in, with every reason.
package struct IncomingQuarantine: Sendable {
    package let cells: [String]
    package let position: RowPosition
    package let problems: [RowProblem]

    package init(cells: [String], position: RowPosition, problems: [RowProblem]) {
        self.cells = cells
        self.position = position
        self.problems = problems
    }
}
