import TestSupport
import Testing

@testable import SupplyNetwork

/// Solves for what is kept back of random tables: by linear algebra, and by trying all numbers.
@Suite struct SmallCellSolverTests {
    private struct Table {
        let height: Int
        let width: Int
        let counts: [Double]

        var rows: [[Int]] { (0..<height).map { row in (0..<width).map { row * width + $0 } } }
        var columns: [[Int]] { (0..<width).map { col in (0..<height).map { $0 * width + col } } }
        /// Places of what is kept back.
        var hidden: [Int] {
            let cells = SmallCells(counts, below: 3, rows: rows, columns: columns)
            return counts.indices.filter { cells.isKeptBack[$0] }
        }

        /// Places of what sums tell even where every count is kept back, such as a line's only one.
        var told: Set<Int> {
            var ways = CellWays(counts, rows: rows, columns: columns)
            for place in counts.indices where counts[place] > 0 { ways.open(place) }
            return Set(counts.indices.filter { counts[$0] > 0 && ways.isTold($0) })
        }

        init(height: Int, width: Int, _ counts: [Double]) {
            (self.height, self.width, self.counts) = (height, width, counts)
        }

        /// Few small counts among larger ones and nothing, as of regions and processes.
        init(_ random: inout MatchingRandom, height: Int, width: Int, largest: Int) {
            let counts = (0..<height * width).map { _ in
                random.chance(35) ? 0 : Double(Int.random(in: 1...largest, using: &random))
            }
            self.init(height: height, width: width, counts)
        }
    }

    /// Places whose numbers all solutions of the sums agree on: in the reduced rows of the
    /// equations a row of its own.
    private static func solved(_ hidden: [Int], _ table: Table) -> Set<Int> {
        var equations = (table.rows + table.columns).map { line in
            hidden.map { line.contains($0) ? 1.0 : 0 }
        }
        var rank = 0
        for column in hidden.indices {
            guard let pivot = (rank..<equations.count).first(where: { equations[$0][column] != 0 })
            else { continue }
            equations.swapAt(rank, pivot)
            let lead = equations[rank].map { $0 / equations[rank][column] }
            equations[rank] = lead
            for row in equations.indices where row != rank {
                let factor = equations[row][column]
                equations[row] = zip(equations[row], lead).map { $0 - factor * $1 }
            }
            rank += 1
        }
        let alone = equations.compactMap { equation -> Int? in
            let known = equation.indices.filter { abs(equation[$0]) > 1e-9 }
            return known.count == 1 ? hidden[known[0]] : nil
        }
        return Set(alone)
    }

    @Test(arguments: MatchingRandom.seeds)
    func sumsSolveForNothingKeptBack(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let table = Table(
            &random, height: Int.random(in: 2...9, using: &random),
            width: Int.random(in: 2...9, using: &random), largest: 9)
        #expect(
            Self.solved(table.hidden, table).isSubset(of: table.told),
            "seed \(seed): \(table.counts) by \(table.width)")
    }

    @Test(arguments: MatchingRandom.seeds)
    func noNumbersAboveNothingAreTheOnlyOnes(seed: UInt64) {
        var random = MatchingRandom(seed: seed)
        let table = Table(&random, height: 3, width: 3, largest: 4)
        let (hidden, told) = (table.hidden, table.told)
        var numbers = [Set<Double>](repeating: [], count: table.counts.count)
        var guess = table.counts
        Self.fill(hidden[...], &guess, table) { solution in
            for place in hidden { numbers[place].insert(solution[place]) }
        }
        for place in hidden {
            #expect(
                (numbers[place].count == 1) == told.contains(place),
                "seed \(seed): \(table.counts), place \(place)")
        }
    }

    /// Every way to put numbers above 0 at some places so that all sums stay.
    private static func fill(
        _ places: ArraySlice<Int>, _ guess: inout [Double], _ table: Table,
        _ take: ([Double]) -> Void
    ) {
        guard let place = places.first else {
            let isSame = (table.rows + table.columns).allSatisfy { line in
                line.reduce(0) { $0 + guess[$1] } == line.reduce(0) { $0 + table.counts[$1] }
            }
            if isSame { take(guess) }
            return
        }
        let line = table.rows[place / table.width]
        let later = Set(places)
        let known = line.filter { !later.contains($0) }.reduce(0) { $0 + guess[$1] }
        let rest = line.reduce(0) { $0 + table.counts[$1] } - known
        guard rest >= 1 else { return }
        for number in 1...Int(rest) {
            guess[place] = Double(number)
            fill(places.dropFirst(), &guess, table, take)
        }
    }

    /// Two squares of four small counts with one between them: each line has two or three kept
    /// back, and the one between followed from the sums of the three rows and columns of a square.
    @Test func oneThatJoinsTwoGroupsDoesNotFollow() {
        let counts: [Double] = [
            2, 2, 0, 0, 7,
            2, 2, 2, 0, 7,
            0, 0, 2, 2, 7,
            0, 0, 2, 2, 7,
        ]
        let table = Table(height: 4, width: 5, counts)
        let small = counts.indices.filter { counts[$0] == 2 }
        #expect(Self.solved(small, table) == [7])
        #expect(table.hidden.count > small.count && table.told.isEmpty)
        #expect(Self.solved(table.hidden, table).isEmpty)
    }
}
