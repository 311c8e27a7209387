import Matching
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Every regional figure there is of twelve firms, recomputed by hand: a list of all numbers with
/// how each comes about, and no number beside it.
///
/// The firms are those of `TwelveFirms`, but 12 moulds: else the provinces' strengths would fall
/// apart in two groups that no complexity compares. The provinces are those of 2025-01-01:
///
///                   moulding    plating      stamping    firms
///     01 Hà Nội     10, 12      8, 9, 10                 8, 9, 10, 12
///     24 Bắc Giang  7                        6           6, 7
///     27 Bắc Ninh   4, 5        3            1, 2, 3     1, 2, 3, 4, 5
///     nobody knows                           11          11
@Suite struct NotebookTests {
    private static let frame = TwelveFirms.before
    private static let firms = TwelveFirms.firms.map { firm in
        var firm = firm
        if firm.id == TwelveFirms.firm(12).id {
            firm.processes = [MatchingRecords.stated(MatchingRecords.process("moulding"))]
        }
        return firm
    }

    /// A: stamping with IATF 16949, 3,000 a month. B: plating, 6,000. C: moulding. D: plating with
    /// IATF 16949.
    private static let needs = [
        need("A", "stamping", 3_000, standard: "iatf-16949"), need("B", "plating", 6_000),
        need("C", "moulding", nil), need("D", "plating", nil, standard: "iatf-16949"),
    ]

    private static func need(
        _ id: String, _ process: String, _ pieces: Int?, standard: String? = nil
    ) -> Need {
        var requirements = [MatchingRecords.must(.process(MatchingRecords.process(process)))]
        if let standard {
            requirements.append(
                MatchingRecords.must(.certificate(MatchingRecords.standard(standard))))
        }
        if let pieces { requirements.append(MatchingRecords.should(.capacity(pieces))) }
        return Need(id: NeedID(id), requirements: requirements)
    }

    private static let coverage: CoverageFacts = {
        let matcher = Matcher(
            catalogue: TwelveFirms.catalogue, suppliers: firms, date: TwelveFirms.today)
        return CoverageFacts(
            needs: needs, suppliers: firms, abilities: needs.flatMap { matcher.abilities(for: $0) },
            catalogue: TwelveFirms.catalogue, on: TwelveFirms.today, frame: frame)
    }()

    /// 4, in Bắc Ninh, buys for 30 from 1 and for 60 from Korea; 10, in Hà Nội, for 10 from 8, and
    /// from 9 nobody knows for how much.
    private static let localisation: Localisation = {
        let korean = OrganisationID(country: "KR", digest: 99)
        func supply(_ from: OrganisationID, _ value: Double?, to buyer: UInt64) -> SupplyRelation {
            SupplyRelation(.supplies(value: value), from: from, to: TwelveFirms.firm(buyer).id)
        }
        var countries = Dictionary(uniqueKeysWithValues: firms.map { ($0.id, "VN") })
        countries[korean] = "KR"
        let places = Dictionary(
            uniqueKeysWithValues: firms.compactMap { firm in
                firm.sites.first.flatMap(frame.region(of:)).map { (firm.id, $0) }
            })
        return Localisation(
            [
                supply(TwelveFirms.firm(1).id, 30, to: 4), supply(korean, 60, to: 4),
                supply(TwelveFirms.firm(8).id, 10, to: 10),
                supply(TwelveFirms.firm(9).id, nil, to: 10),
            ], countries: countries, places: places, vintage: frame.vintage)
    }()

    private static func figures(minCell: Int) -> RegionalFigures {
        RegionalFigures(
            RegionalFacts(firms, frame: frame), coverage: coverage, localisation: localisation,
            on: TwelveFirms.today, frame: frame, minCell: minCell)
    }

    /// A number of the list: its figure and what it is of, its value, n and how many are missing.
    private struct Line: Hashable, CustomStringConvertible {
        let name: String
        let value: Double
        let counted: Int
        let missing: Int

        var description: String { "\(name) = \(value), n \(counted), missing \(missing)" }
    }

    private static func name(of row: RegionalFigures.Row) -> String {
        let parts = [
            row.note.formula.rawValue, row.detail?.rawValue,
            (row.region?.code).map { String($0.suffix(2)) }, row.subject?.code, row.other?.code,
        ]
        return parts.compactMap(\.self).joined(separator: " ")
    }

