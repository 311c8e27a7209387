import SupplyNetwork

/// Every network figure of a graph.
struct GraphFigures {
    let json: String

    init(_ bytes: [UInt8]) async {
        let topology = EdgeList.read(bytes)
        let paths = await topology.pathFigures()
        let ties = topology.ties()
        let cuts = topology.cutPoints()
        let communities = topology.communities()
        let attack = topology.robustness(under: .degree)
        var members = [
            ("in_degree", JSONText.list(ties.map(\.into))),
            ("out_degree", JSONText.list(ties.map(\.out))),
            ("degree", JSONText.list(ties.map(\.around))),
            ("in_strength", JSONText.list(ties.map(\.intoStrength))),
            ("out_strength", JSONText.list(ties.map(\.outStrength))),
            ("betweenness", JSONText.list(paths.betweenness)),
            ("closeness", JSONText.list(paths.closeness)),
            ("pagerank", JSONText.list(topology.pageRank())),
            ("core", JSONText.list(topology.coreNumbers())),
            ("articulation", JSONText.list(cuts.nodes)),
            ("bridges", JSONText.list(cuts.bridges.flatMap { [$0.low, $0.high] })),
            ("components", JSONText.list(topology.components())),
            ("strong", JSONText.list(topology.strongComponents())),
            ("communities", JSONText.list(communities.labels)),
            ("modularity", communities.modularity.description),
            ("attack_order", JSONText.list(attack.order)),
            ("attack_curve", JSONText.list(attack.curve)),
        ]
        if let eigenvector = topology.eigenvectorCentrality() {
            members.append(("eigenvector", JSONText.list(eigenvector)))
        }
        members += Self.nexus(topology, paths)
        json = JSONText.object(members)
    }

    private static func nexus(_ topology: Topology, _ paths: PathFigures) -> [(String, String)] {
        let industries = (0..<topology.nodeCount).map { Set([$0 % 5]) }
        guard
            let index = try? topology.nexusIndex(
                focal: 0, betweenness: paths.betweenness, industries: industries)
        else { return [] }
        let scores = index.scores.sorted { $0.node < $1.node }
        return [
            ("nexus_nodes", JSONText.list(scores.map(\.node))),
            ("nexus_scores", JSONText.list(scores.map(\.score))),
            ("nexus_farness", JSONText.list(scores.map(\.farness))),
            ("nexus_diversity", JSONText.list(scores.map(\.diversity))),
        ]
    }
}
