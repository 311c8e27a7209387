import Records
import Store
import Testing

@testable import Platform

/// Names open when both sides accept, and to nobody else.
@Suite struct DecidingTests {
    private struct Pair {
        let scene = PeopleScene()
        let supplier: OrganisationID
        let need: NeedID
        let (buyer, firm, organiser, other): (Viewer, Viewer, Viewer, Viewer)

        init() async throws {
            supplier = try await scene.supplier(
                ["name": "Dập An Bình", "processes": "dập kim loại", "email": "a@anbinh.vn"])
            buyer = try await scene.member("Mua", "a@mua.vn").viewer
            firm = try await scene.member("An Bình", "b@anbinh.vn").viewer
            organiser = try await scene.member("Hội chợ", "c@hoicho.vn", roles: [.organiser])
                .viewer
            other = try await scene.member("Khác", "d@khac.vn").viewer
            need = try await PostNeeds(scene.office, lexicon: PeopleScene.lexicon).post(
                [FieldPath(.processes): "dập kim loại", FieldPath(.buyer): "Bên Mua"],
                level: nil, by: buyer, on: PeopleScene.day, stamp: scene.stamp())
            _ = try await ClaimProfiles(scene.office, lexicon: PeopleScene.lexicon).claim(
                supplier, .email, by: firm, stamp: scene.stamp())
        }

        var name: String { scene.office.names.match(need, supplier) }

        func say(
            _ decision: MatchFile.Decision, _ viewer: Viewer, as side: MatchFile.Side? = nil
        ) async throws -> OpenMatch.Seen {
            try await DecideMatches(scene.office).decide(
                name, decision, as: side, reason: nil, by: viewer, stamp: scene.stamp())
        }

        func relations() async throws -> [Disclosure.Relation] {
            let office = scene.office
            return [
                Disclosure.relation(
                    of: buyer, to: try await office.custody(.organisation(supplier))),
                Disclosure.relation(of: firm, to: try await office.custody(.need(need))),
            ]
        }
    }

    @Test func namesOpenWhenBothAcceptAndCloseWhenOneTakesItBack() async throws {
        let pair = try await Pair()
        #expect(try await pair.relations() == [.none, .none])
        #expect(try await !pair.say(.accept, pair.buyer).file.isOpen)
        #expect(try await pair.relations() == [.none, .none])
        #expect(try await pair.say(.accept, pair.firm).file.isOpen)
        #expect(try await pair.relations() == [.matched, .matched])
        _ = try await pair.say(.decline, pair.firm)
        #expect(try await pair.relations() == [.none, .none])
    }

    /// Pages hold each match of those it concerns once, under whichever id of the supplier it was
    /// spoken of.
    @Test(arguments: [1, 2, 3, 7])
    func pagesOfMatchesFollowOneAnother(limit: Int) async throws {
        let pair = try await Pair()
        let former = try await pair.scene.supplier(["name": "Dập An Bình 2", "country": "VN"])
        let posting = PostNeeds(pair.scene.office, lexicon: PeopleScene.lexicon)
        var names: Set<String> = []
        for number in 0..<5 {
            let need = try await posting.post(
                [FieldPath(.processes): "dập kim loại", FieldPath(.title): "Số \(number)"],
                level: nil, by: pair.buyer, on: PeopleScene.day, stamp: pair.scene.stamp())
            for supplier in number == 0 ? [former, pair.supplier] : [pair.supplier] {
                _ = try await DecideMatches(pair.scene.office).decide(
                    pair.scene.office.names.match(need, supplier), .accept, as: nil,
                    reason: nil, by: pair.buyer, stamp: pair.scene.stamp())
            }
            names.insert(pair.scene.office.names.match(need, pair.supplier))
        }
        let merge = Merge(
            subject: former, into: pair.supplier, run: "1", partner: "", millionths: 990_000,
            weights: [])
        let edits = [DocumentEdit.save(merge, over: nil)]
        #expect(try await pair.scene.store.write(edits, stamp: pair.scene.stamp()))
        for viewer in [pair.buyer, pair.firm, pair.organiser, pair.other] {
            var (found, place): ([String], String?) = ([], nil)
            repeat {
                let page = try await OpenMatch(pair.scene.office).page(
                    need: nil, supplier: nil, after: place, limit: limit, by: viewer)
                #expect(page.matches.count <= limit)
                #expect(page.next == nil || page.matches.count == limit)
                found += page.matches.map(\.name)
                place = page.next
            } while place != nil
            let expected = viewer == pair.other ? [] : names
            #expect(found.count == expected.count && Set(found) == expected)
        }
    }

