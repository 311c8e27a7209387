package import Records

/// What is about to be imported.
package struct ImportPlan: Hashable, Sendable {
    package let source: SourceID
    package let file: String
    /// The sheet of a workbook; nil elsewhere.
    package let sheet: String?
    /// SHA-256 of the file's bytes, hexadecimal; with source, sheet and layout it names the run.
    package let fileDigest: String
    package let layout: Layout
    /// The day the list speaks of.
    package let statedOn: CalendarDate
    package let repeatedKey: RepeatedKey

    /// What a second row under one key means, when the two differ.
    package enum RepeatedKey: Hashable, Sendable {
        /// Another record of the same subject: in a list that a person keeps, keys are not unique.
        case secondRecord
        /// The same record once more, as it became since: in a feed of changes, or one that
        /// shifts while its pages are read.
        case laterEdition
    }

    package init(
        source: SourceID, file: String, sheet: String? = nil, fileDigest: String,
        layout: Layout, statedOn: CalendarDate, repeatedKey: RepeatedKey = .secondRecord
    ) {
        self.source = source
        self.file = file
        self.sheet = sheet
        self.fileDigest = fileDigest
        self.layout = layout
        self.statedOn = statedOn
        self.repeatedKey = repeatedKey
    }
}

/// One import of one file.
package struct ImportRun: Hashable, Sendable {
    package struct ID: RawRepresentable, Hashable, Sendable {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let plan: ImportPlan
    /// What was committed so far; a resumed import skips `counts.rowsRead` rows.
    package let counts: ImportCounts
    package let isFinished: Bool
    /// Given up unfinished, never to be resumed (`RecordStore.abandonRuns`).
    package let isAbandoned: Bool
    package let startedAt: Stamp

    package init(
        id: ID, plan: ImportPlan, counts: ImportCounts, isFinished: Bool,
        isAbandoned: Bool = false, startedAt: Stamp
    ) {
        self.id = id
        self.plan = plan
        self.counts = counts
        self.isFinished = isFinished
        self.isAbandoned = isAbandoned
        self.startedAt = startedAt
    }

    /// Whether rows may still come: neither finished nor given up.
    package var isOpen: Bool { !isFinished && !isAbandoned }
}
