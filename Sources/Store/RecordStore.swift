package import Records

/// Keeps what was received, who said it and what changed; the only thing that remembers.
///
/// Profiles and needs are functions of the records kept here (`Layout`, `SourceRecord`), so the
/// store holds no second copy of them. Every write to a source, a record or the quarantine appends
/// to the change log in the same transaction; a write that changes nothing appends nothing. The
/// book-keeping of runs has no lines there. Keys and ids are told apart and ordered by the bytes
/// of their UTF-8. All implementations pass `RecordStoreConformance` in TestSupport.
package protocol RecordStore: Sendable {
    // MARK: Sources

    /// Registers a source or changes its title, authority or licence.
    ///
    /// A new source is not withdrawn, and a known one stays as it is (`setWithdrawn`). Another
    /// authority or licence is a change of every subject the source speaks of: first a line for
    /// the source, then one for each subject, in the order of kind and id.
    func save(_ source: Source, stamp: Stamp) async throws(StoreError)
    /// All sources, by id.
    func sources() async throws(StoreError) -> [Source]
    /// Takes back (or gives again) everything a source said; its records stay stored.
    ///
    /// A line for the source (`withdrawn` or `restored`), then one `changed` for each subject it
    /// speaks of, in the order of kind and id. Nothing happens when the source is so already.
    ///
    /// - Throws: `StoreError.sourceUnknown`.
    func setWithdrawn(_ isWithdrawn: Bool, source: SourceID, stamp: Stamp)
        async throws(StoreError)

    // MARK: Imports

    /// Begins an import, or resumes the unfinished one of the same file, sheet, source and layout.
    ///
    /// - Throws: `StoreError.sourceUnknown`; `dayOutOfRange` when the day is none that can be kept.
    func beginImport(_ plan: ImportPlan, stamp: Stamp) async throws(StoreError) -> ImportRun
    /// Writes one batch in one transaction and adds its outcome to the run's counts.
    ///
    /// Log lines come in the order of the batch: records, quarantined rows, mended rows. A record
    /// of a subject that has no other is `created`, every other write of one is `changed`. What a
    /// changed record said before is kept (`earlierEditions`).
    ///
    /// - Returns: what became of this batch's rows.
    /// - Throws: `StoreError.runUnknown` when there is no unfinished run of that id; `runTaken`
    ///   when the run does not stand where the batch follows;
    ///   `subjectOfOtherKind` when a record is about a need in a list of suppliers, or the other
    ///   way round: then nothing of the batch is written.
    func write(_ batch: ImportBatch, to run: ImportRun.ID, stamp: Stamp)
        async throws(StoreError) -> ImportCounts
    /// Marks the run finished; a finished run is never resumed. Finishing twice is harmless.
    ///
    /// - Throws: `StoreError.runUnknown`.
    func finishImport(_ run: ImportRun.ID, stamp: Stamp) async throws(StoreError)
    /// All runs, oldest first.
    func importRuns() async throws(StoreError) -> [ImportRun]

    // MARK: Records

    /// The organisations with an id after `id`, in id order, each with all its records from
    /// sources that are not withdrawn; organisations left without a record do not appear.
    func organisations(after id: OrganisationID?, limit: Int)
        async throws(StoreError) -> [SubjectRecords<OrganisationID>]
    /// The same for needs.
    func needs(after id: NeedID?, limit: Int) async throws(StoreError) -> [SubjectRecords<NeedID>]
    /// All records about a subject, withdrawn ones too, by source and key.
    func records(of subject: SourceRecord.Subject) async throws(StoreError) -> [StoredRecord]
    /// What the records about a subject said before they were changed, withdrawn ones too.
    ///
    /// Each edition that a later row replaced, as `records(of:)` gave it then: its own layout,
    /// cells, warnings, position and day. By source and key; of one record the oldest first.
    func earlierEditions(of subject: SourceRecord.Subject)
        async throws(StoreError) -> [StoredRecord]
    /// The subjects that sources, withdrawn ones too, know under an external id, in id order.
    func subjects(key: String, kind: RecordKind) async throws(StoreError) -> [SourceRecord.Subject]
    func counts() async throws(StoreError) -> StoreCounts

    // MARK: Quarantine

    /// Rows in quarantine with an id after `id`, in id order.
    func quarantine(source: SourceID?, after id: QuarantinedRow.ID?, limit: Int)
        async throws(StoreError) -> [QuarantinedRow]
    /// Forgets rows that were given up, and what they said earlier; unknown ones are passed over.
    func release(_ rows: [QuarantinedRow.ID], stamp: Stamp) async throws(StoreError)

    // MARK: Log and care

    /// The changes after `sequence`, oldest first.
    func changes(after sequence: Int64, limit: Int) async throws(StoreError) -> [Change]
    /// Writes a consistent copy of the whole store to a new file.
    ///
    /// - Throws: `StoreError.fileExists`; `engine` when the store is none that a file can hold.
    func backup(to path: String) async throws(StoreError)
    /// What the store finds wrong with itself; empty when sound.
    func problems() async throws(StoreError) -> [String]
}
