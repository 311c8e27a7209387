import Catalog
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// What is certain, what is likely, and where firms are: kept apart.
@Suite struct CoverageTests {
    private static let near = MatchingRecords.point(21.1, 106.1)
    private static let far = MatchingRecords.point(10.8, 106.7)
    private static let bacNinh = MatchingRecords.region("vn-2025-24")

    private func maker(
        _ number: UInt64, _ places: [MakerPlace] = [], capacity: Int? = 1,
        held: [MakerCertificate] = []
    ) -> Maker {
        Maker(
            id: TwelveFirms.firm(number).id, capacity: capacity, places: places,
            held: Dictionary(held.map { ($0.standard, $0) }) { first, _ in first })
    }

    private func need(_ pieces: Int?, _ processes: String...) -> DemandedNeed {
        DemandedNeed(
            id: NeedID("N"), pieces: pieces, place: Self.near,
            processes: processes.map { MatchingRecords.process($0) })
    }

    @Test func aLikelyFirmHidesNoSingleSource() {
        let facts = CoverageFacts(
            needs: [need(100, "stamping")],
            makers: [maker(1, capacity: 40), maker(2, capacity: 200), maker(3, capacity: nil)],
            qualifications: [
                Qualification(need: 0, maker: 0),
                Qualification(need: 0, maker: 1, isCertain: false),
                Qualification(need: 0, maker: 2, isCertain: false),
            ])
        let risk = facts.singleSource(on: TwelveFirms.today, vintage: TwelveFirms.today)
        #expect(risk.one == [0] && risk.none.isEmpty && risk.two.isEmpty)
        #expect(risk.counts == [MakerCount(certain: 1, likely: 2)])
        let gap = facts.gap(on: TwelveFirms.today, vintage: TwelveFirms.today)
        #expect(gap.works.map(\.atWorst) == [60] && gap.works.map(\.atBest) == [0])
        #expect(gap.needsShort == [0] && gap.needsShortAtBest.isEmpty && gap.unknownMakers == 1)
        let unproven = facts.changing { qualification, _ in qualification.doubted }
            .gap(on: TwelveFirms.today, vintage: TwelveFirms.today)
        #expect(unproven.unproven == [0] && unproven.uncovered.isEmpty)
        #expect(unproven.works.map(\.atWorst) == [100])
    }

    @Test func piecesOfUnlikeNeedsAreNotAdded() {
        // One shop for two kinds of work: whichever comes last gets nothing.
        let facts = CoverageFacts(
            needs: [
                need(100, "stamping"), need(70, "plating"), need(30, "stamping"), need(9), need(8),
            ],
            makers: [maker(1, capacity: 100)],
            qualifications: (0..<3).map { Qualification(need: $0, maker: 0) })
        let works = facts.gap(on: TwelveFirms.today, vintage: TwelveFirms.today).works
        #expect(works.map(\.demand) == [130, 70, 9, 8])
        #expect(works.map(\.needs) == [[0, 2], [1], [3], [4]])
        // Stamping first: 30 of 130 missing, and what is left for plating is nothing; plating
        // first: 70 made, 30 left for stamping.
        #expect(works.map(\.atBest) == [30, 0, 9, 8])
        #expect(works.map(\.atWorst) == [100, 70, 9, 8])
    }

