package import Records

/// Keeps what was received, who said it and what changed; the only thing that remembers.
///
/// Profiles and needs are functions of the records kept here (`Layout`, `SourceRecord`), so the
/// store holds no second copy of them. Every write to a source, a record or the quarantine appends
/// to the change log in the same transaction; a write that changes nothing appends nothing. The
/// book-keeping of runs and syncs has no lines there. Keys and ids are told apart and ordered by
/// the bytes of their UTF-8. All implementations pass `RecordStoreConformance`.
package protocol RecordStore: DocumentStore, MergedStore, ResolutionStore {
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
    /// Log lines come in the order of the batch: records and tombstones, quarantined rows, mended
    /// rows. A record of a subject that has no other is `created`, every other write of one is
    /// `changed`, its withdrawal and return too. What a changed record said before is kept
    /// (`earlierEditions`).
    ///
    /// - Returns: what became of this batch's rows.
    /// - Throws: `StoreError.runUnknown` when there is no unfinished run of that id; `runTaken`
    ///   when the run does not stand where the batch follows;
    ///   `subjectOfOtherKind` when a record is about a need in a list of suppliers, or the other
    ///   way round: then nothing of the batch is written.
    func write(_ batch: ImportBatch, to run: ImportRun.ID, stamp: Stamp)
        async throws(StoreError) -> ImportCounts
    /// Begins an import, writes its only batch and finishes it, all in one transaction.
    ///
    /// - Parameters:
    ///   - standing: of what nothing may have been said meanwhile; nil = whatever was.
    ///   - writer: who is noted for having stated something of the records' subjects
    ///     (`WriteStore.isWriter`); nil = nobody.
    /// - Throws: as `beginImport` and `write`; `overtaken` when the log has a later line of the
    ///   subject. Then nothing is written.
    @discardableResult
    func take(
        _ batch: ImportBatch, by plan: ImportPlan, over standing: SubjectStanding?,
        writer: String?, stamp: Stamp
    ) async throws(StoreError) -> ImportCounts
    /// Counts what vanished, once an unfinished run has read the whole of a catalogue.
    ///
    /// A record has vanished when the run neither wrote nor met it, nor saw its key in a row that
    /// went to quarantine, in any of the processes that took part in the run. What came in after
    /// the run began has not vanished, nor has what is withdrawn already.
    ///
    /// - Parameter sync: the sync whose run it is. Then only what stood when the first sync began
    ///   after the last that was done is counted: what syncs brought that failed or were stopped
    ///   is nothing a catalogue can be measured by. Where nothing of that stands, there is no
    ///   other measure, and all that stood when the run began is counted.
    /// - Parameter groups: nil = all records; otherwise those known by a key that one of them and
    ///   a slash begin.
    /// - Throws: `StoreError.runUnknown` when there is no unfinished run of that id, `syncUnknown`
    ///   when the sync is not running.
    /// - Complexity: a bit for each record of the source; no record is read, but each one's key
    ///   where there are groups.
    func vanished(in run: ImportRun.ID, during sync: SyncRun.ID?, of groups: KeyGroups?)
        async throws(StoreError) -> Vanishing
    /// Withdraws what vanished, in one transaction; nothing is deleted.
    ///
    /// What a sync brought that was never done vanishes like all else. One `changed` line for each
    /// subject, in id order. Adds to the run's count of withdrawn records. A second time there is
    /// nothing left to withdraw.
    ///
    /// - Parameter groups: as `vanished`; then the key of each record that vanished is read.
    /// - Returns: how many records were withdrawn.
    /// - Throws: as `vanished`.
    @discardableResult
    func withdrawVanished(
        in run: ImportRun.ID, during sync: SyncRun.ID?, of groups: KeyGroups?, stamp: Stamp
    )
        async throws(StoreError) -> Int
    /// Marks the run finished; a finished run is never resumed. Finishing twice is harmless.
    ///
    /// - Parameter moreFollow: whether other imports follow at once. To put what was written into
    ///   the order that readers find quickly may then wait for theirs, or for `settle`; a hundred
    ///   small imports cost half as much. What readers find is the same.
    /// - Throws: `StoreError.runUnknown`, for an abandoned run too.
    func finishImport(_ run: ImportRun.ID, moreFollow: Bool, stamp: Stamp)
        async throws(StoreError)
    /// Puts in order what imports left that said more would follow; harmless at any time.
    func settle() async throws(StoreError)
    /// Gives up every unfinished run of a source, so that none is resumed with other bytes.
    ///
    /// What they wrote stays. Whoever still writes to one is refused (`runUnknown`).
    ///
    /// - Throws: `StoreError.sourceUnknown`.
    func abandonRuns(of source: SourceID, stamp: Stamp) async throws(StoreError)
    /// The runs of a source that can be resumed, oldest first.
    func unfinishedRuns(of source: SourceID) async throws(StoreError) -> [ImportRun]
    /// All runs, oldest first.
    func importRuns() async throws(StoreError) -> [ImportRun]

    // MARK: Endpoints and syncs

    /// Says from where a known source is pulled, or says it anew.
    ///
    /// One `changed` line for the source, none when it is said so already. When other records may
    /// be pulled than before (`Endpoint.isPulled`), what the last sync left is forgotten, so the
    /// next reads everything, and a sync that is running is marked interrupted.
    ///
    /// - Throws: `StoreError.sourceUnknown`.
    func save(_ endpoint: Endpoint, stamp: Stamp) async throws(StoreError)
    /// Forgets the endpoint of a source and what its last sync left; the source, its records and
    /// its runs stay, and a sync that is running is marked interrupted. One `changed` line for the
    /// source; nothing happens when there is no endpoint.
    func removeEndpoint(of source: SourceID, stamp: Stamp) async throws(StoreError)
    /// All endpoints, by source.
    func endpoints() async throws(StoreError) -> [Endpoint]
    /// Takes the sole right to pull a source, in this program and in all others.
    ///
    /// - Returns: nil when somebody has it.
    /// - Throws: `StoreError.sourceUnknown`; `inaccessible` where no right can be kept.
    func claimSync(of source: SourceID) async throws(StoreError) -> (any SyncClaim)?
    /// Whether somebody has the right to pull a source. A sync that never ended, of a source that
    /// nobody has, was killed.
    func isSyncClaimed(_ source: SourceID) async throws(StoreError) -> Bool
    /// What the last sync left for the next; nil = everything is to be read.
    func syncState(of source: SourceID) async throws(StoreError) -> SyncState?
    /// Begins a sync. One of the same source that was never finished is marked interrupted.
    ///
    /// - Throws: `StoreError.sourceUnknown`.
    func beginSync(_ source: SourceID, mode: SyncMode, stamp: Stamp)
        async throws(StoreError) -> SyncRun
    /// Ends a sync and, in the same transaction, keeps what it leaves for the next.
    ///
    /// - Parameters:
    ///   - state: nil leaves what was left before.
    ///   - notBefore: until when the partner wants to be left alone, in milliseconds since 1970.
    /// - Throws: `StoreError.syncUnknown` when no sync of that number is running.
    func finishSync(
        _ run: SyncRun.ID, outcome: SyncRun.Outcome, figures: SyncFigures, state: SyncState?,
        notBefore: Int64?, stamp: Stamp) async throws(StoreError)
    /// The latest syncs, of one source or of all, newest first.
    func syncRuns(of source: SourceID?, limit: Int) async throws(StoreError) -> [SyncRun]

    // MARK: Records

    /// The organisations with an id after `id`, in id order, each with all its records that are
    /// not withdrawn, nor their sources; organisations left without a record do not appear. Those
    /// merged into one have their records there (`MergedStore`); each still names its own subject.
    func organisations(after id: OrganisationID?, limit: Int)
        async throws(StoreError) -> [SubjectRecords<OrganisationID>]
    /// The same for needs.
    func needs(after id: NeedID?, limit: Int) async throws(StoreError) -> [SubjectRecords<NeedID>]
    /// All records about a subject, withdrawn ones too, by source and key; of an organisation or
    /// any alias of it, those of all of them.
    func records(of subject: SourceRecord.Subject) async throws(StoreError) -> [StoredRecord]
    /// What the records about a subject said before they were changed, withdrawn ones too.
    ///
    /// Each edition that a later row replaced, as `records(of:)` gave it then: its own layout,
    /// cells, warnings, position and day. By source and key; of one record the oldest first. Of
    /// an organisation, those of its aliases too.
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
    /// The number of the last change; 0 when there is none.
    func lastSequence() async throws(StoreError) -> Int64
    /// A number that is another one after anything was written, by whomever: as long as it is the
    /// same, nothing was. Told at once, without a look at what is kept; nil = it cannot be told.
    var commitMark: Int64? { get }
    /// What nobody else knows: 32 random bytes made with the store, the same for its life and in
    /// its backups. For digests by which others may know a thing again, but not guess it.
    func secret() async throws(StoreError) -> [UInt8]
    /// What the next `lines` changes after `sequence` are about, with the records as they are now.
    ///
    /// For those who follow the log to tell others. All comes from one state of the store. A
    /// subject that changes again after the stretch comes again, so that memory is bounded by
    /// `lines` and the records of their subjects; a negative `sequence` means 0. Where an alias
    /// changed, so did its organisation: the alias comes without records, since it is shown no
    /// more, and the organisation with all.
    func changedRecords(after sequence: Int64, lines: Int)
        async throws(StoreError) -> ChangedRecords
    /// Writes a consistent copy of the whole store to a new file.
    ///
    /// - Throws: `StoreError.fileExists`; `engine` when the store is none that a file can hold.
    func backup(to path: String) async throws(StoreError)
    /// What the store finds wrong with itself; empty when sound.
    func problems() async throws(StoreError) -> [String]
}

extension RecordStore {
    /// Marks a run finished after which nothing follows at once.
    package func finishImport(_ run: ImportRun.ID, stamp: Stamp) async throws(StoreError) {
        try await finishImport(run, moreFollow: false, stamp: stamp)
    }

    /// Ends a sync whose partner named no time to come back at.
    package func finishSync(
        _ run: SyncRun.ID, outcome: SyncRun.Outcome, figures: SyncFigures, state: SyncState?,
        stamp: Stamp
    ) async throws(StoreError) {
        try await finishSync(
            run, outcome: outcome, figures: figures, state: state, notBefore: nil, stamp: stamp)
    }

    /// Counts what vanished, all that stood when the run began.
    package func vanished(in run: ImportRun.ID) async throws(StoreError) -> Vanishing {
        try await vanished(in: run, during: nil, of: nil)
    }

    /// Withdraws what vanished, of a run that is no sync's.
    @discardableResult
    package func withdrawVanished(
        in run: ImportRun.ID, stamp: Stamp
    ) async throws(StoreError) -> Int {
        try await withdrawVanished(in: run, during: nil, of: nil, stamp: stamp)
    }
}
