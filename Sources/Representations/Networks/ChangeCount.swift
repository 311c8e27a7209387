package import Platform
import SupplyNetwork

/// How many nodes and edges of a kind came, went or changed.
package struct ChangeCount: Sendable {
    /// The kind of node or edge.
    package let what: String
    package let added: Int
    package let removed: Int
    package let changed: Int

    /// By kind, nodes first, those of which nothing changed left out.
    package static func all(_ changes: [NetworkChange]) -> [ChangeCount] {
        let kinds = NodeKind.allCases.map(\.rawValue) + EdgeKind.allCases.map(\.rawValue)
        let byKind = Dictionary(grouping: changes, by: \.what)
        return kinds.compactMap { what in
            guard let own = byKind[what] else { return nil }
            return ChangeCount(
                what: what, added: own.count { $0.kind == .added },
                removed: own.count { $0.kind == .removed },
                changed: own.count { $0.kind == .changed })
        }
    }

    package var facts: JSONValue {
        [
            "what": .text(what), "added": .number(added), "removed": .number(removed),
            "changed": .number(changed),
        ]
    }
}

extension Facts {
    /// Changes that one answer names; its counts are of all (own choice: a few megabytes).
    package static let changesMax = 10_000

    /// What changed between two days: counts by kind, then the changes, up to `changesMax`.
    package static func comparison(
        _ found: CompareNetworks.Comparison, cut: String
    ) -> JSONValue {
        let changes = NetworkChange.all(found.difference)
        return [
            "before": network(found.before, cut: cut), "after": network(found.after, cut: cut),
            "counts": .list(ChangeCount.all(changes).map(\.facts)),
            "changes": .list(changes.prefix(changesMax).map(\.facts)),
            "changesLeft": .number(max(0, changes.count - changesMax)),
        ]
    }
}