    @Test(arguments: 1...UInt64(40))
    func whatAKindOfWorkLacksIsWhatEveryOrderLeaves(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let names = ["stamping", "plating", "moulding"]
        let needs = (0..<4).map { _ in
            need(
                Int.random(in: 0...9, using: &random),
                names[Int.random(in: 0..<3, using: &random)])
        }
        let makers = (0..<4).map {
            maker(UInt64($0 + 1), capacity: Int.random(in: 0...9, using: &random))
        }
        let pairs = needs.indices.flatMap { need in
            makers.indices.filter { _ in random.chance(50) }.map { (need, $0) }
        }
        let facts = CoverageFacts(
            needs: needs, makers: makers,
            qualifications: pairs.map { Qualification(need: $0.0, maker: $0.1) })
        let gap = facts.gap(on: TwelveFirms.today, vintage: TwelveFirms.today)
        /// The most that some needs get together, by all ways to cut them off.
        func most(_ places: [Int]) -> Int {
            (0..<(1 << places.count)).map { mask in
                let served = places.indices.filter { mask & 1 << $0 != 0 }.map { places[$0] }
                let asked = places.filter { !served.contains($0) }.reduce(0) {
                    $0 + needs[$1].demand
                }
                let firms = Set(pairs.filter { served.contains($0.0) }.map(\.1))
                return asked + firms.reduce(0) { $0 + (makers[$1].capacity ?? 0) }
            }.min() ?? 0
        }
        let all = Array(needs.indices)
        for work in gap.works {
            let others = all.filter { !work.needs.contains($0) }
            #expect(work.atBest == work.demand - most(work.needs), "seed \(seed)")
            #expect(work.atWorst == work.demand - most(all) + most(others), "seed \(seed)")
        }
    }

