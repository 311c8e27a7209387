/// What became of an import.
///
/// Of the rows, the last four always add up to the first; the two figures of records are beside
/// that: a tombstone that took a record back and a row that restored one are among the changed
/// rows, and a record that vanished has no row.
package struct ImportCounts: Hashable, Sendable {
    package var rowsRead: Int
    package var rowsNew: Int
    package var rowsChanged: Int
    package var rowsUnchanged: Int
    package var rowsQuarantined: Int
    package var recordsWithdrawn: Int
    package var recordsRestored: Int

    package init(
        rowsRead: Int = 0, rowsNew: Int = 0, rowsChanged: Int = 0, rowsUnchanged: Int = 0,
        rowsQuarantined: Int = 0, recordsWithdrawn: Int = 0, recordsRestored: Int = 0
    ) {
        self.rowsRead = rowsRead
        self.rowsNew = rowsNew
        self.rowsChanged = rowsChanged
        self.rowsUnchanged = rowsUnchanged
        self.rowsQuarantined = rowsQuarantined
        self.recordsWithdrawn = recordsWithdrawn
        self.recordsRestored = recordsRestored
    }

    /// Of the counts of all imports of a source: the records that it said and says no more.
    package var recordsGone: Int { recordsWithdrawn - recordsRestored }
    /// Of the counts of all imports of a source: the records that it says now.
    package var recordsStanding: Int { rowsNew - recordsGone }

    package static func + (left: ImportCounts, right: ImportCounts) -> ImportCounts {
        ImportCounts(
            rowsRead: left.rowsRead + right.rowsRead, rowsNew: left.rowsNew + right.rowsNew,
            rowsChanged: left.rowsChanged + right.rowsChanged,
            rowsUnchanged: left.rowsUnchanged + right.rowsUnchanged,
            rowsQuarantined: left.rowsQuarantined + right.rowsQuarantined,
            recordsWithdrawn: left.recordsWithdrawn + right.recordsWithdrawn,
            recordsRestored: left.recordsRestored + right.recordsRestored)
    }
}

/// The fate of one row that has a key.
package enum RowFate: Sendable {
    case new, changed
    /// The record had been withdrawn; the row brought it back, changed or not.
    case restored
    case unchanged
    /// A tombstone that took a record back.
    case withdrawn
}

extension ImportCounts {
    package mutating func note(_ fate: RowFate) {
        switch fate {
        case .new: rowsNew += 1
        case .changed: rowsChanged += 1
        case .restored:
            rowsChanged += 1
            recordsRestored += 1
        case .unchanged: rowsUnchanged += 1
        case .withdrawn:
            rowsChanged += 1
            recordsWithdrawn += 1
        }
    }
}