    /// One figure after the other, all of the same n.
    private static func lines(
        _ counted: Int, missing: Int, _ values: [(String, Double)]
    ) -> [Line] {
        values.map { Line(name: $0.0, value: $0.1, counted: counted, missing: missing) }
    }

    /// Eleven firms have a province, 11 has none; the same eleven have a process too.
    private static let counts = lines(
        11, missing: 1,
        [
            ("count 01", 4), ("count 24", 2), ("count 27", 5),
            // 11 names no province, so none was lost by a change of provinces.
            ("count without-region", 0),
            // 10 moulds and plates, 3 plates and stamps; 11 stamps nobody knows where.
            ("count moulding", 5), ("count plating", 4), ("count stamping", 4),
            ("count 01 moulding", 2), ("count 01 plating", 3), ("count 24 moulding", 1),
            ("count 24 stamping", 1), ("count 27 moulding", 2), ("count 27 plating", 1),
            ("count 27 stamping", 3),
        ])

    /// Of 4 and 9 no capacity is known, of 11 no province: nine of twelve.
    private static let capacities = lines(
        9, missing: 3,
        [
            // 10 and 12; 8 and 10, which could use all of its 1,000 for either.
            ("capacity 01 moulding", 1_000 + 700), ("capacity 01 plating", 3_000 + 1_000),
            ("capacity 24 moulding", 1_000), ("capacity 24 stamping", 2_000),
            // 5 alone; 3; 1, 2 and 3.
            ("capacity 27 moulding", 4_000), ("capacity 27 plating", 1_000),
            ("capacity 27 stamping", 1_000 + 2_000 + 1_000),
        ])

    /// 13 times a firm does a process: 5 moulding, 4 plating, 4 stamping; 5 of them in Hà Nội, 2 in
    /// Bắc Giang, 6 in Bắc Ninh.
    private static let quotients = lines(
        11, missing: 1,
        [
            ("location-quotient 01 moulding", (2.0 / 5) / (5.0 / 13)),
            ("location-quotient 01 plating", (3.0 / 5) / (4.0 / 13)),
            ("location-quotient 24 moulding", (1.0 / 2) / (5.0 / 13)),
            ("location-quotient 24 stamping", (1.0 / 2) / (4.0 / 13)),
            ("location-quotient 27 moulding", (2.0 / 6) / (5.0 / 13)),
            ("location-quotient 27 plating", (1.0 / 6) / (4.0 / 13)),
            ("location-quotient 27 stamping", (3.0 / 6) / (4.0 / 13)),
        ])

    private static let concentrations =
        lines(
            11, missing: 1,
            [
                // 2 and 3 of 5; 1 and 1 of 2; 2, 1 and 3 of 6.
                ("concentration 01", (4.0 + 9) / 25), ("concentration 24", (1.0 + 1) / 4),
                ("concentration 27", (4.0 + 1 + 9) / 36),
                // 2, 1 and 2 of 5; 3 and 1 of 4; 1 and 3 of 4.
                ("concentration moulding", (4.0 + 1 + 4) / 25),
                ("concentration plating", (9.0 + 1) / 16),
                ("concentration stamping", (1.0 + 9) / 16),
            ])
        // The same between a third, which three evenly have, and 1.
        + lines(
            3, missing: 0,
            [
                ("normalised-concentration 01", (0.52 - 1.0 / 3) / (2.0 / 3)),
                ("normalised-concentration 24", (0.5 - 1.0 / 3) / (2.0 / 3)),
                ("normalised-concentration 27", (14.0 / 36 - 12.0 / 36) / (24.0 / 36)),
                ("normalised-concentration moulding", (0.36 - 1.0 / 3) / (2.0 / 3)),
                ("normalised-concentration plating", (0.625 - 1.0 / 3) / (2.0 / 3)),
                ("normalised-concentration stamping", (0.625 - 1.0 / 3) / (2.0 / 3)),
            ])

