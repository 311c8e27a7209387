import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Solves for counts that are kept back by all that is told beside them: what regions and processes
/// add up to, quotients of counts that are told, shares, and n.
///
/// Every firm is of one region and does one thing, which whoever solves knows: then numbers of
/// firms are what rows add up to, and n what all do.
@Suite struct RatioAttackTests {
    private static let height = 4
    private static let width = 3

    /// What figures tell, and what of it is the same of another table.
    private struct Told {
        let shown: [Double?]
        let n: Int?
        var rowSums: [Int?]
        var columnSums: [Int?]
        private var quotients: [Int: Double] = [:]
        /// Squares of shares of told lines; kept back ones as their mean.
        private var rowShares: [Int: Double] = [:]
        private var columnShares: [Int: Double] = [:]

        init(_ found: RegionalFigures) {
            shown = found.shown
            n = found.countNote.told?.counted
            rowSums = [Int?](repeating: nil, count: found.counts.regions.count)
            columnSums = [Int?](repeating: nil, count: found.counts.columns.count)
            for row in found.rows where row.kind != .product {
                let region = row.region.flatMap(found.counts.regions.firstIndex(of:))
                let column = row.subject.flatMap(found.counts.columns.firstIndex(of:))
                guard let value = row.value else { continue }
                take(row, value, region, column)
            }
        }

        private mutating func take(
            _ row: RegionalFigures.Row, _ value: Double, _ region: Int?, _ column: Int?
        ) {
            switch (row.note.formula, region, column) {
            case (.count, let region?, nil): rowSums[region] = Int(value)
            case (.count, nil, let column?): columnSums[column] = Int(value)
            case (.locationQuotient, let region?, let column?):
                quotients[region * columnSums.count + column] = value
            case (.concentration, let region?, nil): rowShares[region] = value
            case (.concentration, nil, let column?): columnShares[column] = value
            default: break
            }
        }

        var hidden: [Int] { shown.indices.filter { shown[$0] == nil } }

        /// Works out sums that quotients tell: count · n / quotient is row · column.
        mutating func spread() {
            guard let n else { return }
            for _ in 0..<rowSums.count + columnSums.count {
                for (cell, quotient) in quotients {
                    let (row, column) = cell.quotientAndRemainder(dividingBy: columnSums.count)
                    let product = ((shown[cell] ?? 0) * Double(n) / quotient).rounded()
                    if let sum = rowSums[row] { columnSums[column] = Int(product) / sum }
                    if let sum = columnSums[column] { rowSums[row] = Int(product) / sum }
                }
            }
        }

        /// Whether all that is told would be told of this table too.
        func agrees(_ table: [Int]) -> Bool {
            let width = columnSums.count
            let rows = rowSums.indices.map { row in (0..<width).map { table[row * width + $0] } }
            let columns = columnSums.indices.map { column in rows.map { $0[column] } }
            let whole = table.reduce(0, +)
            guard n == nil || n == whole, Self.agree(rowSums, rows),
                Self.agree(columnSums, columns)
            else { return false }
            let areQuotients = quotients.allSatisfy { cell, value in
                let (row, column) = cell.quotientAndRemainder(dividingBy: width)
                let share = Double(table[cell]) / Double(rows[row].reduce(0, +))
                let all = Double(columns[column].reduce(0, +)) / Double(whole)
                return isClose(share / all, value)
            }
            return areQuotients
                && rowShares.allSatisfy { row, value in
                    isClose(share(rows[row], (0..<width).map { row * width + $0 }), value)
                }
                && columnShares.allSatisfy { column, value in
                    let cells = rows.indices.map { $0 * width + column }
                    return isClose(share(columns[column], cells), value)
                }
        }

        private static func agree(_ sums: [Int?], _ lines: [[Int]]) -> Bool {
            for (sum, line) in zip(sums, lines) {
                if let sum, line.reduce(0, +) != sum { return false }
            }
            return true
        }

        private func share(_ line: [Int], _ cells: [Int]) -> Double {
            let kept = cells.indices.filter { shown[cells[$0]] == nil }
            let mean = Double(kept.reduce(0) { $0 + line[$1] }) / Double(max(1, kept.count))
            let amounts = line.indices.map { kept.contains($0) ? mean : Double(line[$0]) }
            return Concentration(amounts).index ?? 0
        }
    }

    /// The numbers above 0 that each count kept back may be; ends where each may be several.
    private static func solutions(_ found: Told) -> [Int: Set<Int>] {
        var told = found
        told.spread()
        var search = Search(told)
        search.fill(told.hidden[...])
        return search.numbers
    }

    /// Tries all numbers that agree with the sums that are told.
    private struct Search {
        /// What a count kept back is taken to be at most: any above the largest there is.
        private static let numberMax = 9

        private let told: Told
        private var table: [Int]
        private(set) var numbers: [Int: Set<Int>]

        init(_ told: Told) {
            self.told = told
            table = told.shown.map { Int($0 ?? 0) }
            numbers = Dictionary(uniqueKeysWithValues: told.hidden.map { ($0, Set<Int>()) })
        }

        mutating func fill(_ places: ArraySlice<Int>) {
            if numbers.values.allSatisfy({ $0.count > 1 }) { return }
            guard let place = places.first else { return take() }
            for number in 1...Self.numberMax {
                table[place] = number
                if isPossible(at: place, left: Set(places.dropFirst())) {
                    fill(places.dropFirst())
                }
            }
        }

        private mutating func take() {
            guard told.agrees(table) else { return }
            for cell in told.hidden { numbers[cell]?.insert(table[cell]) }
        }

