package import SupplyNetwork

/// A node or an edge that came, went or changed: an edge its weight, a firm its capacity.
package struct NetworkChange: Sendable {
    /// Raw values are a contract.
    package enum Kind: String, Sendable, CaseIterable {
        case added, removed, changed
    }

    package let kind: Kind
    /// The kind of node or edge.
    package let what: String
    /// Identifiers of nodes; the target is empty of a node.
    package let source: String
    package let target: String
    package let sourceName: String
    package let targetName: String
    /// The weight of an edge, or pieces a month of a firm.
    package var before: Double?
    package var after: Double?

    package static func all(_ difference: NetworkDifference) -> [NetworkChange] {
        func change(
            _ kind: Kind, _ what: String, _ source: String, _ target: String
        ) -> NetworkChange {
            NetworkChange(
                kind: kind, what: what, source: source, target: target,
                sourceName: difference.names[source] ?? source,
                targetName: target.isEmpty ? "" : difference.names[target] ?? target)
        }
        func node(_ node: NetworkNode, _ kind: Kind) -> NetworkChange {
            change(kind, node.kind.rawValue, node.id, "")
        }
        func edge(_ link: NetworkDifference.Link, _ kind: Kind) -> NetworkChange {
            change(kind, link.kind.rawValue, link.source, link.target)
        }
        let changed = difference.changedWeights.map { weights in
            var row = edge(weights.link, .changed)
            (row.before, row.after) = (weights.before, weights.after)
            return row
        }
        let capacities = difference.changedCapacities.map { capacity in
            var row = node(capacity.node, .changed)
            row.before = capacity.before.map(Double.init)
            row.after = capacity.after.map(Double.init)
            return row
        }
        return difference.addedNodes.map { node($0, .added) }
            + difference.removedNodes.map { node($0, .removed) }
            + difference.addedEdges.map { edge($0, .added) }
            + difference.removedEdges.map { edge($0, .removed) } + capacities + changed
    }

    package var facts: JSONValue {
        [
            "change": .text(kind.rawValue), "what": .text(what), "source": .text(source),
            "target": .text(target), "sourceName": .text(sourceName),
            "targetName": .text(targetName), "before": before.map { .decimal($0) } ?? .null,
            "after": after.map { .decimal($0) } ?? .null,
        ]
    }
}
