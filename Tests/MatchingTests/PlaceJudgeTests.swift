import Records
import TestSupport
import Testing

@testable import Matching

@Suite struct PlaceJudgeTests {
    private typealias Make = MatchingRecords
    private let hanoi = Make.point(21.0, 105.8)

    private func judge(_ place: Requirement.Place, _ sites: Site...) -> Judgement {
        JudgedExample.judgement(.place(place)) { profile in
            profile.sites = sites.map { Make.stated($0) }
        }
    }

    private func regions(_ codes: String...) -> Requirement.Place {
        Requirement.Place(regions: codes.map { Make.region($0) })
    }

    private func near(_ kilometres: Int) -> Requirement.Place {
        Requirement.Place(
            near: Requirement.Near(name: "Hà Nội", centre: hanoi, withinKilometres: kilometres))
    }

    @Test func aCountryIsKnownDirectlyOrByTheRegion() {
        let vietnam = Requirement.Place(countries: ["VN"])
        #expect(judge(vietnam, Make.site(country: "VN")).outcome == .satisfied)
        #expect(judge(vietnam, Make.site(region: "bac-ninh")).outcome == .satisfied)
        #expect(judge(vietnam, Make.site(country: "KR")).outcome == .failed)
        #expect(judge(vietnam, Make.site(address: "somewhere")).outcome == .unknown)
        #expect(judge(vietnam).openPoint == .place(nil))
    }

    @Test func aFormerProvinceLiesInThePresentOne() {
        #expect(
            judge(regions("bac-ninh"), Make.site(region: "former-bac-giang")).outcome == .satisfied)
        #expect(judge(regions("ha-noi"), Make.site(region: "former-bac-giang")).outcome == .failed)
    }

    @Test func aPresentProvinceMayBeAnyOfTheFormerOnesItHolds() {
        let merged = judge(regions("former-bac-ninh"), Make.site(region: "bac-ninh"))
        #expect(merged.grade == JudgedExample.grade(0, 500_000, 1_000_000))
        #expect(merged.openPoint == .exactPlace(region: Make.region("bac-ninh")))
        let alone = judge(regions("former-ha-noi"), Make.site(region: "ha-noi"))
        #expect(alone.outcome == .satisfied)
        let other = judge(regions("former-bac-ninh"), Make.site(region: "former-bac-giang"))
        #expect(other.outcome == .failed)
    }

    @Test func aSiteOfTheRightCountryMayBeInTheRegion() {
        #expect(judge(regions("bac-ninh"), Make.site(country: "VN")).outcome == .unknown)
        #expect(judge(regions("bac-ninh"), Make.site(country: "KR")).outcome == .failed)
    }

    @Test func nearnessFallsFromTheRadiusToTwiceIt() {
        func graded(_ degreesNorth: Double) -> Judgement {
            judge(near(100), Make.site(at: Make.point(21.0 + degreesNorth, 105.8)))
        }
        #expect(graded(0.8).outcome == .satisfied)  // 89 km
        #expect(graded(1.35).grade == .certain(Score(millionths: 500_000)))  // 150 km
        #expect(graded(1.9).outcome == .failed)  // 211 km
    }

    @Test func theCentreOfARegionIsLessCertain() {
        let centre = judge(
            near(100), Make.site(at: Make.point(21.8, 105.8), isExact: false))  // 89 ± 56 km
        #expect(centre.grade == JudgedExample.grade(550_000, 1_000_000, 1_000_000))
        let byRegion = judge(near(150), Make.site(region: "bac-ninh"))
        #expect(byRegion.outcome == .satisfied)  // 53 ± 56 km lies within
        let unknown = judge(near(100), Make.site(country: "VN"))
        #expect(unknown.openPoint == .place(nil))
    }

    @Test func theBestSiteCountsWithCountryAndNearnessTogether() {
        let place = Requirement.Place(
            countries: ["VN"],
            near: Requirement.Near(name: "Hà Nội", centre: hanoi, withinKilometres: 50))
        let near = Make.site(country: "KR", at: hanoi)
        let far = Make.site(country: "VN", at: Make.point(10, 106))
        #expect(judge(place, near, far).outcome == .failed)
        #expect(judge(place, near, far, Make.site(country: "VN", at: hanoi)).outcome == .satisfied)
    }

    @Test func theShortfallSaysHowFar() {
        let judgement = judge(near(100), Make.site(country: "VN", at: Make.point(22.35, 105.8)))
        #expect(
            judgement.shortfall
                == .place(
                    country: "VN", region: nil, distanceKilometres: 150, withinKilometres: 100))
    }

    @Test func aSiteWithAnAddressIsAskedHowFarItIs() {
        let place = Requirement.Place(
            near: Requirement.Near(name: "Hải Phòng", centre: hanoi, withinKilometres: 100))
        let address = "Lô M36, KCN Phố Nối A"
        let known = judge(place, Make.site(country: "VN", region: "bac-ninh", address: address))
        #expect(
            known.openPoint
                == .place(OpenPoint.Distance(address: address, destination: "Hải Phòng")))
        let unknown = judge(place, Make.site(country: "VN", region: "bac-ninh"))
        #expect(unknown.openPoint == .exactPlace(region: Make.region("bac-ninh")))
        #expect(judge(place, Make.site(country: "VN")).openPoint == .place(nil))
    }
}
