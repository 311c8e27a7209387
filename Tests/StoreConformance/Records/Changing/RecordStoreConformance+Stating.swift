import Records
import Store

extension RecordStoreConformance {
    static let stating = [
        StoreClaim("oneBatchIsBegunWrittenAndFinishedAtOnce", oneBatchAtOnce),
        StoreClaim("whoWasOvertakenWritesNothing", whoWasOvertakenWritesNothing),
        StoreClaim("whatOthersAreToldOfElseOvertakesNobody", othersOvertakeNobody),
    ]

    private static func oneBatchAtOnce(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let batch = ImportBatch(records: [StoreRows.row("K1", of: 1), StoreRows.row("K2", of: 2)])
        let counts = try await trial.store.take(
            batch, by: StoreRows.plan(), over: nil, writer: nil, stamp: trial.stamp)
        try demand(counts.rowsNew, is: 2)
        let runs = try await trial.store.importRuns()
        try demand(runs.map(\.isFinished), is: [true])
        try demand(runs.map(\.counts), is: [counts])
        try demand(
            try await trial.organisations().map(\.id), is: [1, 2].map(StoreRows.organisation))
        let again = try await trial.store.take(
            batch, by: StoreRows.plan(), over: nil, writer: nil, stamp: trial.stamp)
        try demand(again.rowsUnchanged, is: 2)
        try await demand(refusal: .sourceUnknown(StoreRows.source("nobody"))) {
            _ = try await trial.store.take(
                batch, by: StoreRows.plan("nobody"), over: nil, writer: nil, stamp: trial.stamp)
        }
    }

    private static func whoWasOvertakenWritesNothing(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("K1", of: 1)])
        let subject = SourceRecord.Subject.organisation(StoreRows.organisation(1))
        let seen = SubjectStanding(subject, sequence: try await trial.lastSequence())
        func write(_ edition: UInt64, _ standing: SubjectStanding) async throws {
            try await trial.store.take(
                ImportBatch(records: [StoreRows.row("K1", edition: edition, of: 1)]),
                by: StoreRows.plan(digest: "own"), over: standing, writer: nil,
                stamp: trial.stamp)
        }
        try await write(2, seen)
        let before = try await StoreAnswers.all(of: trial.store)
        try await demand(refusal: .overtaken(subject)) { try await write(3, seen) }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
        try await write(
            3, SubjectStanding(subject, sequence: try await trial.lastSequence()))
        try demand(try await trial.records(of: 1).map(\.record.cells), is: [["edition 3"]])
    }

    private static func othersOvertakeNobody(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("K1", of: 1)])
        let subject = SourceRecord.Subject.organisation(StoreRows.organisation(1))
        let seen = SubjectStanding(subject, sequence: try await trial.lastSequence())
        try await trial.take([StoreRows.row("K2", of: 2)])
        let counts = try await trial.store.take(
            ImportBatch(records: [StoreRows.row("K1", edition: 2, of: 1)]),
            by: StoreRows.plan(digest: "own"), over: seen, writer: nil, stamp: trial.stamp)
        try demand(counts.rowsChanged, is: 1)
    }
}
