import Records

/// How the network hangs together, on what, and what is left of it as nodes go.
extension ReportTables {
    /// Percent of nodes gone at which the curve is told.
    private static let curvePercents = [0, 1, 2, 5, 10, 20, 30, 50]
    /// Nodes and links told on which the network hangs (own choice: half a printed page).
    private static let cutPointsShown = 15

    func putStructure(_ text: inout TextBytes) {
        let structure = content.structure
        text.put(
            element: "h2",
            text: words.say(en: "The network", vi: "Mạng lưới", ko: "네트워크", ja: "ネットワーク"))
        let numbers = [
            structure.nodes, structure.edges, structure.components, structure.largest,
            structure.communities,
        ].map(words.number)
        text.put(
            element: "p",
            text: words.say(
                en: "\(numbers[0]) nodes, \(numbers[1]) edges; parts that hang together: "
                    + "\(numbers[2]), the largest of \(numbers[3]) nodes; communities: "
                    + "\(numbers[4]).",
                vi: "\(numbers[0]) nút, \(numbers[1]) cạnh; \(numbers[2]) thành phần liên thông, "
                    + "lớn nhất gồm \(numbers[3]) nút; \(numbers[4]) cộng đồng.",
                ko: "노드 \(numbers[0])개, 연결 \(numbers[1])개; 연결 성분 \(numbers[2])개(최대 "
                    + "\(numbers[3])개 노드); 커뮤니티 \(numbers[4])개.",
                ja: "ノード \(numbers[0])、エッジ \(numbers[1])、連結成分 \(numbers[2])（最大 "
                    + "\(numbers[3]) ノード）、コミュニティ \(numbers[4])。"))
        text.put(
            element: "p",
            text: words.resilience(of: structure)
                + (figures.counts.nestedness.map { words.nestedness($0) } ?? ""))
        putCurve(&text)
        putCutPoints(&text)
        guard !structure.central.isEmpty else { return }
        var table = ReportTable([
            (words.node, false), (words.kind, false), (words.shareOfWays, true),
        ])
        for node in structure.central {
            table.add([
                .text(node.node.name), .text(node.node.kind.name(in: words.language)),
                .number(words.decimal(100 * node.share, digits: 1) + " %"),
            ])
        }
        table.put(words.betweenness(within: structure.error?.betweenness), &text)
    }

    private func putCurve(_ text: inout TextBytes) {
        let structure = content.structure
        guard structure.nodes > 0 else { return }
        var table = ReportTable([
            (words.nodesGone, true), (words.bestJoinedFirst, true),
            (words.byLot(draws: structure.byLot.draws), true),
        ])
        for percent in Self.curvePercents {
            table.add([
                .number(words.number(percent) + " %"),
                .number(share(structure.attacked.left(afterPercent: percent))),
                .number(left(structure.byLot, percent)),
            ])
        }
        table.put(words.curve, &text)
    }

    /// The mean of the draws, and where nine in ten of them lie.
    private func left(_ robustness: ChanceRobustness, _ percent: Int) -> String {
        let left = robustness.left(afterPercent: percent)
        return share(left.mean) + " (" + share(left.low) + " – " + share(left.high) + ")"
    }

    private func share(_ value: Double) -> String {
        words.decimal(100 * value, digits: 1) + " %"
    }

    private func putCutPoints(_ text: inout TextBytes) {
        let structure = content.structure
        guard !structure.cutPoints.isEmpty || !structure.bridges.isEmpty else { return }
        // What a person can act on comes first: firms, then what they share.
        let points =
            structure.cutPoints.filter(\.isFirm) + structure.cutPoints.filter { !$0.isFirm }
        let names = points.prefix(Self.cutPointsShown).map(\.name)
        let links = structure.bridges.filter { $0.one.isFirm && $0.other.isFirm }
            .prefix(Self.cutPointsShown).map { $0.one.name + " – " + $0.other.name }
        for (title, list) in [(words.cutPoints, names), (words.bridges, links)]
        where !list.isEmpty {
            text.put(
                element: "p", "class=\"note\"",
                text: title + ": " + list.joined(separator: "; "))
        }
    }
}

extension NetworkStructure.Member {
    fileprivate var isFirm: Bool { kind == .firm }
}
