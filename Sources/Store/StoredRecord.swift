package import Records

/// A record as the store gives it back.
package struct StoredRecord: Hashable, Sendable {
    package let record: SourceRecord
    package let warnings: [RowProblem]
    /// Whether it is said no more: its source was withdrawn, or took this record back.
    package let isWithdrawn: Bool
    /// The day of the list that took this record back, by a tombstone or by not having it any
    /// more; nil when none did, even if the whole source is withdrawn.
    package let withdrawnOn: CalendarDate?

    package init(
        record: SourceRecord, warnings: [RowProblem], isWithdrawn: Bool,
        withdrawnOn: CalendarDate? = nil
    ) {
        self.record = record
        self.warnings = warnings
        self.isWithdrawn = isWithdrawn
        self.withdrawnOn = withdrawnOn
    }
}

/// A subject with all that is said about it, by source and key.
package struct SubjectRecords<ID: Hashable & Sendable>: Hashable, Sendable {
    package let id: ID
    package let records: [StoredRecord]

    package init(id: ID, records: [StoredRecord]) {
        self.id = id
        self.records = records
    }
}

/// A row in quarantine.
package struct QuarantinedRow: Hashable, Sendable {
    package struct ID: RawRepresentable, Hashable, Sendable {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let source: SourceID
    package let layout: Layout
    package let cells: [String]
    package let position: RowPosition
    package let problems: [RowProblem]

    package init(
        id: ID, source: SourceID, layout: Layout, cells: [String], position: RowPosition,
        problems: [RowProblem]
    ) {
        self.id = id
        self.source = source
        self.layout = layout
        self.cells = cells
        self.position = position
        self.problems = problems
    }
}

/// How much the store holds, withdrawn sources and records left out.
package struct StoreCounts: Hashable, Sendable {
    package let organisations: Int
    package let supplierRecords: Int
    package let needs: Int
    package let quarantined: Int

    package init(organisations: Int, supplierRecords: Int, needs: Int, quarantined: Int) {
        self.organisations = organisations
        self.supplierRecords = supplierRecords
        self.needs = needs
        self.quarantined = quarantined
    }
}
