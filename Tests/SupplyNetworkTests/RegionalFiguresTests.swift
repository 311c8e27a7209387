import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Every regional figure of twelve firms, worked out by hand beside the assertion.
@Suite struct RegionalFiguresTests {
    private static let former = RegionalFacts(TwelveFirms.firms, frame: TwelveFirms.before)
    private static let present = RegionalFacts(TwelveFirms.firms, frame: TwelveFirms.after)

    @Test func countsAreByRegionAndProcess() {
        let table = Self.former.counts()
        // In order of identifier: Hà Nội, Bắc Giang, Bắc Ninh; moulding, plating, stamping.
        #expect(table.regions.map(\.code) == ["vn-2008-01", "vn-2008-24", "vn-2008-27"])
        #expect(table.columns.map(\.code) == ["moulding", "plating", "stamping"])
        // Hà Nội: 10 moulds; 8, 9, 10 plate. Bắc Giang: 7 moulds; 6 stamps. Bắc Ninh: 4, 5 mould;
        // 3 plates; 1, 2, 3 stamp.
        #expect(table.cells == [1, 3, 0, 1, 0, 1, 2, 1, 3])
        // 11 has no region and 12 no process: 10 counted, 2 missing of 12.
        #expect(table.note.counted == 10 && table.note.missing == 2)
        #expect(isClose(table.note.missingShare, 1.0 / 6))
        #expect(table.note.vintage == MatchingRecords.day("2025-01-01"))
    }

    @Test func aMergerAddsUpItsProvinces() {
        let table = Self.present.counts()
        #expect(table.regions.map(\.code) == ["vn-2025-01", "vn-2025-24"])
        // Bắc Ninh today is Bắc Ninh and Bắc Giang of before: 2 + 1, 1 + 0, 3 + 1.
        #expect(table.cells == [1, 3, 0, 3, 1, 4])
    }

    @Test func aPresentProvinceOfTwoIsNeitherOfThem() {
        let bacNinh = MatchingRecords.region("vn-2025-24")
        let haNoi = MatchingRecords.region("vn-2025-01")
        #expect(TwelveFirms.before.region(bacNinh) == nil)
        #expect(TwelveFirms.before.region(haNoi) == MatchingRecords.region("vn-2008-01"))
    }

    @Test func whoSpokeBeforeAMergerMeantTheProvinceOfThen() {
        let bacNinh = MatchingRecords.region("vn-2025-24")
        let (earlier, later) = (
            MatchingRecords.day("2019-12-31"), MatchingRecords.day("2026-01-01")
        )
        let former = MatchingRecords.region("vn-2008-27")
        #expect(TwelveFirms.before.region(bacNinh, statedOn: earlier) == former)
        #expect(TwelveFirms.before.region(bacNinh, statedOn: later) == nil)
        #expect(TwelveFirms.after.region(bacNinh, statedOn: earlier) == bacNinh)
    }

    @Test func capacityCountsForEachProcess() {
        let table = Self.former.capacity()
        // Hà Nội: 10 has 1,000 for moulding and for plating, 8 has 3,000, 9 is not known.
        // Bắc Giang: 7, 6. Bắc Ninh: 5 (4 is not known), 3, and 1 + 2 + 3.
        #expect(table.cells == [1_000, 4_000, 0, 1_000, 0, 2_000, 4_000, 1_000, 4_000])
        // 4, 9, 11 and 12 are missing.
        #expect(table.note.counted == 8 && table.note.missing == 4)
    }

    @Test func aFirmOfTwoRegionsIsInBothWithHalfItsCapacity() {
        var firm = TwelveFirms.firm(1)
        firm.sites.append(
            MatchingRecords.stated(MatchingRecords.site(country: "VN", region: "vn-2008-01")))
        firm.sites.append(firm.sites[0])
        let facts = RegionalFacts([firm], frame: TwelveFirms.before)
        #expect(facts.counts().cells == [1, 1])
        #expect(facts.capacity().cells == [500, 500])
    }

