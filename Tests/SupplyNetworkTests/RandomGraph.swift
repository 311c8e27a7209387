import TestSupport

@testable import SupplyNetwork

/// A small random graph as a plain list of arcs, for oracles that look at all of it.
struct RandomGraph {
    let count: Int
    let arcs: [Arc]

    var topology: Topology { Topology(nodeCount: count, arcs: arcs) }

    /// Sparse enough that trees hang from it and parts fall off, with loops and parallel arcs.
    init(seed: UInt64, nodesMax: Int = 14) {
        var random = MatchingRandom(seed: seed)
        let count = Int.random(in: 1...nodesMax, using: &random)
        self.count = count
        arcs = (0..<Int.random(in: 0...2 * count, using: &random)).map { _ in
            Arc(
                from: Int.random(in: 0..<count, using: &random),
                to: Int.random(in: 0..<count, using: &random),
                weight: Double(Int.random(in: 1...4, using: &random)))
        }
    }

    /// Whether two nodes are joined, whichever way.
    func areJoined(_ one: Int, _ other: Int) -> Bool {
        one != other
            && arcs.contains {
                (Int($0.source), Int($0.target)) == (one, other)
                    || (Int($0.source), Int($0.target)) == (other, one)
            }
    }

    /// The distance between all pairs, by Floyd and Warshall; nil where no way leads.
    func distances(without missing: Int? = nil) -> [[Int?]] {
        var distances = (0..<count).map { one in
            (0..<count).map { other -> Int? in
                if one == missing || other == missing { return nil }
                if one == other { return 0 }
                return areJoined(one, other) ? 1 : nil
            }
        }
        for triple in 0..<count * count * count {
            let (middle, pair) = triple.quotientAndRemainder(dividingBy: count * count)
            let (one, other) = pair.quotientAndRemainder(dividingBy: count)
            guard let left = distances[one][middle], let right = distances[middle][other]
            else { continue }
            distances[one][other] = min(distances[one][other] ?? .max, left + right)
        }
        return distances
    }
}

/// Whether two numbers differ by no more than rounding.
func isClose(_ one: Double, _ other: Double, within tolerance: Double = 1e-9) -> Bool {
    abs(one - other) <= tolerance * max(1, abs(one), abs(other))
}

func areClose(_ ones: [Double], _ others: [Double], within tolerance: Double = 1e-9) -> Bool {
    ones.count == others.count
        && zip(ones, others).allSatisfy { isClose($0, $1, within: tolerance) }
}
