package import Platform
package import SupplyNetwork

/// One figure of a network's structure, a node or a link it hangs on, or a point of its curves.
package struct StructureLine: Sendable {
    /// Raw values are a contract.
    package enum Figure: String, Sendable {
        case nodes, edges, parts, communities, pivots
        case largestPart = "largest-part"
        case cutPoint = "cut-point"
        case bridge, central, robustness, curve, draws
        case samplingError = "sampling-error"
        case nestedness
        case nestednessLeftOut = "nestedness-left-out"
    }

    package let figure: Figure
    /// Of robustness and its curve, who goes first: `degree`, or `chance` for the mean of many
    /// draws with `chance-low` and `chance-high`, which one in twenty passes; of nestedness, of
    /// what: `regions-processes` or `suppliers-needs`; what is left out of it are needs that nobody
    /// meets.
    package var detail = ""
    /// The node, or one end of the link.
    package var node: NetworkStructure.Member?
    package var other: NetworkStructure.Member?
    /// Of a curve, how many of a hundred nodes are gone.
    package var percentGone: Int?
    package var value: Double?

    /// Every figure, then what the network hangs on, then its curves.
    package static func all(
        of structure: NetworkStructure, _ network: AssembledNetwork
    ) -> [StructureLine] {
        func figure(_ figure: Figure, _ value: Double, _ detail: String = "") -> StructureLine {
            StructureLine(figure: figure, detail: detail, value: value)
        }
        var lines = [
            figure(.nodes, Double(structure.nodes)), figure(.edges, Double(structure.edges)),
            figure(.parts, Double(structure.components)),
            figure(.largestPart, Double(structure.largest)),
            figure(.communities, Double(structure.communities)),
        ]
        if let error = structure.error {
            lines.append(figure(.pivots, Double(error.pivots)))
            lines.append(figure(.samplingError, error.betweenness))
        }
        for (detail, nested) in nestednesses(of: network) {
            lines.append(figure(.nestedness, nested.value, detail))
            lines.append(figure(.nestednessLeftOut, Double(nested.leftOut), detail))
        }
        lines += structure.cutPoints.map { StructureLine(figure: .cutPoint, node: $0) }
        lines += structure.bridges.map {
            StructureLine(figure: .bridge, node: $0.one, other: $0.other)
        }
        lines += structure.central.map {
            StructureLine(figure: .central, node: $0.node, value: $0.share)
        }
        lines += curve("degree", structure.attacked.index) {
            structure.attacked.left(afterPercent: $0)
        }
        let byLot = structure.byLot
        lines.append(figure(.draws, Double(byLot.draws), "chance"))
        let bounds: [(String, KeyPath<ChanceRobustness.Spread, Double>)] = [
            ("chance", \.mean), ("chance-low", \.low), ("chance-high", \.high),
        ]
        for (detail, bound) in bounds {
            lines += curve(detail, byLot.index[keyPath: bound]) {
                byLot.left(afterPercent: $0)[keyPath: bound]
            }
        }
        return lines
    }

    private static func curve(
        _ detail: String, _ index: Double, left: (_ percent: Int) -> Double
    ) -> [StructureLine] {
        [StructureLine(figure: .robustness, detail: detail, value: index)]
            + (0...100).map { percent in
                StructureLine(
                    figure: .curve, detail: detail, percentGone: percent, value: left(percent))
            }
    }

    /// 0 to 100 of each two kinds that there is something to compare of.
    package static func nestednesses(
        of network: AssembledNetwork
    ) -> [(detail: String, value: Nestedness)] {
        let needs = network.coverage.nestedness(on: network.question.day)
        return [("regions-processes", network.counts.nestedness), ("suppliers-needs", needs)]
            .compactMap { detail, nested in nested.map { (detail, $0) } }
    }

    package var facts: JSONValue {
        [
            "figure": .text(figure.rawValue), "detail": .text(detail),
            "node": .text(node?.id), "name": .text(node?.name), "other": .text(other?.id),
            "otherName": .text(other?.name), "percentGone": .number(percentGone),
            "value": value.map { .decimal($0) } ?? .null,
        ]
    }
}

extension Facts {
    /// How a network hangs together.
    package static func structure(
        _ structure: NetworkStructure, _ network: AssembledNetwork, cut: String
    ) -> JSONValue {
        [
            "network": self.network(network, cut: cut), "exact": .bool(structure.error == nil),
            "structure": .list(StructureLine.all(of: structure, network).map(\.facts)),
        ]
    }
}