    @Test func onlyAPointOfItsOwnPutsASiteInACircle() {
        let facts = CoverageFacts(
            needs: [need(2)],
            makers: [
                maker(1, [MakerPlace(point: Self.near)]),
                maker(2, [MakerPlace(point: Self.near), MakerPlace(point: Self.far)]),
                maker(3, [MakerPlace(point: Self.far)]),
                maker(4, [MakerPlace(region: Self.bacNinh)]), maker(5),
            ],
            qualifications: (0..<5).map { Qualification(need: 0, maker: $0) })
        let flood = facts.whatIf(
            .sitesLost(around: Self.near, kilometres: 10), on: TwelveFirms.today,
            frame: TwelveFirms.after)
        #expect(flood.makersOut == [0] && flood.makersDoubtful == [3, 4])
        #expect(flood.hits.map(\.after) == [MakerCount(certain: 4)])
        #expect(flood.hits.map(\.atWorst) == [MakerCount(certain: 2)])
        #expect(flood.knowledge?.sites == 5 && flood.knowledge?.withoutPoint == 1)
        // Far in the south no region reaches, but the nearest: Bắc Ninh is not it.
        let south = facts.whatIf(
            .sitesLost(around: Self.far, kilometres: 10), on: TwelveFirms.today,
            frame: TwelveFirms.after)
        #expect(south.makersOut == [2] && south.makersDoubtful == [4])
        let local = facts.within(kilometres: 30, TwelveFirms.after)
        // 4 and 5 may lie so near and are likely; 3 lies elsewhere.
        #expect(
            local.coverage.makerCounts(on: TwelveFirms.today)
                == [MakerCount(certain: 2, likely: 2)])
        #expect(local.doubtful == [3, 4] && local.knowledge.withoutPoint == 1)
    }

    @Test func aCertificateWithoutAnEndIsToldAndALaterOneReplacesIt() {
        let iso = MatchingRecords.standard("iso-9001")
        var asking = need(nil, "stamping")
        asking = DemandedNeed(
            id: asking.id, pieces: nil, processes: asking.processes, standards: [iso])
        let facts = CoverageFacts(
            needs: [asking],
            makers: [
                maker(1, held: [MakerCertificate(standard: iso, until: nil)]),
                maker(2, held: [MakerCertificate(standard: iso, until: .noEnd)]),
            ],
            qualifications: (0..<2).map { Qualification(need: 0, maker: $0) })
        let found = facts.certificatesAtRisk(on: TwelveFirms.today)
        #expect(found.map(\.kind) == [.endUnknown] && found.map(\.maker) == [0])
        let ends = QualificationEnds(TwelveFirms.catalogue, on: TwelveFirms.today)
        var profile = TwelveFirms.firm(1)
        profile.certificates = ["2026-01-31", "2028-01-31"].map {
            MatchingRecords.stated(
                Certificate(standard: iso, validUntil: MatchingRecords.day($0)))
        }
        #expect(ends.lasting(of: profile)[iso]?.until == MatchingRecords.day("2028-01-31"))
    }

    private func firm(holding spans: [(from: String?, until: String)]) -> Profile {
        var profile = TwelveFirms.firm(1)
        profile.certificates = spans.map { span in
            MatchingRecords.stated(
                Certificate(
                    standard: MatchingRecords.standard("iso-9001"),
                    validFrom: span.from.map { MatchingRecords.day($0) },
                    validUntil: MatchingRecords.day(span.until)))
        }
        return profile
    }

    /// A certificate of 2028 kept a firm certain in 2026: when it begins was not looked at.
    @Test func aCertificateHoldsFromItsFirstDayOn() throws {
        let (iso, today) = (MatchingRecords.standard("iso-9001"), TwelveFirms.today)
        let asking = DemandedNeed(id: NeedID("N"), pieces: nil, standards: [iso])
        let ends = QualificationEnds(TwelveFirms.catalogue, on: today)
        let held = ends.lasting(of: firm(holding: [("2028-01-01", "2031-01-01")]))
        let late = try #require(ends.first(of: held, for: asking))
        #expect(!late.holds(on: today) && late.from == MatchingRecords.day("2028-01-01"))
        let facts = CoverageFacts(
            needs: [asking], makers: [maker(1, held: [late]), maker(2)],
            qualifications: [Qualification(need: 0, maker: 0, certificate: late)])
        #expect(facts.makerCounts(on: today) == [MakerCount()])
        let risk = facts.singleSource(on: today, vintage: today)
        #expect(risk.none == [0] && risk.one.isEmpty && risk.coming.isEmpty)
        #expect(risk.certificates.isEmpty)
        let certain = CoverageFacts(
            needs: [asking], makers: facts.makers,
            qualifications: [Qualification(need: 0, maker: 0)])
        let rule = certain.whatIf(.ruleAsks(iso), on: today, frame: TwelveFirms.after)
        #expect(rule.makersOut == [0] && rule.needs(.lost) == [0])
    }

    @Test func whatCoversAStandardEndsWithItsFirstBreak() {
        let ends = QualificationEnds(TwelveFirms.catalogue, on: TwelveFirms.today)
        func last(_ spans: [(from: String?, until: String)]) -> CalendarDate? {
            let held = ends.lasting(of: firm(holding: spans))
            return held[MatchingRecords.standard("iso-9001")]?.until
        }
        let (old, end) = ("2027-03-31", MatchingRecords.day("2030-03-31"))
        #expect(last([(nil, old), ("2027-04-01", end.text)]) == end)
        #expect(last([("2027-01-15", end.text), (nil, old)]) == end)
        // A day without.
        #expect(last([(nil, old), ("2027-04-02", end.text)]) == MatchingRecords.day(old))
        // Between two.
        #expect(
            last([(nil, "2026-11-01"), ("2027-04-01", end.text)])
                == MatchingRecords.day("2026-11-01"))
    }

    @Test func aRegionThatEndedIsCountedInWhatBecameOfIt() throws {
        let frame = RegionFrame(try Catalogue.embedded(), on: MatchingRecords.day("2026-11-22"))
        let gwangju = MatchingRecords.stated(
            MatchingRecords.site(country: "KR", region: "kr-29"), on: "2026-01-01")
        #expect(frame.region(of: gwangju)?.code == "kr-jeonnam-gwangju")
        #expect(
            frame.region(named: "Gwangju")
                == .former(
                    FormerRegion(
                        id: MatchingRecords.region("kr-29"),
                        now: [MatchingRecords.region("kr-jeonnam-gwangju")],
                        day: MatchingRecords.day("2026-06-30"))))
    }

    @Test func aRegionIsWhatItsSourceMeantEverywhere() {
        // A list of 2019 that names the present Bắc Ninh means the one of then.
        let site = MatchingRecords.stated(
            MatchingRecords.site(country: "VN", region: "vn-2025-24"), on: "2019-12-31")
        let former = MatchingRecords.region("vn-2008-27")
        let firm = TwelveFirms.firm(1).id
        #expect(MakerPlace(site, of: firm, TwelveFirms.before).region == former)
        #expect(MakerPlace(site, of: firm, TwelveFirms.after).region == Self.bacNinh)
        // One of today may mean either part.
        let late = MatchingRecords.stated(site.value, on: "2026-01-01")
        #expect(MakerPlace(late, of: firm, TwelveFirms.before).region == nil)
        var seller = TwelveFirms.firm(1)
        seller.sites = [late]
        let facts = RegionalFacts([seller, TwelveFirms.firm(11)], frame: TwelveFirms.before)
        #expect(facts.lostCount == 1 && facts.countsByRegion().unplaced == 2)
    }

    /// Sites abroad, or of a former province that lies elsewhere, were counted as perhaps lost.
    @Test func whoIsAbroadOrInAnotherProvinceIsNotLost() {
        let frame = TwelveFirms.before
        func place(_ country: String?, _ region: String? = nil) -> MakerPlace {
            let site = MatchingRecords.stated(
                MatchingRecords.site(country: country, region: region), on: "2026-01-01")
            return MakerPlace(site, of: TwelveFirms.firm(1).id, frame)
        }
        let sites = [
            place("VN"), place("US"), place(nil),
            place("VN", "vn-2025-24"), place("VN", "vn-2025-01"),
        ]
        let abroad = Maker(id: OrganisationID(country: "US", digest: 7), capacity: nil)
        let makers = sites.enumerated().map { maker(UInt64($0.offset + 1), [$0.element]) }
        let facts = CoverageFacts(
            needs: [need(2)], makers: makers + [abroad],
            qualifications: (0..<6).map { Qualification(need: 0, maker: $0) })
        func doubtful(_ scenario: Scenario) -> [Int] {
            facts.whatIf(scenario, on: TwelveFirms.today, frame: frame).makersDoubtful
        }
        // The firm of no stated country is of Vietnam; what is Bắc Ninh now was Bắc Giang too.
        #expect(doubtful(.regionLost(MatchingRecords.region("vn-2008-24"))) == [0, 2, 3])
        #expect(doubtful(.regionLost(MatchingRecords.region("vn-2008-01"))) == [0, 2])
        let circle = Scenario.sitesLost(around: Self.near, kilometres: 10)
        // Of Hà Nội no more than its centre is known, and it may reach so far.
        #expect(doubtful(circle) == [0, 2, 3, 4])
        #expect(facts.within(kilometres: 10, frame).doubtful == [0, 2, 3, 4])
    }

    @Test func aCountryWithoutRegionsReachesAsFarAsItsNeighbour() {
        let places = [
            ("VN", 16.0, 106.0), ("LA", 18.0, 105.0), ("US", 39.0, -98.0), ("MX", 23.0, -102.0),
        ]
        let countries = places.map {
            Country(
                code: $0.0, alpha3: $0.0, names: [:], synonyms: [],
                centre: MatchingRecords.point($0.1, $0.2))
        }
        let own = TwelveFirms.catalogue
        let catalogue = Catalogue(
            concepts: [], regions: Array(own.regions.values), countries: countries,
            regionChanges: own.regionChanges)
        let circle = SiteCircle(
            around: MatchingRecords.point(18.5, 104.5), kilometres: 20,
            RegionReach(RegionFrame(catalogue, on: TwelveFirms.today)))
        #expect(circle.standing(of: MakerPlace(country: "LA")) == .unknown)
        #expect(circle.standing(of: MakerPlace(country: "VN")) == .unknown)
        #expect(circle.standing(of: MakerPlace(country: "US")) == .outside)
    }
}
