import Catalog
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Figures of a part of the twelve firms: of which sites they are, what they are compared with, and
/// what of them is not known.
@Suite struct CutFiguresTests {
    private static let haNoi = MatchingRecords.region("vn-2025-01")
    private static let whole = RegionalFacts(TwelveFirms.firms, frame: TwelveFirms.after)

    private func figures(
        _ facts: RegionalFacts, against base: RegionalFacts? = nil, _ frame: RegionFrame,
        minCell: Int = 1
    ) -> RegionalFigures {
        RegionalFigures(
            facts, against: base,
            coverage: CoverageFacts(needs: [], makers: [], qualifications: []),
            localisation: Localisation([], countries: [:], vintage: facts.vintage),
            on: TwelveFirms.today, frame: frame, minCell: minCell)
    }

    /// Firms of Hà Nội, of which the last has a site in Bắc Ninh too.
    private static let ofHaNoi: [Profile] = {
        var firms = [8, 9, 10, 12].map { TwelveFirms.firm($0) }
        firms[3].sites.append(
            MatchingRecords.stated(MatchingRecords.site(country: "VN", region: "vn-2025-24")))
        return firms
    }()

    /// Mould making was 0.63 in the network and 1.34 in the report of one province.
    @Test func aQuotientComparesWithAllSuppliersInTheCutOrNot() {
        let facts = RegionalFacts(Self.ofHaNoi, within: [Self.haNoi], frame: TwelveFirms.after)
        func quotients(_ figures: RegionalFigures) -> [Double?] {
            figures.rows.filter {
                $0.note.formula == .locationQuotient && $0.region == Self.haNoi
            }.map(\.value)
        }
        // A quarter moulding and three quarters plating, of a third each in the whole.
        let compared = quotients(figures(facts, against: Self.whole, TwelveFirms.after))
        #expect(areClose(compared.compactMap(\.self), [0.75, 2.25]))
        #expect(compared == quotients(figures(Self.whole, TwelveFirms.after)))
        #expect(quotients(figures(facts, TwelveFirms.after)) == [1, 1])
    }

    /// Of one province every two kinds of work were as near as can be.
    @Test func whatIsNearToWhatAllRegionsTell() {
        let bacNinh = MatchingRecords.region("vn-2025-24")
        let facts = RegionalFacts(
            Array(TwelveFirms.firms[..<7]), within: [bacNinh], frame: TwelveFirms.after)
        let rows = figures(facts, against: Self.whole, TwelveFirms.after).rows
        // Stamping and moulding are special in the same one of two regions, plating in the other.
        let near = rows.filter { $0.note.formula == .proximity }
        #expect(near.map(\.value) == [1])
        #expect(near.first?.note.counted == Self.whole.counts().note.counted)
        #expect(Set([near.first?.subject, near.first?.other]) == [Self.stamping, Self.moulding])
        let dense = rows.filter { $0.note.formula == .density }
        #expect(dense.map(\.value) == [1, 1] && dense.allSatisfy { $0.region == bacNinh })
        // Alone, all it does would be near to all else it does.
        #expect(Specialisation(facts.counts()).proximities().allSatisfy { $0 == 1 })
    }

    private static let stamping = ConceptID(.process, "stamping")
    private static let moulding = ConceptID(.process, "moulding")

    /// With customers in the lists and no values the rate was absent, and nothing said why.
    @Test func aRateOfNoValuesSaysHowManyAreMissing() {
        let relations = [2, 3].map { number in
            SupplyRelation(
                .supplies(value: nil), from: TwelveFirms.firm(number).id,
                to: TwelveFirms.firm(1).id, statedOn: MatchingRecords.day("2026-06-01"))
        }
        let found = RegionalFigures(
            Self.whole, coverage: CoverageFacts(needs: [], makers: [], qualifications: []),
            localisation: Localisation(
                relations, countries: [:], vintage: Self.whole.vintage),
            on: TwelveFirms.today, frame: TwelveFirms.after, minCell: 1)
        let rows = found.rows.filter { $0.note.formula == .localisation }
        #expect(rows.map(\.value) == [2] && rows.map(\.detail) == [.withoutValue])
        let note = rows[0].note
        #expect(note.counted == 0 && note.missing == 2 && note.missingShare == 1)
        #expect(note.vintage == Self.whole.vintage)
    }

    /// The sentence spoke of known values, and left out that both countries have to be known too.
    @Test func theSentenceOfLocalisationSaysWhatIsCounted() {
        for language in Language.allCases {
            let words = ReportWords(language: language, minCell: 3)
            #expect(words.localisation("40 %").contains("40 %"))
        }
        let english = ReportWords(language: .english, minCell: 3).localisation("40 %")
        for part in ["in force", "value", "supplier's country", "buyer's country"] {
            #expect(english.contains(part), "\(english)")
        }
        let vietnamese = ReportWords(language: .vietnamese, minCell: 3).localisation("40 %")
        for part in ["còn hiệu lực", "giá trị", "nước của bên bán", "nước của bên mua"] {
            #expect(vietnamese.contains(part), "\(vietnamese)")
        }
    }

