import Records
import Store

extension RecordStoreConformance {
    static let pages = [
        StoreClaim("pagesJoinedAreTheWhole", pagesJoinedAreTheWhole),
        StoreClaim("anIDNobodyHasStillMarksAPlace", anIDNobodyHasStillMarksAPlace),
        StoreClaim("aPageOfNoneOrFewerIsEmpty", aPageOfNoneOrFewerIsEmpty),
        StoreClaim("pagesPassOverWithdrawnSubjects", pagesPassOverWithdrawnSubjects),
    ]

    /// Seventeen organisations of two sources and as many needs, half of them in an open run.
    private static func fill(_ trial: StoreTrial) async throws {
        for source in ["chamber", "embassy"] {
            try await trial.save(source)
            let own = (0..<17).map { StoreRows.row("K\($0)", of: UInt64($0 * 7 % 17 * 2)) }
            let needs = (0..<17).map { StoreRows.need("N\($0)", id: "N\($0 * 7 % 17)") }
            let plans = [StoreRows.plan(source), StoreRows.plan(source, layout: StoreRows.needs)]
            for (plan, rows) in zip(plans, [own, needs]) {
                let first = try await trial.begin(plan)
                try await trial.write(Array(rows.prefix(8)), to: first)
                try await trial.finish(first)
                let second = try await trial.begin(plan)
                try await trial.write(Array(rows.dropFirst(8)), to: second)
            }
        }
    }

    private static func pagesJoinedAreTheWhole(_ trial: StoreTrial) async throws {
        try await fill(trial)
        let organisations = try await trial.organisations()
        try demand(
            organisations.map(\.id), is: (0..<17).map { StoreRows.organisation($0 * 2) })
        try demand(organisations.map(\.records.count), is: Array(repeating: 2, count: 17))
        let needs = try await trial.needs()
        try demand(needs.map(\.id.text), is: (0..<17).map { "N\($0)" }.sorted())
        for limit in [1, 2, 5, 16, 17, 18] {
            var found: [SubjectRecords<OrganisationID>] = []
            var foundNeeds: [SubjectRecords<NeedID>] = []
            for _ in 0...17 {
                found += try await trial.store.organisations(after: found.last?.id, limit: limit)
                foundNeeds += try await trial.store.needs(
                    after: foundNeeds.last?.id, limit: limit)
            }
            try demand(found, is: organisations, "organisations by \(limit)")
            try demand(foundNeeds, is: needs, "needs by \(limit)")
        }
    }

    private static func anIDNobodyHasStillMarksAPlace(_ trial: StoreTrial) async throws {
        try await fill(trial)
        let behind = try await trial.store.organisations(
            after: StoreRows.organisation(7), limit: 2)
        try demand(behind.map(\.id), is: [StoreRows.organisation(8), StoreRows.organisation(10)])
        let last = try await trial.store.organisations(
            after: StoreRows.organisation(99), limit: 2)
        try demand(last, is: [])
        let needs = try await trial.store.needs(after: NeedID("N15x"), limit: 1)
        try demand(needs.map(\.id.text), is: ["N16"])
    }

    private static func aPageOfNoneOrFewerIsEmpty(_ trial: StoreTrial) async throws {
        try await fill(trial)
        try await trial.take(
            quarantined: [StoreRows.refused(["x"])], by: StoreRows.plan(digest: "q"))
        for limit in [0, -1, Int.min] {
            try demand(try await trial.store.organisations(after: nil, limit: limit), is: [])
            try demand(try await trial.store.needs(after: nil, limit: limit), is: [])
            try demand(
                try await trial.store.quarantine(source: nil, after: nil, limit: limit), is: [])
            try demand(try await trial.store.changes(after: 0, limit: limit), is: [])
        }
    }

    private static func pagesPassOverWithdrawnSubjects(_ trial: StoreTrial) async throws {
        try await fill(trial)
        try await trial.save("owner")
        try await trial.take([StoreRows.row("O", of: 30)], by: StoreRows.plan("owner"))
        try await trial.withdraw("chamber")
        try await trial.withdraw("embassy")
        let found = try await trial.store.organisations(after: nil, limit: 1)
        try demand(found.map(\.id), is: [StoreRows.organisation(30)])
        try demand(found.map { $0.records.map(\.record.key) }, is: [["O"]])
    }
}
