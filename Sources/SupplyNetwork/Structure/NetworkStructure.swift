import Records

/// The network as a graph: how it hangs together, on what, and how much of it is left as nodes go.
package struct NetworkStructure: Hashable, Sendable {
    package let nodes: Int
    package let edges: Int
    /// Parts that hang together, and the nodes of the largest.
    package let components: Int
    package let largest: Int
    /// Every edge counting alike.
    package let communities: Int
    /// Nodes and links without which a part falls apart, by `EdgeKind.dependencies` alone, in
    /// order of identifier.
    package let cutPoints: [Member]
    package let bridges: [Bridge]
    /// What hangs together as nodes go: the best joined first; by lot.
    package let attacked: Robustness
    package let byLot: ChanceRobustness
    /// The nodes that most shortest ways lead through, most first, each with its share of all
    /// pairs.
    package let central: [Central]
    /// How far such a share may be off; nil where it is exact.
    package let error: SamplingError?

    /// A node as it is named.
    package struct Member: Hashable, Sendable {
        package let id: String
        package let name: String
        package let kind: NodeKind

        init(_ node: NetworkNode) {
            (id, name, kind) = (node.id, node.label, node.kind)
        }
    }

    /// A link that is the only way between what lies on its two sides.
    package struct Bridge: Hashable, Sendable {
        package let one: Member
        package let other: Member
    }

    package struct Central: Hashable, Sendable {
        package let node: Member
        package let share: Double
    }

    /// Nodes named as central (own choice: what fits beside the other tables).
    package static let centralShown = 10

    /// - Parameter reach: up to which size shortest ways are followed from every node.
    /// - Complexity: that of `pathFigures`.
    package init(_ graph: SupplyGraph, exact reach: ExactReach = .promised) async {
        let topology = graph.topology()
        let labels = topology.components()
        var sizes: [Int: Int] = [:]
        for label in labels { sizes[label, default: 0] += 1 }
        let paths = await topology.pathFigures(exact: reach)
        let shares = paths.normalisedBetweenness()
        let order = shares.indices.sorted { (shares[$1], $0) < (shares[$0], $1) }
        nodes = graph.nodes.count
        edges = graph.edges.count
        components = sizes.count
        largest = sizes.values.max() ?? 0
        communities = topology.communities().count
        func member(_ place: Int) -> Member { Member(graph.nodes[place]) }
        let cuts = graph.topology(of: EdgeKind.dependencies).cutPoints()
        cutPoints = cuts.nodes.map(member)
        bridges = cuts.bridges.map { Bridge(one: member($0.low), other: member($0.high)) }
        attacked = topology.robustness(under: .degree)
        byLot = ChanceRobustness(topology)
        central = order.prefix(Self.centralShown).filter { shares[$0] > 0 }.map {
            Central(node: member($0), share: shares[$0])
        }
        error = paths.error
    }
}

extension Robustness {
    /// The share of all nodes that still hangs together when so many of a hundred are gone.
    ///
    /// - Precondition: 0...100.
    /// - Complexity: O(1).
    package func left(afterPercent percent: Int) -> Double {
        precondition((0...100).contains(percent), "a share in percent")
        let removals = curve.count - 1
        return removals > 0 ? curve[(percent * removals + 50) / 100] : 0
    }
}
