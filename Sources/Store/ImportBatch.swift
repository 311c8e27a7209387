package import Records

/// A batch of rows on its way into the store.
package struct ImportBatch: Sendable {
    package var records: [IncomingRecord]
    package var quarantined: [IncomingQuarantine]
    /// Rows in quarantine that this batch brings mended; they are released with it, and what they
    /// said before is remembered: given once more it counts as unchanged.
    package var mended: [QuarantinedRow.ID]
    /// Rows that say a record is no more, in the order of the list (`withdraw`).
    package var tombstones: [Tombstone]
    /// The rows of the run that have to be committed before this batch; nil = whatever is.
    ///
    /// By it the store notices that another process imports the same list.
    package var follows: Int?

    package init(
        records: [IncomingRecord] = [], quarantined: [IncomingQuarantine] = [],
        mended: [QuarantinedRow.ID] = [], tombstones: [Tombstone] = [], follows: Int? = nil
    ) {
        self.records = records
        self.quarantined = quarantined
        self.mended = mended
        self.tombstones = tombstones
        self.follows = follows
    }

    /// The same batch, to be written only where that many rows of the run are committed.
    package func following(_ rowsRead: Int) -> ImportBatch {
        var batch = self
        batch.follows = rowsRead
        return batch
    }

    package var rowCount: Int { records.count + quarantined.count + tombstones.count }

    /// Adds a tombstone behind the records that are in the batch so far.
    package mutating func withdraw(_ key: String) {
        tombstones.append(Tombstone(key: key, recordsBefore: records.count))
    }

    package enum Step {
        case record(IncomingRecord)
        case tombstone(key: String)
    }

    /// Gives records and tombstones in the order in which they take effect.
    package func forEachStep(_ body: (Step) throws -> Void) rethrows {
        var buried = 0
        for (position, record) in records.enumerated() {
            while buried < tombstones.count, tombstones[buried].recordsBefore <= position {
                try body(.tombstone(key: tombstones[buried].key))
                buried += 1
            }
            try body(.record(record))
        }
        for tombstone in tombstones[buried...] { try body(.tombstone(key: tombstone.key)) }
    }
}

/// A row of a list of changes that takes the record of a key back.
///
/// The record is withdrawn, not deleted: it stays stored, and a later row under the key restores
/// it. A tombstone for a key that nobody knows or that is withdrawn already changes nothing. It
/// means that key alone, not the second records of its subject under keys of their own.
package struct Tombstone: Hashable, Sendable {
    package let key: String
    /// How many of the batch's records come before it.
    package let recordsBefore: Int

    package init(key: String, recordsBefore: Int) {
        self.key = key
        self.recordsBefore = recordsBefore
    }
}

/// A readable row before it is stored.
///
/// The store compares `digest` with the record under the same key (of the same source and kind,
/// byte for byte): equal = unchanged, no such key = new, else changed: the record has the new
/// edition and the former stays among its earlier ones. A second row that shows up
/// under a key which the same run wrote, or met unchanged, with another digest is a second record
/// of the same subject: it is kept under `key#digest`, and a repeated import finds it there, so
/// importing the same file twice changes nothing whatever the order of its rows. Where the plan
/// says that it is a later edition (`ImportPlan.RepeatedKey`), it replaces the record instead.
///
/// An unchanged row is not written: its record keeps the line and the day it was first given with.
/// A record that was withdrawn is restored by the row that meets it.
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
    /// The key the row would have as a record, where it can be told. The record under it is still
    /// in the list, though what the list now says of it cannot be read: it has not vanished.
    package let key: String?

    package init(
        cells: [String], position: RowPosition, problems: [RowProblem],
        replaced: QuarantinedRow.ID? = nil, key: String? = nil
    ) {
        self.cells = cells
        self.position = position
        self.problems = problems
        self.replaced = replaced
        self.key = key
    }
}
