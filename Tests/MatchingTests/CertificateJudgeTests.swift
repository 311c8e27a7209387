import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct CertificateJudgeTests {
    private typealias Make = MatchingRecords
    private let iso9001 = Make.standard("iso-9001")
    private let iatf = Make.standard("iatf-16949")

    private func judge(
        _ asked: String, on day: String? = "2027-03-01", in place: Requirement.Place? = nil,
        sites: [Site] = [], statedOn: String = "2026-01-01", _ held: Certificate...
    ) -> Judgement {
        JudgedExample.judgement(
            .certificate(Make.standard(asked)), firstDelivery: day,
            with: place.map { [.place($0)] } ?? []
        ) { profile in
            profile.sites = sites.map { Make.stated($0) }
            profile.certificates = held.map { Make.stated($0, given: "ISO", on: statedOn) }
        }
    }

    private func certificate(
        _ standard: String = "iso-9001", edition: String? = nil, from: String? = nil,
        until: String? = nil, site: Int? = nil
    ) -> Certificate {
        Certificate(
            standard: Make.standard(standard), edition: edition,
            validFrom: from.map { Make.day($0) }, validUntil: until.map { Make.day($0) },
            site: site)
    }

    @Test func countsOnItsLastDayAndNotOnTheNext() {
        #expect(judge("iso-9001", certificate(until: "2027-03-01")).outcome == .satisfied)
        let late = judge("iso-9001", certificate(until: "2027-02-28"))
        #expect(late.outcome == .failed)
        #expect(
            late.shortfall
                == .certificateExpires(
                    held: iso9001, on: Make.day("2027-02-28"), neededOn: Make.day("2027-03-01")))
    }

    @Test func isJudgedAtTheDayOfTheMatchWhenNoDeliveryIsSaid() {
        #expect(judge("iso-9001", on: nil, certificate(until: "2026-11-21")).outcome == .satisfied)
        #expect(judge("iso-9001", on: nil, certificate(until: "2026-11-20")).outcome == .failed)
    }

    @Test func aFirmThatSaysItHasNoneFailsAndASilentOneIsAsked() {
        func outcome(_ denied: [ConceptID?]) -> Outcome {
            JudgedExample.judgement(.certificate(iso9001), firstDelivery: nil, with: []) {
                $0.deniedCertificates = denied.map { MatchingRecords.stated($0) }
            }.outcome
        }
        #expect(outcome([]) == .unknown)
        #expect(outcome([nil]) == .failed)
        #expect(outcome([iso9001]) == .failed)
        #expect(outcome([iatf]) == .unknown)
    }

    @Test func impliedStandardsCountOneWay() {
        let held = certificate("iatf-16949", until: "2028-01-01")
        let judgement = judge("iso-9001", held)
        #expect(judgement.outcome == .satisfied)
        guard case .certificate(let fact) = judgement.evidence.first?.fact else {
            Issue.record("no evidence of the certificate")
            return
        }
        #expect(fact.relation == .implied && fact.standard == iatf)
        let missing = judge("iatf-16949", certificate(until: "2028-01-01"))
        #expect(missing.outcome == .failed)
        #expect(
            missing.shortfall
                == .certificateMissing(asked: iatf, neededOn: Make.day("2027-03-01")))
    }

    @Test func anUnsaidEndIsUnknownLikelierWithinTheUsualValidity() {
        let fresh = judge("iso-9001", certificate())
        #expect(fresh.grade == JudgedExample.grade(0, 800_000, 1_000_000))
        #expect(
            fresh.openPoint == .certificateEnd(held: iso9001, neededOn: Make.day("2027-03-01")))
        let old = judge("iso-9001", statedOn: "2020-01-01", certificate())
        #expect(old.grade == JudgedExample.grade(0, 400_000, 1_000_000))
        #expect(judge("reach", certificate("reach")).outcome == .satisfied)
    }

    @Test func aWithdrawnEditionFailsWhateverDateIsPrinted() {
        let judgement = judge("iso-9001", certificate(edition: "2008", until: "2030-01-01"))
        #expect(
            judgement.shortfall
                == .editionWithdrawn(
                    held: iso9001, edition: "2008", on: Make.day("2018-09-14"),
                    neededOn: Make.day("2027-03-01")))
    }

    @Test func aCertificateThatBeginsLaterFails() {
        let judgement = judge("iso-9001", certificate(from: "2027-03-02", until: "2030-01-01"))
        #expect(
            judgement.shortfall
                == .certificateNotYetValid(
                    held: iso9001, from: Make.day("2027-03-02"), neededOn: Make.day("2027-03-01")))
    }

    @Test func aCertificateOfAnotherSiteLeavesAQuestion() {
        let place = Requirement.Place(countries: ["VN"])
        let sites = [Make.site(country: "VN"), Make.site(country: "KR")]
        let own = judge(
            "iso-9001", in: place, sites: sites, certificate(until: "2028-01-01", site: 0))
        #expect(own.outcome == .satisfied)
        let other = judge(
            "iso-9001", in: place, sites: sites, certificate(until: "2028-01-01", site: 1))
        #expect(other.grade == JudgedExample.grade(0, 500_000, 1_000_000))
        #expect(other.openPoint == .certificateSite(held: iso9001))
        let anywhere = judge("iso-9001", sites: sites, certificate(until: "2028-01-01", site: 1))
        #expect(anywhere.outcome == .satisfied)
    }

    @Test func standInsCountOnlyWhileTheyAreValid() {
        let valid = judge("sa-8000", certificate("bsci", until: "2028-01-01"))
        #expect(valid.grade == .certain(Priors.substitute))
        #expect(
            valid.shortfall
                == .certificateStandIn(
                    asked: Make.standard("sa-8000"), held: Make.standard("bsci")))
        #expect(judge("sa-8000", certificate("bsci", until: "2026-01-01")).outcome == .failed)
    }

    @Test func theBestOfSeveralCountsAndTheExpiredOneStaysVisible() {
        let judgement = judge(
            "iso-9001", certificate(until: "2026-12-01"),
            certificate("iatf-16949", until: "2027-12-01"))
        #expect(judgement.outcome == .satisfied)
        #expect(judgement.evidence.count == 2)
    }

    @Test func nobodyHasSaidAnything() {
        #expect(judge("iso-9001").outcome == .unknown)
        #expect(
            judge("iso-9001").openPoint
                == .certificateHeld(asked: iso9001, neededOn: Make.day("2027-03-01")))
    }
}
