import Records
import Store
import TestSupport

extension RecordStoreConformance {
    static let secondRecords = [
        StoreClaim("aSecondRowOfAKeyIsASecondRecord", aSecondRowOfAKeyIsASecondRecord),
        StoreClaim("aSecondRowAfterAnUnchangedOneIsKept", aSecondRowAfterAnUnchangedOneIsKept),
        StoreClaim("aResumedRunKnowsWhatItMet", aResumedRunKnowsWhatItMet),
        StoreClaim("anotherRunMayReplaceWhatThisOneMet", anotherRunMayReplace),
        StoreClaim("whatARunWroteStaysItsOwnWhoeverWroteSince", whatARunWroteStaysItsOwn),
        StoreClaim("aTakenSecondKeyGrowsOnceMore", aTakenSecondKeyGrowsOnceMore),
        StoreClaim("aSecondRecordThatWasMetIsNotReplaced", aMetSecondRecordIsNotReplaced),
        StoreClaim("theSameRowsInAnyOrderChangeNothing", theSameRowsInAnyOrderChangeNothing),
    ]

    private static func second(_ key: String, _ edition: UInt64) -> String {
        key + "#" + StoreRows.digest(edition).hexadecimal
    }

    private static func aSecondRowOfAKeyIsASecondRecord(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let rows = [
            StoreRows.row("A", edition: 1, of: 1), StoreRows.row("A", edition: 2, of: 2),
            StoreRows.row("A", edition: 1, of: 3), StoreRows.row("A", edition: 3, of: 1),
        ]
        let counts = try await trial.take(rows)
        try demand(counts, is: ImportCounts(rowsRead: 4, rowsNew: 3, rowsUnchanged: 1))
        let keys = ["A", second("A", 2), second("A", 3)]
        try demand(try await trial.records(of: 1).map(\.record.key), is: keys)
        try demand(try await trial.records(of: 2), is: [])
        let id = StoreRows.organisation(1)
        try demand(
            try await trial.log(after: 1),
            is: ["organisation \(id) created"]
                + Array(repeating: "organisation \(id) changed", count: 2))
        try demand(
            try await trial.store.subjects(key: keys[1], kind: .supplier), is: [.organisation(id)])
    }

    private static func aSecondRowAfterAnUnchangedOneIsKept(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", edition: 1)])
        let rows = [StoreRows.row("A", edition: 1), StoreRows.row("A", edition: 2)]
        let counts = try await trial.take(rows, by: StoreRows.plan(digest: "d1"))
        try demand(counts, is: ImportCounts(rowsRead: 2, rowsNew: 1, rowsUnchanged: 1))
        let stored = try await trial.records(of: 1).map(\.record)
        try demand(stored.map(\.key), is: ["A", second("A", 2)])
        try demand(stored.map(\.cells), is: [["edition 1"], ["edition 2"]])
    }

    private static func aResumedRunKnowsWhatItMet(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", edition: 1), StoreRows.row("B", of: 2)])
        let plan = StoreRows.plan(digest: "d1")
        try await trial.write([StoreRows.row("A", edition: 1)], to: try await trial.begin(plan))
        let resumed = try await trial.begin(plan)
        let counts = try await trial.write(
            [StoreRows.row("A", edition: 2), StoreRows.row("B", edition: 2, of: 2)], to: resumed)
        try demand(counts, is: ImportCounts(rowsRead: 2, rowsNew: 1, rowsChanged: 1))
        try demand(try await trial.records(of: 1).count, is: 2)
        try demand(try await trial.records(of: 2).map(\.record.cells), is: [["edition 2"]])
    }

    private static func anotherRunMayReplace(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", edition: 1)])
        try await trial.take([StoreRows.row("A", edition: 1)], by: StoreRows.plan(digest: "d1"))
        let counts = try await trial.take(
            [StoreRows.row("A", edition: 2)], by: StoreRows.plan(digest: "d2"))
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsChanged: 1))
        try demand(try await trial.records(of: 1).map(\.record.key), is: ["A"])
    }

    private static func whatARunWroteStaysItsOwn(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let run = try await trial.begin(StoreRows.plan())
        try await trial.write([StoreRows.row("A", edition: 1)], to: run)
        let other = StoreRows.plan(digest: "d1")
        let replaced = try await trial.take([StoreRows.row("A", edition: 2)], by: other)
        try demand(replaced, is: ImportCounts(rowsRead: 1, rowsChanged: 1))
        let counts = try await trial.write([StoreRows.row("A", edition: 3)], to: run)
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsNew: 1))
        let stored = try await trial.records(of: 1).map(\.record)
        try demand(stored.map(\.key), is: ["A", second("A", 3)])
        try demand(stored.map(\.cells), is: [["edition 2"], ["edition 3"]])
    }

    /// A list may name a row by what would be the key of another's second record.
    private static func aTakenSecondKeyGrowsOnceMore(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let taken = second("A", 2)
        let rows = [
            StoreRows.row(taken, edition: 9, of: 9), StoreRows.row("A", edition: 1, of: 1),
            StoreRows.row("A", edition: 2, of: 1),
        ]
        try demand(try await trial.take(rows).rowsNew, is: 3)
        try demand(try await trial.records(of: 9).map(\.record.key), is: [taken])
        try demand(
            try await trial.records(of: 1).map(\.record.key), is: ["A", second(taken, 2)])
        try demand(try await trial.take(rows).rowsUnchanged, is: 3)
        try demand(try await trial.take(Array(rows.reversed())).rowsUnchanged, is: 3)
    }

    private static func aMetSecondRecordIsNotReplaced(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let pair = [StoreRows.row("A", edition: 1), StoreRows.row("A", edition: 2)]
        try await trial.take(pair)
        let more = pair + [StoreRows.row(second("A", 2), edition: 9)]
        let plan = StoreRows.plan(digest: "d1")
        try demand(
            try await trial.take(more, by: plan),
            is: ImportCounts(rowsRead: 3, rowsNew: 1, rowsUnchanged: 2))
        try demand(
            try await trial.take(more, by: plan), is: ImportCounts(rowsRead: 3, rowsUnchanged: 3))
    }

    private static func theSameRowsInAnyOrderChangeNothing(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        var random = MatchingRandom(seed: 7)
        let rows = (0..<60).map { number in
            StoreRows.row(
                "K\(number % 9)", edition: UInt64(number % 14), of: UInt64(number % 4),
                line: number)
        }
        try await trial.take(rows)
        let before = try await StoreAnswers.all(of: trial.store, log: false)
        let sequence = try await trial.lastSequence()
        for _ in 0..<8 {
            let counts = try await trial.take(rows.shuffled(using: &random))
            try demand(counts, is: ImportCounts(rowsRead: 60, rowsUnchanged: 60))
        }
        try demand(try await StoreAnswers.all(of: trial.store, log: false), is: before)
        try demand(try await trial.lastSequence(), is: sequence)
    }
}
