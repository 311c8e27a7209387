import Records
import Store
import Testing

@testable import Platform

/// What is told of changes, and of profiles to other stores, keeps to what owners say.
@Suite struct AuditTests {
    @Test func linesOfWhatIsHiddenAreLeftOut() async throws {
        let scene = PeopleScene()
        let (owner, account, _) = try await scene.member("Chủ", "a@chu.vn")
        let (organiser, _, _) = try await scene.member("Hội chợ", "b@fair.vn", roles: [.organiser])
        let (admin, _, _) = try await scene.member("Quản trị", "c@fair.vn", roles: [.admin])
        let open = try await scene.supplier(["name": "Mở", "processes": "dập kim loại"])
        let hidden = try await scene.supplier(["name": "Kín", "processes": "mạ kẽm"])
        let needs = PostNeeds(scene.office, lexicon: PeopleScene.lexicon)
        let values = [FieldPath(.processes): "mạ kẽm"]
        let secret = try await needs.post(
            values, level: .named, by: owner, on: PeopleScene.day, stamp: scene.stamp())
        let shared = try await needs.post(
            values, level: .matched, by: owner, on: PeopleScene.day, stamp: scene.stamp())
        let custody = Custody(
            of: .organisation(hidden), holder: account.id,
            levels: OwnersLevels([.name: .named, .work: .named]))
        let file = MatchFile(need: secret, supplier: open)
        #expect(
            try await scene.store.write(
                [.save(custody, over: nil), .save(file, over: nil)], stamp: scene.stamp()))
        func ids(_ viewer: Viewer) async throws -> Set<String> {
            let page = try await ReadAudit(store: scene.store).page(
                after: 0, limit: 1_000, for: viewer)
            return Set(page.changes.map(\.id))
        }
        let heard = try await ids(organiser)
        #expect(heard.isSuperset(of: [open.text, shared.text, account.id]))
        #expect(heard.isDisjoint(with: [hidden.text, secret.text, custody.id, file.id]))
        // Keeping the platform running is not seeing more.
        #expect(try await ids(admin).isDisjoint(with: [hidden.text, secret.text, shared.text]))
        #expect(try await ids(owner).isSuperset(of: [hidden.text, secret.text, shared.text]))
    }

    /// Other levels are told to whoever saw one of the groups before or sees it now, and to nobody
    /// from whom they were and are hidden.
    @Test func otherLevelsAreToldFromTheNearestOn() async throws {
        let scene = PeopleScene()
        let (owner, account, _) = try await scene.member("Chủ", "a@chu.vn")
        let (member, _, _) = try await scene.member("Khách", "b@mua.vn")
        let (organiser, _, _) = try await scene.member("Hội chợ", "c@fair.vn", roles: [.organiser])
        let (friend, _, _) = try await scene.member("Bạn", "ban@ban.vn")
        let firm = try await scene.supplier(["name": "Mở", "processes": "dập kim loại"])
        let custody = Custody(of: .organisation(firm), holder: account.id)
        #expect(try await scene.store.write([.save(custody, over: nil)], stamp: scene.stamp()))
        let disclosure = SetDisclosure(scene.office)
        func heard(_ levels: [FieldGroup: DisclosureLevel]) async throws -> [Bool] {
            let last = try await scene.store.lastSequence()
            _ = try await disclosure.set(
                OwnersLevels(levels), of: firm, by: owner, stamp: scene.stamp())
            let lines = try await scene.store.changes(after: last, limit: 9)
                .filter { $0.entity == .organisation }
            var heard: [Bool] = []
            for viewer in [.visitor, member, organiser, friend, owner] {
                let seen = try await ReadAudit(store: scene.store).seen(
                    lines, by: viewer, now: PeopleScene.now)
                heard.append(!seen.isEmpty)
            }
            return heard
        }
        #expect(try await heard([.certificates: .named]) == [true, true, true, true, true])
        #expect(
            try await heard([.certificates: .ownerOnly]) == [false, false, false, false, true])
        #expect(try await heard([.certificates: .named]) == [false, false, false, false, true])
        #expect(
            try await heard([.certificates: .named, .texts: .matched])
                == [false, true, true, true, true])
        #expect(
            try await heard([.certificates: .named, .texts: .named])
                == [false, false, true, false, true])
        _ = try await disclosure.grant(
            [.certificates], of: firm, to: "ban@ban.vn", purpose: "Báo giá",
            until: PeopleScene.day, by: owner, stamp: scene.stamp())
        #expect(
            try await heard([.certificates: .ownerOnly, .texts: .named])
                == [false, false, false, true, true])
        // What is said anew and means the same is nothing to tell.
        #expect(
            try await heard([
                .certificates: .ownerOnly, .texts: .named, .terms: .matched,
            ]) == [false, false, false, false, true])
        #expect(try await heard([:]) == [true, true, true, true, true])
    }

    /// Levels of a need are told from the nearest on as well, and that there are others to nobody
    /// who does not hold it.
    @Test func levelsOfNeedsAreToldToWhomTheyShow() async throws {
        let scene = PeopleScene()
        let (owner, _, _) = try await scene.member("Chủ", "a@chu.vn")
        let (organiser, _, _) = try await scene.member("Hội chợ", "b@fair.vn", roles: [.organiser])
        let (admin, _, _) = try await scene.member("Quản trị", "c@fair.vn", roles: [.admin])
        let need = try await PostNeeds(scene.office, lexicon: PeopleScene.lexicon).post(
            [FieldPath(.processes): "mạ kẽm"], level: .matched, by: owner, on: PeopleScene.day,
            stamp: scene.stamp())
        let disclosure = SetDisclosure(scene.office)
        let last = try await scene.store.lastSequence()
        for level in [DisclosureLevel.ownerOnly, .named, .matched] {
            _ = try await disclosure.set(level, of: need, by: owner, stamp: scene.stamp())
        }
        let lines = try await scene.store.changes(after: last, limit: 99)
        func heard(_ viewer: Viewer) async throws -> [Change.Entity] {
            try await ReadAudit(store: scene.store)
                .seen(lines, by: viewer, now: PeopleScene.now).map(\.entity)
        }
        #expect(try await heard(organiser) == [.need, .need])
        #expect(try await heard(admin).isEmpty)
        #expect(try await heard(owner) == [.custody, .need, .custody, .need, .custody, .need])
        let audited = try await ReadAudit(store: scene.store).page(
            after: last, limit: 99, for: organiser)
        #expect(audited.changes.map(\.entity) == [.need, .need])
    }

    @Test func aFeedTellsWhatOwnersLeavePublic() {
        let stored = SampleRecords.record([
            "name": "Dập An Bình", "processes": "dập kim loại", "workers": "87",
        ])
        func told(_ levels: [FieldGroup: DisclosureLevel]) -> Set<Field> {
            let custody = Custody(
                of: stored.record.subject, levels: OwnersLevels(levels))
            return Set(FeedDisclosure.told(of: stored.record, custody).fields.keys.map(\.field))
        }
        #expect(told([:]) == [.name, .processes, .workers])
        #expect(told([.firm: .signedIn]) == [.name, .processes])
        // Without its name a record is none that a reader can take.
        #expect(told([.name: .matched]).isEmpty)
        let need = SampleRecords.record(["processes": "dập kim loại"], kind: .need)
        let kept = Custody(of: need.record.subject, needLevel: .signedIn)
        #expect(FeedDisclosure.told(of: need.record, kept).fields.isEmpty)
        #expect(!FeedDisclosure.told(of: need.record).fields.isEmpty)
    }

    @Test func whatEndedIsClearedAway() async throws {
        let scene = PeopleScene()
        let (_, _, text) = try await scene.member("Chủ", "a@chu.vn")
        let supplier = try await scene.supplier(["name": "A", "processes": "mạ kẽm"])
        _ = try await PrintCodes(store: scene.store).print(
            [supplier], days: 1, stamp: scene.stamp())
        func counts() async throws -> [Int] {
            [
                try await scene.store.documents(Session.self, on: nil, after: nil, limit: 9).count,
                try await scene.store.documents(ClaimCode.self, on: nil, after: nil, limit: 9)
                    .count,
            ]
        }
        try await scene.office.sweep(scene.stamp(86_399))
        #expect(try await counts() == [1, 1])
        try await scene.office.sweep(scene.stamp(86_400))
        #expect(try await counts() == [1, 0])
        try await scene.office.sweep(scene.stamp(OpenSessions.days * 86_400))
        #expect(try await counts() == [0, 0])
        #expect(
            try await OpenSessions(scene.office).viewer(text, now: PeopleScene.now) == nil)
    }
}
