/// One way from a node to another.
package struct Arc: Hashable, Sendable {
    package let source: Int32
    package let target: Int32
    package let weight: Double

    package init(from source: Int, to target: Int, weight: Double = 1) {
        self.source = Int32(source)
        self.target = Int32(target)
        self.weight = weight
    }

    var reversed: Arc { Arc(from: Int(target), to: Int(source), weight: weight) }
}

/// The neighbours of every node, row after row in one array (compressed sparse rows).
///
/// Rows are in ascending order of neighbour. Arcs between the same two nodes are one whose weight
/// is their sum; arcs from a node to itself are left out.
///
/// - Invariant: `offsets` has a place more than there are nodes, ascends from 0, and ends at the
///   number of arcs.
package struct CompressedRows: Hashable, Sendable {
    /// Row `node` is `offsets[node]..<offsets[node + 1]`.
    package private(set) var offsets: [Int32]
    package private(set) var targets: [Int32]
    package private(set) var weights: [Double]

    package var nodeCount: Int { offsets.count - 1 }
    package var arcCount: Int { targets.count }

    /// - Precondition: arcs end at nodes 0..<nodeCount, and are fewer than 2^31.
    /// - Complexity: O(nodes + arcs), by counting.
    package init(nodeCount: Int, arcs: some Collection<Arc>) {
        precondition(arcs.count < Int(Int32.max), "arcs are counted by 31 bits")
        var sorted = Array(arcs)
        // Stable, so that sorting by target and then by source leaves rows in order of target.
        sorted = Self.counted(sorted, nodeCount, bySource: false)
        sorted = Self.counted(sorted, nodeCount, bySource: true)
        offsets = [Int32](repeating: 0, count: nodeCount + 1)
        targets = []
        weights = []
        targets.reserveCapacity(sorted.count)
        weights.reserveCapacity(sorted.count)
        take(sorted)
    }

    private mutating func take(_ sorted: [Arc]) {
        var last: Arc?
        for arc in sorted where arc.source != arc.target {
            if let last, last.source == arc.source, last.target == arc.target {
                weights[weights.count - 1] += arc.weight
            } else {
                targets.append(arc.target)
                weights.append(arc.weight)
                offsets[Int(arc.source) + 1] += 1
            }
            last = arc
        }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    }

    private static func counted(
        _ arcs: [Arc], _ nodeCount: Int, bySource isSource: Bool
    ) -> [Arc] {
        var places = [Int32](repeating: 0, count: nodeCount + 1)
        for arc in arcs { places[Int(isSource ? arc.source : arc.target) + 1] += 1 }
        for node in 0..<nodeCount { places[node + 1] += places[node] }
        return [Arc](unsafeUninitializedCapacity: arcs.count) { sorted, count in
            for arc in arcs {
                let node = Int(isSource ? arc.source : arc.target)
                sorted[Int(places[node])] = arc
                places[node] += 1
            }
            count = arcs.count
        }
    }

    /// The places of a node's arcs in `targets` and `weights`.
    @inline(__always)
    package func row(_ node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

    /// The neighbours of a node, in ascending order.
    package func neighbours(_ node: Int) -> ArraySlice<Int32> { targets[row(node)] }

    package func degree(_ node: Int) -> Int { Int(offsets[node + 1] - offsets[node]) }

    /// The sum of the weights of a node's arcs.
    ///
    /// - Complexity: O(degree).
    package func strength(_ node: Int) -> Double { weights[row(node)].reduce(0, +) }
}
