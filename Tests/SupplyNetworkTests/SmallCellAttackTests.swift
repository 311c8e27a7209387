import Catalog
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Solves for the counts that are kept back, by trying all that agree with all that is told.
@Suite struct SmallCellAttackTests {
    static let minCell = 3
    /// In order of identifier, as columns are.
    private static let processes = ["moulding", "plating", "stamping"]
    private static let catalogue = Catalogue(
        concepts: processes.map { MatchingCatalogue.concept(.process, $0) },
        regions: (0..<5).map { number in
            Region(
                id: region(number), country: "VN", code: "\(number)", names: [:],
                nativeName: "R\(number)", synonyms: [],
                centre: MatchingRecords.point(21 - 0.7 * Double(number * number % 4), 105.3),
                validFrom: nil, validUntil: nil)
        },
        countries: [
            Country(
                code: "VN", alpha3: "VNM", names: [:], synonyms: [],
                centre: MatchingRecords.point(16, 106))
        ])
    private static let frame = RegionFrame(catalogue, on: TwelveFirms.today)

    private static func region(_ number: Int) -> ConceptID { MatchingRecords.region("r\(number)") }

    /// What tells one figure from the others.
    private struct Key: Hashable {
        let formula: RegionalFormula
        let kind: RegionalFacts.Subject?
        let detail: RegionalFigures.Detail?
        let places: [ConceptID?]
    }

    /// Firms of one region and one process each, by region, then process.
    static func figures(_ cells: [Int], minCell: Int) -> RegionalFigures {
        var number: UInt64 = 0
        let firms = cells.indices.flatMap { cell in
            (0..<cells[cell]).map { _ in
                number += 1
                return MatchingRecords.supplier(number) { profile in
                    let (place, column) = cell.quotientAndRemainder(
                        dividingBy: processes.count)
                    let site = MatchingRecords.site(country: "VN", region: "r\(place)")
                    profile.sites = [MatchingRecords.stated(site)]
                    profile.processes = [
                        MatchingRecords.stated(MatchingRecords.process(processes[column]))
                    ]
                }
            }
        }
        let facts = RegionalFacts(firms, frame: frame)
        return RegionalFigures(
            facts, coverage: CoverageFacts(needs: [], makers: [], qualifications: []),
            localisation: Localisation([], countries: [:], vintage: facts.vintage),
            on: TwelveFirms.today, frame: frame, minCell: minCell)
    }

