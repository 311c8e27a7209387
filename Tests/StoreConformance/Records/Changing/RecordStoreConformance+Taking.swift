import Records
import Store

extension RecordStoreConformance {
    static let taking = [
        StoreClaim("whatVanishedIsSaidNoMoreAndStaysStored", whatVanishedStaysStored),
        StoreClaim("withdrawingWhatVanishedTellsItsSubjects", withdrawingTellsSubjects),
        StoreClaim("withdrawingWhatVanishedTwiceDoesNothing", withdrawingVanishedTwice),
        StoreClaim("aCatalogueThatLostNothingWritesNothing", aWholeCatalogueWritesNothing),
        StoreClaim("aRecordKeepsTheDayItWasTakenBackOn", aRecordKeepsTheDay),
        StoreClaim("whatVanishedOnceIsNotMissedAgain", whatVanishedOnceIsNotMissedAgain),
        StoreClaim("aVanishedRecordsEditionsStay", aVanishedRecordsEditionsStay),
        StoreClaim("pagesAndCountsLeaveVanishedRecordsOut", pagesLeaveVanishedOut),
        StoreClaim("aShareIsExceededExactly", aShareIsExceededExactly),
    ]

    private static func whatVanishedStaysStored(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let before = try await trial.records(of: 2)
        let plan = StoreRows.plan(digest: "d1", day: 20_100)
        try await trial.takeWhole([StoreRows.row("K3", of: 3)], by: plan)
        try demand(
            try await trial.organisations().map(\.id), is: [1, 3].map(StoreRows.organisation))
        let gone = try await trial.records(of: 2)
        try demand(gone.map(\.record), is: before.map(\.record))
        try demand(gone.map(\.isWithdrawn), is: [true])
        try demand(gone.map(\.withdrawnOn), is: [plan.statedOn])
        // Another source speaks of the first still.
        let first = try await trial.records(of: 1)
        try demand(first.map(\.record.source.text), is: ["chamber", "embassy"])
        try demand(first.map(\.isWithdrawn), is: [true, false])
        try demand(first.map(\.withdrawnOn), is: [plan.statedOn, nil])
        let subjects = try await trial.store.subjects(key: "K2", kind: .supplier)
        try demand(subjects, is: [.organisation(StoreRows.organisation(2))])
    }

    private static func withdrawingTellsSubjects(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let numbers: [UInt64] = [9, 3, 7, 3, 1, 5]
        let rows = numbers.enumerated().map { StoreRows.row("K\($0)", of: $1) }
        try await trial.take(rows)
        let before = try await trial.lastSequence()
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([rows[4]], to: run)
        try demand(try await trial.withdrawVanished(in: run), is: 5)
        let lines = [UInt64(3), 5, 7, 9].map {
            "organisation \(StoreRows.organisation($0)) changed"
        }
        try demand(try await trial.log(after: before), is: lines)
        let counts = try await trial.store.importRuns().last?.counts
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsUnchanged: 1, recordsWithdrawn: 5))
    }

    private static func withdrawingVanishedTwice(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try demand(try await trial.withdrawVanished(in: run), is: 5)
        let before = try await StoreAnswers.all(of: trial.store)
        try demand(try await trial.withdrawVanished(in: run), is: 0)
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 0, known: 0))
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
    }

    private static func aWholeCatalogueWritesNothing(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let rows = (1...5).map { StoreRows.row("K\($0)", of: $0) }
        let before = try await StoreAnswers.all(of: trial.store, log: false)
        let sequence = try await trial.lastSequence()
        for digest in ["d1", "d2"] {
            let count = try await trial.takeWhole(
                rows.reversed(), by: StoreRows.plan(digest: digest))
            try demand(count, is: 0)
        }
        try demand(try await StoreAnswers.all(of: trial.store, log: false), is: before)
        try demand(try await trial.lastSequence(), is: sequence)
    }

    private static func aRecordKeepsTheDay(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        for (number, day) in [(1, 20_100), (2, 20_200)] {
            let rows = (1...3 - UInt64(number)).map { StoreRows.row("K\($0)", of: $0) }
            try await trial.takeWhole(
                rows, by: StoreRows.plan(digest: "d\(number)", day: day))
        }
        let days = [nil, 20_200, 20_100, 20_100, 20_100].map {
            $0.map { CalendarDate(dayNumber: $0) }
        }
        for number in UInt64(1)...5 {
            let mine = try await trial.records(of: number).first
            try demand(mine?.withdrawnOn, is: days[Int(number) - 1], "record \(number)")
        }
        try await trial.withdraw("chamber")
        try await trial.restore("chamber")
        try demand(try await trial.records(of: 2).map(\.withdrawnOn), is: [days[1]])
        try demand(try await trial.records(of: 2).map(\.isWithdrawn), is: [true])
    }

    private static func whatVanishedOnceIsNotMissedAgain(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let rows = (1...2).map { StoreRows.row("K\($0)", of: $0) }
        try demand(try await trial.takeWhole(rows), is: 3)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([rows[0]], to: run)
        try demand(try await trial.vanished(in: run), is: Vanishing(missing: 1, known: 2))
    }

    private static func aVanishedRecordsEditionsStay(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        for edition in UInt64(1)...3 {
            try await trial.take([StoreRows.row("A", edition: edition)])
        }
        try await trial.takeWhole([])
        let former = try await trial.earlierEditions(of: 1)
        try demand(former.map(\.record.cells), is: [["edition 1"], ["edition 2"]])
        try demand(former.map(\.isWithdrawn), is: [true, true])
    }

    private static func pagesLeaveVanishedOut(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let needs = StoreRows.plan(layout: StoreRows.needs)
        try await trial.take((1...4).map { StoreRows.need("N\($0)") }, by: needs)
        try await trial.takeWhole([StoreRows.need("N3")], by: needs)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([StoreRows.row("K5", of: 5), StoreRows.row("K9", of: 9)], to: run)
        try await trial.withdrawVanished(in: run)
        var found: [OrganisationID] = []
        while let page = try await trial.store.organisations(after: found.last, limit: 1).first {
            found.append(page.id)
        }
        try demand(found, is: [1, 5, 9].map(StoreRows.organisation))
        try demand(try await trial.store.needs(after: nil, limit: 1).map(\.id.text), is: ["N3"])
        try demand(try await trial.store.needs(after: NeedID("N3"), limit: 9), is: [])
        let counts = StoreCounts(organisations: 3, supplierRecords: 3, needs: 1, quarantined: 0)
        try demand(try await trial.store.counts(), is: counts)
    }

    private static func aShareIsExceededExactly(_ trial: StoreTrial) async throws {
        try demand(Vanishing(missing: 3, known: 10).exceeds(percent: 30), is: false)
        try demand(Vanishing(missing: 31, known: 100).exceeds(percent: 30), is: true)
        try demand(Vanishing(missing: 0, known: 0).exceeds(percent: 0), is: false)
        try demand(Vanishing(missing: 1, known: 1_000_000).exceeds(percent: 0), is: true)
        try demand(Vanishing(missing: 5, known: 5).exceeds(percent: 100), is: false)
    }
}
