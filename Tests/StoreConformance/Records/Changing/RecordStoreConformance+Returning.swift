import Records
import Store

extension RecordStoreConformance {
    static let returning = [
        StoreClaim("aRowRestoresTheRecordItMeets", aRowRestoresTheRecordItMeets),
        StoreClaim("aRecordMayReturnChanged", aRecordMayReturnChanged),
        StoreClaim("aSecondRecordReturnsByItself", aSecondRecordReturnsByItself),
        StoreClaim("aRecordMayGoAndReturnForEver", aRecordMayGoAndReturnForEver),
    ]

    private static func aRowRestoresTheRecordItMeets(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let before = try await StoreAnswers.all(of: trial.store, log: false)
        try await trial.takeWhole([])
        let sequence = try await trial.lastSequence()
        let rows = (1...5).map { StoreRows.row("K\($0)", of: $0) }
        let expected = ImportCounts(rowsRead: 5, rowsChanged: 5, recordsRestored: 5)
        try demand(try await trial.take(rows, by: StoreRows.plan(digest: "d1")), is: expected)
        try demand(try await trial.store.importRuns().last?.counts, is: expected)
        let lines = (UInt64(1)...5).map { "organisation \(StoreRows.organisation($0)) changed" }
        try demand(try await trial.log(after: sequence), is: lines)
        try demand(try await StoreAnswers.all(of: trial.store, log: false), is: before)
        try demand(try await trial.takeWhole(rows, by: StoreRows.plan(digest: "d2")), is: 0)
        try demand(try await trial.log(after: sequence), is: lines)
    }

    private static func aRecordMayReturnChanged(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        try await trial.takeWhole([])
        let sequence = try await trial.lastSequence()
        let counts = try await trial.take([StoreRows.row("K2", edition: 2, of: 2)])
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsChanged: 1, recordsRestored: 1))
        try demand(
            try await trial.log(after: sequence),
            is: ["organisation \(StoreRows.organisation(2)) changed"])
        let former = try await trial.earlierEditions(of: 2)
        try demand(former.map(\.record.cells), is: [["edition 1"]])
        try demand(former.map(\.isWithdrawn), is: [false])
        let found = try await trial.organisations().map(\.id)
        try demand(found, is: [1, 2].map(StoreRows.organisation))
    }

    private static func aSecondRecordReturnsByItself(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take((1...2).map { StoreRows.row("A", edition: $0) })
        try await trial.takeWhole([])
        let counts = try await trial.take([StoreRows.row("A", edition: 2)])
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsChanged: 1, recordsRestored: 1))
        try demand(try await trial.records(of: 1).map(\.isWithdrawn), is: [true, false])
    }

    private static func aRecordMayGoAndReturnForEver(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A")])
        for number in 0..<4 {
            let day = 20_100 + number
            try await trial.takeWhole([], by: StoreRows.plan(digest: "gone \(number)", day: day))
            let mine = try await trial.records(of: 1)
            try demand(mine.map(\.withdrawnOn), is: [CalendarDate(dayNumber: day)])
            try await trial.takeWhole(
                [StoreRows.row("A")], by: StoreRows.plan(digest: "back \(number)", day: day))
            try demand(try await trial.records(of: 1).map(\.withdrawnOn), is: [nil])
        }
        try demand(try await trial.records(of: 1).map(\.record.statedOn.dayNumber), is: [20_000])
        try demand(try await trial.log().count, is: 2 + 8)
    }
}