    @Test func aSupplyHoldsFromItsDayToItsLast() {
        let supply = SupplyRelation(
            .supplies(value: 1), from: TwelveFirms.firm(2).id, to: TwelveFirms.firm(1).id,
            statedOn: MatchingRecords.day("2026-01-01"), until: MatchingRecords.day("2026-06-30"))
        #expect(supply.holds(on: MatchingRecords.day("2026-06-30")))
        #expect(!supply.holds(on: MatchingRecords.day("2026-07-01")))
        #expect(!supply.holds(on: MatchingRecords.day("2025-12-31")))
    }

    @Test func sitesOutsideTheCutDoNotCount() {
        let all = RegionalFacts(Self.ofHaNoi, frame: TwelveFirms.after)
        #expect(all.regions.map(\.code) == ["vn-2025-01", "vn-2025-24"])
        let facts = RegionalFacts(Self.ofHaNoi, within: [Self.haNoi], frame: TwelveFirms.after)
        #expect(facts.regions == [Self.haNoi])
        let found = figures(facts, TwelveFirms.after)
        #expect(found.regionsInCut == [Self.haNoi])
        #expect(found.rows.allSatisfy { $0.region == nil || $0.region == Self.haNoi })
        // Of one region no two are near or far.
        #expect(!found.rows.contains { $0.note.formula == .spatialAutocorrelation })
    }

    @Test func sitesOutsideTheCutAreNotCountedAsUnknown() {
        let makers = [
            Maker(
                id: TwelveFirms.firm(12).id, capacity: nil,
                places: [
                    MakerPlace(region: Self.haNoi), MakerPlace(),
                    MakerPlace(region: MatchingRecords.region("vn-2025-24")),
                ])
        ]
        #expect(SiteKnowledge(makers).sites == 3)
        let own = SiteKnowledge(makers, within: [Self.haNoi])
        #expect(own.sites == 2 && own.withoutPoint == 2 && own.withoutRegion == 1)
    }

    /// The sum over one region is its number: it was told beside a cell that was not.
    @Test func aSumOfOneCellIsKeptBackWithIt() {
        let facts = RegionalFacts(Self.ofHaNoi, within: [Self.haNoi], frame: TwelveFirms.after)
        // One firm moulds, so the three that plate are not told either, nor as a sum.
        let counts = figures(facts, TwelveFirms.after, minCell: 2).rows.filter {
            $0.note.formula == .count && $0.kind == .process
        }
        #expect(counts.count == 4 && counts.allSatisfy(\.isKeptBack))
    }

    /// Provinces whose suppliers were of another day's counted as 0 in Moran's I, and nothing was
    /// missing.
    @Test func whatIsNotKnownIsNotNothing() {
        var firms = TwelveFirms.firms
        // Bắc Ninh of 2026 is Bắc Giang or Bắc Ninh of before.
        firms[0].sites = [
            MatchingRecords.stated(MatchingRecords.site(country: "VN", region: "vn-2025-24"))
        ]
        let facts = RegionalFacts(
            [firms[0]] + firms[5...], frame: TwelveFirms.before)
        #expect(facts.lostCount == 1)
        #expect(facts.unsureRegions.map(\.code).sorted() == ["vn-2008-24", "vn-2008-27"])
        let found = figures(facts, TwelveFirms.before)
        #expect(found.unsureRegions.map(\.code) == ["vn-2008-24", "vn-2008-27"])
        // Hà Nội alone is known, and one is near to nobody.
        #expect(!found.rows.contains { $0.note.formula == .spatialAutocorrelation })
        // Of what Hà Nội and Bắc Giang share, Bắc Ninh may have its part.
        let shares = found.rows.filter {
            $0.note.formula == .normalisedConcentration && $0.region == nil && $0.kind == .process
        }
        #expect(shares.count == 3)
        #expect(shares.allSatisfy { $0.note.counted == 2 && $0.note.missing == 1 })
    }

    @Test func whoMayBeInTheCutIsMissingFromIt() {
        let bacNinh = MatchingRecords.region("vn-2008-27")
        var firm = TwelveFirms.firm(1)
        firm.sites = [
            MatchingRecords.stated(MatchingRecords.site(country: "VN", region: "vn-2025-24"))
        ]
        let facts = RegionalFacts(
            [], perhaps: [firm], within: [bacNinh], frame: TwelveFirms.before)
        #expect(facts.lostCount == 1 && facts.unsureRegions == [bacNinh])
        #expect(facts.counts().note.missing == 1)
        let row = figures(facts, TwelveFirms.before).rows.first { $0.detail == .withoutRegion }
        #expect(row?.value == 1 && row?.note.missing == 1)
    }
}
