package import Platform
package import Records
package import SupplyNetwork

/// How a need stands to the suppliers of a network.
package struct NeedStanding: Sendable {
    package let need: Need
    /// A month.
    package let pieces: Int?
    package let makers: MakerCount
    /// Whether it is among those that together ask for more than there is for certain.
    package let isShort: Bool

    /// All needs of a network, in its order.
    ///
    /// - Parameter coverage: that of the network, or a part of it.
    package static func all(
        of network: AssembledNetwork, _ coverage: CoverageFacts, _ gap: CoverageGap
    ) -> [NeedStanding] {
        let short = Set(gap.needsShort)
        return zip(network.needs, coverage.makerCounts(on: network.question.day)).enumerated()
            .map {
                NeedStanding(
                    need: $1.0, pieces: coverage.needs[$0].pieces, makers: $1.1,
                    isShort: short.contains($0))
            }
    }

    /// For programs: a contract.
    package var code: String {
        if makers.certain == 0 { return makers.likely > 0 ? "unproven" : "uncovered" }
        return isShort ? "short" : makers.certain == 1 ? "single" : "covered"
    }

    package var facts: JSONValue {
        [
            "need": .text(need.id.text), "title": .text(need.shownTitle),
            "certain": .number(makers.certain), "likely": .number(makers.likely),
            "pieces": .number(pieces), "standing": .text(code),
        ]
    }
}