    @Test func locationQuotientsCompareShares() {
        let quotients = Self.former.counts().locationQuotients()
        // 12 counts in all: 4 moulding, 4 plating, 4 stamping, so each has a third.
        // Hà Nội has 4: a quarter moulding (0.75 of a third), three quarters plating, none.
        // Bắc Giang has 2: a half, none, a half. Bắc Ninh has 6: a third, a sixth, a half.
        let expected = [0.75, 2.25, 0, 1.5, 0, 1.5, 1, 0.5, 1.5]
        #expect(areClose(quotients.compactMap(\.self), expected))
    }

    @Test func anEmptyColumnHasNoQuotient() {
        let table = RegionalTable(
            regions: [MatchingRecords.region("a"), MatchingRecords.region("b")],
            columns: [MatchingRecords.process("x"), MatchingRecords.process("y")],
            cells: [2, 0, 0, 0],
            note: FigureNote(.count, counted: 2, missing: 0, vintage: TwelveFirms.today))
        #expect(table.locationQuotients() == [1, nil, nil, nil])
    }

    @Test func concentrationIsTheSumOfSquaredShares() {
        let table = Self.former.counts()
        let columns = table.columns.indices.map { Concentration(table.column($0)) }
        // Moulding: 1, 1, 2 of 4: 1/16 + 1/16 + 4/16 = 6/16; evenly it were 1/3.
        #expect(isClose(columns[0].index ?? 0, 0.375))
        #expect(isClose(columns[0].normalised ?? 0, (0.375 - 1.0 / 3) / (1 - 1.0 / 3)))
        // Plating: 3, 0, 1 of 4: 9/16 + 1/16.
        #expect(isClose(columns[1].index ?? 0, 0.625))
        let regions = table.regions.indices.map { Concentration(table.row($0)) }
        // Bắc Giang: 1, 0, 1 of 2: a half.
        #expect(isClose(regions[1].index ?? 0, 0.5) && regions[1].holders == 3)
        #expect(Concentration([0, 0]).index == nil)
        #expect(Concentration([5]).index == 1 && Concentration([5]).normalised == nil)
    }

