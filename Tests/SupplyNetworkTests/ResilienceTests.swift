import Matching
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Gaps and risks of three needs among the twelve firms, every number explained.
@Suite struct ResilienceTests {
    /// A: stamping with IATF 16949, 3,000 a month. B: plating, 5,000. C: moulding, no number.
    private static let needs = [
        need("A", "stamping", 3_000, standard: "iatf-16949"), need("B", "plating", 5_000),
        need("C", "moulding", nil),
    ]

    private static func need(
        _ id: String, _ process: String, _ pieces: Int?, standard: String? = nil
    ) -> Need {
        var requirements = [
            MatchingRecords.must(.process(MatchingRecords.process(process)))
        ]
        if let standard {
            requirements.append(
                MatchingRecords.must(.certificate(MatchingRecords.standard(standard))))
        }
        // A single firm need not make all of it: joint capacity is what is asked.
        if let pieces { requirements.append(MatchingRecords.should(.capacity(pieces))) }
        return Need(id: NeedID(id), requirements: requirements)
    }

    private static let matcher = Matcher(
        catalogue: TwelveFirms.catalogue, suppliers: TwelveFirms.firms, date: TwelveFirms.today)

    private static let facts = CoverageFacts(
        needs: needs, suppliers: TwelveFirms.firms,
        abilities: needs.flatMap { matcher.abilities(for: $0) }, catalogue: TwelveFirms.catalogue)

    /// The numbers of the firms that qualify for a need.
    private func firms(for need: Int) -> [Int] {
        Self.facts.qualifications.filter { $0.need == need }.map { qualification in
            let id = Self.facts.makers[qualification.maker].id
            return (TwelveFirms.firms.firstIndex { $0.id == id } ?? -1) + 1
        }.sorted()
    }

    private func places(_ numbers: [UInt64]) -> [Int] {
        numbers.compactMap { number in
            Self.facts.makers.firstIndex { $0.id == TwelveFirms.firm(number).id }
        }.sorted()
    }

    @Test func thoseWhoDoTheWorkQualify() {
        // 3 stamps too but tells of no certificate; so does 11: neither fails, so both are likely.
        #expect(firms(for: 0).starts(with: [1, 2, 3]) && firms(for: 0).contains(6))
        #expect(firms(for: 1) == [3, 8, 9, 10])
        #expect(firms(for: 2) == [4, 5, 7, 10])
    }

