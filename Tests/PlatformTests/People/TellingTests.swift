import Records
import Store
import Testing

@testable import Platform

/// Who has something in hand is told what happens to it, and nobody's name.
@Suite struct TellingTests {
    private struct Pair {
        let scene = PeopleScene()
        let supplier: OrganisationID
        let name: String
        let (buyer, firm): (Viewer, Viewer)

        init() async throws {
            supplier = try await scene.supplier(
                ["name": "Dập An Bình", "processes": "dập kim loại", "email": "a@anbinh.vn"])
            buyer = try await scene.member("Bên Mua", "a@mua.vn").viewer
            firm = try await scene.member("An Bình", "b@anbinh.vn").viewer
            let need = try await PostNeeds(scene.office, lexicon: PeopleScene.lexicon).post(
                [FieldPath(.processes): "dập kim loại", FieldPath(.buyer): "Bên Mua"],
                level: nil, by: buyer, on: PeopleScene.day, stamp: scene.stamp())
            _ = try await ClaimProfiles(scene.office, lexicon: PeopleScene.lexicon).claim(
                supplier, .email, by: firm, stamp: scene.stamp())
            name = scene.office.names.match(need, supplier)
        }

        func accept(_ viewer: Viewer) async throws {
            _ = try await DecideMatches(scene.office).decide(
                name, .accept, as: nil, reason: nil, by: viewer, stamp: scene.stamp())
        }

        func news(_ count: Int) async -> [Letter] {
            await scene.letters.all(scene.office, count: count)
        }
    }

    @Test func bothSidesAreToldOnceThatNamesAreOpen() async throws {
        let pair = try await Pair()
        try await pair.accept(pair.buyer)
        try await pair.accept(pair.firm)
        try await pair.accept(pair.firm)
        let news = await pair.news(2)
        #expect(news.map(\.to.text).sorted() == ["a@mua.vn", "b@anbinh.vn"])
        for letter in news {
            #expect(letter.language == .vietnamese && letter.body.contains(pair.name))
            #expect(letter.body.contains("https://x.example.vn"))
            for hidden in ["Mua", "An Bình", "Dập", pair.supplier.text] {
                #expect(!letter.body.contains(hidden), "\(letter.body)")
            }
        }
    }

    @Test func aQuestionIsToldToTheOtherSideAndItsAnswerToWhoAsked() async throws {
        let pair = try await Pair()
        let questions = AskQuestions(pair.scene.office)
        let asked = try await questions.ask(
            pair.name, "Gọi Bên Mua nhé?", as: nil, by: pair.buyer, stamp: pair.scene.stamp())
        _ = try await questions.answer(
            asked.id, of: pair.name, "±0.05", as: nil, by: pair.firm, stamp: pair.scene.stamp())
        let news = await pair.news(2)
        #expect(news.map(\.to.text) == ["b@anbinh.vn", "a@mua.vn"])
        #expect(news.map(\.subject) == ["Bạn có câu hỏi mới", "Câu hỏi của bạn đã được trả lời"])
        #expect(!news.contains { $0.body.contains("Bên Mua") || $0.body.contains("0.05") })
    }

    @Test func whoHoldsAProfileIsToldThatItIsContested() async throws {
        let pair = try await Pair()
        _ = try await ClaimProfiles(pair.scene.office, lexicon: PeopleScene.lexicon).contest(
            pair.supplier.text, reason: "Của tôi", by: pair.buyer, stamp: pair.scene.stamp())
        let news = await pair.news(1)
        #expect(news.map(\.to.text) == ["b@anbinh.vn"])
        #expect(news[0].body.contains(pair.supplier.text) && !news[0].body.contains("Của tôi"))
    }

    /// A claimant whom somebody contests could still open names and evidence by accepting.
    @Test func whatIsContestedIsNotOpenedByAMatch() async throws {
        let pair = try await Pair()
        try await pair.accept(pair.buyer)
        _ = try await ClaimProfiles(pair.scene.office, lexicon: PeopleScene.lexicon).contest(
            pair.supplier.text, reason: "Của tôi", by: pair.buyer, stamp: pair.scene.stamp())
        await #expect(throws: PeopleRefusal.contested) { try await pair.accept(pair.firm) }
        let custody = try await pair.scene.office.custody(.organisation(pair.supplier))
        #expect(custody?.openings.isEmpty == true)
    }

    /// Whoever contested hears what came of it, whichever way it went, and nobody's name.
    @Test(arguments: [true, false])
    func whoContestedIsToldWhatCameOfIt(upheld: Bool) async throws {
        let pair = try await Pair()
        let claims = ClaimProfiles(pair.scene.office, lexicon: PeopleScene.lexicon)
        let contested = try await claims.contest(
            pair.supplier.text, reason: "Của tôi", by: pair.buyer, stamp: pair.scene.stamp())
        let officer = try await pair.scene.member("Sở", "can@bo.vn").viewer
        await #expect(throws: PeopleRefusal.notAllowed) {
            try await claims.decide(
                contested.id, upheld: upheld, by: officer, stamp: pair.scene.stamp())
        }
        let key = try await KeepKeys(store: pair.scene.store).give(
            to: "Sở", roles: [.officer], ends: nil, stamp: pair.scene.stamp()
        ).key
        _ = try await claims.decide(
            contested.id, upheld: upheld, by: Viewer(key), stamp: pair.scene.stamp())
        let news = await pair.news(3)
        let told = try #require(news.last { $0.to.text == "a@mua.vn" })
        #expect(told.subject == "Khiếu nại của bạn đã được giải quyết")
        #expect(told.body.contains(upheld ? "vẫn do tài khoản" : "không còn quản lý"))
        #expect(!told.body.contains("An Bình"))
    }

    @Test func anAddressIsNotFlooded() async throws {
        let pair = try await Pair()
        let questions = AskQuestions(pair.scene.office)
        for number in 0..<MatchFile.questionsMax {
            _ = try await questions.ask(
                pair.name, "Câu \(number)?", as: nil, by: pair.buyer, stamp: pair.scene.stamp())
        }
        try await pair.accept(pair.firm)
        try await pair.accept(pair.buyer)
        let limit = AttemptLimits.Quota.newsToPerson.tries
        let news = await pair.news(min(limit, MatchFile.questionsMax) + 1)
        #expect(news.count { $0.to.text == "b@anbinh.vn" } <= limit)
        #expect(news.contains { $0.to.text == "a@mua.vn" })
    }
}