    @Test func specialisationAndRelatedness() throws {
        let special = Specialisation(Self.former.counts())
        // Quotients of 1 and more: Hà Nội plates; Bắc Giang moulds and stamps; Bắc Ninh too.
        #expect(
            special.isSpecial == [false, true, false, true, false, true, true, false, true])
        // Moulding and stamping are special in the same two regions; plating in none of them.
        #expect(special.proximities() == [1, 0, 1, 0, 1, 0, 1, 0, 1])
        // What is near moulding is stamping: Hà Nội has none of it, the others all of it. Nothing
        // is near plating.
        #expect(special.densities() == [0, nil, 0, 1, nil, 1, 1, nil, 1])
        // Plating and the rest share no region: complexity does not compare them.
        #expect(special.regionComplexity == nil)
    }

    @Test(arguments: MatchingRandom.seeds)
    func complexityIsTheSecondEigenvector(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let table = Self.randomTable(&random)
        let special = Specialisation(table)
        guard let regions = special.regionComplexity else { return }
        let (rows, columns) = (table.regions.count, table.columns.count)
        func isSet(_ row: Int, _ column: Int) -> Bool { special.isSpecial[row * columns + column] }
        let kept = (0..<rows).filter { row in (0..<columns).contains { isSet(row, $0) } }
        #expect(kept == regions.indices.filter { regions[$0] != nil }, "seed \(seed)")
        // One step of averaging over columns and back shrinks the vector and moves it evenly.
        let values = regions.compactMap(\.self)
        let averaged = kept.map { row -> Double in
            let own = (0..<columns).filter { isSet(row, $0) }
            let means = own.map { column -> Double in
                let others = kept.indices.filter { isSet(kept[$0], column) }
                return others.reduce(0) { $0 + values[$1] } / Double(others.count)
            }
            return means.reduce(0, +) / Double(own.count)
        }
        let mean = averaged.reduce(0, +) / Double(averaged.count)
        let slope =
            zip(values, averaged).reduce(0) { $0 + $1.0 * ($1.1 - mean) } / Double(values.count)
        #expect(slope > 0 && slope < 1, "seed \(seed)")
        #expect(areClose(averaged, values.map { slope * $0 + mean }, within: 1e-8), "seed \(seed)")
        #expect(
            isClose(values.reduce(0, +), 0)
                && isClose(
                    values.reduce(0) { $0 + $1 * $1 }, Double(values.count))
        )
    }

    /// A part of the regions is as complex, and as near to things, as it is among all.
    @Test(arguments: MatchingRandom.seeds)
    func aPartIsJudgedAmongAll(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let table = Self.randomTable(&random)
        let count = Int.random(in: 1...table.regions.count, using: &random)
        let width = table.columns.count
        let part = RegionalTable(
            regions: Array(table.regions.prefix(count)), columns: table.columns,
            cells: Array(table.cells.prefix(count * width)), note: table.note)
        let (all, own) = (Specialisation(table), Specialisation(part, against: table))
        #expect(own.regionComplexity == all.regionComplexity.map { Array($0.prefix(count)) })
        #expect(own.columnComplexity == all.columnComplexity, "seed \(seed)")
        #expect(own.proximities() == all.proximities(), "seed \(seed)")
        #expect(own.densities() == Array(all.densities().prefix(count * width)), "seed \(seed)")
    }

    private static func randomTable(_ random: inout MatchingRandom) -> RegionalTable {
        let rows = Int.random(in: 2...6, using: &random)
        let columns = Int.random(in: 2...6, using: &random)
        return RegionalTable(
            regions: (0..<rows).map { MatchingRecords.region("r\($0)") },
            columns: (0..<columns).map { MatchingRecords.process("p\($0)") },
            cells: (0..<rows * columns).map { _ in
                random.chance(30) ? 0 : Double(Int.random(in: 1...9, using: &random))
            },
            note: FigureNote(.count, counted: 1, missing: 0, vintage: TwelveFirms.today))
    }

    @Test func moranIsOneForTwoHalvesAndNegativeForAChessboard() throws {
        // Four regions in a row, neighbours near each other.
        let weights = (0..<4).map { one in (0..<4).map { abs(one - $0) == 1 ? 1.0 : 0 } }
        // 1, 1, 0, 0: deviations ±½; of six directed neighbours four are alike (+¼) and two not:
        // 4/6 · (4·¼ − 2·¼) / (4·¼) = 1/3.
        let halves = try #require(SpatialAutocorrelation([1, 1, 0, 0], weights: weights))
        #expect(isClose(halves.index, 1.0 / 3) && isClose(halves.expected, -1.0 / 3))
        // 1, 0, 1, 0: all six unlike: 4/6 · (−6/4) / 1 = −1.
        let chess = try #require(SpatialAutocorrelation([1, 0, 1, 0], weights: weights))
        #expect(isClose(chess.index, -1))
        #expect(try #require(chess.score) < 0 && #require(halves.score) > 0)
        #expect(SpatialAutocorrelation([2, 2, 2, 2], weights: weights) == nil)
    }

    @Test(arguments: 1...UInt64(20))
    func moransVarianceIsThatOfAllOrders(seed: UInt64) throws {
        var random = MatchingRandom(seed: seed)
        let values = (0..<5).map { _ in Double(Int.random(in: 0...9, using: &random)) }
        let weights = (0..<5).map { one in
            (0..<5).map { $0 == one ? 0 : Double(Int.random(in: 0...2, using: &random)) }
        }
        guard let found = SpatialAutocorrelation(values, weights: weights) else { return }
        let all = Self.orders(of: values).compactMap {
            SpatialAutocorrelation($0, weights: weights)?.index
        }
        let mean = all.reduce(0, +) / Double(all.count)
        let variance = all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(all.count)
        #expect(isClose(mean, found.expected), "seed \(seed)")
        if variance > 1e-12 {
            let score = (found.index - mean) / variance.squareRoot()
            #expect(isClose(try #require(found.score), score, within: 1e-7), "seed \(seed)")
        }
    }

    private static func orders(of values: [Double]) -> [[Double]] {
        guard !values.isEmpty else { return [[]] }
        return values.indices.flatMap { place in
            var rest = values
            let first = rest.remove(at: place)
            return orders(of: rest).map { [first] + $0 }
        }
    }

    @Test func nearnessFallsWithDistanceAndEnds() {
        let centres = [(21.12, 106.10), (21.35, 106.40), (10.8, 106.7)].map {
            MatchingRecords.point($0.0, $0.1)
        }
        let weights = SpatialAutocorrelation.weights(centres, withinKilometres: 200)
        // Bắc Ninh to Bắc Giang is some 40 km; the third is a thousand away.
        let near = Sphere.kilometres(centres[0], centres[1])
        #expect(isClose(weights[0][1], 1 / near) && weights[0][2] == 0 && weights[1][1] == 0)
        #expect(Int(near.rounded()) == 40)
    }

    @Test func localisationIsTheDomesticShareOfPurchases() {
        let buyer = TwelveFirms.firm(4).id
        let foreign = OrganisationID(country: "KR", digest: 99)
        func supply(_ from: OrganisationID, _ value: Double?) -> SupplyRelation {
            SupplyRelation(.supplies(value: value), from: from, to: buyer)
        }
        let relations = [
            supply(TwelveFirms.firm(1).id, 30), supply(TwelveFirms.firm(2).id, 10),
            supply(foreign, 60), supply(TwelveFirms.firm(3).id, nil),
            SupplyRelation(.owns, from: foreign, to: buyer),
        ]
        var countries = Dictionary(
            uniqueKeysWithValues: TwelveFirms.firms.map { ($0.id, "VN") })
        countries[foreign] = "KR"
        let found = Localisation(
            relations, countries: countries, vintage: TwelveFirms.today)
        // 30 + 10 of 100 are Vietnamese; the supply without a value is missing, owning is none.
        #expect(isClose(found.rate ?? 0, 0.4))
        #expect(found.buyers.count == 1 && found.buyers[0].counted == 3)
        // Shares 0.3, 0.1, 0.6: 0.09 + 0.01 + 0.36.
        #expect(isClose(found.buyers[0].concentration.index ?? 0, 0.46))
        #expect(found.note.counted == 3 && found.note.missing == 1)
        let turned = Localisation(
            relations.reversed(), countries: countries, vintage: TwelveFirms.today)
        #expect(turned == found)
    }

    @Test func smallCountsAreKeptBackAndSoIsWhatWouldGiveThemAway() {
        let table = Self.former.counts()
        func shown(below minCell: Int) -> [Double?] {
            ToldTable(
                table, below: minCell, smallRows: table.regions.map { _ in false },
                totals: table.columns.indices.map { table.column($0).reduce(0, +) }
            ).shown
        }
        #expect(shown(below: 1) == table.cells.map { $0 })
        let kept = shown(below: 2)
        // Counts of 1 go; 3 in Hà Nội and 3 in Bắc Ninh would follow from their sums, so they go.
        for (cell, value) in kept.enumerated() where table.cells[cell] == 1 {
            #expect(value == nil)
        }
        for row in 0..<3 {
            let hidden = (0..<3).count { kept[row * 3 + $0] == nil }
            let filled = (0..<3).count { table.cells[row * 3 + $0] > 0 }
            #expect(hidden != 1 || filled == 1)
        }
        #expect(kept.indices.allSatisfy { kept[$0] == nil || kept[$0] == table.cells[$0] })
    }

    @Test func everyFormulaIsToldInBothLanguages() {
        for formula in RegionalFormula.allCases {
            #expect(formula.name(in: .vietnamese) != formula.name(in: .english))
            #expect(!formula.expression.isEmpty && !formula.source.isEmpty)
        }
    }
}
