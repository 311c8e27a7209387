package import Records

/// What edges count for in figures that add weights up.
///
/// A fit, a sum of money and a one for everything else are never added: either every edge counts as
/// one, or the edges of one kind count by their own weight and the others not at all.
package enum EdgeWeighing: Hashable, Sendable {
    case alike
    case kind(EdgeKind)

    /// What people type: `one`, or the kind's raw value; a contract of command line and API.
    package init?(_ text: String) {
        if text == Self.alikeName {
            self = .alike
        } else if let kind = EdgeKind(rawValue: text) {
            self = .kind(kind)
        } else {
            return nil
        }
    }

    private static let alikeName = "one"

    /// All there are, as people type them.
    package static let names = [alikeName] + EdgeKind.allCases.map(\.rawValue)

    package var name: String {
        switch self {
        case .alike: Self.alikeName
        case .kind(let kind): kind.rawValue
        }
    }

    /// What an edge counts for; nil where it does not count.
    func weight(of edge: NetworkEdge) -> Double? {
        switch self {
        case .alike: 1
        case .kind(let kind): edge.kind == kind ? edge.weight : nil
        }
    }

    /// What counts, for the explanation of a figure.
    package func explanation(in language: Language) -> String {
        switch self {
        case .alike: language == .vietnamese ? "mỗi cạnh tính là 1" : "every edge counts 1"
        case .kind(let kind):
            language == .vietnamese
                ? "chỉ cạnh “\(kind.name(in: .vietnamese))”, theo trọng số riêng"
                : "edges “\(kind.name(in: .english))” alone, by their own weight"
        }
    }
}
