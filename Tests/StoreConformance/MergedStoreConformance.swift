import Records
package import Store
import Testing

/// The contract of `MergedStore`, and of what a store reads where organisations are merged; every
/// store is put to it.
package enum MergedStoreConformance {
    private static func id(_ number: UInt64) -> OrganisationID { StoreRows.organisation(number) }

    private static func merge(_ alias: UInt64, into organisation: UInt64) -> Merge {
        Merge(
            subject: id(alias), into: id(organisation), run: "1", partner: id(organisation).text,
            millionths: 990_000, weights: [])
    }

    /// - Parameter store: an empty one.
    package static func check(_ store: some RecordStore) async throws {
        let trial = StoreTrial(store)
        try await trial.save("chamber")
        let rows = (1...5).map { StoreRows.row("K\($0)", of: UInt64($0), line: $0 + 1) }
        try await trial.take(rows)
        let before = try await trial.organisations()
        let merges = [merge(4, into: 2), merge(5, into: 2)]
        #expect(try await store.write(merges.map { .save($0, over: nil) }, stamp: trial.stamp))
        try await checkNames(store)
        try await checkReading(trial)
        try await checkFollowing(trial)
        try await checkVanished(trial)
        #expect(try await store.write(merges.map { .remove($0) }, stamp: trial.stamp))
        #expect(try await trial.organisations() == before)
        #expect(try await store.counts().organisations == 5)
        #expect(try await store.aliases(of: [id(2)]).isEmpty)
    }

    private static func checkNames(_ store: some RecordStore) async throws {
        #expect(try await store.organisation(of: id(4)) == id(2))
        #expect(try await store.organisation(of: id(2)) == id(2))
        #expect(try await store.organisations(of: [id(5), id(1), id(9)]) == [id(5): id(2)])
        #expect(try await store.aliases(of: [id(1), id(2)]) == [id(2): [id(4), id(5)]])
        let first = try await store.firstRecords(of: [id(3), id(1), id(9)])
        #expect(Set(first.keys) == [id(1), id(3)])
        #expect(try #require(first[id(1)]) < #require(first[id(3)]))
    }

    private static func checkReading(_ trial: StoreTrial) async throws {
        let all = try await trial.organisations()
        #expect(all.map(\.id) == [id(1), id(2), id(3)])
        #expect(all[1].records.map(\.record.key) == ["K2", "K4", "K5"])
        #expect(all[1].records[1].record.subject == .organisation(id(4)))
        var paged: [SubjectRecords<OrganisationID>] = []
        while true {
            let page = try await trial.store.organisations(after: paged.last?.id, limit: 1)
            if page.isEmpty { break }
            paged += page
        }
        #expect(paged == all)
        #expect(try await trial.store.organisations(after: id(3), limit: 9).isEmpty)
        for alias: UInt64 in [2, 4, 5] {
            #expect(try await trial.records(of: alias) == all[1].records)
        }
        let counts = try await trial.store.counts()
        #expect(counts.organisations == 3)
        #expect(counts.supplierRecords == 5)
    }

    /// What comes in for an alias changes the organisation.
    private static func checkFollowing(_ trial: StoreTrial) async throws {
        let last = try await trial.store.lastSequence()
        try await trial.take(
            [StoreRows.row("K4", edition: 2, of: 4)], by: StoreRows.plan(digest: "d1"))
        let changed = try await trial.store.changedRecords(after: last, lines: 9)
        #expect(changed.subjects.map(\.subject) == [.organisation(id(4)), .organisation(id(2))])
        #expect(changed.subjects.first?.records.isEmpty == true)
        #expect(changed.subjects.last?.records.map(\.record.key) == ["K2", "K4", "K5"])
        let earlier = try await trial.earlierEditions(of: 2)
        #expect(earlier.map(\.record.cells) == [["edition 1"]])
        #expect(try await trial.earlierEditions(of: 5) == earlier)
    }

    /// A firm stands as long as anything said under any of its ids does.
    private static func checkVanished(_ trial: StoreTrial) async throws {
        try await trial.takeWhole(
            [StoreRows.row("K1", of: 1), StoreRows.row("K4", edition: 2, of: 4)],
            by: StoreRows.plan(digest: "d2"))
        let left = try await trial.organisations()
        #expect(left.map(\.id) == [id(1), id(2)])
        #expect(left.last?.records.map(\.record.key) == ["K4"])
        #expect(try await trial.store.counts().organisations == 2)
        let one = try await trial.store.organisations(after: id(1), limit: 1)
        #expect(one.map(\.id) == [id(2)])
        let rows = (1...5).map {
            StoreRows.row("K\($0)", edition: $0 == 4 ? 2 : 1, of: UInt64($0), line: $0 + 1)
        }
        try await trial.takeWhole(rows, by: StoreRows.plan(digest: "d3"))
        try await trial.take(
            [StoreRows.row("K4", of: 4, line: 5)], by: StoreRows.plan(digest: "d0"))
    }
}
