/// One pull of one source, as it is remembered.
package struct SyncRun: Hashable, Sendable {
    package struct ID: RawRepresentable, Hashable, Sendable {
        package let rawValue: Int64
        package init(rawValue: Int64) { self.rawValue = rawValue }
    }

    package let id: ID
    package let source: SourceID
    package let mode: SyncMode
    /// Milliseconds since 1970.
    package let startedMilliseconds: Int64
    /// nil while it runs, and of one that was interrupted.
    package let endedMilliseconds: Int64?
    /// nil while it runs.
    package let outcome: Outcome?
    /// What came of it; an interrupted one had no time to say.
    package let figures: SyncFigures
    /// Until when the partner wants to be left alone, in milliseconds since 1970; nil where it
    /// did not say.
    package let notBeforeMilliseconds: Int64?

    package init(
        id: ID, source: SourceID, mode: SyncMode, startedMilliseconds: Int64,
        endedMilliseconds: Int64? = nil, outcome: Outcome? = nil,
        figures: SyncFigures = SyncFigures(), notBeforeMilliseconds: Int64? = nil
    ) {
        self.id = id
        self.source = source
        self.mode = mode
        self.startedMilliseconds = startedMilliseconds
        self.endedMilliseconds = endedMilliseconds
        self.outcome = outcome
        self.figures = figures
        self.notBeforeMilliseconds = notBeforeMilliseconds
    }

    /// How a pull ended. Stored by the names of the cases: a contract.
    package enum Outcome: Hashable, Sendable, Codable {
        case done
        /// The endpoint said that nothing changed.
        case notModified
        /// So many of the records known before were missing that a person is asked first.
        case stopped(missing: Int, known: Int)
        /// A stable code for programs and a sentence for people, without secrets.
        case failed(code: String, text: String)
        /// It was killed; told when the next begins.
        case interrupted
    }
}

/// What a pull cost and brought.
package struct SyncFigures: Hashable, Sendable, Codable {
    package var requests = 0
    package var retries = 0
    package var wireBytes: Int64 = 0
    package var decodedBytes: Int64 = 0
    /// The next four add up to it.
    package var rowsRead = 0
    package var rowsNew = 0
    package var rowsChanged = 0
    package var rowsUnchanged = 0
    package var rowsQuarantined = 0
    /// Records taken back because they vanished or were named as gone.
    package var recordsWithdrawn = 0
    /// Records that came back.
    package var recordsRestored = 0

    package init() {}
}
