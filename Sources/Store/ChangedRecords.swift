package import Records

/// What a stretch of the change log is about, as it is now.
package struct ChangedRecords: Hashable, Sendable {
    /// Each subject once, in the order of its last line within the stretch.
    package let subjects: [ChangedSubject]
    /// The last line of the stretch: from where to go on.
    package let through: Int64

    package init(subjects: [ChangedSubject], through: Int64) {
        self.subjects = subjects
        self.through = through
    }
}

/// A subject that changed, with all its records, withdrawn ones too, by source and key.
package struct ChangedSubject: Hashable, Sendable {
    /// Its last line within the stretch.
    package let sequence: Int64
    package let subject: SourceRecord.Subject
    package let records: [StoredRecord]

    package init(sequence: Int64, subject: SourceRecord.Subject, records: [StoredRecord]) {
        self.sequence = sequence
        self.subject = subject
        self.records = records
    }
}
