import Records
import Store

/// Which groups of a profile the log says that a write touches.
extension RecordStoreConformance {
    static let touching = [
        StoreClaim("aLineSaysWhatItTouches", aLineSaysWhatItTouches),
        StoreClaim("whatReturnsTouchesAllItSays", whatReturnsTouchesAllItSays),
        StoreClaim("aSourceTouchesWhatItsListsSay", aSourceTouchesWhatItsListsSay),
        StoreClaim("levelsTouchEverythingAndHoldersNothing", levelsAndHolders),
    ]

    private static let columns = ["name", "phone", "capacity"]

    private static let layout = Layout(
        kind: .supplier, columns: columns,
        assignments: [
            Layout.Assignment(path: FieldPath(.name), binding: .columns([0])),
            Layout.Assignment(path: FieldPath(.phone), binding: .columns([1])),
            Layout.Assignment(path: FieldPath(.capacity), binding: .columns([2])),
        ])

    private static func plan(_ digest: String, _ source: String = "chamber") -> ImportPlan {
        StoreRows.plan(source, digest: digest, layout: layout)
    }

    private static func row(
        _ key: String, _ edition: UInt64, _ cells: [String]
    ) -> IncomingRecord {
        StoreRows.row(key, edition: edition, of: 1, cells: cells)
    }

    /// The groups of the lines after one, in order.
    private static func groups(
        _ trial: StoreTrial, after sequence: Int64
    ) async throws -> [[FieldGroup]?] {
        try await trial.store.changes(after: sequence, limit: .max).map(\.groups)
    }

    private static func demandGroups(
        _ found: [[FieldGroup]?], are expected: [FieldGroups?], _ place: String = ""
    ) throws {
        let sorted = expected.map { groups in
            groups.map { groups in FieldGroup.allCases.filter(groups.contains) }
        }
        try demand(found, is: sorted, place)
    }

    private static func aLineSaysWhatItTouches(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([row("A", 1, ["An", "09", "5"])], by: plan("1"))
        try demandGroups(try await groups(trial, after: 0), are: [nil, TouchedGroups.all])
        let edits: [([String], FieldGroups)] = [
            (["An", "08", "5"], [.contacts]), (["An", "08", ""], [.measures]),
            (["Bình", "", ""], [.name, .contacts]), (["Bình", "", "7"], [.measures]),
        ]
        for (place, edit) in edits.enumerated() {
            let before = try await trial.lastSequence()
            try await trial.take(
                [row("A", UInt64(place) + 2, edit.0)], by: plan("\(place) edited"))
            try demandGroups(try await groups(trial, after: before), are: [edit.1], "edit \(place)")
        }
        let before = try await trial.lastSequence()
        try await trial.take([row("B", 9, ["", "07", ""])], by: plan("second"))
        try demandGroups(try await groups(trial, after: before), are: [[.contacts]])
    }

    private static func whatReturnsTouchesAllItSays(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([row("A", 1, ["An", "09", ""])], by: plan("1"))
        func bury(_ digest: String) async throws {
            var batch = ImportBatch()
            batch.withdraw("A")
            try await trial.store.take(
                batch, by: plan(digest), over: nil, writer: nil, stamp: trial.stamp)
        }
        let before = try await trial.lastSequence()
        try await bury("2")
        try await trial.take([row("A", 1, ["An", "09", ""])], by: plan("3"))
        try await bury("4")
        try await trial.take([row("A", 2, ["An", "09", "5"])], by: plan("5"))
        let said: FieldGroups = [.name, .contacts]
        try demandGroups(
            try await groups(trial, after: before),
            are: [said, said, said, said.union([.measures])])
    }

    private static func aSourceTouchesWhatItsListsSay(_ trial: StoreTrial) async throws {
        for source in ["chamber", "fair"] { try await trial.save(source) }
        try await trial.take([row("A", 1, ["An", "", ""])], by: plan("1"))
        try await trial.take(
            [StoreRows.row("A", of: 1)], by: StoreRows.plan("fair"))
        let before = try await trial.lastSequence()
        try await trial.withdraw("chamber")
        try demandGroups(
            try await groups(trial, after: before), are: [nil, [.name, .contacts, .measures]])
        let next = try await trial.lastSequence()
        try await trial.takeWhole([], by: StoreRows.plan("fair", digest: "whole"))
        try demandGroups(try await groups(trial, after: next), are: [[.name, .texts, .place]])
    }

    private static func levelsAndHolders(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        try await trial.take([row("A", 1, ["An", "", ""])], by: plan("1"))
        let subject = SourceRecord.Subject.organisation(StoreRows.organisation(1))
        let held = Custody(of: subject, holder: "x")
        let before = try await trial.lastSequence()
        var levelled = held
        levelled.levels = OwnersLevels([.work: .matched])
        var opened = levelled
        opened.openings = [Custody.Opening(match: "m", account: "y")]
        let edits: [DocumentEdit] = [
            .save(held, over: nil), .save(levelled, over: held), .save(opened, over: levelled),
            .remove(opened),
        ]
        for edit in edits {
            try demand(try await trial.store.write([edit], stamp: trial.stamp), is: true)
        }
        // A line for each that a document was or is about.
        let all = TouchedGroups.all
        try demandGroups(
            try await groups(trial, after: before),
            are: [nil, []] + [nil, all] + [nil, []] + [nil, all])
    }
}