    /// Who speaks for a side is told once both accepted, and to whom the profile names itself.
    @Test func partiesAreNamedAsTheirProfilesNameThem() async throws {
        let pair = try await Pair()
        func parties(_ viewer: Viewer) async throws -> [MatchFile.Side: [String]] {
            let match = OpenMatch(pair.scene.office)
            let seen = try await match.match(pair.name, by: viewer)
            return try await match.parties(of: seen, for: viewer, now: PeopleScene.now)
                .mapValues { [$0.organisation] + $0.contacts.map(\.email) }
        }
        _ = try await pair.say(.accept, pair.buyer)
        for viewer in [pair.buyer, pair.firm, pair.organiser] {
            #expect(try await parties(viewer).isEmpty)
        }
        _ = try await pair.say(.accept, pair.firm)
        let whole: [MatchFile.Side: [String]] = [
            .buyer: ["Mua", "a@mua.vn"], .supplier: ["An Bình", "b@anbinh.vn"],
        ]
        for viewer in [pair.buyer, pair.firm, pair.organiser] {
            #expect(try await parties(viewer) == whole)
        }
        let disclosure = SetDisclosure(pair.scene.office)
        func set(_ levels: [FieldGroup: DisclosureLevel]) async throws {
            _ = try await disclosure.set(
                OwnersLevels(levels), of: pair.supplier, by: pair.firm,
                stamp: pair.scene.stamp())
        }
        try await set([.contacts: .ownerOnly])
        #expect(try await parties(pair.buyer)[.supplier] == ["An Bình"])
        #expect(try await parties(pair.firm) == whole)
        try await set([.name: .ownerOnly])
        for viewer in [pair.buyer, pair.organiser] {
            #expect(try await parties(viewer)[.supplier] == nil)
        }
        // A firm that an organiser cannot see is arranged with by nobody else.
        try await set([.name: .ownerOnly, .work: .ownerOnly])
        await #expect(throws: PeopleRefusal.matchUnknown) { try await parties(pair.organiser) }
    }

    /// Two accounts that state one firm have a profile each, and learn nothing of each other.
    @Test func whatOneAccountStatesIsNoneOfAnothers() async throws {
        let pair = try await Pair()
        let values: [FieldPath: String] = [
            FieldPath(.name): "Đúc Ngân", FieldPath(.processes): "đúc áp lực",
            FieldPath(.identifiers, "vn-mst"): "0100109106",
        ]
        let posting = PostNeeds(pair.scene.office, lexicon: PeopleScene.lexicon)
        var added: [OrganisationID] = []
        for viewer in [pair.buyer, pair.other] {
            added.append(
                try await posting.add(
                    values, by: viewer, on: PeopleScene.day, stamp: pair.scene.stamp()
                ).id)
        }
        #expect(Set(added).count == 2)
        await #expect(throws: StateSupplier.Refusal.stated(added[0])) {
            try await posting.add(
                values, by: pair.buyer, on: PeopleScene.day, stamp: pair.scene.stamp())
        }
    }

    @Test func nobodySpeaksForASideThatIsNotTheirs() async throws {
        let pair = try await Pair()
        await #expect(throws: PeopleRefusal.matchUnknown) {
            try await pair.say(.accept, pair.other)
        }
        await #expect(throws: PeopleRefusal.notYours) {
            try await pair.say(.accept, pair.firm, as: .buyer)
        }
        await #expect(throws: PeopleRefusal.notYours) {
            try await pair.say(.accept, pair.organiser, as: .supplier)
        }
        await #expect(throws: PeopleRefusal.notYours) {
            try await pair.say(.shortlist, pair.firm)
        }
        let seen = try await pair.say(.shortlist, pair.organiser)
        #expect(seen.file.decision(of: .organiser) == .shortlist && seen.isOpen)
    }

    @Test func anOrganiserSpeaksForWhomNobodyHolds() async throws {
        let pair = try await Pair()
        let unclaimed = try await pair.scene.supplier(["name": "Mạ Bảo", "processes": "mạ kẽm"])
        let name = pair.scene.office.names.match(pair.need, unclaimed)
        let decide = DecideMatches(pair.scene.office)
        _ = try await decide.decide(
            name, .accept, as: .supplier, reason: "qua điện thoại", by: pair.organiser,
            stamp: pair.scene.stamp())
        let open = try await decide.decide(
            name, .accept, as: nil, reason: nil, by: pair.buyer, stamp: pair.scene.stamp())
        #expect(open.file.isOpen)
        let custody = try await pair.scene.office.custody(.organisation(unclaimed))
        #expect(Disclosure.relation(of: pair.buyer, to: custody) == .matched)
    }

    @Test func questionsAreAnsweredByTheOtherSideOnce() async throws {
        let pair = try await Pair()
        let questions = AskQuestions(pair.scene.office)
        let stamp = pair.scene.stamp()
        let asked = try await questions.ask(
            pair.name, "Dung sai?", as: nil, by: pair.buyer, stamp: stamp)
        await #expect(throws: PeopleRefusal.notYours) {
            try await questions.answer(
                asked.id, of: pair.name, "±0.05", as: nil, by: pair.buyer, stamp: stamp)
        }
        let answered = try await questions.answer(
            asked.id, of: pair.name, "±0.05", as: nil, by: pair.firm, stamp: stamp)
        #expect(answered.answer == "±0.05")
        await #expect(throws: PeopleRefusal.questionAnswered) {
            try await questions.answer(
                asked.id, of: pair.name, "±0.1", as: nil, by: pair.firm, stamp: stamp)
        }
    }

    @Test func aMatchsNameTellsNobodyWhomItBringsTogether() throws {
        let names = PeopleNames(secret: Array(0..<32))
        let supplier = OrganisationID(country: "VN", digest: 7)
        let name = names.match(NeedID("Nhu cầu 1"), supplier)
        let opened = try #require(names.match(name))
        #expect(opened.need == NeedID("Nhu cầu 1") && opened.supplier == supplier)
        #expect(names.match(NeedID("Nhu cầu 1"), supplier) == name)
        #expect(PeopleNames(secret: Array(1...32)).match(name) == nil)
        for forged in ["", "x", String(name.dropLast()), name + "A", name.lowercased()] {
            #expect(names.match(forged) == nil, "\(forged)")
        }
    }
}
