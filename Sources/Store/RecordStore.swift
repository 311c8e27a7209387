package import Records

/// Keeps what was received, who said it and what changed; the only thing that remembers.
///
/// Profiles and needs are functions of the records kept here (`Layout`, `SourceRecord`), so the
/// store holds no second copy of them. Every write appends to the change log in the same
/// transaction. All implementations pass `RecordStoreConformance` in TestSupport.
package protocol RecordStore: Sendable {
    // MARK: Sources

    /// Registers a source or changes its title, authority or licence.
    func save(_ source: Source, stamp: Stamp) async throws(StoreError)
    /// All sources, by id.
    func sources() async throws(StoreError) -> [Source]
    /// Takes back (or gives again) everything a source said; its records stay stored.
    ///
    /// - Throws: `StoreError.sourceUnknown`.
    func setWithdrawn(_ isWithdrawn: Bool, source: SourceID, stamp: Stamp)
        async throws(StoreError)

    // MARK: Imports

    /// Begins an import, or resumes the unfinished one of the same file, source and layout.
    func beginImport(_ plan: ImportPlan, stamp: Stamp) async throws(StoreError) -> ImportRun
    /// Writes one batch in one transaction and adds its outcome to the run's counts.
    func write(_ batch: ImportBatch, to run: ImportRun.ID, stamp: Stamp)
        async throws(StoreError) -> ImportCounts
    /// Marks the run finished; a finished run is never resumed.
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
    /// The subjects that sources know under an external id.
    func subjects(key: String, kind: RecordKind) async throws(StoreError) -> [SourceRecord.Subject]
    func counts() async throws(StoreError) -> StoreCounts

    // MARK: Quarantine

    /// Rows in quarantine with an id after `id`, in id order.
    func quarantine(source: SourceID?, after id: QuarantinedRow.ID?, limit: Int)
        async throws(StoreError) -> [QuarantinedRow]
    /// Forgets rows that were mended and imported, or given up.
    func release(_ rows: [QuarantinedRow.ID], stamp: Stamp) async throws(StoreError)

    // MARK: Log and care

    /// The changes after `sequence`, oldest first.
    func changes(after sequence: Int64, limit: Int) async throws(StoreError) -> [Change]
    /// Writes a consistent copy of the whole store to a new file.
    func backup(to path: String) async throws(StoreError)
    /// What the store finds wrong with itself; empty when sound.
    func problems() async throws(StoreError) -> [String]
}
