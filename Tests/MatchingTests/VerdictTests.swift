import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct VerdictTests {
    private typealias Make = MatchingRecords

    private let need = Make.need(
        Make.must(.process(Make.process("milling"))),
        Make.must(.tolerance(Length(micrometres: 20))),
        Make.must(.certificate(Make.standard("iatf-16949"))),
        Make.must(.capacity(1_000)), firstDelivery: "2027-03-01")

    private func match(_ need: Need, _ fill: (inout Profile) -> Void) -> Match {
        let supplier = Make.supplier(1, fill)
        return Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [supplier], date: JudgedExample.date
        ).match(need, supplier)
    }

    private func complete(_ profile: inout Profile) {
        profile.processes = [Make.stated(Make.process("milling"))]
        profile.tolerance = Make.stated(Length(micrometres: 10))
        profile.capacity = Make.stated(5_000)
        profile.certificates = [
            Make.stated(
                Certificate(
                    standard: Make.standard("iatf-16949"), validUntil: Make.day("2028-01-01")))
        ]
    }

    @Test func everyMustSatisfiedFits() {
        let match = match(need, complete)
        #expect(match.verdict == .fits && match.score == .satisfied)
        #expect(match.missing.isEmpty && match.questions.isEmpty)
    }

    @Test func aMustThatWasNotUnderstoodLeavesNobodyMoreThanLikely() {
        var unread = need
        unread.unread = [Need.Unread("giao trong 20 ngày", isMust: true)]
        #expect(match(unread, complete).verdict == .likely)
        unread.unread = [Need.Unread("kính gửi", isMust: false)]
        #expect(match(unread, complete).verdict == .fits)
    }

    @Test func certificatesAreJudgedOnTheDayTheyHaveToBeValid() {
        var later = need
        later.validOn = Make.day("2028-06-01")
        #expect(match(later, complete).verdict == .nearMiss)
    }

    @Test func anUnknownMustIsLikelyAndAsked() {
        let match = match(need) {
            complete(&$0)
            $0.tolerance = nil
        }
        #expect(match.verdict == .likely)
        #expect(match.questions.map(\.requirement) == [1])
        #expect(match.score.lower == Score(millionths: 750_000))
        #expect(match.score.upper == .one)
    }

    @Test func aMissingCertificateIsANearMissThatSaysSo() {
        let match = match(need) {
            complete(&$0)
            $0.certificates = [Make.stated(Certificate(standard: Make.standard("iso-9001")))]
        }
        #expect(match.verdict == .nearMiss)
        #expect(match.missing == [2])
        #expect(
            match.judgements[2].shortfall
                == .certificateMissing(
                    asked: Make.standard("iatf-16949"), neededOn: Make.day("2027-03-01")))
    }

    @Test func aToleranceThatIsNotHeldStandsInTheWayEvenAtMoreThanHalf() {
        let match = match(need) {
            complete(&$0)
            $0.tolerance = Make.stated(Length(micrometres: 30))
        }
        #expect(match.verdict == .nearMiss && match.missing == [1])
    }

    @Test func aToleranceFarFromTheAskedIsNoNearMiss() {
        let match = match(need) {
            complete(&$0)
            $0.tolerance = Make.stated(Length(micrometres: 100))
        }
        #expect(match.verdict == .noFit)
    }

    @Test func halfTheCapacityIsLikelyAndLessANearMiss() {
        func verdict(_ capacity: Int) -> Verdict {
            match(need) {
                complete(&$0)
                $0.capacity = Make.stated(capacity)
            }.verdict
        }
        #expect(verdict(500) == .likely)
        #expect(verdict(499) == .nearMiss)
        #expect(verdict(100) == .noFit)
    }

    @Test func threeObstaclesAreNoFit() {
        let match = match(need) {
            complete(&$0)
            $0.capacity = Make.stated(400)
            $0.tolerance = Make.stated(Length(micrometres: 30))
            $0.certificates = [Make.stated(Certificate(standard: Make.standard("iso-9001")))]
        }
        #expect(match.missing.count == 3 && match.verdict == .noFit)
    }

    @Test func anUnrelatedTradeIsNoFitAndASiblingANearMiss() {
        func verdict(_ process: String) -> Verdict {
            match(need) {
                complete(&$0)
                $0.processes = [Make.stated(Make.process(process))]
            }.verdict
        }
        #expect(verdict("plating") == .noFit)
        #expect(verdict("cutting") == .likely)
        #expect(verdict("turning") == .nearMiss)
        #expect(verdict("machining") == .likely)
    }

    @Test func aSupplierOfWhichNothingIsKnownIsUnproven() {
        #expect(match(need) { _ in }.verdict == .unproven)
        let known = match(need) {
            complete(&$0)
            $0.processes = []
        }
        #expect(known.verdict == .unproven)
    }

    @Test func aMaterialIsNoSignOfTheWork() {
        let need = Make.need(
            Make.must(.process(Make.process("stamping"))),
            Make.must(.material(Make.material("steel"))),
            Make.must(.certificate(Make.standard("iatf-16949"))))
        let plater = match(need) { $0.materials = [Make.stated(Make.material("steel"))] }
        #expect(plater.verdict == .unproven)
        let lacking = match(need) {
            $0.materials = [Make.stated(Make.material("steel"))]
            $0.certificates = [Make.stated(Certificate(standard: Make.standard("iso-9001")))]
        }
        #expect(lacking.verdict == .noFit)
        let presses = match(need) {
            $0.processes = [Make.stated(Make.process("stamping"), authority: .inference)]
        }
        #expect(presses.verdict == .likely)
    }

    @Test func ofSeveralStepsTheFirstIsTheWork() {
        let need = Make.need(
            Make.must(.process(Make.process("moulding"))),
            Make.must(.process(Make.process("milling"))))
        func verdict(_ process: String) -> Verdict {
            match(need) {
                $0.processes = [Make.stated(Make.process(process), authority: .inference)]
            }.verdict
        }
        #expect(verdict("injection-moulding") == .likely)
        #expect(verdict("milling") == .unproven)
        #expect(verdict("stamping") == .unproven)
    }

    @Test func aSiblingInAFamilyAloneIsNoSignOfTheWork() {
        let need = Make.need(
            Make.must(.process(Make.process("injection-moulding"))), Make.must(.capacity(10)))
        func verdict(_ process: String, _ authority: Authority) -> Verdict {
            match(need) {
                $0.processes = [Make.stated(Make.process(process), authority: authority)]
            }.verdict
        }
        #expect(verdict("compression-moulding", .inference) == .unproven)
        #expect(verdict("compression-moulding", .partner) == .noFit)
        #expect(verdict("moulding", .inference) == .likely)
    }

    @Test func whoHasMadeTheFirstProductDoesTheWork() {
        let need = Make.need(
            Make.must(.process(Make.process("stamping"))), Make.must(.capacity(10)),
            Make.should(.experience(Make.product("car-parts"))),
            Make.should(.experience(Make.product("seats"))),
            Make.should(.experience(Make.product("hs-8708"))))
        func verdict(_ product: String) -> Verdict {
            match(need) {
                $0.products = [Make.stated(Make.product(product), authority: .inference)]
            }.verdict
        }
        #expect(verdict("seats") == .likely)
        #expect(verdict("hs-8708") == .unproven)
        #expect(verdict("car-parts") == .unproven)
    }

    @Test func withoutMustsSomethingAskedHasToBeStatedOfTheWork() {
        let wishes = Make.need(
            Make.should(.process(Make.process("stamping"))),
            Make.should(.certificate(Make.standard("iatf-16949"))),
            Make.should(.place(Requirement.Place(countries: ["VN"]))))
        func verdict(_ processes: [String], _ authority: Authority = .partner) -> Verdict {
            match(wishes) { profile in
                complete(&profile)
                profile.sites = [Make.stated(Make.site(country: "VN"))]
                profile.processes = processes.map {
                    Make.stated(Make.process($0), authority: authority)
                }
            }.verdict
        }
        #expect(verdict(["stamping"]) == .likely)
        #expect(verdict([]) == .unproven)
        #expect(verdict(["plating"], .inference) == .unproven)
        #expect(verdict(["plating"]) == .noFit)
    }

    @Test func withoutProcessesTheMaterialOrProductTellsTheWork() {
        let wishes = Make.need(
            Make.should(.material(Make.material("abs"))), Make.should(.language("vi")))
        func verdict(_ material: String) -> Verdict {
            match(wishes) {
                $0.materials = [Make.stated(Make.material(material), authority: .inference)]
                $0.languages = [Make.stated("vi")]
            }.verdict
        }
        #expect(verdict("abs") == .likely)
        #expect(verdict("steel") == .unproven)
    }

    @Test func mustsThatSayNothingOfTheWorkMakeNoFitOfAnotherTrade() {
        let need = Make.need(
            Make.must(.certificate(Make.standard("iatf-16949"))),
            Make.should(.process(Make.process("stamping"))))
        func verdict(_ process: String) -> Verdict {
            match(need) {
                complete(&$0)
                $0.processes = [Make.stated(Make.process(process))]
            }.verdict
        }
        #expect(verdict("stamping") == .fits)
        #expect(verdict("plating") == .noFit)
        #expect(
            match(need) {
                complete(&$0)
                $0.processes = []
            }.verdict == .unproven)
    }

    @Test func wishesAloneAreLikelyFromAQuarterOn() {
        let wishes = Make.need(
            Make.should(.language("ko"), 25), Make.should(.language("ja"), 75))
        #expect(match(wishes) { $0.languages = [Make.stated("ko")] }.verdict == .likely)
        #expect(match(wishes) { $0.languages = [Make.stated("vi")] }.verdict == .noFit)
        #expect(match(wishes) { _ in }.verdict == .unproven)
    }

    @Test func aNeedThatAsksForNothingIsMetToAnUnknownDegree() {
        let match = match(Make.need()) { complete(&$0) }
        #expect(match.verdict == .unproven)
        #expect(match.score == .unknown(expected: .zero))
    }
}