    /// Quotients of 1 and more: Hà Nội moulds and plates, Bắc Giang moulds and stamps, Bắc Ninh
    /// stamps. D⁻¹ M U⁻¹ Mᵀ is ¾ ¼ 0, ¼ ½ ¼, 0 ½ ½, of eigenvalues 1 and (3 ± √5) / 8; the second
    /// has the vector 1, (√5 − 3) / 2, 1 − √5, which is brought to mean 0 and deviation 1. A
    /// process has the mean of the provinces that are special in it, brought to the same.
    private static let complexities: [Line] = {
        let root = 5.0.squareRoot()
        return lines(
            11, missing: 1,
            [
                ("complexity 01", (3 + root) / 4), ("complexity 24", (root - 3) / 4),
                ("complexity 27", -root / 2), ("complexity moulding", (3 - root) / 4),
                ("complexity plating", root / 2), ("complexity stamping", -(3 + root) / 4),
            ])
    }()

    private static let relatedness = lines(
        11, missing: 1,
        [
            // Of the two that mould one plates, of the two that mould one stamps; none does both.
            ("proximity moulding plating", 0.5), ("proximity moulding stamping", 0.5),
            // Near moulding are plating and stamping, alike; each province has one of them.
            ("density 01 moulding", 0.5), ("density 24 moulding", 0.5),
            ("density 27 moulding", 0.5),
            // Near the two others is moulding alone, in which Bắc Ninh is not special.
            ("density 01 plating", 1), ("density 24 plating", 1), ("density 01 stamping", 1),
            ("density 24 stamping", 1),
        ])

    /// Hà Nội lies some 83 km from Bắc Giang and 44 from Bắc Ninh, those 40 from each other. Of
    /// three there is no standard score, and by lot the index were −1 / (3 − 1).
    private static let moran: [Line] = {
        func near(_ one: String, _ other: String) -> Double {
            1 / Sphere.kilometres("vn-2008-" + one, "vn-2008-" + other, in: TwelveFirms.before)
        }
        let (one, two, three) = (near("01", "24"), near("01", "27"), near("24", "27"))
        func index(_ away: [Double]) -> Double {
            let together = one * away[0] * away[1] + two * away[0] * away[2]
            let squares = away.reduce(0) { $0 + $1 * $1 }
            return 3 * (together + three * away[1] * away[2]) / (one + two + three) / squares
        }
        let name = "spatial-autocorrelation"
        return lines(
            3, missing: 0,
            [
                // 2, 1, 2 firms about 5/3; 3, 0, 1 and 0, 1, 3 about 4/3.
                (name + " moulding", index([1.0 / 3, -2.0 / 3, 1.0 / 3])),
                (name + " plating", index([5.0 / 3, -4.0 / 3, -1.0 / 3])),
                (name + " stamping", index([-4.0 / 3, -1.0 / 3, 5.0 / 3])),
                (name + " expected moulding", -0.5), (name + " expected plating", -0.5),
                (name + " expected stamping", -0.5),
            ])
    }()

    /// A has 1, 2 and 6 for certain, 3 and 11 likely; B has 3, 8, 9, 10; C has 4, 5, 7, 10, 12; D
    /// nobody for certain, as 3, 8, 9 and 10 tell of no certificate.
    private static let gaps =
        lines(
            4, missing: 0,
            [
                ("coverage-gap uncovered", 0), ("coverage-gap unproven", 1),
                ("single-source none", 1), ("single-source one", 0), ("single-source two", 0),
                // All three certificates that A hangs on end within twelve months.
                ("single-source coming", 1),
            ])
        // A and B say how many pieces. B asks for 6,000 of 1,000 + 3,000 + 1,000 and whatever 9
        // makes: short at worst, not at best.
        + lines(
            2, missing: 2,
            [("coverage-gap short-at-worst", 1), ("coverage-gap short-at-best", 0)])

    private static let gapsOfProvinces = lines(
        4, missing: 0,
        [
            // Of Hà Nội nobody stamps; 8, 9 and 10 plate; 10 and 12 mould.
            ("coverage-gap uncovered 01", 1), ("coverage-gap unproven 01", 1),
            ("single-source none 01", 2), ("single-source one 01", 0),
            ("single-source two 01", 1),
            // Of Bắc Giang nobody plates; 6 stamps and 7 moulds, each alone.
            ("coverage-gap uncovered 24", 2), ("coverage-gap unproven 24", 0),
            ("single-source none 24", 2), ("single-source one 24", 2),
            ("single-source two 24", 0),
            // Of Bắc Ninh 1 and 2 stamp as A asks, 4 and 5 mould, 3 alone plates.
            ("coverage-gap uncovered 27", 0), ("coverage-gap unproven 27", 1),
            ("single-source none 27", 1), ("single-source one 27", 1),
            ("single-source two 27", 2),
        ])