    @Test func qualificationsEndWithTheirCertificates() {
        let ends = QualificationEnds(TwelveFirms.catalogue)
        let first = TwelveFirms.firm(1)
        #expect(
            ends.lastDay(of: first, for: Self.needs[0]) == MatchingRecords.day("2026-12-31"))
        #expect(ends.lastDay(of: first, for: Self.needs[1]) == nil)
        // IATF 16949 brings ISO 9001 with it.
        #expect(
            ends.standards(of: first)[MatchingRecords.standard("iso-9001")]
                == MatchingRecords.day("2026-12-31"))
    }

    @Test func theJointGapCountsEveryPieceOnce() {
        let gap = Self.coverage.gap(on: TwelveFirms.today, vintage: TwelveFirms.today)
        // A asks for 3,000 of 1, 2 and 6, who make 1,000 + 2,000 + 2,000. B asks for 5,000 of 3, 8
        // and 10, who make 1,000 + 3,000 + 1,000, and of 9, who may make any number. C says none.
        #expect(gap.demand == 8_000 && gap.gapAtWorst == 0 && gap.gapAtBest == 0)
        #expect(gap.uncovered.isEmpty && gap.unknownMakers == 2)
        #expect(gap.note.counted == 2 && gap.note.missing == 1)
        // Without 3, plating makes 4,000 for sure: 1,000 missing at worst, nothing at best, as 9
        // may have room; B is what is short, 8 and 10 are exhausted.
        let third = TwelveFirms.firm(3).id
        let less = Self.coverage.keeping { $1.id != third }
            .gap(on: TwelveFirms.today, vintage: TwelveFirms.today)
        #expect(less.gapAtWorst == 1_000 && less.gapAtBest == 0 && less.needsShort == [1])
        #expect(less.makersExhausted == places([8, 9, 10]))
    }

    /// Who qualifies for certain, written down rather than matched.
    private static let coverage = CoverageFacts(
        needs: facts.needs, makers: facts.makers,
        qualifications: facts.qualifications.filter { qualification in
            qualification.need != 0 || qualification.until != nil
        })

    @Test func singleSourceRisksAreSeenComing() throws {
        let risk = Self.coverage.singleSource(
            on: TwelveFirms.today, vintage: TwelveFirms.today)
        #expect(risk.none.isEmpty && risk.one.isEmpty && risk.two.isEmpty)
        // A has 1, 2, 6. The certificates of 1 and 6 end with 2026, that of 2 in May 2027: from
        // 2027-01-01 only 2 is left, and after May nobody.
        #expect(risk.coming.count == 1)
        let coming = try #require(risk.coming.first)
        #expect(coming.need == 0 && coming.makersNow == 3 && coming.makersThen == 0)
        #expect(coming.from == MatchingRecords.day("2027-01-01"))
        #expect(coming.ending.last == places([2]).first)
        let later = Self.coverage.singleSource(
            on: MatchingRecords.day("2027-01-01"), vintage: TwelveFirms.today)
        // Its only maker's certificate ends too.
        #expect(later.one == [0] && later.coming.map(\.need) == [0])
        #expect(later.coming.first?.makersNow == 1 && later.coming.first?.makersThen == 0)
        #expect(later.coming.first?.ending == places([2]))
        let last = Self.coverage.singleSource(
            on: MatchingRecords.day("2027-06-01"), vintage: TwelveFirms.today)
        #expect(last.none == [0])
    }

    @Test func scenariosTakeOutWhoTheyConcern() {
        let day = TwelveFirms.today
        let flood = Self.coverage.whatIf(
            .regionLost(MatchingRecords.region("vn-2025-24")), on: day, frame: TwelveFirms.after)
        // All of Bắc Ninh as it is now: 1 to 7. A loses everybody; B keeps 8, 9, 10; C keeps 10.
        #expect(flood.makersOut == places([1, 2, 3, 4, 5, 6, 7]))
        #expect(flood.lost == [0] && flood.single == [2])
        #expect(flood.after.gapAtWorst == 3_000 + 1_000)
        let leaving = Self.coverage.whatIf(
            .firmsLeave([TwelveFirms.firm(8).id]), on: day, frame: TwelveFirms.after)
        #expect(leaving.makersOut == places([8]) && leaving.lost.isEmpty)
        #expect(leaving.after.gapAtWorst == 3_000)
        let rule = Self.coverage.whatIf(
            .ruleAsks(MatchingRecords.standard("iatf-16949")), on: day, frame: TwelveFirms.after)
        // Only 1, 2 and 6 hold it: plating and moulding lose everybody.
        #expect(rule.lost == [1, 2] && rule.single.isEmpty)
        let nearby = Scenario.sitesLost(around: MatchingRecords.point(21, 106), kilometres: 50)
        // No firm tells its point, so none is known to be lost.
        #expect(Self.coverage.whatIf(nearby, on: day, frame: TwelveFirms.after).makersOut.isEmpty)
    }

    @Test func aFloodTakesThoseWithNoSiteElsewhere() {
        let near = MatchingRecords.point(21.1, 106.1)
        let far = MatchingRecords.point(10.8, 106.7)
        func maker(_ number: UInt64, _ points: [Coordinate]) -> Maker {
            Maker(id: TwelveFirms.firm(number).id, capacity: 1, points: points)
        }
        let facts = CoverageFacts(
            needs: [DemandedNeed(id: NeedID("N"), pieces: 2, place: near)],
            makers: [maker(1, [near]), maker(2, [near, far]), maker(3, [far])],
            qualifications: (0..<3).map { Qualification(need: 0, maker: $0) })
        let flood = facts.whatIf(
            .sitesLost(around: near, kilometres: 10), on: TwelveFirms.today,
            frame: TwelveFirms.after)
        #expect(flood.makersOut == [0] && flood.after.gapAtWorst == 0)
        let local = facts.within(kilometres: 100)
        #expect(local.makerCounts(on: TwelveFirms.today) == [2])
        #expect(local.gap(on: TwelveFirms.today, vintage: TwelveFirms.today).gapAtWorst == 0)
    }

    @Test func monthsAreAddedByTheCalendar() {
        #expect(MatchingRecords.day("2024-02-29").adding(months: 12).text == "2025-02-28")
        #expect(MatchingRecords.day("2026-11-30").adding(months: 3).text == "2027-02-28")
        #expect(MatchingRecords.day("9999-12-01").adding(months: 1) == .noEnd)
    }
}
