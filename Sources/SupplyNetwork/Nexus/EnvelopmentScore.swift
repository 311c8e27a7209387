/// How little somebody makes do with, beside the best who achieve as much: data envelopment.
///
/// Of everybody's one input and three outputs, mixtures are thought of; the score of one is the
/// smallest input of a mixture that has at least its outputs, over its own input. Who has no
/// better mixture scores 1.
///
/// - Source: Banker, Charnes and Cooper 1984, doi:10.1287/mnsc.30.9.1078 (input-oriented, λ adds
///   up to 1).
package struct EnvelopmentScore: Sendable {
    /// One to be compared.
    package struct Unit: Hashable, Sendable {
        /// Above 0.
        package let input: Double
        /// Not below 0.
        package let outputs: [Double]

        package init(input: Double, outputs: [Double]) {
            self.input = input
            self.outputs = outputs
        }
    }

    package static let outputCount = 3

    private let units: [Unit]
    /// Those that no other does as well as with as little: mixtures of others are no better.
    private let best: [Unit]

    /// - Complexity: O(units · log units + units · best of them).
    /// - Precondition: every unit has an input above 0 and three outputs.
    package init(_ units: [Unit]) {
        precondition(
            units.allSatisfy { $0.input > 0 && $0.outputs.count == Self.outputCount },
            "a unit has an input above 0 and three outputs")
        // Each measured by its largest, so that one tolerance does for all.
        let scales = (0..<Self.outputCount).map { place in
            max(units.lazy.map { $0.outputs[place] }.max() ?? 0, .leastNormalMagnitude)
        }
        let inputScale = units.lazy.map(\.input).max() ?? 1
        let scaled = units.map { unit in
            Unit(
                input: unit.input / inputScale,
                outputs: zip(unit.outputs, scales).map { $0 / $1 })
        }
        self.units = scaled
        best = Self.best(of: scaled)
    }

    /// Who has the least input, of equals the largest outputs, comes first: nobody later is better
    /// in all.
    private static func best(of units: [Unit]) -> [Unit] {
        let order = units.indices.sorted { one, other in
            let (left, right) = (units[one], units[other])
            if left.input != right.input { return left.input < right.input }
            if left.outputs != right.outputs {
                return right.outputs.lexicographicallyPrecedes(left.outputs)
            }
            return one < other
        }
        var best: [Unit] = []
        for unit in order.lazy.map({ units[$0] })
        where !best.contains(where: { $0.isAsGood(as: unit) }) {
            best.append(unit)
        }
        return best
    }

    /// The score of one unit, 0...1.
    ///
    /// - Complexity: O(pivots · the best of the units), in practice some ten pivots.
    package func score(of unit: Int) -> Double {
        var program = MixtureProgram(best, for: units[unit])
        return program.smallestInput() / units[unit].input
    }
}

extension EnvelopmentScore.Unit {
    /// Whether it has all outputs of another with no more input.
    fileprivate func isAsGood(as other: EnvelopmentScore.Unit) -> Bool {
        guard input <= other.input else { return false }
        for (own, its) in zip(outputs, other.outputs) where own < its { return false }
        return true
    }
}

/// The smallest input of a mixture with at least the outputs of one unit.
///
/// Rows are the outputs and the sum of shares; columns the units and, for each output, what there
/// is too much of. It starts from the unit itself, which is a mixture, and goes from corner to
/// corner by the smallest number of those that lead down, which cannot go round in circles.
///
/// - Source: the revised simplex method with the rule of Bland 1977, doi:10.1287/moor.2.2.103.
private struct MixtureProgram {
    private static let rows = EnvelopmentScore.outputCount + 1
    private static let tolerance = 1e-11
    /// More than any that was met by far; rounding alone could lead round in circles.
    private static let pivotsMax = 10_000

    private let units: [EnvelopmentScore.Unit]
    /// The columns that the corner is made of, and how much of each.
    private var basis: [Int]
    private var amounts: [Double]
    /// The inverse of their matrix, by rows.
    private var inverse: [[Double]]

    init(_ others: [EnvelopmentScore.Unit], for unit: EnvelopmentScore.Unit) {
        units = others + [unit]
        let last = Self.rows - 1
        basis = (0..<last).map { others.count + 1 + $0 } + [others.count]
        amounts = [Double](repeating: 0, count: last) + [1]
        // Of what the unit has too much of itself there is nothing: output − surplus = output.
        inverse = (0..<Self.rows).map { row in
            (0..<Self.rows).map { column in
                if column == last { return row == last ? 1 : unit.outputs[row] }
                return row == column ? -1 : 0
            }
        }
    }

    mutating func smallestInput() -> Double {
        for _ in 0..<Self.pivotsMax {
            guard let entering = entering() else { break }
            let direction = direction(of: entering)
            guard let leaving = leaving(direction) else { break }
            exchange(row: leaving, with: entering, direction)
        }
        return zip(basis, amounts).reduce(0) { $0 + cost($1.0) * $1.1 }
    }

    private func cost(_ column: Int) -> Double { column < units.count ? units[column].input : 0 }

    private func entering() -> Int? {
        var prices = [Double](repeating: 0, count: Self.rows)
        for (row, column) in basis.enumerated() where cost(column) != 0 {
            for place in 0..<Self.rows { prices[place] += cost(column) * inverse[row][place] }
        }
        for (column, unit) in units.enumerated() {
            var reduced = unit.input - prices[Self.rows - 1]
            for row in 0..<Self.rows - 1 { reduced -= prices[row] * unit.outputs[row] }
            if reduced < -Self.tolerance, !basis.contains(column) { return column }
        }
        for row in 0..<Self.rows - 1 where prices[row] < -Self.tolerance {
            let column = units.count + row
            if !basis.contains(column) { return column }
        }
        return nil
    }

    /// How much of each column of the corner one of the new column stands for.
    private func direction(of column: Int) -> [Double] {
        inverse.map { row in
            guard column < units.count else { return -row[column - units.count] }
            return zip(row, units[column].outputs).reduce(row[Self.rows - 1]) { $0 + $1.0 * $1.1 }
        }
    }

    private func leaving(_ direction: [Double]) -> Int? {
        var best: Int?
        for row in 0..<Self.rows where direction[row] > Self.tolerance {
            guard let other = best else {
                best = row
                continue
            }
            let ratio = amounts[row] / direction[row]
            let otherRatio = amounts[other] / direction[other]
            let isTied = abs(ratio - otherRatio) <= Self.tolerance
            if isTied ? basis[row] < basis[other] : ratio < otherRatio { best = row }
        }
        return best
    }

    private mutating func exchange(row: Int, with column: Int, _ direction: [Double]) {
        let scale = 1 / direction[row]
        inverse[row] = inverse[row].map { $0 * scale }
        amounts[row] *= scale
        for other in 0..<Self.rows where other != row {
            let factor = direction[other]
            for place in 0..<Self.rows { inverse[other][place] -= factor * inverse[row][place] }
            amounts[other] = max(0, amounts[other] - factor * amounts[row])
        }
        basis[row] = column
    }
}
