extension SupplyGraph {
    /// Whom a firm should know of those behind it, as columns of an export: score, steps to the
    /// firm, and why; empty for who is not behind it.
    ///
    /// Behind it is whose supplies lead to it, however many firms lie between: its buyers and
    /// their other suppliers are not, a firm that could meet the same need is a rival, and a site
    /// is its owner's. The industries of a firm are all processes it does.
    ///
    /// - Parameters:
    ///   - focal: the identifier of the firm's node.
    ///   - reach: up to which size shortest ways are followed from every node.
    /// - Returns: nil where there is no such node.
    /// - Throws: `NexusError.noSupplies` where it is not known that anybody supplies it.
    /// - Complexity: that of `pathFigures` and `nexusIndex`.
    package func nexusFigures(
        focal: String, exact reach: ExactReach = .promised
    ) async throws(NexusError) -> [NetworkExport.Figure]? {
        guard let start = nodes.firstIndex(where: { $0.id == focal }) else { return nil }
        let supplies = topology(of: [.supplies])
        guard supplies.into.degree(start) > 0 else { throw .noSupplies }
        // Who supplies one that is behind the firm is behind it too.
        let distances = supplies.steps(from: start, along: supplies.into)
        let behind = edges.filter { $0.kind == .supplies && distances[$0.target] >= 0 }
        let topology = Topology(
            nodeCount: nodes.count, arcs: behind.map { Arc(from: $0.source, to: $0.target) })
        let paths = await topology.pathFigures(exact: reach)
        let exactly = PathFigures.exactness(ofBetweenness: paths.error)
        var industries = [Set<Int>](repeating: [], count: nodes.count)
        for edge in edges where edge.kind == .makes && nodes[edge.target].kind == .process {
            industries[edge.source].insert(edge.target)
        }
        let index = try topology.nexusIndex(
            focal: start, betweenness: paths.betweenness, industries: industries)
        let none = [ExportValue](repeating: .none, count: nodes.count)
        var (scores, steps, kinds) = (none, none, none)
        for score in index.scores {
            scores[score.node] = .decimal(score.score)
            steps[score.node] = .integer(score.farness)
            let names = score.kinds.map(\.rawValue).sorted().joined(separator: " ")
            kinds[score.node] = names.isEmpty ? .none : .text(names)
        }
        return [
            NetworkExport.Figure(
                ExportColumn(
                    "nexus_score", .decimal,
                    english: "Nexus Supplier Index as seen from the focal firm, 0 to 1: "
                        + NexusIndex.expression
                        + "; x steps to it along supplies, whichever way, y degree, "
                        + "betweenness ("
                        + exactly.english + ") and eigenvector centrality",
                    vietnamese: "chỉ số nhà cung cấp then chốt nhìn từ doanh nghiệp nêu, 0 đến 1: "
                        + NexusIndex.expression
                        + "; x số bước theo quan hệ cung ứng, không kể chiều, y bậc, "
                        + "độ trung gian ("
                        + exactly.vietnamese + ") và độ trung tâm vectơ riêng"),
                scores),
            NetworkExport.Figure(
                ExportColumn(
                    "nexus_steps", .integer, english: "steps to the focal firm",
                    vietnamese: "số bước đến doanh nghiệp nêu"), steps),
            NetworkExport.Figure(
                ExportColumn(
                    "nexus_kinds", .text,
                    english: "why it matters: operational, monopolistic, informational",
                    vietnamese: "lý do then chốt: vận hành, độc quyền, thông tin"), kinds),
        ]
    }
}

extension NexusError {
    /// What is wrong and what to do about it.
    package func sentence(isVietnamese: Bool) -> String {
        switch self {
        case .noSupplies:
            isVietnamese
                ? "không biết, hoặc không được xem ở mức này, doanh nghiệp đó mua của ai, nên "
                    + "không thể nêu ai đứng sau"
                : "it is not known, or may not be seen at this level, who supplies this firm, so "
                    + "that nobody can be named behind it"
        case .tooManySuppliers(let count, let limit):
            isVietnamese
                ? "có \(count) nút liên quan, quá giới hạn \(limit); hãy thu hẹp điều kiện lọc"
                : "\(count) nodes hang together with it, over the limit of \(limit); narrow the cut"
        case .eigenvectorUndefined:
            isVietnamese
                ? "không xác định được độ trung tâm vectơ riêng của mạng này"
                : "the network's eigenvector centrality is not defined"
        }
    }
}
