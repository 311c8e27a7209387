/// Which suppliers behind a firm it should know, however far down the chain they are.
///
/// Near to the firm, well joined, much passed through and joined to the well joined: who is so
/// with little distance scores near 1. The score of supplier s is the least share θ of its own
/// steps to the firm with which a mixture λ of all suppliers has at least its degree, betweenness
/// and eigenvector centrality:
///
///     θ*(s) = min θ : Σ_j λ_j x_j ≤ θ x_s, Σ_j λ_j y_j ≥ y_s, Σ_j λ_j = 1, λ ≥ 0
///
/// x: farness, the steps to the firm along supplies, whichever way each goes, among those behind
/// the firm; y: degree; betweenness, exact; eigenvector centrality, all three in the network of
/// supplies behind the firm. A linear programme a supplier (`EnvelopmentScore`).
///
/// - Source: Shao, Shi, Choi and Chae 2018, doi:10.1016/j.dss.2018.08.008 (input: farness from the
///   firm; outputs: degree, betweenness, eigenvector centrality).
package struct NexusIndex: Hashable, Sendable {
    /// One supplier.
    package struct Score: Hashable, Sendable {
        package let node: Int
        /// 0...1.
        package let score: Double
        /// Steps to the firm.
        package let farness: Int
        package let degree: Int
        package let betweenness: Double
        package let eigenvector: Double
        /// Different industries among those that supply it, all of each.
        package let diversity: Int
        package let kinds: Set<Kind>
    }

    /// Why a supplier matters.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Degree, betweenness and eigenvector centrality are all among the highest quarter.
        case operational
        /// Betweenness is.
        case monopolistic
        /// Diversity is.
        case informational
    }

    /// By score, the highest first; equals by number.
    package let scores: [Score]

    /// The score in symbols, as method notes have it.
    package static let expression =
        "θ*(s) = min θ : Σ_j λ_j x_j ≤ θ x_s, Σ_j λ_j y_j ≥ y_s, Σ_j λ_j = 1, λ ≥ 0"

    /// More than this would take more than some minutes: each is compared with the best of all.
    package static let suppliersMax = 1_000_000
    /// From which share on a value is among the highest; ours, the paper leaves it open.
    package static let highShare = 0.75
}

/// Why there is no index.
package enum NexusError: Error, Hashable {
    /// It is not known whom the firm buys from.
    case noSupplies
    /// More suppliers hang together with the firm than `NexusIndex.suppliersMax`.
    case tooManySuppliers(count: Int, limit: Int)
    /// The network's eigenvector centrality is not defined.
    case eigenvectorUndefined
}

extension Topology {
    /// The index of everybody who hangs together with a firm, ways gone in either direction.
    ///
    /// - Parameters:
    ///   - focal: the firm whose suppliers are sought.
    ///   - betweenness: of every node, as `pathFigures` gives it.
    ///   - industries: for each node, the numbers of its industries; none where none is known.
    /// - Complexity: O(suppliers · best of them · pivots + steps · arcs).
    package func nexusIndex(
        focal: Int, betweenness: [Double], industries: [Set<Int>],
        suppliersMax: Int = NexusIndex.suppliersMax
    ) throws(NexusError) -> NexusIndex {
        precondition(
            betweenness.count == nodeCount && industries.count == nodeCount, "one value a node")
        let steps = steps(from: focal)
        let suppliers = (0..<nodeCount).filter { steps[$0] > 0 }
        guard suppliers.count <= suppliersMax else {
            throw .tooManySuppliers(count: suppliers.count, limit: suppliersMax)
        }
        guard let eigenvector = eigenvectorCentrality() else { throw .eigenvectorUndefined }
        let envelopment = EnvelopmentScore(
            suppliers.map { node in
                EnvelopmentScore.Unit(
                    input: Double(steps[node]),
                    outputs: [Double(around.degree(node)), betweenness[node], eigenvector[node]])
            })
        let diversities = suppliers.map { node in
            Set(into.neighbours(node).flatMap { industries[Int($0)] }).count
        }
        let high = NexusThresholds(
            degree: suppliers.map { Double(around.degree($0)) },
            betweenness: suppliers.map { betweenness[$0] },
            eigenvector: suppliers.map { eigenvector[$0] },
            diversity: diversities.map(Double.init))
        let scores = suppliers.enumerated().map { place, node in
            NexusIndex.Score(
                node: node, score: envelopment.score(of: place), farness: steps[node],
                degree: around.degree(node), betweenness: betweenness[node],
                eigenvector: eigenvector[node], diversity: diversities[place],
                kinds: high.kinds(at: place))
        }
        return NexusIndex(
            scores: scores.sorted { ($1.score, $0.node) < ($0.score, $1.node) })
    }

    /// For each node, its distance from one, ways gone in either direction; −1 where none leads.
    ///
    /// - Complexity: O(nodes + arcs).
    package func steps(from start: Int) -> [Int] { steps(from: start, along: around) }

    /// The same of ways along these rows alone.
    func steps(from start: Int, along rows: CompressedRows) -> [Int] {
        var steps = [Int](repeating: -1, count: nodeCount)
        steps[start] = 0
        var met = [start]
        var next = 0
        while next < met.count {
            let node = met[next]
            for neighbour in rows.neighbours(node).lazy.map(Int.init) where steps[neighbour] < 0 {
                steps[neighbour] = steps[node] + 1
                met.append(neighbour)
            }
            next += 1
        }
        return steps
    }
}

/// From where on the values of suppliers count as high.
private struct NexusThresholds {
    private let isHigh: [NexusIndex.Kind: [Bool]]

    init(degree: [Double], betweenness: [Double], eigenvector: [Double], diversity: [Double]) {
        let between = Self.high(betweenness)
        let all = zip(zip(Self.high(degree), between), Self.high(eigenvector))
        isHigh = [
            .operational: all.map { $0.0 && $0.1 && $1 }, .monopolistic: between,
            .informational: Self.high(diversity),
        ]
    }

    func kinds(at place: Int) -> Set<NexusIndex.Kind> {
        Set(NexusIndex.Kind.allCases.filter { isHigh[$0]?[place] ?? false })
    }

    /// Above 0, and not below the value that a quarter at most are above.
    private static func high(_ values: [Double]) -> [Bool] {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return [] }
        let place = Int((Double(sorted.count) * NexusIndex.highShare).rounded(.up)) - 1
        let threshold = sorted[max(0, place)]
        return values.map { $0 > 0 && $0 >= threshold }
    }
}
