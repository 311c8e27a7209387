import Platform
package import SupplyNetwork

/// A node or an edge that came, went or changed.
package struct NetworkChange: Sendable {
    /// Raw values are a contract.
    package enum Kind: String, Sendable {
        case added, removed, changed
    }

    package let kind: Kind
    /// The kind of node or edge.
    package let what: String
    package let source: String
    /// Empty of a node.
    package let target: String
    package var before: Double?
    package var after: Double?

    package static func all(_ difference: NetworkDifference) -> [NetworkChange] {
        func node(_ node: NetworkNode, _ kind: Kind) -> NetworkChange {
            NetworkChange(kind: kind, what: node.kind.rawValue, source: node.id, target: "")
        }
        func edge(_ link: NetworkDifference.Link, _ kind: Kind) -> NetworkChange {
            NetworkChange(
                kind: kind, what: link.kind.rawValue, source: link.source, target: link.target)
        }
        let changed = difference.changedWeights.map { change in
            var row = edge(change.link, .changed)
            (row.before, row.after) = (change.before, change.after)
            return row
        }
        return difference.addedNodes.map { node($0, .added) }
            + difference.removedNodes.map { node($0, .removed) }
            + difference.addedEdges.map { edge($0, .added) }
            + difference.removedEdges.map { edge($0, .removed) } + changed
    }

    package var facts: JSONValue {
        [
            "change": .text(kind.rawValue), "what": .text(what), "source": .text(source),
            "target": .text(target), "before": before.map { .decimal($0) } ?? .null,
            "after": after.map { .decimal($0) } ?? .null,
        ]
    }
}
