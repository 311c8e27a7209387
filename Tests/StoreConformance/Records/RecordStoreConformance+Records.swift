import Records
import Store

extension RecordStoreConformance {
    static let records = [
        StoreClaim("anEmptyStoreAnswersEmptily", anEmptyStoreAnswersEmptily),
        StoreClaim("aSubjectsRecordsComeBySourceAndKey", aSubjectsRecordsComeBySourceAndKey),
        StoreClaim("anOrganisationAndANeedDoNotMix", anOrganisationAndANeedDoNotMix),
        StoreClaim("needsAreToldApartAndOrderedByBytes", needsAreToldApartByBytes),
        StoreClaim("subjectsOfAKeyComeOnceInIDOrder", subjectsOfAKeyComeOnceInIDOrder),
        StoreClaim("countsFollowEveryWrite", countsFollowEveryWrite),
    ]

    private static func anEmptyStoreAnswersEmptily(_ trial: StoreTrial) async throws {
        try demand(try await trial.store.sources(), is: [])
        try demand(try await trial.organisations(), is: [])
        try demand(try await trial.needs(), is: [])
        try demand(try await trial.records(of: 1), is: [])
        try demand(try await trial.store.records(of: .need(NeedID(""))), is: [])
        try demand(try await trial.store.subjects(key: "", kind: .need), is: [])
        try demand(try await trial.quarantine(), is: [])
        try demand(try await trial.store.importRuns(), is: [])
        try demand(try await trial.log(), is: [])
        try demand(try await trial.store.problems(), is: [])
        let none = StoreCounts(organisations: 0, supplierRecords: 0, needs: 0, quarantined: 0)
        try demand(try await trial.store.counts(), is: none)
    }

    private static func aSubjectsRecordsComeBySourceAndKey(_ trial: StoreTrial) async throws {
        for source in ["b", "a-9", "a"] { try await trial.save(source) }
        let keys = ["e\u{301}", "\u{E9}", "Z", "a", "\u{10FFFF}", "\u{FFFF}", "", "10", "9"]
        for source in ["b", "a-9", "a"] {
            let run = try await trial.begin(StoreRows.plan(source))
            try await trial.write(keys.map { StoreRows.row($0) }, to: run)
            if source != "a" { try await trial.finish(run) }
        }
        let sorted = ["", "10", "9", "Z", "a", "e\u{301}", "\u{E9}", "\u{FFFF}", "\u{10FFFF}"]
        let found = try await trial.records(of: 1)
        try demand(found.map(\.record.key), is: sorted + sorted + sorted)
        let sources = ["a", "a-9", "b"].flatMap { Array(repeating: $0, count: keys.count) }
        try demand(found.map(\.record.source.text), is: sources)
        try demand(try await trial.organisations().map(\.records), is: [found])
    }

    private static func anOrganisationAndANeedDoNotMix(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let organisation = StoreRows.organisation(1)
        try await trial.take([StoreRows.row("A", of: 1)])
        try await trial.take(
            [StoreRows.need("N", id: organisation.text)],
            by: StoreRows.plan(layout: StoreRows.needs))
        try demand(try await trial.records(of: 1).map(\.record.key), is: ["A"])
        let need = NeedID(organisation.text)
        try demand(try await trial.store.records(of: .need(need)).map(\.record.key), is: ["N"])
        try demand(
            try await trial.log(after: 1),
            is: ["organisation \(organisation) created", "need \(need) created"])
        try demand(try await trial.needs().map(\.id), is: [need])
    }

    private static func needsAreToldApartByBytes(_ trial: StoreTrial) async throws {
        try await trial.save("chamber")
        let needs = StoreRows.plan(layout: StoreRows.needs)
        try await trial.take(StoreOddTexts.all.map { StoreRows.need($0) }, by: needs)
        let sorted = StoreOddTexts.all.sorted { ByteText($0) < ByteText($1) }
        try demand(try await trial.needs().map(\.id.text), is: sorted)
        for (position, text) in sorted.enumerated() {
            let next = try await trial.store.needs(after: NeedID(text), limit: 1)
            let expected = position + 1 < sorted.count ? [sorted[position + 1]] : []
            try demand(next.map(\.id.text), is: expected, "after need \(position)")
            let records = try await trial.store.records(of: .need(NeedID(text)))
            try demand(records.map(\.record.key), is: [text])
        }
        try demand(try await trial.store.counts().needs, is: sorted.count)
        let log = try await trial.store.changes(after: 1, limit: .max)
        try demand(log.map(\.id), is: StoreOddTexts.all)
    }

    private static func subjectsOfAKeyComeOnceInIDOrder(_ trial: StoreTrial) async throws {
        let subjects: [(source: String, number: UInt64)] = [("a", 3), ("b", 1), ("c", 3), ("d", 2)]
        for (source, number) in subjects {
            try await trial.save(source)
            let run = try await trial.begin(StoreRows.plan(source))
            try await trial.write([StoreRows.row("K", of: number)], to: run)
            if source != "d" { try await trial.finish(run) }
        }
        try await trial.withdraw("b")
        let expected = (1...3).map {
            SourceRecord.Subject.organisation(StoreRows.organisation($0))
        }
        try demand(try await trial.store.subjects(key: "K", kind: .supplier), is: expected)
        try demand(try await trial.store.subjects(key: "k", kind: .supplier), is: [])
        try demand(try await trial.store.subjects(key: "K", kind: .need), is: [])
    }

    private static func countsFollowEveryWrite(_ trial: StoreTrial) async throws {
        try await speak(trial)
        let spoken = StoreCounts(organisations: 4, supplierRecords: 6, needs: 2, quarantined: 0)
        try demand(try await trial.store.counts(), is: spoken)
        let run = try await trial.begin(StoreRows.plan(digest: "d1"))
        let batch = ImportBatch(
            records: [StoreRows.row("A", edition: 5), StoreRows.row("A", edition: 6)],
            quarantined: [StoreRows.refused(["x"]), StoreRows.refused(["x"])])
        try await trial.write(batch, to: run)
        let more = StoreCounts(organisations: 4, supplierRecords: 7, needs: 2, quarantined: 1)
        try demand(try await trial.store.counts(), is: more)
        try await trial.finish(run)
        try demand(try await trial.store.counts(), is: more)
    }
}
