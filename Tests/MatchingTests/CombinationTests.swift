import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct CombinationTests {
    private typealias Make = MatchingRecords

    private func supplier(
        _ number: UInt64, _ processes: String..., and fill: (inout Profile) -> Void = { _ in }
    ) -> Profile {
        Make.supplier(number) { profile in
            profile.processes = processes.map { Make.stated(Make.process($0)) }
            fill(&profile)
        }
    }

    private func found(_ need: Need, _ suppliers: Profile..., top: Int = 10) -> [Combination] {
        Matcher(catalogue: MatchingCatalogue.small, suppliers: suppliers, date: JudgedExample.date)
            .combinations(for: need, top: top).best
    }

    private func need(_ processes: [String], _ others: Requirement.Kind...) -> Need {
        var need = Make.need()
        need.requirements = processes.map { Make.must(.process(Make.process($0))) }
        need.requirements += others.map { Make.must($0) }
        return need
    }

    @Test func twoThatShareTheStepsFitTogether() throws {
        let need = need(["stamping", "plating"], .capacity(100))
        let presses = supplier(1, "stamping") { $0.capacity = Make.stated(100) }
        let plates = supplier(2, "plating") { $0.capacity = Make.stated(500) }
        let only = try #require(found(need, presses, plates).first)
        #expect(only.verdict == .fits && only.score == .satisfied)
        #expect(Set(only.members.map(\.supplier)) == [presses.id, plates.id])
        #expect(only.members.map(\.steps) == [[0], [1]])
        #expect(only.members[0].supplier == presses.id)
        #expect(only.missing.isEmpty && only.questions.isEmpty)
    }

    @Test func whereOneSupplierFitsNobodyIsCombined() {
        let need = need(["stamping", "plating"])
        let both = supplier(3, "stamping", "plating")
        #expect(found(need, supplier(1, "stamping"), supplier(2, "plating"), both).isEmpty)
    }

    @Test func aNeedOfOneStepIsNotShared() {
        let need = need(["milling"], .material(Make.material("steel")))
        let steel = supplier(2, "plating") { $0.materials = [Make.stated(Make.material("steel"))] }
        #expect(found(need, supplier(1, "milling"), steel).isEmpty)
    }

    @Test func whatAllMustHaveIsJudgedByTheWeakest() throws {
        let need = need(["stamping", "plating"], .certificate(Make.standard("reach")))
        let certified = supplier(1, "stamping") {
            $0.certificates = [Make.stated(Certificate(standard: Make.standard("reach")))]
        }
        let other = supplier(2, "plating") {
            $0.certificates = [Make.stated(Certificate(standard: Make.standard("iso-9001")))]
        }
        let only = try #require(found(need, certified, other).first)
        #expect(only.verdict == .nearMiss && only.missing == [2])
        let parts = only.judgements[2].parts
        #expect(parts.map(\.supplier) == [certified.id, other.id])
        #expect(parts.map(\.judgement.outcome) == [.satisfied, .failed])
        #expect(
            parts[1].judgement.shortfall
                == .certificateMissing(
                    asked: Make.standard("reach"), neededOn: JudgedExample.date))
    }

    @Test func experienceIsThatOfWhoHasIt() throws {
        let need = need(["stamping", "plating"], .experience(Make.product("seats")))
        let made = supplier(1, "plating") { $0.products = [Make.stated(Make.product("seats"))] }
        let other = supplier(2, "stamping") {
            $0.products = [Make.stated(Make.product("hs-8708"))]
        }
        let only = try #require(found(need, made, other).first)
        #expect(only.verdict == .fits)
        #expect(only.judgements[2].parts.map(\.supplier) == [made.id])
        #expect(only.members.map(\.supplier) == [other.id, made.id])
    }

    @Test func threeStepsMayTakeThreeSuppliersAndNeverFour() throws {
        let three = need(["stamping", "milling", "plating"])
        let suppliers = [supplier(1, "plating"), supplier(2, "stamping"), supplier(3, "milling")]
        let only = try #require(found(three, suppliers[0], suppliers[1], suppliers[2]).first)
        #expect(only.verdict == .fits)
        #expect(only.members.map(\.supplier) == [1, 2, 0].map { suppliers[$0].id })
        let four = need(["stamping", "milling", "plating", "injection-moulding"])
        let moulds = supplier(4, "injection-moulding")
        #expect(found(four, suppliers[0], suppliers[1], suppliers[2], moulds).isEmpty)
    }

    @Test func aPairComesBeforeATripleOfTheSameWorthAndNobodyIsIdle() {
        let need = need(["stamping", "milling", "plating"])
        let suppliers = [
            supplier(1, "plating"), supplier(2, "stamping"), supplier(3, "milling"),
            supplier(4, "stamping", "milling"),
        ]
        let all = found(need, suppliers[0], suppliers[1], suppliers[2], suppliers[3])
        #expect(all.map(\.members.count) == [2, 3])
        #expect(all.map(\.verdict) == [.fits, .fits])
        #expect(Set(all[0].members.map(\.supplier)) == [suppliers[0].id, suppliers[3].id])
    }

    @Test func oneNameChangedIsNoOtherProposal() {
        let need = need(["stamping", "plating"])
        let stampers = [supplier(1, "stamping"), supplier(2, "stamping")]
        let platers = [supplier(3, "plating"), supplier(4, "plating")]
        let pairs = found(need, stampers[0], stampers[1], platers[0], platers[1])
        let members = pairs.map { Set($0.members.map(\.supplier)) }
        #expect(members.count == 2 && members[0].isDisjoint(with: members[1]))
        #expect(found(need, stampers[0], platers[0], platers[1]).count == 1)
    }

    @Test func twoThatDoTheSameStepMakeTogetherWhatNeitherMakesAlone() throws {
        let need = need(["stamping"], .capacity(100_000))
        let larger = supplier(1, "stamping") { $0.capacity = Make.stated(40_000) }
        let smaller = supplier(2, "stamping") { $0.capacity = Make.stated(20_000) }
        let largest = supplier(3, "stamping") { $0.capacity = Make.stated(80_000) }
        let only = try #require(found(need, larger, smaller, largest).first)
        #expect(only.verdict == .fits && only.score == .satisfied)
        #expect(only.members.map(\.supplier) == [larger.id, largest.id])
        let shares = try #require(only.steps.first).shares
        #expect(shares.map(\.pieces) == [33_333, 66_667])
        #expect(only.judgements[1].outcome == .satisfied)
        #expect(only.judgements[1].parts.map(\.judgement.outcome) == [.partly, .partly])
        #expect(only.legs.isEmpty && only.haulCost == .zero)
        let short = try #require(found(need, larger, smaller).first)
        #expect(short.verdict == .likely)
        #expect(short.steps.map { $0.shares.map(\.pieces) } == [[40_000, 20_000]])
    }

    @Test func aThirdAndTwoThirdsAreTheWhole() throws {
        let need = need(["stamping"], .capacity(3))
        let third = supplier(1, "stamping") { $0.capacity = Make.stated(1) }
        let rest = supplier(2, "stamping") { $0.capacity = Make.stated(2) }
        let only = try #require(found(need, third, rest).first)
        #expect(only.verdict == .fits && only.score == .satisfied)
    }

    @Test func theStepThatMakesLeastDecides() throws {
        let need = need(["stamping", "plating"], .capacity(100))
        let stampers = [1, 2].map { number in
            supplier(number, "stamping") { $0.capacity = Make.stated(60) }
        }
        let plater = supplier(3, "plating") { $0.capacity = Make.stated(100) }
        let whole = try #require(found(need, stampers[0], stampers[1], plater).first)
        #expect(whole.verdict == .fits && whole.members.count == 3)
        #expect(whole.steps.map { $0.shares.map(\.pieces) } == [[50, 50], [nil]])
        let slow = supplier(3, "plating") { $0.capacity = Make.stated(60) }
        let pair = try #require(found(need, stampers[0], stampers[1], slow).first)
        #expect(pair.verdict == .likely && pair.members.count == 2)
    }

    @Test func whoSaysNotHowMuchItMakesIsNotBroughtInToMakeMore() {
        let need = need(["stamping"], .capacity(100))
        let stamper = supplier(1, "stamping") { $0.capacity = Make.stated(40) }
        let other = supplier(3, "stamping") { $0.capacity = Make.stated(45) }
        #expect(found(need, stamper, other).map(\.verdict) == [.likely])
        #expect(found(need, stamper, other, supplier(2, "stamping")).isEmpty)
    }

    @Test func theNearerComesFirstAmongThoseThatFitAlike() throws {
        let need = need(["stamping", "plating"])
        let hanoi = Make.point(21.03, 105.85)
        let presses = supplier(1, "stamping") { $0.sites = [Make.stated(Make.site(at: hanoi))] }
        let saigon = supplier(2, "plating") {
            $0.sites = [Make.stated(Make.site(at: Make.point(10.78, 106.70)))]
        }
        let bacNinh = supplier(3, "plating") {
            $0.sites = [Make.stated(Make.site(region: "bac-ninh"))]
        }
        let best = try #require(found(need, presses, saigon, bacNinh).first)
        #expect(best.members.map(\.supplier) == [presses.id, bacNinh.id])
        let leg = try #require(best.legs.first)
        #expect(leg.step == 0 && leg.from == presses.id && leg.to == bacNinh.id)
        #expect(leg.kilometres == 47 && !leg.isExact)
        #expect(best.haulCost == Score(millionths: 47 * 50) && best.score == .satisfied)
        let far = try #require(found(need, presses, saigon).first)
        #expect(far.haulCost == Priors.haulCostMax && far.legs.first?.isExact == true)
        let unknown = try #require(found(need, presses, supplier(4, "plating")).first)
        #expect(unknown.legs.map(\.kilometres) == [nil])
        #expect(unknown.haulCost == Priors.haulCost(kilometres: Priors.haulUnknownKilometres))
    }

    @Test func whatFitsBetterThanTheMostTheWaysCostComesFirstHoweverFar() throws {
        var need = need(["stamping", "plating"])
        need.requirements.append(Make.should(.language("ko"), 100))
        let presses = supplier(1, "stamping") { profile in
            profile.sites = [Make.stated(Make.site(at: Make.point(21.03, 105.85)))]
            profile.languages = [Make.stated("ko")]
        }
        let far = supplier(2, "plating") { profile in
            profile.sites = [Make.stated(Make.site(at: Make.point(10.78, 106.70)))]
            profile.languages = [Make.stated("ko")]
        }
        let near = supplier(3, "plating") { profile in
            profile.sites = [Make.stated(Make.site(at: Make.point(21.03, 105.85)))]
            profile.languages = [Make.stated("vi")]
        }
        let best = try #require(found(need, presses, far, near).first)
        #expect(best.members.map(\.supplier) == [presses.id, far.id])
    }

    @Test func theBestSingleSupplierIsNamedBesideIt() throws {
        let need = need(["stamping", "plating"])
        let matcher = Matcher(
            catalogue: MatchingCatalogue.small,
            suppliers: [supplier(1, "stamping"), supplier(2, "plating")], date: JudgedExample.date)
        let found = matcher.combinations(for: need, top: 1)
        let first = try #require(matcher.ranking(for: need).lines.first)
        #expect(found.single?.supplier == first.supplier)
        #expect(found.single?.verdict == first.verdict && found.single?.score == first.score)
    }

    @Test func aSplitGivesTheRestToTheLargestRemainders() {
        #expect(QuantitySplit.pieces(of: 100, among: [1, 1, 1].map { $0 * 50 }) == [34, 33, 33])
        #expect(QuantitySplit.pieces(of: 100, among: [100, 50]) == [67, 33])
        #expect(QuantitySplit.pieces(of: 100, among: [60, nil]) == [60, nil])
        #expect(QuantitySplit.pieces(of: 100, among: [60, 20]) == [60, 20])
        #expect(QuantitySplit.pieces(of: .max, among: [.max, .max]).compactMap(\.self).count == 2)
    }

    private func absence(_ need: Need, _ suppliers: Profile...) -> Combinations.Absence? {
        Matcher(catalogue: MatchingCatalogue.small, suppliers: suppliers, date: JudgedExample.date)
            .combinations(for: need, top: 1).absence
    }

    @Test func whyNobodyIsCombinedIsSaid() {
        let steps = need(["stamping", "plating"], .place(Requirement.Place(countries: ["VN"])))
        let presses = supplier(1, "stamping") {
            $0.sites = [Make.stated(Make.site(country: "VN"))]
        }
        let abroad = supplier(2, "plating") { $0.sites = [Make.stated(Make.site(country: "KR"))] }
        #expect(absence(steps, presses) == .nobodyNames(Make.process("plating")))
        #expect(absence(steps, presses, abroad) == .nobodyQualifies(Make.process("plating")))
        let silent = Make.supplier(4) { profile in
            profile.processes = [Make.stated(Make.process("stamping"), authority: .inference)]
        }
        let likely = need(["stamping", "plating"], .capacity(100))
        #expect(absence(likely, silent, supplier(5, "plating")) == .noneBetter(than: .likely))
        #expect(absence(need(["stamping"]), presses) == nil)
        #expect(absence(need(["stamping", "plating"]), presses, supplier(5, "plating")) == nil)
    }

    @Test func whoSaysNothingOfItsProcessesTakesNoStep() {
        let need = need(["stamping", "plating"])
        #expect(found(need, supplier(1, "stamping"), Make.supplier(2)).isEmpty)
    }

    @Test func whatOneOfThemHasNotSaidIsAskedOfThatOne() throws {
        let need = need(["stamping", "plating"], .leadTime(30), .language("ko"))
        let silent = supplier(1, "stamping") { $0.leadTimeDays = Make.stated(20) }
        let partly = supplier(2, "plating") { $0.languages = [Make.stated("ko")] }
        let only = try #require(found(need, silent, partly).first)
        #expect(only.verdict == .likely)
        #expect(only.questions.map(\.supplier) == [partly.id, silent.id])
        #expect(
            only.questions.map(\.asks) == [.leadTimeDays(needed: 30), .language(needed: "ko")])
        #expect(only.questions.map(\.width) == [250_000, 250_000].map(Score.init(millionths:)))
    }

    @Test func whatTheOtherFailsAnywayIsNotAsked() throws {
        let need = need(["stamping", "plating"], .language("ko"))
        let fails = supplier(1, "stamping") { $0.languages = [Make.stated("vi")] }
        let only = try #require(found(need, fails, supplier(2, "plating")).first)
        #expect(only.missing == [2] && only.questions.isEmpty)
    }
}
