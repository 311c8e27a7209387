import Records
import Store

extension RecordStoreConformance {
    static let editions = [
        StoreClaim("everyEarlierEditionStaysAsItWasOldestFirst", everyEarlierEditionStays),
        StoreClaim("newAndUnchangedRowsLeaveNoEdition", newAndUnchangedRowsLeaveNoEdition),
        StoreClaim("anEditionThatComesBackIsKeptTwice", anEditionThatComesBackIsKeptTwice),
        StoreClaim("aSecondRecordIsNoEdition", aSecondRecordIsNoEdition),
        StoreClaim("editionsComeBySourceAndKey", editionsComeBySourceAndKey),
        StoreClaim("editionsAreOfTheRecordsSubject", editionsAreOfTheRecordsSubject),
        StoreClaim("editionsOfOpenImportsAreThere", editionsOfOpenImportsAreThere),
        StoreClaim("withdrawalLeavesEditionsAlone", withdrawalLeavesEditionsAlone),
        StoreClaim("aRefusedBatchLeavesNoEdition", aRefusedBatchLeavesNoEdition),
    ]

    private static func everyEarlierEditionStays(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let columns = StoreRows.layout(.supplier, columns: ["Name"])
        let plans = [
            StoreRows.plan(file: "Danh sách.csv", digest: "d1", day: 20_300),
            StoreRows.plan(file: "new.xlsx", sheet: "2", digest: "d2", layout: columns),
            StoreRows.plan(digest: "d3", day: 19_000), StoreRows.plan(digest: "d4"),
        ]
        let warnings = [StoreRows.problem(.checkDigitWrong)]
        let rows = [
            StoreRows.row("A", edition: 1, cells: ["Bình Minh", ""], line: 7, warnings: warnings),
            StoreRows.row("A", edition: 2, cells: [], line: 3),
            StoreRows.row("A", edition: 3, cells: ["e\u{301}\u{0}"]),
            StoreRows.row("A", edition: 4),
        ]
        var former: [StoredRecord] = []
        for (plan, row) in zip(plans, rows) {
            try await trial.take([row], by: plan)
            try demand(try await trial.earlierEditions(of: 1), is: former)
            former += try await trial.records(of: 1)
        }
        try demand(former.map(\.record.position.line), is: [7, 3, 2, 2])
        try demand(try await trial.store.counts().supplierRecords, is: 1)
        try demand(try await trial.organisations().map(\.records), is: [former.suffix(1)])
    }

    private static func newAndUnchangedRowsLeaveNoEdition(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        for digest in ["d1", "d2", "d3"] {
            try await trial.take([StoreRows.row("A")], by: StoreRows.plan(digest: digest))
        }
        try demand(try await trial.earlierEditions(of: 1), is: [])
        try demand(try await trial.earlierEditions(of: 2), is: [])
    }

    private static func anEditionThatComesBackIsKeptTwice(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        for edition: UInt64 in [1, 2, 1, 2] {
            try await trial.take([StoreRows.row("A", edition: edition)])
        }
        let former = try await trial.earlierEditions(of: 1).map(\.record.cells)
        try demand(former, is: [["edition 1"], ["edition 2"], ["edition 1"]])
    }

    private static func aSecondRecordIsNoEdition(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", edition: 1), StoreRows.row("A", edition: 2)])
        try demand(try await trial.earlierEditions(of: 1), is: [])
        try await trial.take([StoreRows.row("A", edition: 3)])
        let former = try await trial.earlierEditions(of: 1).map(\.record)
        try demand(former.map(\.key), is: ["A"])
        try demand(former.map(\.cells), is: [["edition 1"]])
    }

    private static func editionsComeBySourceAndKey(_ trial: StoreTrial) async throws {
        for source in ["b", "a"] { try await trial.save(source) }
        let keys = ["e\u{301}", "\u{E9}", "Z", ""]
        for edition in UInt64(1)...3 {
            for source in edition == 2 ? ["b", "a"] : ["a", "b"] {
                let rows = keys.map { StoreRows.row($0, edition: edition) }
                try await trial.take(rows, by: StoreRows.plan(source))
            }
        }
        let former = try await trial.earlierEditions(of: 1).map(\.record)
        let expected = ["a", "b"].flatMap { source in
            ["", "Z", "e\u{301}", "\u{E9}"].flatMap { key in
                [1, 2].map { "\(source) \(key) edition \($0)" }
            }
        }
        try demand(former.map { "\($0.source.text) \($0.key) \($0.cells[0])" }, is: expected)
    }

    /// A record keeps its subject for life, whatever later rows say they are about.
    private static func editionsAreOfTheRecordsSubject(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let organisation = StoreRows.organisation(1)
        let needs = StoreRows.plan(layout: StoreRows.needs)
        for edition in UInt64(1)...2 {
            try await trial.take([StoreRows.row("A", edition: edition, of: edition)])
            try await trial.take(
                [StoreRows.need("N", edition: edition + 4, id: organisation.text)], by: needs)
        }
        let suppliers = try await trial.earlierEditions(of: 1)
        try demand(suppliers.map(\.record.cells), is: [["edition 1"]])
        try demand(try await trial.earlierEditions(of: 2), is: [])
        let need = try await trial.store.earlierEditions(of: .need(NeedID(organisation.text)))
        try demand(need.map(\.record.cells), is: [["edition 5"]])
        try demand(need.map(\.record.subject), is: [.need(NeedID(organisation.text))])
    }

    private static func editionsOfOpenImportsAreThere(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let open = try await trial.begin(StoreRows.plan())
        try await trial.write([StoreRows.row("A", edition: 1)], to: open)
        let other = try await trial.begin(StoreRows.plan(digest: "d1"))
        try await trial.write([StoreRows.row("A", edition: 2)], to: other)
        try demand(
            try await trial.earlierEditions(of: 1).map(\.record.cells), is: [["edition 1"]])
        try await trial.write([StoreRows.row("B", edition: 1, of: 2)], to: other)
        try await trial.write([StoreRows.row("B", edition: 2, of: 2)], to: open)
        try demand(
            try await trial.earlierEditions(of: 2).map(\.record.cells), is: [["edition 1"]])
    }

    private static func withdrawalLeavesEditionsAlone(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", edition: 1)])
        try await trial.take([StoreRows.row("A", edition: 2)])
        let former = try await trial.earlierEditions(of: 1)
        try await trial.withdraw("chamber")
        let withdrawn = try await trial.earlierEditions(of: 1)
        try demand(withdrawn.map(\.record), is: former.map(\.record))
        try demand(withdrawn.map(\.isWithdrawn), is: [true])
        try await trial.take([StoreRows.row("A", edition: 3)])
        try await trial.restore("chamber")
        let restored = try await trial.earlierEditions(of: 1)
        try demand(restored.map(\.record.cells), is: [["edition 1"], ["edition 2"]])
        try demand(restored.map(\.isWithdrawn), is: [false, false])
    }

    private static func aRefusedBatchLeavesNoEdition(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", edition: 1)])
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        let before = try await StoreAnswers.all(of: trial.store)
        try await demand(refusal: .subjectOfOtherKind(key: "N", kind: .supplier)) {
            try await trial.write([StoreRows.row("A", edition: 2), StoreRows.need("N")], to: run)
        }
        try demand(try await StoreAnswers.all(of: trial.store), is: before)
        let counts = try await trial.write([StoreRows.row("A", edition: 2)], to: run)
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsChanged: 1))
    }
}
