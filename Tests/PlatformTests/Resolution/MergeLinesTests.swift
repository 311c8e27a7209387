import Records
import Store
import Testing

@testable import Platform

/// What the log and runs tell of a merge with a firm that hides its name.
@Suite struct MergeLinesTests {
    /// Two lists of firms, of which one account holds the second record of the first.
    private struct Scene {
        let store = MemoryStore()
        let kept: OrganisationID
        let alias: OrganisationID
        /// After what came in with the lists.
        let last: Int64

        init(name level: DisclosureLevel) async throws {
            let lists = FirmLists(firms: 60)
            try await FirmLists.take(lists.rows, into: store)
            kept = try await FirmLists.take(lists.rows[0], into: store)
            alias = try await FirmLists.take(lists.rows[1], into: store)
            let claim = ProfileClaim(
                id: "c", supplier: alias.text, account: "other", person: nil, evidence: .officer,
                createdMilliseconds: 0, state: .standing)
            let custody = Custody(
                of: .organisation(alias), holder: "other", levels: OwnersLevels([.name: level]))
            _ = try await store.write(
                [.save(claim, over: nil), .save(custody, over: nil)], stamp: FirmLists.stamp)
            last = try await store.lastSequence()
        }

        /// The ids and kinds of what somebody is told of the two.
        func heard(by viewer: Viewer) async throws -> Set<String> {
            let lines = try await store.changes(after: last, limit: .max)
                .filter { $0.id.contains(kept.text) || $0.id.contains(alias.text) }
            let seen = try await ReadAudit(store: store).seen(
                lines.filter(viewer.mayHear), by: viewer, now: 5)
            return Set(seen.map { "\($0.entity) \($0.id) \($0.kind)" })
        }

        func line(_ id: OrganisationID, _ kind: Change.Kind) -> String {
            "organisation \(id.text) \(kind)"
        }
    }

    /// The firm that had a name is told of, and not whose it is from now on.
    @Test func whereAHiddenFirmWentIsToldToNobodyElse() async throws {
        let scene = try await Scene(name: .named)
        try await FirmLists.resolve(scene.store)
        #expect(try await scene.store.organisation(of: scene.alias) == scene.kept)
        for role in [nil] + MemberRole.allCases.filter({ $0 != .owner }) {
            let viewer = try Viewer.member(role)
            let heard = try await scene.heard(by: viewer)
            #expect(heard == [scene.line(scene.kept, .changed)], "\(String(describing: role))")
        }
        let split = try await FirmLists.decide(scene.store).split(
            scene.kept, record: scene.alias, why: nil, stamp: FirmLists.stamp)
        #expect(split.split == 1)
        #expect(try await scene.heard(by: .visitor) == [scene.line(scene.kept, .changed)])
    }

    /// Lines from before the merge do not say afterwards which firm a record went to.
    @Test func formerLinesAreNotToldOfANamelessFirm() async throws {
        let scene = try await Scene(name: .named)
        func lines() async throws -> [Int64: String] {
            let all = try await scene.store.changes(after: 0, limit: .max)
            let seen = try await ReadAudit(store: scene.store).seen(all, by: .visitor, now: 5)
            return Dictionary(uniqueKeysWithValues: seen.map { ($0.sequence, $0.id) })
        }
        let before = try await lines()
        try await FirmLists.resolve(scene.store)
        let after = try await lines()
        for (sequence, id) in before where id == scene.alias.text {
            #expect(after[sequence] == nil || after[sequence] == id)
        }
    }

    @Test func whereAFirmWithANameWentIsTold() async throws {
        let scene = try await Scene(name: .everybody)
        try await FirmLists.resolve(scene.store)
        #expect(
            try await scene.heard(by: .visitor) == [
                scene.line(scene.alias, .withdrawn), scene.line(scene.kept, .changed),
            ])
        let officer = try await scene.heard(by: Viewer.member(.officer))
        #expect(officer.contains("merge \(scene.alias.text) created"))
    }

    @Test func runsTellOfFirmsWhoseNamesAreSeen() async throws {
        let scene = try await Scene(name: .matched)
        try await FirmLists.resolve(scene.store)
        let twin = FirmLists(firms: 1).rows[0]
        let later = FirmLists.Row(source: "fair", key: "fair-0", fields: twin.fields)
        try await FirmLists.take(later, into: scene.store)
        try await FirmLists.resolve(scene.store)
        func moves(_ reach: DisclosureLevel) async throws -> Int? {
            try await ReadRuns(store: scene.store, within: reach).last(9).first?.moves?.count
        }
        #expect(try await moves(.signedIn) == 0)
        #expect(try await moves(.matched) == 1)
    }

    @Test func pairsOfHiddenFirmsAreNotCounted() async throws {
        let scene = try await Scene(name: .named)
        let custody = Custody(of: .organisation(scene.kept), holder: "another")
        let claim = ProfileClaim(
            id: "d", supplier: scene.kept.text, account: "another", person: nil,
            evidence: .officer, createdMilliseconds: 0, state: .standing)
        _ = try await scene.store.write(
            [.save(claim, over: nil), .save(custody, over: nil)], stamp: FirmLists.stamp)
        #expect(try await FirmLists.resolve(scene.store).run.figures.toReview == 1)
        func waiting(_ reach: DisclosureLevel) async throws -> Int? {
            try await ReadRuns(store: scene.store, within: reach).last(9).first?.toReview
        }
        #expect(try await waiting(.matched) == 0)
        #expect(try await waiting(.named) == 1)
    }
}
