import Matching
import Records
import Store
import Testing

@testable import Platform

/// What owners say of who may see what of theirs.
@Suite struct OwnersLevelTests {
    private static let values = [
        "name": "MarkerName Ltd", "country": "VN", "region": "Bắc Ninh",
        "address": "MarkerStreet 7, Bắc Ninh", "processes": "dập kim loại tại MarkerName",
        "certificates": "ISO 9001:2015", "minimumOrder": "765 pcs", "phone": "0987654321",
        "identifiers.vn-mst": "0100109106", "description": "MarkerWords",
    ]

    private func held(
        _ levels: [FieldGroup: DisclosureLevel], in scene: PeopleScene
    ) async throws -> (supplier: OrganisationID, owner: Viewer) {
        let supplier = try await scene.supplier(Self.values)
        let (owner, account, _) = try await scene.member("Marker", "a@marker.vn")
        let custody = Custody(
            of: .organisation(supplier), holder: account.id, levels: OwnersLevels(levels))
        #expect(try await scene.store.write([.save(custody, over: nil)], stamp: scene.stamp()))
        return (supplier, owner)
    }

    private func seen(
        _ supplier: OrganisationID, within reach: DisclosureLevel, _ scene: PeopleScene
    ) async throws -> String? {
        try await ReadProfiles(
            store: scene.store, lexicon: PeopleScene.lexicon, within: reach
        ).profile(of: supplier).map { "\($0)" }
    }

    @Test func whatIsRaisedIsHiddenAndWhatIsLoweredIsShown() async throws {
        let scene = PeopleScene()
        let (supplier, _) = try await held(
            [.certificates: .matched, .terms: .everybody], in: scene)
        let open = try #require(try await seen(supplier, within: .everybody, scene))
        #expect(!open.contains("iso-9001") && open.contains("765"))
        let matched = try #require(try await seen(supplier, within: .matched, scene))
        #expect(matched.contains("iso-9001"))
    }

