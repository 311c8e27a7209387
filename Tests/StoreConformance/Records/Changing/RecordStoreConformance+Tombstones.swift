import Records
import Store

extension RecordStoreConformance {
    static let tombstones = [
        StoreClaim("aTombstoneTakesItsRecordBack", aTombstoneTakesItsRecordBack),
        StoreClaim("aTombstoneForNobodyChangesNothing", aTombstoneForNobodyChangesNothing),
        StoreClaim("tombstonesTakeEffectWhereTheyStand", tombstonesTakeEffectWhereTheyStand),
        StoreClaim("aRowAfterItsTombstoneIsNoSecondRecord", aRowAfterItsTombstoneIsNoSecond),
        StoreClaim("aTombstoneMeansItsKeyAlone", aTombstoneMeansItsKeyAlone),
        StoreClaim("tombstonesAreRowsThatAResumeSkips", tombstonesAreRowsThatAResumeSkips),
        StoreClaim("inAFeedALaterRowIsALaterEdition", inAFeedALaterRowIsALaterEdition),
    ]

    private static func batch(
        _ body: (inout ImportBatch) -> Void
    ) -> ImportBatch {
        var batch = ImportBatch()
        body(&batch)
        return batch
    }

    private static func aTombstoneTakesItsRecordBack(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let before = try await trial.lastSequence()
        let run = try await trial.begin(StoreRows.plan(digest: "d1", day: 20_100))
        let counts = try await trial.write(batch { $0.withdraw("K1") }, to: run)
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsChanged: 1, recordsWithdrawn: 1))
        try demand(
            try await trial.log(after: before),
            is: ["organisation \(StoreRows.organisation(1)) changed"])
        let mine = try await trial.records(of: 1)
        try demand(mine.map(\.isWithdrawn), is: [true, false])
        try demand(mine.map(\.withdrawnOn), is: [CalendarDate(dayNumber: 20_100), nil])
        try demand(try await trial.store.counts().supplierRecords, is: 5)
    }

    private static func aTombstoneForNobodyChangesNothing(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write(batch { $0.withdraw("K2") }, to: run)
        let before = try await trial.lastSequence()
        let counts = try await trial.write(
            batch { batch in for key in ["K2", "nobody", "", "k1"] { batch.withdraw(key) } },
            to: run)
        try demand(counts, is: ImportCounts(rowsRead: 4, rowsUnchanged: 4))
        try demand(try await trial.log(after: before), is: [])
    }

    private static func tombstonesTakeEffectWhereTheyStand(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let before = try await trial.lastSequence()
        let run = try await trial.begin(StoreRows.plan(digest: "d1", repeatedKey: .laterEdition))
        let feed = batch { batch in
            batch.withdraw("K1")
            batch.records.append(StoreRows.row("K1", edition: 2, of: 1))
            batch.records.append(StoreRows.row("K2", edition: 2, of: 2))
            batch.withdraw("K2")
            batch.withdraw("K3")
            batch.records.append(StoreRows.row("K3", of: 3))
        }
        let counts = try await trial.write(feed, to: run)
        let expected = ImportCounts(
            rowsRead: 6, rowsChanged: 6, recordsWithdrawn: 3, recordsRestored: 2)
        try demand(counts, is: expected)
        let lines = [UInt64(1), 1, 2, 2, 3, 3].map {
            "organisation \(StoreRows.organisation($0)) changed"
        }
        try demand(try await trial.log(after: before), is: lines)
        let left = try await trial.organisations().map(\.id)
        try demand(left, is: [1, 3, 4, 5].map(StoreRows.organisation))
        try demand(
            try await trial.records(of: 1).map(\.record.cells), is: [["edition 2"], ["edition 1"]])
    }

    /// What a tombstone took back the run has not met any more.
    private static func aRowAfterItsTombstoneIsNoSecond(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([StoreRows.row("K1", of: 1), StoreRows.row("K2", of: 2)], to: run)
        let feed = batch { batch in
            batch.withdraw("K1")
            batch.withdraw("K2")
            batch.records.append(StoreRows.row("K1", edition: 2, of: 1))
        }
        let counts = try await trial.write(feed, to: run)
        let expected = ImportCounts(
            rowsRead: 3, rowsChanged: 3, recordsWithdrawn: 2, recordsRestored: 1)
        try demand(counts, is: expected)
        try demand(try await trial.records(of: 1).map(\.record.key), is: ["K1", "K1"])
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 3, known: 4))
    }

    private static func aTombstoneMeansItsKeyAlone(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take((1...2).map { StoreRows.row("A", edition: $0) })
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write(batch { $0.withdraw("A") }, to: run)
        try demand(try await trial.records(of: 1).map(\.isWithdrawn), is: [true, false])
    }

    private static func tombstonesAreRowsThatAResumeSkips(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let plan = StoreRows.plan(digest: "d1")
        let gone = batch { batch in for key in ["K1", "nobody"] { batch.withdraw(key) } }
        try await trial.write(gone, to: try await trial.begin(plan))
        try demand(try await trial.begin(plan).counts.rowsRead, is: 2)
    }

    private static func inAFeedALaterRowIsALaterEdition(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let plan = StoreRows.plan(repeatedKey: .laterEdition)
        let run = try await trial.begin(plan)
        try demand(run.plan, is: plan)
        let rows = [1, 2, 2, 3].map { StoreRows.row("A", edition: $0) }
        let counts = try await trial.write(rows, to: run)
        try demand(
            counts, is: ImportCounts(rowsRead: 4, rowsNew: 1, rowsChanged: 2, rowsUnchanged: 1))
        try demand(try await trial.records(of: 1).map(\.record.cells), is: [["edition 3"]])
        try demand(
            try await trial.earlierEditions(of: 1).map(\.record.cells),
            is: [["edition 1"], ["edition 2"]])
    }
}
