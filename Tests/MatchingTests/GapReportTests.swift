import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct GapReportTests {
    private typealias Make = MatchingRecords

    private let supplier = Make.supplier { profile in
        profile.processes = [Make.stated(Make.process("milling"))]
        profile.tolerance = Make.stated(Length(micrometres: 50))
        profile.certificates = [Make.stated(Certificate(standard: Make.standard("iso-14001")))]
    }

    private func need(_ id: String, _ day: String? = nil, _ kinds: Requirement.Kind...) -> Need {
        var need = Make.need(
            Make.must(.process(Make.process("milling"))), id: id, firstDelivery: day)
        need.requirements += kinds.map { Make.must($0) }
        return need
    }

    private func report(_ needs: Need...) -> GapReport {
        Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [supplier], date: JudgedExample.date
        ).gaps(for: supplier, needs: needs)
    }

    private func opened(_ report: GapReport) -> [[String]] {
        report.steps.map { $0.opens.map(\.need.text) }
    }

    @Test func aFinerToleranceOpensWhatACoarserOneOpens() {
        let report = report(
            need("A", nil, .tolerance(Length(micrometres: 10))),
            need("B", nil, .tolerance(Length(micrometres: 20))),
            need("C", nil, .tolerance(Length(micrometres: 30))))
        #expect(opened(report) == [["A", "B", "C"], ["B", "C"], ["C"]])
        #expect(report.steps[0].step == .holdTolerance(Length(micrometres: 10)))
    }

    @Test func aCertificateByTheEarlierDayOpensTheLaterNeedAndWhatItImplies() {
        let report = report(
            need("A", "2027-03-01", .certificate(Make.standard("iatf-16949"))),
            need("B", "2027-09-01", .certificate(Make.standard("iatf-16949"))),
            need("C", "2027-09-01", .certificate(Make.standard("iso-9001"))))
        #expect(
            report.steps[0].step
                == .obtainCertificate(Make.standard("iatf-16949"), by: Make.day("2027-03-01")))
        #expect(opened(report) == [["A", "B", "C"], ["B", "C"], ["C"]])
    }

    @Test func aNeedWithTwoObstaclesIsOpenedByNoSingleStep() {
        let report = report(
            need(
                "A", nil, .tolerance(Length(micrometres: 10)),
                .certificate(Make.standard("iso-9001"))))
        #expect(report.steps.isEmpty)
        #expect(report.standings[0].verdict == .noFit)
        #expect(report.standings[0].missing.map(\.requirement) == [1, 2])
    }

    @Test func oneStepMayCloseTwoObstacles() {
        let report = report(
            need(
                "A", nil, .certificate(Make.standard("iso-9001")),
                .certificate(Make.standard("iatf-16949"))))
        #expect(opened(report) == [["A"]])
        #expect(report.steps[0].opens[0].verdict == .fits)
    }

    @Test func aStepThatGoesFurtherForNothingIsLeftOut() {
        let report = report(
            need("A", nil, .tolerance(Length(micrometres: 20))),
            need("B", nil, .tolerance(Length(micrometres: 5)), .process(Make.process("plating"))))
        #expect(report.steps.map(\.step) == [.holdTolerance(Length(micrometres: 20))])
    }

    @Test func whatWasNotToldIsListedByTheNeedsItConcerns() {
        let report = report(
            need("A", nil, .capacity(100)), need("B", nil, .capacity(100)),
            need("C", nil, .leadTime(30)))
        #expect(report.untold.map(\.asks) == [.capacity(needed: 100), .leadTimeDays(needed: 30)])
        #expect(report.untold[0].needs.map(\.text) == ["A", "B"])
    }

    @Test func aCertificateOpensNoNeedWhoseWorkIsNotDone() {
        let plater = Make.supplier { profile in
            profile.processes = [Make.stated(Make.process("plating"), authority: .inference)]
            profile.materials = [Make.stated(Make.material("steel"))]
            profile.certificates = [Make.stated(Certificate(standard: Make.standard("reach")))]
        }
        let need = Make.need(
            Make.must(.process(Make.process("stamping"))),
            Make.must(.material(Make.material("steel"))),
            Make.must(.certificate(Make.standard("iatf-16949"))))
        let report = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [plater], date: JudgedExample.date
        ).gaps(for: plater, needs: [need])
        #expect(report.steps.isEmpty && report.untold.isEmpty)
        #expect(report.standings.map(\.verdict) == [.noFit])
    }

    @Test func whereTheWorkIsNotKnownOnlyTheWorkIsWorthTelling() {
        let silent = Make.supplier { $0.languages = [Make.stated("vi")] }
        let need = Make.need(
            Make.must(.process(Make.process("stamping"))), Make.must(.capacity(100)))
        let report = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [silent], date: JudgedExample.date
        ).gaps(for: silent, needs: [need])
        #expect(
            report.untold.map(\.asks) == [.concept(asked: Make.process("stamping"), broader: nil)])
    }

    @Test func aStepSaysWhereItBeginsAndIsListedBehindANearerOneThatOpensAsMuch() {
        let report = report(
            need("A", nil, .tolerance(Length(micrometres: 5))),
            need("B", nil, .process(Make.process("turning"))),
            need("C", nil, .tolerance(Length(micrometres: 20)), .process(Make.process("plating"))))
        #expect(
            report.steps.map(\.step)
                == [
                    .addProcess(Make.process("turning")),
                    .holdTolerance(Length(micrometres: 5)),
                ])
        #expect(report.steps.map { $0.opens.map(\.wasNear) } == [[true], [false]])
        #expect(
            report.steps.map(\.from) == [nil, .holdTolerance(Length(micrometres: 50))])
    }

    @Test func aStepSaysUntilWhenTheCertificateItRenewsIsHeld() {
        let holder = Make.supplier { profile in
            profile.processes = [Make.stated(Make.process("milling"))]
            profile.certificates = [
                Make.stated(
                    Certificate(
                        standard: Make.standard("iso-9001"), validUntil: Make.day("2027-01-31")))
            ]
        }
        let report = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [holder], date: JudgedExample.date
        ).gaps(
            for: holder, needs: [need("A", "2027-03-01", .certificate(Make.standard("iso-9001")))])
        #expect(report.steps.map(\.heldUntil) == [Make.day("2027-01-31")])
    }

    /// The presser's list is closed, so stamping opens to it by laser cutting, which often stands
    /// in for it.
    @Test func aStepOpensWhatItOnlyStandsInForToo() {
        let report = report(
            need("A", nil, .process(Make.process("laser-cutting"))),
            need("B", nil, .process(Make.process("stamping"))))
        #expect(opened(report) == [["A", "B"], ["B"]])
        #expect(report.steps[0].opens.map(\.verdict) == [.fits, .likely])
    }

    @Test func oneOfSeveralIsEnoughAndANeedThatNobodyAnswersCountsMore() throws {
        let near = Make.supplier(1) { profile in
            profile.processes = [Make.stated(Make.process("milling"))]
            profile.capacity = Make.stated(60)
        }
        let far = Make.supplier(2) { profile in
            profile.processes = [Make.stated(Make.process("milling"))]
            profile.capacity = Make.stated(30)
        }
        let large = Make.supplier(3) { profile in
            profile.processes = [Make.stated(Make.process("milling"))]
            profile.capacity = Make.stated(200)
        }
        let needs = [need("A", nil, .capacity(150)), need("B", nil, .capacity(500))]
        let report = Matcher(
            catalogue: MatchingCatalogue.small, suppliers: [near, far, large],
            date: JudgedExample.date
        ).jointGaps(for: [large, far, near], needs: needs)
        #expect(report.standings.map(\.open) == [1, 0])
        #expect(report.changes.map(\.step) == [.reachCapacity(500), .reachCapacity(150)])
        let first = try #require(report.changes.first)
        #expect(first.opens.map(\.isNew) == [false, true])
        #expect(first.opens.map(\.suppliers.count) == [2, 3])
        #expect(first.new.map(\.need.text) == ["B"])
        #expect(first.takers.map(\.supplier) == [near.id, far.id, large.id])
        #expect(
            first.takers.map(\.step.from)
                == [.reachCapacity(60), .reachCapacity(30), .reachCapacity(200)])
    }

    @Test func anotherPlaceIsNoStep() {
        #expect(GapStep(closing: .place(Requirement.Place()), neededOn: JudgedExample.date) == nil)
    }
}