    /// Two who saw the same levels do not both set them.
    @Test func whoSawOthersIsOvertaken() async throws {
        let scene = PeopleScene()
        let (supplier, owner) = try await held([:], in: scene)
        let disclosure = SetDisclosure(scene.office)
        let seen = try await disclosure.custody(.organisation(supplier), of: owner)
        _ = try await disclosure.set(
            OwnersLevels([.terms: .named]), of: supplier, over: seen, by: owner,
            stamp: scene.stamp())
        await #expect(throws: PeopleRefusal.overtaken) {
            try await disclosure.set(
                OwnersLevels([.terms: .everybody]), of: supplier, over: seen, by: owner,
                stamp: scene.stamp())
        }
    }

    /// A firm that hides its name is not known again by anything else.
    @Test func nothingLeadsToAHiddenName() async throws {
        let scene = PeopleScene()
        let (supplier, _) = try await held([.name: .matched], in: scene)
        let open = try #require(try await seen(supplier, within: .signedIn, scene))
        for word in ["Marker", "0100109106", "0987", "MarkerStreet"] {
            #expect(!open.contains(word), "\(word)")
        }
        #expect(open.contains("process:stamping") || open.contains("stamping"))
        #expect(try #require(await seen(supplier, within: .matched, scene)).contains("Marker"))
    }

    @Test func whoShowsNeitherNameNorWorkIsNotThere() async throws {
        let scene = PeopleScene()
        let (supplier, owner) = try await held([.name: .named, .work: .named], in: scene)
        #expect(try await seen(supplier, within: .matched, scene) == nil)
        let list = ListSuppliers(store: scene.store, lexicon: PeopleScene.lexicon)
        #expect(try await list.list(.init(), after: nil, limit: 9, within: .matched).isEmpty)
        #expect(try await list.list(.init(), after: nil, limit: 9).map(\.id) == [supplier])
        let custody = try await scene.office.custody(.organisation(supplier))
        #expect(Disclosure.sight(of: custody, for: owner, now: PeopleScene.now) == .whole)
    }

    /// An owner's change reaches indexes that follow the log.
    @Test func anIndexFollowsWhatOwnersSay() async throws {
        let scene = PeopleScene()
        let (supplier, owner) = try await held([:], in: scene)
        let catalogue = PreparedCatalogue(PeopleScene.lexicon.catalogue)
        let follower = try await FollowIndex.open(
            scene.store, lexicon: PeopleScene.lexicon, catalogue, within: .everybody, file: nil
        ) { _ in }
        #expect(follower.index.state.fit.count == 1)
        let disclosure = SetDisclosure(scene.office)
        let hidden = OwnersLevels([.name: .named, .work: .named])
        _ = try await disclosure.set(hidden, of: supplier, by: owner, stamp: scene.stamp())
        try await follower.catchUp()
        #expect(follower.index.state.fit.count == 0)
        _ = try await disclosure.set(.unsaid, of: supplier, by: owner, stamp: scene.stamp())
        try await follower.catchUp()
        #expect(follower.index.state.fit.count == 1)
    }

    @Test func aGrantOpensWhatItNamesToOnePersonUntilADay() async throws {
        let scene = PeopleScene()
        let (supplier, owner) = try await held(
            [.terms: .named, .texts: .ownerOnly, .certificates: .named], in: scene)
        let (friend, _, _) = try await scene.member("Bạn", "ban@ban.vn")
        let (other, _, _) = try await scene.member("Khác", "khac@ban.vn")
        let disclosure = SetDisclosure(scene.office)
        let grant = try await disclosure.grant(
            [.terms, .texts], of: supplier, to: "BAN@ban.vn", purpose: "Báo giá",
            until: PeopleScene.day, by: owner, stamp: scene.stamp())
        let custody = try await scene.office.custody(.organisation(supplier))
        func groups(_ viewer: Viewer, _ seconds: Int64 = 0) -> FieldGroups {
            Disclosure.sight(
                of: custody, for: viewer, now: PeopleScene.now + seconds * 1_000
            ).groups
        }
        #expect(groups(friend).contains(.terms))
        // What only the owner may see is opened to nobody, and what was not named stays shut.
        #expect(!groups(friend).contains(.texts) && !groups(friend).contains(.certificates))
        #expect(!groups(other).contains(.terms) && !groups(.visitor).contains(.terms))
        #expect(groups(friend, 86_399).contains(.terms))
        #expect(!groups(friend, 86_400).contains(.terms))
        try await disclosure.revoke(
            grant.id, of: .organisation(supplier), by: owner, stamp: scene.stamp())
        #expect(try await scene.office.custody(.organisation(supplier))?.grants.isEmpty == true)
        await #expect(throws: PeopleRefusal.notAllowed) {
            try await disclosure.set(.unsaid, of: supplier, by: other, stamp: scene.stamp())
        }
    }

    /// A need is opened to a person as a profile is, where its level lets it be.
    @Test func aGrantOpensANeedToOnePersonUntilADay() async throws {
        let scene = PeopleScene()
        let (owner, _, _) = try await scene.member("Bên mua", "a@mua.vn")
        let (friend, _, _) = try await scene.member("Bạn", "ban@ban.vn")
        let (other, _, _) = try await scene.member("Khác", "khac@ban.vn")
        let need = try await PostNeeds(scene.office, lexicon: PeopleScene.lexicon).post(
            [FieldPath(.processes): "dập kim loại"], level: .named, by: owner,
            on: PeopleScene.day, stamp: scene.stamp())
        let disclosure = SetDisclosure(scene.office)
        let grant = try await disclosure.grant(
            need, to: "ban@ban.vn", purpose: "Báo giá", until: PeopleScene.day, by: owner,
            stamp: scene.stamp())
        func shows(_ viewer: Viewer, _ seconds: Int64 = 0) async throws -> Bool {
            let custody = try await scene.office.custody(.need(need))
            return try #require(custody?.needLevel)
                <= Disclosure.reach(
                    intoNeed: custody, of: viewer, now: PeopleScene.now + seconds * 1_000)
        }
        for (viewer, seconds) in [(friend, 0), (friend, 86_399), (owner, 0)] as [(Viewer, Int64)] {
            #expect(try await shows(viewer, seconds))
        }
        for (viewer, seconds) in [(other, 0), (.visitor, 0), (friend, 86_400)]
            as [(Viewer, Int64)]
        {
            #expect(try await !shows(viewer, seconds))
        }
        await #expect(throws: PeopleRefusal.purposeMissing) {
            try await disclosure.grant(
                need, to: "ban@ban.vn", purpose: " ", until: PeopleScene.day, by: owner,
                stamp: scene.stamp())
        }
        _ = try await disclosure.set(.ownerOnly, of: need, by: owner, stamp: scene.stamp())
        #expect(try await !shows(friend))
        #expect(try await shows(owner))
        _ = try await disclosure.set(.named, of: need, by: owner, stamp: scene.stamp())
        try await disclosure.revoke(grant.id, of: .need(need), by: owner, stamp: scene.stamp())
        #expect(try await !shows(friend))
    }

    @Test func viewsAreNotedOnceADayForTheOwner() async throws {
        let scene = PeopleScene()
        let (supplier, owner) = try await held([:], in: scene)
        let (buyer, account, _) = try await scene.member("Mua", "a@mua.vn")
        let views = NoteViews(store: scene.store)
        let custody = try await scene.office.custody(.organisation(supplier))
        for viewer in [buyer, buyer, owner, .visitor] {
            let sight = Disclosure.sight(of: custody, for: viewer, now: PeopleScene.now)
            let shown = NoteViews.Shown(supplier, custody, sight.groups)
            try await views.note([shown], to: viewer, reason: "getSupplier", stamp: scene.stamp())
        }
        let kept = try await ReadViews(store: scene.store).views(
            of: supplier, after: nil, limit: 9)
        #expect(kept.map(\.account) == [account.id])
        #expect(kept.first?.groups == [.texts])
    }

    /// Whoever looks, and under whichever of its ids a firm was looked at: the owner reads it in
    /// the order of time, page after page.
    @Test func viewsAreReadInTheOrderOfTime() async throws {
        let scene = PeopleScene()
        let (supplier, _) = try await held([:], in: scene)
        let other = try await scene.supplier(["name": "Khác", "processes": "mạ kẽm"])
        let merge = Merge(
            subject: other, into: supplier, run: "1", partner: "", millionths: 990_000,
            weights: [])
        #expect(try await scene.store.write([.save(merge, over: nil)], stamp: scene.stamp()))
        // In no order of time; 37 and 60 have no factor in common.
        let seconds = (0..<60).map { Int64($0 * 37 % 60) * 7_000 }
        let views = NoteViews(store: scene.store)
        for (place, second) in seconds.enumerated() {
            let key = AccessKey(
                id: "k\(place)", digest: [], holder: "Bàn \(place)", roles: [.analyst],
                createdMilliseconds: 0, endsMilliseconds: nil)
            let shown = NoteViews.Shown(place % 3 == 0 ? other : supplier, nil, .all)
            try await views.note(
                [shown], to: Viewer(key), reason: "getSupplier", stamp: scene.stamp(second))
        }
        let reading = ReadViews(store: scene.store)
        var read: [Int64] = []
        var place: ReadViews.Place?
        repeat {
            let page = try await reading.views(of: supplier, after: place, limit: 7)
            read += page.map { ($0.milliseconds - PeopleScene.now) / 1_000 }
            place = page.last.map { ReadViews.Place($0) }
            #expect(place == place.flatMap { ReadViews.Place($0.text) })
        } while place != nil
        #expect(read == seconds.sorted())
    }
}
