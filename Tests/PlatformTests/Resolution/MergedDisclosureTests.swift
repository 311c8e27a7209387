import Records
import Store
import Testing

@testable import Platform

/// Nobody sees through a merge what they could not see of the parts, and the owner of one record
/// governs the whole.
@Suite struct MergedDisclosureTests {
    /// Per group, what shows a record's value of it.
    private static func marks(_ side: String) -> [FieldGroup: String] {
        [
            .name: "Marker\(side)Name", .address: "Marker\(side)Street",
            .certificates: side == "One" ? "iso-9001" : "iso-14001",
            .contacts: side == "One" ? "987654312" : "912345678",
            .texts: "Marker\(side)Words", .terms: side == "One" ? "4477" : "5588",
            .firm: side == "One" ? "1987" : "1988", .readiness: side == "One" ? "siri" : "7.77",
        ]
    }

    private static func row(_ side: String) -> FirmLists.Row {
        let isOne = side == "One"
        let fields = [
            "name": "Marker\(side)Name", "address": "Marker\(side)Street 7, Bắc Ninh",
            "certificates": isOne ? "ISO 9001:2015" : "ISO 14001:2015",
            "phone": isOne ? "0987654312" : "0912345678",
            "description": "Marker\(side)Words", "minimumOrder": isOne ? "4477 pcs" : "5588 pcs",
            "founded": isOne ? "1987" : "1988", "processes": "mạ kẽm",
            "readiness": isOne ? "SIRI 3" : "",
        ]
        return FirmLists.Row(
            source: "list-" + side.lowercased(), key: side, fields: fields.filter { !$1.isEmpty })
    }

    /// A firm of two records, of which an account holds the first.
    private struct Scene {
        let store = MemoryStore()
        let one: OrganisationID
        let other: OrganisationID

        init(holder: String, levels: OwnersLevels) async throws {
            one = try await FirmLists.take(row("One"), into: store)
            other = try await FirmLists.take(row("Other"), into: store)
            let custody = Custody(of: .organisation(one), holder: holder, levels: levels)
            _ = try await store.write([.save(custody, over: nil)], stamp: FirmLists.stamp)
        }

        var merge: Merge {
            Merge(
                subject: one, into: other, run: "1", partner: other.text, millionths: 990_000,
                weights: [])
        }

        func set(_ isMerged: Bool) async throws {
            let merge = merge
            _ = try await store.write(
                [isMerged ? .save(merge, over: nil) : .remove(merge)], stamp: FirmLists.stamp)
        }

        /// Everything somebody gets of a firm, as text.
        func shown(_ id: OrganisationID, to viewer: Viewer) async throws -> String {
            let profile = try await ReadProfiles(store: store, lexicon: SampleRecords.lexicon)
                .profile(of: id) { Disclosure.sight(of: $0, for: viewer, now: 5) }
            return profile.map { "\($0)" } ?? ""
        }
    }

    @Test(arguments: DisclosureLevel.allCases)
    func aMergeOpensNothing(level: DisclosureLevel) async throws {
        for group in FieldGroup.allCases {
            let scene = try await Scene(holder: "other", levels: OwnersLevels([group: level]))
            for role in [nil] + MemberRole.allCases {
                let viewer = try Viewer.member(role)
                let alone =
                    try await [scene.shown(scene.one, to: viewer)]
                    + [scene.shown(scene.other, to: viewer)]
                try await scene.set(true)
                let merged = try await scene.shown(scene.other, to: viewer)
                #expect(try await scene.shown(scene.one, to: viewer) == merged)
                try await scene.set(false)
                let who = "\(role?.rawValue ?? "visitor") \(group) \(level)"
                check(merged, alone, who)
            }
        }
    }

