package import Records
package import Store

/// A store on trial, with the words in which claims about it are made.
package struct StoreTrial: Sendable {
    package let store: any RecordStore
    package let stamp = Stamp(milliseconds: 1_790_000_000_123, actor: "Nguyễn Thị Trial")

    package init(_ store: any RecordStore) { self.store = store }

    package func save(
        _ source: String, title: String = "A list", authority: Authority = .partner,
        licence: String = "", isWithdrawn: Bool = false
    ) async throws {
        let source = Source(
            id: StoreRows.source(source), title: title, authority: authority, licence: licence,
            isWithdrawn: isWithdrawn)
        try await store.save(source, stamp: stamp)
    }

    package func withdraw(_ source: String) async throws {
        try await store.setWithdrawn(true, source: StoreRows.source(source), stamp: stamp)
    }

    package func restore(_ source: String) async throws {
        try await store.setWithdrawn(false, source: StoreRows.source(source), stamp: stamp)
    }

    package func begin(_ plan: ImportPlan) async throws -> ImportRun {
        try await store.beginImport(plan, stamp: stamp)
    }

    @discardableResult
    package func write(_ batch: ImportBatch, to run: ImportRun) async throws -> ImportCounts {
        try await store.write(batch, to: run.id, stamp: stamp)
    }

    @discardableResult
    package func write(
        _ records: [IncomingRecord], to run: ImportRun
    ) async throws -> ImportCounts {
        try await write(ImportBatch(records: records), to: run)
    }

    package func finish(_ run: ImportRun) async throws {
        try await store.finishImport(run.id, stamp: stamp)
    }

    package func vanished(in run: ImportRun) async throws -> Vanishing {
        try await store.vanished(in: run.id)
    }

    @discardableResult
    package func withdrawVanished(in run: ImportRun) async throws -> Int {
        try await store.withdrawVanished(in: run.id, stamp: stamp)
    }

    package func abandonRuns(of source: String) async throws {
        try await store.abandonRuns(of: StoreRows.source(source), stamp: stamp)
    }

    package func beginSync(_ source: String, mode: SyncMode = .full) async throws -> SyncRun {
        try await store.beginSync(StoreRows.source(source), mode: mode, stamp: stamp)
    }

    package func finish(
        _ run: SyncRun, _ outcome: SyncRun.Outcome = .done,
        figures: SyncFigures = SyncFigures(), state: SyncState? = nil, notBefore: Int64? = nil
    ) async throws {
        try await store.finishSync(
            run.id, outcome: outcome, figures: figures, state: state, notBefore: notBefore,
            stamp: stamp)
    }

    /// Imports a whole catalogue in one batch and withdraws what is not in it.
    @discardableResult
    package func takeWhole(
        _ records: [IncomingRecord], by plan: ImportPlan = StoreRows.plan()
    ) async throws -> Int {
        let run = try await begin(plan)
        try await write(records, to: run)
        let count = try await withdrawVanished(in: run)
        try await finish(run)
        return count
    }

    /// A whole import in one batch.
    @discardableResult
    package func take(
        _ records: [IncomingRecord] = [], quarantined: [IncomingQuarantine] = [],
        by plan: ImportPlan = StoreRows.plan()
    ) async throws -> ImportCounts {
        let run = try await begin(plan)
        let counts = try await write(
            ImportBatch(records: records, quarantined: quarantined), to: run)
        try await finish(run)
        return counts
    }

    /// The log as short lines: "need N-1 changed".
    package func log(after sequence: Int64 = 0) async throws -> [String] {
        try await store.changes(after: sequence, limit: .max).map { change in
            "\(change.entity) \(change.id) \(change.kind)"
        }
    }

    package func lastSequence() async throws -> Int64 {
        try await store.changes(after: 0, limit: .max).last?.sequence ?? 0
    }

    /// What is known about an organisation, withdrawn or not.
    package func records(of organisation: UInt64) async throws -> [StoredRecord] {
        try await store.records(of: .organisation(StoreRows.organisation(organisation)))
    }

    /// What the records about an organisation said before they were changed.
    package func earlierEditions(of organisation: UInt64) async throws -> [StoredRecord] {
        try await store.earlierEditions(of: .organisation(StoreRows.organisation(organisation)))
    }

    package func organisations() async throws -> [SubjectRecords<OrganisationID>] {
        try await store.organisations(after: nil, limit: .max)
    }

    package func needs() async throws -> [SubjectRecords<NeedID>] {
        try await store.needs(after: nil, limit: .max)
    }

    package func quarantine(
        _ source: String? = nil
    ) async throws -> [QuarantinedRow] {
        try await store.quarantine(
            source: source.map(StoreRows.source), after: nil, limit: .max)
    }
}
