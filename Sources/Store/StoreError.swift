package import Records

/// What can go wrong between a use case and what is stored.
package enum StoreError: Error, Hashable {
    case sourceUnknown(SourceID)
    case runUnknown(ImportRun.ID)
    /// Somebody else wrote to the run since it was begun here: two imports of one list at a time.
    case runTaken(ImportRun.ID)
    /// Something was said of a subject since whoever writes saw it.
    case overtaken(SourceRecord.Subject)
    /// No sync of that number is running: it ended, or another took its place.
    case syncUnknown(SyncRun.ID)
    /// A list's day outside the years 1 to 9999, which no date is written in.
    case dayOutOfRange(dayNumber: Int)
    /// A row of a list of `kind` that says it is about something else.
    case subjectOfOtherKind(key: String, kind: RecordKind)
    /// The file is not a store of ours, or is damaged.
    case notAStore(path: String, why: String)
    /// Written by a newer program; `found` is the last migration it names.
    case newerSchema(path: String, found: String)
    case busy(path: String)
    case diskFull(path: String)
    case readOnly(path: String)
    /// The system does not let the file be read, or made where there is none.
    case inaccessible(path: String, errno: Int32)
    case fileExists(path: String)
    /// Anything else the engine says, without bound values.
    case engine(code: Int, message: String)
}
