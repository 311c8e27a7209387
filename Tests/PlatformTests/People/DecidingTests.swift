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
