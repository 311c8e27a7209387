import Records
import Store

extension RecordStoreConformance {
    static let following = [
        StoreClaim("aFollowerSeesEverySubjectAsItIsNow", aFollowerSeesEverySubjectAsItIsNow),
        StoreClaim("aFollowerMissesNothingWhateverItsPages", aFollowerMissesNothing),
        StoreClaim("aFollowerIsToldOfWithdrawnRecords", aFollowerIsToldOfWithdrawnRecords),
        StoreClaim("aFollowerThatIsUpToDateSeesNothing", aFollowerThatIsUpToDateSeesNothing),
    ]

    private static func aFollowerSeesEverySubjectAsItIsNow(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let before = try await trial.lastSequence()
        try demand(try await trial.store.lastSequence(), is: before)
        let run = try await trial.begin(StoreRows.plan(digest: "d2"))
        let rows = [
            StoreRows.row("B", edition: 2, of: 2), StoreRows.row("Z", of: 8),
            StoreRows.row("B", edition: 3, of: 2),
        ]
        try await trial.write(
            ImportBatch(records: rows, quarantined: [StoreRows.refused(["x"])]), to: run)
        let changed = try await trial.store.changedRecords(after: before, lines: 99)
        try demand(changed.subjects.map(\.sequence), is: [before + 2, before + 3])
        let subjects = [8, 2].map { SourceRecord.Subject.organisation(StoreRows.organisation($0)) }
        try demand(changed.subjects.map(\.subject), is: subjects)
        let records = try await [trial.records(of: 8), trial.records(of: 2)]
        try demand(changed.subjects.map(\.records), is: records)
        try demand(changed.through, is: before + 4)
    }

    private static func aFollowerMissesNothing(_ trial: StoreTrial) async throws {
        try await speak(trial)
        try await trial.take(
            StoreOddTexts.all.map { StoreRows.need($0) },
            by: StoreRows.plan(layout: StoreRows.needs))
        try await trial.withdraw("embassy")
        let log = try await trial.store.changes(after: 0, limit: .max)
        for lines in [1, 3, log.count, Int.max] {
            var seen: Set<ByteText> = []
            var place: Int64 = 0
            while place < log.count {
                let changed = try await trial.store.changedRecords(after: place, lines: lines)
                let stretch = log.dropFirst(Int(place)).prefix(lines)
                try demand(changed.through, is: stretch.last?.sequence ?? 0)
                try demand(named(changed).sorted(), is: Set(stretch.compactMap(named)).sorted())
                try await compare(changed, with: log, trial)
                seen.formUnion(named(changed))
                place = changed.through
            }
            try demand(seen.count, is: 6 + StoreOddTexts.all.count)
        }
    }

    private static func compare(
        _ changed: ChangedRecords, with log: [Change], _ trial: StoreTrial
    ) async throws {
        for about in changed.subjects {
            try demand(about.records, is: try await trial.store.records(of: about.subject))
            try demand(log[Int(about.sequence) - 1].id, is: about.subject.text)
        }
        let lines = changed.subjects.map(\.sequence)
        try demand(lines, is: lines.sorted())
    }

    private static func named(_ changed: ChangedRecords) -> [ByteText] {
        changed.subjects.map { ByteText("\($0.subject.entity) \($0.subject.text)") }
    }

    private static func named(_ change: Change) -> ByteText? {
        guard [.organisation, .need].contains(change.entity) else { return nil }
        return ByteText("\(change.entity) \(change.id)")
    }

    private static func aFollowerIsToldOfWithdrawnRecords(_ trial: StoreTrial) async throws {
        try await catalogue(trial)
        let before = try await trial.lastSequence()
        try await trial.takeWhole((2...5).map { StoreRows.row("K\($0)", of: $0) })
        let changed = try await trial.store.changedRecords(after: before, lines: 5)
        try demand(changed.subjects.map { $0.records.map(\.isWithdrawn) }, is: [[true, false]])
        try await trial.withdraw("embassy")
        let gone = try await trial.store.changedRecords(after: before, lines: 5)
        try demand(gone.subjects.map { $0.records.map(\.isWithdrawn) }, is: [[true, true]])
        try demand(gone.through, is: before + 3)
    }

    private static func aFollowerThatIsUpToDateSeesNothing(_ trial: StoreTrial) async throws {
        let empty = ChangedRecords(subjects: [], through: 0)
        try demand(try await trial.store.changedRecords(after: 0, lines: 9), is: empty)
        try demand(try await trial.store.lastSequence(), is: 0)
        try await speak(trial)
        let last = try await trial.lastSequence()
        for (place, lines) in [(last, 9), (last + 5, 9), (3, 0), (3, -1), (-3, Int.min)] {
            let none = ChangedRecords(subjects: [], through: max(0, place))
            let found = try await trial.store.changedRecords(after: place, lines: lines)
            try demand(found, is: none)
        }
    }
}