        private func isPossible(at place: Int, left: Set<Int>) -> Bool {
            let (row, column) = place.quotientAndRemainder(dividingBy: width)
            return fits((0..<width).map { row * width + $0 }, told.rowSums[row], left)
                && fits(
                    told.rowSums.indices.map { $0 * width + column }, told.columnSums[column],
                    left)
                && fits(Array(table.indices), told.n, left)
        }

        private func fits(_ line: [Int], _ sum: Int?, _ left: Set<Int>) -> Bool {
            guard let sum else { return true }
            let later = line.count { left.contains($0) }
            let known = line.reduce(0) { $0 + (left.contains($1) ? 0 : table[$1]) }
            return later == 0 ? known == sum : known + later <= sum
        }
    }

    /// X(·,p) and X(·,·) of quotients counted what was kept back, and shares told sums of lines of
    /// which another line's count followed.
    @Test(arguments: MatchingRandom.seeds)
    func ratiosTellNoCountKeptBack(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        var cells = (0..<Self.height * Self.width).map { _ in
            random.chance(35) ? 0 : Int.random(in: 1...5, using: &random)
        }
        // Every region and process has somebody, so that the table keeps its shape.
        for row in 0..<Self.height {
            let place = row * Self.width + row % Self.width
            cells[place] = max(1, cells[place])
        }
        let told = Told(SmallCellAttackTests.figures(cells, minCell: SmallCellAttackTests.minCell))
        #expect(told.agrees(cells), "seed \(seed): the truth is one of them")
        for (cell, numbers) in Self.solutions(told) {
            #expect(
                numbers.count > 1, "seed \(seed): \(cell) of \(cells) is one of \(numbers)")
        }
    }

    /// One process in one region alone, of two firms: what all others add up to told it.
    @Test func whatAllOthersAddUpToTellsNoLonelyCount() {
        let cells = [
            2, 6, 4,
            0, 5, 3,
            0, 7, 1,
            0, 4, 4,
        ]
        let told = Told(SmallCellAttackTests.figures(cells, minCell: 3))
        #expect(told.columnSums[0] == nil && told.columnSums.count { $0 == nil } > 1)
        #expect(Self.solutions(told).values.allSatisfy { $0.count > 1 })
    }

    @Test func quotientsAreExactWhereTheirSumsAreTold() throws {
        let cells = [
            1, 6, 4,
            2, 5, 3,
            5, 7, 1,
            4, 4, 4,
        ]
        let found = SmallCellAttackTests.figures(cells, minCell: 3)
        let told = found.rows.filter { $0.note.formula == .locationQuotient && !$0.isKeptBack }
        let exact = found.counts.locationQuotients()
        #expect(!told.isEmpty)
        for row in told {
            let region = try #require(found.counts.regions.firstIndex { $0 == row.region })
            let column = try #require(found.counts.columns.firstIndex { $0 == row.subject })
            #expect(isClose(row.value ?? 0, exact[region * Self.width + column] ?? -1))
        }
    }

    /// Whoever got the workbook counted the edges beside its figures.
    @Test func edgesThatCountCellsDoNotStandBesideFigures() {
        let region = MatchingRecords.region("r0")
        var site = NetworkNode(.site, "F#1", label: "Lot 1, R0")
        (site.region, site.point) = (region, MatchingRecords.point(21, 105))
        var other = NetworkNode(.firm, "G", label: "G")
        other.region = MatchingRecords.region("r1")
        let graph = SupplyGraph(
            nodes: [
                NetworkNode(.firm, "F", label: "F"), other, site,
                NetworkNode(.region, "r0", label: "R0"), NetworkNode(.process, "p", label: "P"),
            ],
            edges: [
                NetworkEdge(from: 0, to: 1, .supplies), NetworkEdge(from: 0, to: 2, .owns),
                NetworkEdge(from: 2, to: 3, .locatedIn), NetworkEdge(from: 0, to: 4, .makes),
            ])
        let export = NetworkExport(
            graph,
            description: ExportDescription(
                title: "t", date: TwelveFirms.today, snapshot: "s", vintage: TwelveFirms.today))
        let cells = [2, 0, 0, 6, 5, 7, 5, 9, 6, 0, 1, 0]
        let few = SmallCellAttackTests.figures(cells, minCell: 3)
        #expect(export.edges(beside: few) == [0, 1])
        let spared = export.sparing(few).graph.nodes
        #expect(spared[2].region == nil && spared[2].point == nil && spared[2].label == "F#1")
        #expect(spared[1].region?.code == "r1" && spared.map(\.id) == graph.nodes.map(\.id))
        #expect(WrittenRows(export, beside: few).drawing == .edgesKeptBack(2))
        let all = SmallCellAttackTests.figures(cells, minCell: 1)
        #expect(export.edges(beside: all) == [0, 1, 2, 3] && export.sparing(all).graph == graph)
    }

    /// Of two suppliers n = 2 stood beside every figure, and 0 of 2 missing.
    @Test func nOfFewFirmsIsNotTold() throws {
        let few = SmallCellAttackTests.figures([2, 0, 0], minCell: 3)
        #expect(few.rows.contains { $0.note.formula == .count })
        for row in few.rows where row.note.formula != .spatialAutocorrelation {
            guard [.count, .locationQuotient, .concentration].contains(row.note.formula) else {
                continue
            }
            #expect(row.note.told == nil && row.note.fewerThan == 3, "\(row)")
        }
        let text = String(
            decoding: RegionalTableWriter.write(few) { $0.code }.bytes, as: UTF8.self)
        let counts = text.split(separator: "\n").filter { $0.contains(",count,") }
        #expect(!counts.isEmpty && counts.allSatisfy { $0.contains(",,,,") })
        let many = SmallCellAttackTests.figures([3, 0, 0], minCell: 3)
        #expect(many.countNote.told?.counted == 3)
    }
}