    private static let purchases =
        // 30 and 10 of 100; of a fourth supply no value is known.
        lines(
            3, missing: 1,
            [("localisation", (30.0 + 10) / 100), ("localisation without-value", 1)])
        + lines(1, missing: 1, [("localisation 01", 10.0 / 10)])
        + lines(2, missing: 0, [("localisation 27", 30.0 / 90)])

    @Test func everyNumberIsExplainedAndNoneIsLeft() {
        let expected =
            Self.counts + Self.capacities + Self.quotients + Self.concentrations
            + Self.complexities + Self.relatedness + Self.moran + Self.gaps
            + Self.gapsOfProvinces + Self.purchases
        let rows = Self.figures(minCell: 1).rows
        let byName = Dictionary(grouping: rows, by: Self.name)
        #expect(Set(byName.keys) == Set(expected.map(\.name)))
        #expect(rows.count == expected.count && rows.allSatisfy { !$0.isKeptBack })
        for line in expected {
            guard let row = byName[line.name]?.first, let value = row.value else { continue }
            #expect(isClose(value, line.value), "\(line): \(value)")
            #expect(row.note.counted == line.counted, "\(line): n \(row.note.counted)")
            #expect(row.note.missing == line.missing, "\(line): \(row.note.missing) missing")
            #expect(row.note.vintage == Self.frame.vintage)
        }
        #expect(Set(rows.map(\.note.formula)) == Set(RegionalFormula.allCases))
    }

    @Test func theGapIsToldByKindOfWork() {
        let works = Self.figures(minCell: 1).gap.works
        // Plating: 6,000 asked for, 5,000 made for certain, 9 may make the rest. Stamping: 3,000,
        // and 1, 2 and 6 make 5,000.
        let (plating, stamping) = (
            MatchingRecords.process("plating"), MatchingRecords.process("stamping")
        )
        #expect(works.map(\.processes) == [[plating], [stamping]])
        #expect(works.map(\.demand) == [6_000, 3_000])
        #expect(works.map(\.atWorst) == [1_000, 0] && works.map(\.atBest) == [0, 0])
    }

    @Test func whatFewFirmsWouldTellIsKeptBack() {
        let rows = Self.figures(minCell: 3).rows
        func isTold(_ name: String) -> Bool? {
            rows.first { Self.name(of: $0) == name }.map { !$0.isKeptBack }
        }
        // Bắc Giang has two firms, and Hà Nội's four would tell them beside Bắc Ninh's five: what
        // of the needs these meet is kept back with their number.
        for code in ["01", "24"] {
            #expect(isTold("single-source one \(code)") == false)
            #expect(isTold("coverage-gap uncovered \(code)") == false)
        }
        #expect(isTold("coverage-gap uncovered 27") == true)
        #expect(isTold("coverage-gap uncovered") == true)
        // Two buyers: whoever is one of them would learn the other's purchases.
        #expect(isTold("localisation") == false && isTold("localisation 27") == false)
    }

    @Test func theTableOfProvincesAndProcessesIsNested() {
        // Bắc Ninh does all that either other does; the others do as many as each other. Moulding
        // is done wherever plating or stamping is; these two in as many provinces as each other.
        let found = Nestedness([[0, 1], [0, 2], [0, 1, 2]], columnCount: 3)
        let counts = RegionalFacts(Self.firms, frame: Self.frame).counts()
        #expect(counts.nestedness == found)
        #expect(isClose(found.value, 200.0 / 3) && isClose(found.rows, 200.0 / 3))
    }

    @Test func needsOfFewAreNotMetByThoseOfMany() throws {
        let met = try #require(Self.coverage.nestedness(on: TwelveFirms.today))
        // All twelve meet a need: 1, 2, 6 and 11 A alone; 4, 5, 7 and 12 C alone; 3 A, B and D; 8
        // and 9 B and D; 10 B, C and D. Of 66 pairs of firms, 3 shares A with four, C none; 10
        // shares C with four; 3 and 10 each hold all of 8 and of 9: 4 + 4 + 4 whole pairs.
        #expect(isClose(met.rows, 100 * 12.0 / 66))
        // A and C have five firms, B and D the same four, of which 3 meets A too and 10 meets C:
        // a quarter, for each of four pairs out of 6.
        #expect(isClose(met.columns, 100 * (4.0 / 4) / 6))
    }
}
