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
        abilities: needs.flatMap { matcher.abilities(for: $0) }, catalogue: TwelveFirms.catalogue,
        on: TwelveFirms.today, frame: TwelveFirms.after)

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

    private func certain(for need: Int) -> [Int] {
        let certain = Set(
            Self.facts.qualifications.filter { $0.need == need && $0.isCertain }.map(\.maker))
        return firms(for: need).filter { certain.contains(places([UInt64($0)])[0]) }
    }

    @Test func thoseWhoDoTheWorkQualify() {
        // 3 stamps too but tells of no certificate; so does 11: neither fails, so both are likely.
        #expect(firms(for: 0) == [1, 2, 3, 6, 11] && certain(for: 0) == [1, 2, 6])
        #expect(firms(for: 1) == [3, 8, 9, 10] && certain(for: 1) == [3, 8, 9, 10])
        #expect(firms(for: 2) == [4, 5, 7, 10] && certain(for: 2) == [4, 5, 7, 10])
    }

    @Test func qualificationsEndWithTheirCertificates() {
        let ends = QualificationEnds(TwelveFirms.catalogue, on: TwelveFirms.today)
        let held = ends.lasting(of: TwelveFirms.firm(1))
        let own = MakerCertificate(
            standard: MatchingRecords.standard("iatf-16949"),
            until: MatchingRecords.day("2026-12-31"))
        #expect(ends.first(of: held, for: DemandedNeed(Self.needs[0])) == own)
        #expect(ends.first(of: held, for: DemandedNeed(Self.needs[1])) == nil)
        // IATF 16949 brings ISO 9001 with it.
        #expect(held[MatchingRecords.standard("iso-9001")] == own)
    }

    @Test func theJointGapCountsEveryPieceOnce() {
        let gap = Self.facts.gap(on: TwelveFirms.today, vintage: TwelveFirms.today)
        // A asks for 3,000 of 1, 2 and 6, who make 1,000 + 2,000 + 2,000. B asks for 5,000 of 3, 8
        // and 10, who make 1,000 + 3,000 + 1,000, and of 9, who may make any number. C says none:
        // the capacity of 4, which only moulds, is not asked for.
        #expect(gap.works.map(\.demand) == [5_000, 3_000])
        #expect(gap.works.map(\.processes) == [["plating"], ["stamping"]].map { $0.map(process) })
        #expect(gap.works.allSatisfy { $0.atWorst == 0 && $0.atBest == 0 })
        #expect(gap.uncovered.isEmpty && gap.unproven.isEmpty && gap.unknownMakers == 1)
        #expect(gap.note.counted == 2 && gap.note.missing == 1)
        // Without 3, plating makes 4,000 for sure: 1,000 missing at worst, nothing at best, as 9
        // may have room; B is what is short, 8 and 10 are exhausted.
        let third = TwelveFirms.firm(3).id
        let less = Self.facts.changing { $1.id == third ? nil : $0 }
            .gap(on: TwelveFirms.today, vintage: TwelveFirms.today)
        #expect(less.works.map(\.atWorst) == [1_000, 0] && less.works.map(\.atBest) == [0, 0])
        #expect(less.needsShort == [1] && less.needsShortAtBest.isEmpty)
        #expect(less.makersExhausted == places([8, 9, 10]))
    }

    private func process(_ code: String) -> ConceptID { MatchingRecords.process(code) }

    @Test func singleSourceRisksAreSeenComing() throws {
        let risk = Self.facts.singleSource(on: TwelveFirms.today, vintage: TwelveFirms.today)
        #expect(risk.none.isEmpty && risk.one.isEmpty && risk.two.isEmpty)
        #expect(risk.counts[0] == MakerCount(certain: 3, likely: 2))
        // A has 1, 2, 6. The certificates of 1 and 6 end with 2026, that of 2 in May 2027: from
        // 2027-01-01 only 2 is left, and after May nobody.
        #expect(risk.coming.count == 1)
        let coming = try #require(risk.coming.first)
        #expect(coming.need == 0 && coming.makersNow == 3 && coming.makersThen == 0)
        #expect(coming.from == MatchingRecords.day("2027-01-01"))
        #expect(coming.ending.last?.maker == places([2]).first)
        #expect(coming.ending.last?.certificate.until == MatchingRecords.day("2027-05-31"))
        let later = Self.facts.singleSource(
            on: MatchingRecords.day("2027-01-01"), vintage: TwelveFirms.today)
        // Its only maker's certificate ends too.
        #expect(later.one == [0] && later.coming.map(\.need) == [0])
        #expect(later.coming.first?.makersNow == 1 && later.coming.first?.makersThen == 0)
        #expect(later.coming.first?.ending.map(\.maker) == places([2]))
        let last = Self.facts.singleSource(
            on: MatchingRecords.day("2027-06-01"), vintage: TwelveFirms.today)
        #expect(last.none == [0])
    }

    @Test func certificatesAreNamedByFirmStandardAndEnd() {
        let soon = Self.facts.certificatesAtRisk(on: TwelveFirms.today)
        #expect(soon.map(\.kind) == [.ending, .ending, .ending])
        #expect(Set(soon.prefix(2).map(\.maker)) == Set(places([1, 6])))
        #expect(soon.last?.maker == places([2]).first && soon.last?.needs == [0])
        #expect(soon.allSatisfy { $0.certificate.standard.code == "iatf-16949" })
        let later = Self.facts.certificatesAtRisk(on: MatchingRecords.day("2027-01-01"))
        // Those of 1 and 6 have ended: nobody is hidden behind them.
        #expect(later.map(\.kind) == [.ending, .overdue, .overdue])
        #expect(Self.facts.certificatesAtRisk(on: TwelveFirms.today, months: 1).isEmpty)
    }

    @Test func scenariosTakeOutWhoTheyConcern() {
        let day = TwelveFirms.today
        let flood = Self.facts.whatIf(
            .regionLost(MatchingRecords.region("vn-2025-24")), on: day, frame: TwelveFirms.after)
        // All of Bắc Ninh as it is now: 1 to 7. A loses all that are certain; B keeps 8, 9, 10; C
        // keeps 10. Of 11 no place is known.
        #expect(flood.makersOut == places([1, 2, 3, 4, 5, 6, 7]) && flood.makersBefore == 11)
        #expect(flood.makersDoubtful == places([11]))
        #expect(flood.needs(.unproven) == [0] && flood.hits[0].after == MakerCount(likely: 1))
        #expect(flood.needs(.lost).isEmpty && flood.needs(.single) == [2])
        #expect(flood.after.unproven == [0] && flood.after.uncovered.isEmpty)
        #expect(flood.needs(.fewer) == [1] && flood.hits[0].lost == places([1, 2, 3, 6]))
        #expect(flood.after.works.map(\.atWorst) == [1_000, 3_000])
        let leaving = Self.facts.whatIf(
            .firmsLeave([TwelveFirms.firm(8).id]), on: day, frame: TwelveFirms.after)
        #expect(leaving.makersOut == places([8]) && leaving.needs(.lost).isEmpty)
        #expect(leaving.after.works.map(\.atWorst) == [3_000, 0] && leaving.knowledge == nil)
        let rule = Self.facts.whatIf(
            .ruleAsks(MatchingRecords.standard("iatf-16949")), on: day, frame: TwelveFirms.after)
        // Only 1, 2 and 6 are known to hold it: nothing is certain of plating and moulding then.
        #expect(rule.needs(.lost).isEmpty && rule.needs(.single).isEmpty)
        #expect(rule.needs(.unproven) == [1, 2] && rule.after.unproven == [1, 2])
        #expect(rule.makersOut.isEmpty)
        #expect(rule.makersUnproven == places([3, 4, 5, 7, 8, 9, 10, 11]))
        let nearby = Scenario.sitesLost(around: MatchingRecords.point(21, 106), kilometres: 50)
        // No firm tells its point, so none is known to be lost, and all may be.
        let near = Self.facts.whatIf(nearby, on: day, frame: TwelveFirms.after)
        #expect(near.makersOut.isEmpty && near.needs(.lost).isEmpty)
        #expect(near.makersDoubtful.count == 11 && near.needs(.mayBeLost) == [0, 1, 2])
        #expect(near.knowledge?.sites == 10 && near.knowledge?.withoutPoint == 10)
    }

    @Test func monthsAreAddedByTheCalendar() {
        #expect(MatchingRecords.day("2024-02-29").adding(months: 12).text == "2025-02-28")
        #expect(MatchingRecords.day("2026-11-30").adding(months: 3).text == "2027-02-28")
        #expect(MatchingRecords.day("9999-12-01").adding(months: 1) == .noEnd)
    }
}
