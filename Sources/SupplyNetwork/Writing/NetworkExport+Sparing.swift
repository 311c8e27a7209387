import Records

/// What a file that tells figures too leaves out of nodes and edges: whoever counts them would find
/// what figures keep back.
extension NetworkExport {
    /// The network as it may stand beside figures: all of it where these keep nothing back.
    ///
    /// Who lies where and who does what would count cells, so no edge says so; firms and sites of
    /// regions whose number is kept back stand without their region and their point.
    ///
    /// - Complexity: O(nodes + figures).
    package func sparing(_ figures: RegionalFigures) -> NetworkExport {
        let regions = figures.regionsKeptBack
        guard !regions.isEmpty else { return self }
        let nodes = graph.nodes.map { node in
            let own = node.region ?? node.statedRegion
            let isFirm = node.kind == .firm || node.kind == .site
            return isFirm && own.map(regions.contains) ?? false ? node.withoutPlace : node
        }
        return NetworkExport(
            SupplyGraph(nodes: nodes, edges: graph.edges), figures: self.figures,
            description: description)
    }

    /// The places of the edges that may stand beside figures.
    ///
    /// - Complexity: O(edges).
    package func edges(beside figures: RegionalFigures) -> [Int] {
        guard figures.keptBack > 0 || !figures.regionsKeptBack.isEmpty else {
            return Array(graph.edges.indices)
        }
        return graph.edges.indices.filter {
            ![.makes, .locatedIn].contains(graph.edges[$0].kind)
        }
    }
}

extension RegionalFigures {
    /// Regions of which it is kept back how many firms they have.
    var regionsKeptBack: Set<ConceptID> {
        Set(
            rows.lazy.filter {
                $0.note.formula == .count && $0.subject == nil && $0.isKeptBack
            }.compactMap(\.region))
    }
}

extension NetworkNode {
    /// The same, its address too left out where it is called by that.
    fileprivate var withoutPlace: NetworkNode {
        var node = NetworkNode(kind, key, label: kind == .site ? key : label)
        (node.country, node.capacity, node.knownSince) = (country, capacity, knownSince)
        return node
    }
}
