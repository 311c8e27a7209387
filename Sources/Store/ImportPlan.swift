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

    package init(
        source: SourceID, file: String, sheet: String? = nil, fileDigest: String,
        layout: Layout, statedOn: CalendarDate
    ) {
        self.source = source
        self.file = file
        self.sheet = sheet
        self.fileDigest = fileDigest
        self.layout = layout
        self.statedOn = statedOn
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
    package let startedAt: Stamp

    package init(
        id: ID, plan: ImportPlan, counts: ImportCounts, isFinished: Bool, startedAt: Stamp
    ) {
        self.id = id
        self.plan = plan
        self.counts = counts
        self.isFinished = isFinished
        self.startedAt = startedAt
    }
}

/// What became of the rows of an import; the last four always add up to the first.
package struct ImportCounts: Hashable, Sendable {
    package var rowsRead: Int
    package var rowsNew: Int
    package var rowsChanged: Int
    package var rowsUnchanged: Int
    package var rowsQuarantined: Int

    package init(
        rowsRead: Int = 0, rowsNew: Int = 0, rowsChanged: Int = 0, rowsUnchanged: Int = 0,
        rowsQuarantined: Int = 0
    ) {
        self.rowsRead = rowsRead
        self.rowsNew = rowsNew
        self.rowsChanged = rowsChanged
        self.rowsUnchanged = rowsUnchanged
        self.rowsQuarantined = rowsQuarantined
    }

    package static func + (left: ImportCounts, right: ImportCounts) -> ImportCounts {
        ImportCounts(
            rowsRead: left.rowsRead + right.rowsRead, rowsNew: left.rowsNew + right.rowsNew,
            rowsChanged: left.rowsChanged + right.rowsChanged,
            rowsUnchanged: left.rowsUnchanged + right.rowsUnchanged,
            rowsQuarantined: left.rowsQuarantined + right.rowsQuarantined)
    }
}
