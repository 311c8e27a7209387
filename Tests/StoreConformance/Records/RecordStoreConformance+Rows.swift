import Records
import Store

extension RecordStoreConformance {
    static let rows = [
        StoreClaim("aNewKeyIsNewAndAnswersAsGiven", aNewKeyIsNewAndAnswersAsGiven),
        StoreClaim("anEqualDigestIsUnchangedAndNotWritten", anEqualDigestIsUnchanged),
        StoreClaim("anotherDigestReplacesTheRecord", anotherDigestReplacesTheRecord),
        StoreClaim("aKnownKeyKeepsItsSubjectForLife", aKnownKeyKeepsItsSubjectForLife),
        StoreClaim("sourcesAndKindsHaveKeysOfTheirOwn", sourcesAndKindsHaveKeysOfTheirOwn),
        StoreClaim("keysAreToldApartByBytes", keysAreToldApartByBytes),
        StoreClaim("cellsComeBackAsGiven", cellsComeBackAsGiven),
        StoreClaim("warningsComeBackAndAreReplaced", warningsComeBackAndAreReplaced),
    ]

    private static func aNewKeyIsNewAndAnswersAsGiven(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let plan = StoreRows.plan(file: "Danh sách.xlsx", sheet: "Trang 1", day: 19_999)
        let row = StoreRows.row("K-1", of: 7, cells: ["Công ty Bình Minh", ""], line: 40)
        let counts = try await trial.take([row], by: plan)
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsNew: 1))
        let record = SourceRecord(
            source: plan.source, key: "K-1", subject: row.subject, layout: plan.layout,
            cells: row.cells,
            position: RowPosition(file: plan.file, sheet: plan.sheet, line: 40),
            statedOn: plan.statedOn)
        let stored = StoredRecord(record: record, warnings: [], isWithdrawn: false)
        try demand(try await trial.records(of: 7), is: [stored])
        try demand(try await trial.organisations().map(\.records), is: [[stored]])
        try demand(
            try await trial.log().last, is: "organisation \(StoreRows.organisation(7)) created")
    }

    private static func anEqualDigestIsUnchanged(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", cells: ["as first given"], line: 2)])
        let before = try await trial.records(of: 1)
        let log = try await trial.log()
        let again = StoreRows.row("A", of: 9, cells: ["told otherwise"], line: 99)
        let counts = try await trial.take(
            [again], by: StoreRows.plan(file: "new.csv", digest: "d1", day: 20_500))
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsUnchanged: 1))
        try demand(try await trial.records(of: 1), is: before)
        try demand(try await trial.records(of: 9), is: [])
        try demand(try await trial.log(), is: log)
    }

    private static func anotherDigestReplacesTheRecord(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", edition: 1, line: 2)])
        let before = try await trial.lastSequence()
        let columns = StoreRows.layout(.supplier, columns: ["Name"])
        let plan = StoreRows.plan(
            file: "new.csv", sheet: "2", digest: "d1", layout: columns, day: 20_500)
        let row = StoreRows.row("A", edition: 2, cells: [], line: 9)
        let counts = try await trial.take([row], by: plan)
        try demand(counts, is: ImportCounts(rowsRead: 1, rowsChanged: 1))
        let record = SourceRecord(
            source: plan.source, key: "A", subject: row.subject, layout: columns, cells: [],
            position: RowPosition(file: "new.csv", sheet: "2", line: 9),
            statedOn: plan.statedOn)
        try demand(try await trial.records(of: 1).map(\.record), is: [record])
        try demand(
            try await trial.log(after: before),
            is: ["organisation \(StoreRows.organisation(1)) changed"])
    }

    private static func aKnownKeyKeepsItsSubjectForLife(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([StoreRows.row("A", edition: 1, of: 1)])
        try await trial.take([StoreRows.row("A", edition: 2, of: 2)])
        try demand(try await trial.records(of: 1).map(\.record.cells), is: [["edition 2"]])
        try demand(try await trial.records(of: 2), is: [])
        let subjects = try await trial.store.subjects(key: "A", kind: .supplier)
        try demand(subjects, is: [.organisation(StoreRows.organisation(1))])
    }

    private static func sourcesAndKindsHaveKeysOfTheirOwn(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.save("embassy")
        try await trial.take([StoreRows.row("A", edition: 1, of: 1)])
        try await trial.take(
            [StoreRows.row("A", edition: 2, of: 2)], by: StoreRows.plan("embassy"))
        let needs = StoreRows.plan(layout: StoreRows.needs)
        try demand(
            try await trial.take([StoreRows.need("A", edition: 3)], by: needs).rowsNew, is: 1)
        let suppliers = try await trial.store.subjects(key: "A", kind: .supplier)
        try demand(
            suppliers,
            is: [
                .organisation(StoreRows.organisation(1)), .organisation(StoreRows.organisation(2)),
            ])
        try demand(
            try await trial.store.subjects(key: "A", kind: .need), is: [.need(NeedID("A"))])
    }

    private static func keysAreToldApartByBytes(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let rows = StoreOddTexts.all.enumerated().map { position, text in
            StoreRows.row(text, of: UInt64(position))
        }
        let counts = try await trial.take(rows)
        try demand(counts.rowsNew, is: rows.count)
        for (position, text) in StoreOddTexts.all.enumerated() {
            let organisation = StoreRows.organisation(UInt64(position))
            try demand(
                try await trial.store.subjects(key: text, kind: .supplier),
                is: [.organisation(organisation)], "key \(position)")
            let records = try await trial.records(of: UInt64(position))
            try demand(records.map(\.record.key), is: [text], "key \(position)")
        }
        let again = try await trial.take(Array(rows.reversed()))
        try demand(again.rowsUnchanged, is: rows.count)
    }

    private static func cellsComeBackAsGiven(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let rows: [[String]] = [
            [], [""], ["", ""], ["a", "", "b"], ["", "x"], ["x", ""], StoreOddTexts.all,
            ["a\u{1F}b", "\u{1F}", "c"],
        ]
        let incoming = rows.enumerated().map { position, cells in
            StoreRows.row("\(position)", of: UInt64(position), cells: cells)
        }
        try await trial.take(incoming)
        var expected = rows
        expected[7] = ["a b", " ", "c"]
        for (position, cells) in expected.enumerated() {
            let found = try await trial.records(of: UInt64(position)).map(\.record.cells)
            try demand(found, is: [cells], "row \(position)")
        }
    }

    private static func warningsComeBackAndAreReplaced(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let wholeRow = RowProblem(
            position: RowPosition(file: "l.xlsx", sheet: "Trang", line: 3), reason: .formulaCell)
        let warnings = [StoreRows.problem(.checkDigitWrong), wholeRow]
        try await trial.take([StoreRows.row("A", edition: 1, warnings: warnings)])
        try demand(try await trial.records(of: 1).map(\.warnings), is: [warnings])
        try await trial.take([StoreRows.row("A", edition: 2)])
        try demand(try await trial.records(of: 1).map(\.warnings), is: [[]])
    }
}
