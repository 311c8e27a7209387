import Records

extension SupplyGraph {
    /// What the network says of each node, as columns of an export.
    ///
    /// - Parameters:
    ///   - weighing: what edges count for in strength, rank and communities.
    ///   - reach: up to which size shortest ways are followed from every node.
    /// - Complexity: that of `pathFigures`, mostly: nodes · edges up to the reach.
    package func nodeFigures(
        weighing: EdgeWeighing = .alike, exact reach: ExactReach = .promised
    ) async -> [NetworkExport.Figure] {
        let topology = topology()
        let weighed = self.topology(weighing)
        let (english, vietnamese) = (
            "; " + weighing.explanation(in: .english),
            "; " + weighing.explanation(in: .vietnamese)
        )
        let ties = topology.ties()
        let paths = await topology.pathFigures(exact: reach)
        let cut = Set(self.topology(of: EdgeKind.dependencies).cutPoints().nodes)
        let exactly = PathFigures.exactness(ofBetweenness: paths.error)
        let nearly = PathFigures.exactness(ofCloseness: paths.error)
        return [
            Self.figure(
                "degree_in", "nodes that lead to it", "số nút dẫn đến",
                ties.map { .integer($0.into) }),
            Self.figure(
                "degree_out", "nodes it leads to", "số nút dẫn đi",
                ties.map { .integer($0.out) }),
            Self.figure(
                "strength", "weights of its edges together" + english,
                "tổng trọng số các cạnh" + vietnamese,
                weighed.ties().map { .decimal($0.strength) }),
            Self.figure(
                "betweenness",
                "shortest ways through it, " + exactly.english,
                "số đường ngắn nhất đi qua, " + exactly.vietnamese,
                paths.betweenness.map { .decimal($0) }),
            Self.figure(
                "closeness", "nearness to all it reaches, 0 to 1, " + nearly.english,
                "độ gần các nút đến được, 0 đến 1, " + nearly.vietnamese,
                paths.closeness.map { .decimal($0) }),
            Self.figure(
                "page_rank", "PageRank, damping 0.85" + english,
                "PageRank, hệ số giảm 0,85" + vietnamese,
                weighed.pageRank().map { .decimal($0) }),
            Self.figure(
                "core", "largest k whose k-core holds it", "k lớn nhất mà nút thuộc k-lõi",
                topology.coreNumbers().map { .integer($0) }),
            Self.figure(
                "component", "part that hangs together", "thành phần liên thông",
                topology.components().map { .integer($0) }),
            Self.figure(
                "community", "community by Leiden" + english,
                "cộng đồng theo Leiden" + vietnamese,
                weighed.communities().labels.map { .integer($0) }),
            Self.figure(
                "strong_component", "part in which directed ways lead everywhere",
                "thành phần liên thông mạnh",
                topology.strongComponents().map { .integer($0) }),
            Self.figure(
                "cut_point",
                "whether the network falls apart without it, where sites are and whose left out",
                "mạng có bị tách rời khi thiếu nút này không, không kể vị trí và sở hữu",
                nodes.indices.map { .flag(cut.contains($0)) }),
        ]
    }

    private static func figure(
        _ name: String, _ english: String, _ vietnamese: String, _ values: [ExportValue]
    ) -> NetworkExport.Figure {
        let kind: ExportColumn.Kind =
            switch values.first {
            case .integer?: .integer
            case .flag?: .flag
            default: .decimal
            }
        return NetworkExport.Figure(
            ExportColumn(name, kind, english: english, vietnamese: vietnamese), values)
    }
}

extension PathFigures {
    /// That ways were followed from every node, or from how many and how far shares of all pairs
    /// may be off.
    static func exactness(
        ofBetweenness error: SamplingError?
    ) -> (english: String, vietnamese: String) {
        guard let error else { return ("exact", "chính xác") }
        let share = percent(error.betweenness)
        return (
            "from a sample of \(error.pivots) nodes, within \(share) % of all pairs",
            "theo mẫu \(error.pivots) nút, sai số \(share.replacing(".", with: ",")) % số cặp"
        )
    }

    /// The same of how far mean distances may be off, which is known of a graph that hangs together
    /// alone.
    static func exactness(
        ofCloseness error: SamplingError?
    ) -> (english: String, vietnamese: String) {
        guard let error else { return ("exact", "chính xác") }
        let share = percent(error.distance)
        return (
            "from a sample of \(error.pivots) nodes, mean distances within \(share) % of the "
                + "longest where the graph hangs together",
            "theo mẫu \(error.pivots) nút, khoảng cách trung bình sai số "
                + "\(share.replacing(".", with: ",")) % khoảng cách dài nhất nếu mạng liên thông"
        )
    }

    /// Rounded up to tenths: no error is stated too small.
    private static func percent(_ share: Double) -> String {
        let (whole, rest) = Int((1_000 * share).rounded(.up)).quotientAndRemainder(dividingBy: 10)
        return "\(whole).\(rest)"
    }
}
