import Records
import Store

extension RecordStoreConformance {
    static let withdrawal = [
        StoreClaim("withdrawingAnUnknownSourceIsRefused", withdrawingAnUnknownSourceIsRefused),
        StoreClaim("withdrawingTellsTheSourceThenItsSubjects", withdrawingTellsItsSubjects),
        StoreClaim("withdrawingTwiceDoesNothing", withdrawingTwiceDoesNothing),
        StoreClaim("withdrawingTakesItsClaimsBackAndLeavesTheRest", takesBackAndLeavesTheRest),
        StoreClaim("restoringGivesEverythingBack", restoringGivesEverythingBack),
        StoreClaim("aWithdrawnSourcesRecordsStayStored", withdrawnRecordsStayStored),
        StoreClaim("whatAWithdrawnSourceImportsIsNotSaid", whatAWithdrawnSourceImportsIsNotSaid),
        StoreClaim("countsLeaveWithdrawnSourcesOut", countsLeaveWithdrawnSourcesOut),
    ]

    private static func withdrawingAnUnknownSourceIsRefused(_ trial: StoreTrial) async throws {
        try await demand(refusal: .sourceUnknown(StoreRows.source("nobody"))) {
            try await trial.withdraw("nobody")
        }
        try demand(try await trial.log(), is: [])
    }

    private static func withdrawingTellsItsSubjects(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let before = try await trial.lastSequence()
        try await trial.withdraw("chamber")
        try demand(try await trial.log(after: before), is: changes("withdrawn"))
        let between = try await trial.lastSequence()
        try await trial.restore("chamber")
        try demand(try await trial.log(after: between), is: changes("restored"))
    }

    private static func withdrawingTwiceDoesNothing(_ trial: StoreTrial) async throws {
        try await speak(trial)
        try await trial.restore("chamber")
        try await trial.withdraw("embassy")
        let before = try await trial.lastSequence()
        try await trial.withdraw("embassy")
        try demand(try await trial.log(after: before), is: [])
    }

    private static func takesBackAndLeavesTheRest(_ trial: StoreTrial) async throws {
        try await speak(trial)
        try await trial.withdraw("chamber")
        let left = try await trial.organisations()
        try demand(left.map(\.id), is: [StoreRows.organisation(1), StoreRows.organisation(3)])
        try demand(left.map { $0.records.map(\.record.key) }, is: [["E"], ["F"]])
        try demand(try await trial.needs(), is: [])
    }

    private static func restoringGivesEverythingBack(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let before = try await StoreAnswers.all(of: trial.store, log: false)
        try await trial.withdraw("chamber")
        try await trial.withdraw("embassy")
        try demand(try await trial.organisations(), is: [])
        try await trial.restore("embassy")
        try await trial.restore("chamber")
        try demand(try await StoreAnswers.all(of: trial.store, log: false), is: before)
    }

    private static func withdrawnRecordsStayStored(_ trial: StoreTrial) async throws {
        try await speak(trial)
        try await trial.withdraw("chamber")
        let about = try await trial.records(of: 1)
        try demand(about.map(\.record.key), is: ["A", "A2", "E"])
        try demand(about.map(\.isWithdrawn), is: [true, true, false])
        let subjects = try await trial.store.subjects(key: "B", kind: .supplier)
        try demand(subjects, is: [.organisation(StoreRows.organisation(2))])
        try demand(try await trial.take([StoreRows.row("A", of: 1)]).rowsUnchanged, is: 1)
    }

    private static func whatAWithdrawnSourceImportsIsNotSaid(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.withdraw("chamber")
        try demand(try await trial.take([StoreRows.row("A")]).rowsNew, is: 1)
        try demand(try await trial.organisations(), is: [])
        try await trial.restore("chamber")
        try demand(try await trial.organisations().map(\.id), is: [StoreRows.organisation(1)])
    }

    private static func countsLeaveWithdrawnSourcesOut(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let refused = [StoreRows.refused(["x"]), StoreRows.refused(["y"])]
        try await trial.take(quarantined: refused, by: StoreRows.plan("chamber", digest: "q"))
        try await trial.take(quarantined: [refused[0]], by: StoreRows.plan("embassy", digest: "q"))
        let all = StoreCounts(organisations: 4, supplierRecords: 6, needs: 2, quarantined: 3)
        try demand(try await trial.store.counts(), is: all)
        try await trial.withdraw("chamber")
        let rest = StoreCounts(organisations: 2, supplierRecords: 2, needs: 0, quarantined: 1)
        try demand(try await trial.store.counts(), is: rest)
        try await trial.withdraw("embassy")
        let none = StoreCounts(organisations: 0, supplierRecords: 0, needs: 0, quarantined: 0)
        try demand(try await trial.store.counts(), is: none)
    }
}