    private static func values(_ figures: RegionalFigures) -> [Key: Double?] {
        Dictionary(
            figures.rows.map { row in
                (
                    Key(
                        formula: row.note.formula, kind: row.kind, detail: row.detail,
                        places: [row.region, row.subject, row.other]), row.value
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// For each count kept back of a process, which numbers agree with all that is told of the
    /// process; the other processes are taken to be known, which makes it easier.
    private static func solutions(_ cells: [Int], column: Int) -> [Int: Set<Int>] {
        let found = figures(cells, minCell: minCell)
        let told = values(found).compactMapValues(\.self)
        let width = processes.count
        let hidden = found.counts.cells.indices.filter {
            $0 % width == column && found.shown[$0] == nil
        }
        let sum = hidden.reduce(0) { $0 + cells[$1] }
        var numbers: [Int: Set<Int>] = [:]
        for guess in guesses(sum, over: hidden.count) {
            var other = cells
            for (cell, number) in zip(hidden, guess) { other[cell] = number }
            let theirs = values(figures(other, minCell: 1))
            let agrees = told.allSatisfy { key, value in
                // What is told of other lines is taken to be of the guess.
                // As if those kept back were their mean: of all guesses the same.
                let isAveraged = key.detail == .averaged || key.detail == .averagedScore
                let isOwn = key.places.dropFirst().contains { $0?.code == processes[column] }
                guard isOwn, !isAveraged, key.places[0] == nil else { return true }
                return theirs[key].flatMap(\.self).map { abs($0 - value) < 1e-9 } ?? false
            }
            guard agrees else { continue }
            for (cell, number) in zip(hidden, guess) { numbers[cell, default: []].insert(number) }
        }
        return numbers
    }

    /// All ways to write a sum as so many numbers above 0.
    private static func guesses(_ sum: Int, over count: Int) -> [[Int]] {
        guard count > 1 else { return count == 1 && sum > 0 ? [[sum]] : [] }
        guard sum >= count else { return [] }
        return (1...(sum - count + 1)).flatMap { first in
            guesses(sum - first, over: count - 1).map { [first] + $0 }
        }
    }

    @Test(arguments: 1...UInt64(16))
    func nothingToldSolvesForWhatIsKeptBack(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        var cells = (0..<15).map { _ in Int.random(in: 1...5, using: &random) }
        for cell in cells.indices where random.chance(20) { cells[cell] = 0 }
        // Every region and process has somebody, so that the table keeps its shape.
        for place in 0..<5 { cells[place * 3 + place % 3] = max(1, cells[place * 3 + place % 3]) }
        for column in Self.processes.indices {
            let solutions = Self.solutions(cells, column: column)
            #expect(solutions.allSatisfy { $1.contains(cells[$0]) }, "the truth is one of them")
            for (cell, numbers) in solutions {
                #expect(numbers.count > 1, "seed \(seed), cell \(cell) is told: \(numbers)")
            }
        }
    }

    @Test func aNeighbourhoodOfManyHiddenCountsIsNotTold() {
        // 1, 2, 1, 2 and 9 firms that mould: their sum and Moran's I had one solution.
        let cells = [1, 4, 4, 2, 4, 4, 1, 4, 4, 2, 4, 4, 9, 4, 4]
        let rows = Self.figures(cells, minCell: Self.minCell).rows.filter {
            $0.note.formula == .spatialAutocorrelation
        }
        let own = rows.filter { $0.subject?.code == "moulding" }
        let kept = own.filter { $0.detail == nil || $0.detail == .score }
        #expect(kept.count == 2 && kept.allSatisfy { $0.reason == .fewFirms })
        // By lot −1 / (n − 1) is expected, whatever the counts.
        #expect(own.first { $0.detail == .expected }?.value == -0.25)
    }

    /// Of most processes nothing was told of Moran's I, as some count of theirs is kept back.
    @Test func countsKeptBackAreTakenAsTheirMean() throws {
        func index(_ moulders: [Int], _ detail: RegionalFigures.Detail, minCell: Int) -> Double? {
            let cells = moulders.flatMap { [$0, 4, 4] }
            return Self.figures(cells, minCell: minCell).rows.first {
                $0.note.formula == .spatialAutocorrelation && $0.detail == detail
                    && $0.subject?.code == "moulding"
            }?.value
        }
        // Whoever has one and who has two of the six does not show.
        let averaged = try #require(index([1, 2, 1, 2, 9], .averaged, minCell: 3))
        #expect(index([2, 1, 2, 1, 9], .averaged, minCell: 3) == averaged)
        let weights = SpatialAutocorrelation.weights(
            (0..<5).map { Self.catalogue.regions[Self.region($0)]?.centre }.compactMap(\.self),
            withinKilometres: RegionalFigures.neighbourKilometres)
        let found = SpatialAutocorrelation([1.5, 1.5, 1.5, 1.5, 9], weights: weights)
        #expect(found.map { isClose($0.index, averaged) } == true)
        #expect(index([1, 2, 1, 2, 9], .averaged, minCell: 1) == nil)
        let rows = Self.figures([1, 2, 1, 2, 9].flatMap { [$0, 4, 4] }, minCell: 3).rows.filter {
            $0.note.formula == .concentration && $0.subject?.code == "moulding"
        }
        #expect(rows.first { $0.detail == nil }?.reason == .fewFirms)
        // 4 · 1.5² + 9² of 15².
        let told = try #require(rows.first { $0.detail == .averaged }?.value)
        #expect(isClose(told, 90.0 / 225))
    }

    private static let lines = (
        rows: (0..<5).map { row in (0..<3).map { row * 3 + $0 } },
        columns: (0..<3).map { column in (0..<5).map { $0 * 3 + column } }
    )

    /// Concentrations as they are told, of rows and of columns; nil where they are not.
    private static func concentrations(_ found: RegionalFigures) -> [Double?] {
        func told(_ region: ConceptID?, _ process: ConceptID?) -> Double? {
            found.rows.first {
                $0.note.formula == .concentration && $0.detail == nil && $0.kind == .process
                    && $0.region == region && $0.subject == process
            }?.value
        }
        return found.counts.regions.map { told($0, nil) }
            + found.counts.columns.map { told(nil, $0) }
    }

    /// Sums of squares of rows and columns together had one solution for most that is kept back.
    @Test(arguments: 1...UInt64(8))
    func allLinesTogetherSolveForNothing(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let cells = (0..<15).map { _ in Int.random(in: 1...3, using: &random) }
        let found = Self.figures(cells, minCell: Self.minCell)
        let hidden = cells.indices.filter { found.shown[$0] == nil }
        let told = zip(Self.lines.rows + Self.lines.columns, Self.concentrations(found))
            .compactMap { line, value in value.map { (line, $0) } }
        var numbers = [Set<Int>](repeating: [], count: cells.count)
        Self.solve(hidden[...], cells, cells) { guess in
            let agrees = told.allSatisfy { line, value in
                isClose(Concentration(line.map { Double(guess[$0]) }).index ?? 0, value)
            }
            if agrees { for place in hidden { numbers[place].insert(guess[place]) } }
        }
        // A line of ones follows from its sum, whatever is kept back.
        var ways = CellWays(
            cells.map(Double.init), rows: Self.lines.rows, columns: Self.lines.columns)
        for place in cells.indices { ways.open(place) }
        for place in hidden where !ways.isTold(place) {
            #expect(numbers[place].count > 1, "seed \(seed), cell \(place) of \(cells)")
        }
    }

    /// Every table with the same sums: numbers above 0 at some places, row after row.
    private static func solve(
        _ places: ArraySlice<Int>, _ guess: [Int], _ cells: [Int], _ take: ([Int]) -> Void
    ) {
        guard let place = places.first else { return take(guess) }
        var guess = guess
        let left = Set(places)
        for number in 1...9 {
            guess[place] = number
            let isPossible = [lines.rows[place / 3], lines.columns[place % 3]].allSatisfy { line in
                let later = line.count { left.contains($0) && $0 != place }
                let sum = line.reduce(0) {
                    $0 + (left.contains($1) && $1 != place ? 0 : guess[$1])
                }
                let whole = line.reduce(0) { $0 + cells[$1] }
                return later == 0 ? sum == whole : sum + later <= whole
            }
            if isPossible { solve(places.dropFirst(), guess, cells, take) }
        }
    }
}