    /// - Parameter alone: what is seen of each record by itself, the held one first.
    private func check(_ merged: String, _ alone: [String], _ who: String) {
        for (place, side) in ["One", "Other"].enumerated() {
            for (group, mark) in Self.marks(side) where merged.contains(mark) {
                #expect(alone[place].contains(mark), "\(who) \(group): \(mark)")
                // The owner's word holds for the other record too.
                #expect(alone[0].contains(Self.marks("One")[group] ?? mark), "\(who) \(group)")
            }
        }
    }

    @Test func theOwnerSeesTheWholeFirm() async throws {
        let scene = try await Scene(
            holder: "own", levels: OwnersLevels([.contacts: .ownerOnly, .name: .ownerOnly]))
        try await scene.set(true)
        let seen = try await scene.shown(scene.other, to: Viewer.member(.owner))
        for side in ["One", "Other"] {
            #expect(seen.contains("Marker\(side)Name"))
            #expect(seen.contains(Self.marks(side)[.contacts] ?? "-"))
        }
    }

    /// Whoever ranks, lists and counts sees the same as whoever asks for the profile.
    @Test(arguments: DisclosureLevel.allCases)
    func listsShowNoMoreThanProfiles(level: DisclosureLevel) async throws {
        for group in FieldGroup.allCases {
            let scene = try await Scene(holder: "other", levels: OwnersLevels([group: level]))
            try await scene.set(true)
            for role in [nil] + MemberRole.allCases {
                let viewer = try Viewer.member(role)
                let page = try await ReadProfiles(
                    store: scene.store, lexicon: SampleRecords.lexicon, within: viewer.reach
                ).page(after: nil, limit: 9)
                let listed = page.profiles.map { "\($0)" }.joined()
                #expect(try await listed == scene.shown(scene.other, to: viewer))
            }
        }
    }

    @Test func recordsOfTwoOwnersWaitForAPerson() async throws {
        let lists = FirmLists(firms: 60)
        let store = MemoryStore()
        try await FirmLists.take(lists.rows, into: store)
        let pair = try await lists.rows.prefix(2).asyncIds(into: store)
        for (place, id) in pair.enumerated() {
            let claim = ProfileClaim(
                id: "c\(place)", supplier: id.text, account: "a\(place)", person: nil,
                evidence: .officer, createdMilliseconds: 0, state: .standing)
            let custody = Custody(of: .organisation(id), holder: "a\(place)")
            _ = try await store.write(
                [.save(claim, over: nil), .save(custody, over: nil)], stamp: FirmLists.stamp)
        }
        #expect(try await FirmLists.resolve(store).run.figures.firms == 61)
        #expect(try await ReviewQueue(store: store).pairs().map(\.reason) == [.owners])
        await #expect(throws: ResolutionRefusal.self) {
            try await FirmLists.decide(store)
                .decide(pair[0], pair[1], .same, why: nil, stamp: FirmLists.stamp)
        }
    }

    /// Whoever adds a firm's like without showing that it is theirs gets nothing by it.
    @Test func whatSomebodyAddedIsNotMergedByItself() async throws {
        let lists = FirmLists(firms: 60)
        let store = MemoryStore()
        try await FirmLists.take(lists.rows, into: store)
        let added = try #require(try await lists.rows.prefix(1).asyncIds(into: store).first)
        let claim = ProfileClaim(
            id: "c", supplier: added.text, account: "a", person: nil, evidence: .added,
            createdMilliseconds: 0, state: .standing)
        let custody = Custody(of: .organisation(added), holder: "a")
        _ = try await store.write(
            [.save(claim, over: nil), .save(custody, over: nil)], stamp: FirmLists.stamp)
        #expect(try await FirmLists.resolve(store).run.figures.firms == 61)
        #expect(try await ReviewQueue(store: store).pairs().map(\.reason) == [.owners])
    }
}

extension Collection<FirmLists.Row> {
    /// What rows that are stored already are known under.
    fileprivate func asyncIds(into store: any RecordStore) async throws -> [OrganisationID] {
        var ids: [OrganisationID] = []
        for row in self { ids.append(try await FirmLists.take(row, into: store)) }
        return ids
    }
}
