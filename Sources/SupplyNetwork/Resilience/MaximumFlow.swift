/// The most that can flow from needs through firms, and what stands in the way of more.
///
/// Needs take what they ask for, firms give what they can, and each need may draw on the firms
/// that qualify for it: so no firm's capacity is counted for two needs.
///
/// - Source: Dinic 1970 (Dinitz 2006, doi:10.1007/11685654_10).
/// - Complexity: O(√(needs + firms) · links) phases and links where demands are alike, in practice
///   some ten passes over the links.
struct MaximumFlow {
    /// What flows in all.
    private(set) var total = 0
    /// What each need gets; one of several ways to share the total.
    private(set) var received: [Int]
    private(set) var given: [Int]

    private let demands: [Int]
    private let capacities: [Int]
    /// Firms by need and needs by firm, each with the place of its link.
    private let byNeed: CompressedRows
    private let byFirm: CompressedRows
    private let linkOfFirmArc: [Int]
    /// What flows along each link, by need.
    private var flows: [Int]
    /// Steps from needs with something left to ask for; −1 where no way leads.
    private var needLevels: [Int] = []
    private var firmLevels: [Int] = []
    private var needPlaces: [Int] = []
    private var firmPlaces: [Int] = []

    /// - Precondition: demands and capacities are not below 0; links join them.
    init(demands: [Int], capacities: [Int], links: [(need: Int, firm: Int)]) {
        precondition(
            demands.allSatisfy { $0 >= 0 } && capacities.allSatisfy { $0 >= 0 },
            "nobody asks for less than nothing")
        self.demands = demands
        self.capacities = capacities
        let size = max(demands.count, capacities.count)
        let byNeed = Self.rows(size, links.map { ($0.need, $0.firm) })
        byFirm = Self.rows(size, links.map { ($0.firm, $0.need) })
        self.byNeed = byNeed
        var places = byNeed.offsets.map(Int.init)
        // Rows ascend, so each firm meets the links of its needs in the order of the needs' rows.
        linkOfFirmArc = Self.matching(byFirm, byNeed, &places)
        received = [Int](repeating: 0, count: demands.count)
        given = [Int](repeating: 0, count: capacities.count)
        flows = [Int](repeating: 0, count: byNeed.arcCount)
        while rise() { for need in demands.indices { fill(need) } }
    }

    /// Numbers from two lists may be equal without being one node, so they are set apart.
    private static func rows(_ size: Int, _ pairs: [(Int, Int)]) -> CompressedRows {
        CompressedRows(
            nodeCount: 2 * size, arcs: pairs.map { Arc(from: $0.0, to: size + $0.1) })
    }

    private static func matching(
        _ byFirm: CompressedRows, _ byNeed: CompressedRows, _ places: inout [Int]
    ) -> [Int] {
        let size = byNeed.nodeCount / 2
        return (0..<size).flatMap { firm in
            byFirm.neighbours(firm).map { target in
                defer { places[Int(target) - size] += 1 }
                return places[Int(target) - size]
            }
        }
    }

    private var size: Int { byNeed.nodeCount / 2 }

    /// Finds how far everybody is from needs that ask for more; whether any firm has more to give.
    private mutating func rise() -> Bool {
        needLevels = demands.indices.map { received[$0] < demands[$0] ? 0 : -1 }
        firmLevels = [Int](repeating: -1, count: capacities.count)
        needPlaces = demands.indices.map { byNeed.row($0).lowerBound }
        firmPlaces = capacities.indices.map { byFirm.row($0).lowerBound }
        var needs = demands.indices.filter { needLevels[$0] == 0 }
        var hasRoom = false
        while !needs.isEmpty, !hasRoom {
            let firms = reachFirms(from: needs)
            hasRoom = firms.contains { given[$0] < capacities[$0] }
            needs = reachNeeds(from: firms)
        }
        return hasRoom
    }

    private mutating func reachFirms(from needs: [Int]) -> [Int] {
        var firms: [Int] = []
        for need in needs {
            for target in byNeed.neighbours(need) where firmLevels[Int(target) - size] < 0 {
                firmLevels[Int(target) - size] = needLevels[need] + 1
                firms.append(Int(target) - size)
            }
        }
        return firms
    }

    /// The needs that could give back to a firm what they have of it.
    private mutating func reachNeeds(from firms: [Int]) -> [Int] {
        var needs: [Int] = []
        for firm in firms {
            for place in byFirm.row(firm) where flows[linkOfFirmArc[place]] > 0 {
                let need = Int(byFirm.targets[place]) - size
                guard needLevels[need] < 0 else { continue }
                needLevels[need] = firmLevels[firm] + 1
                needs.append(need)
            }
        }
        return needs
    }

    private mutating func fill(_ need: Int) {
        while received[need] < demands[need], needLevels[need] == 0 {
            let pushed = push(from: need, atMost: demands[need] - received[need])
            if pushed == 0 { break }
            received[need] += pushed
            total += pushed
        }
    }

    /// A link on the way that is looked for: from a need to a firm, or back from a firm.
    private struct Step {
        let link: Int
        let isBack: Bool
        /// What of it could be taken.
        let room: Int
    }

    /// Goes from need to firm and back, a level a step, until a firm has something left to give;
    /// steps back where a way ends.
    private mutating func push(from start: Int, atMost wanted: Int) -> Int {
        var steps: [Step] = []
        var needs = [start]
        var firms: [Int] = []
        while true {
            if firms.count == needs.count, let firm = firms.last {
                if given[firm] < capacities[firm] { break }
                if let step = back(from: firm) {
                    steps.append(step.0)
                    needs.append(step.1)
                } else {
                    firms.removeLast()
                    steps.removeLast()
                    needPlaces[needs[needs.count - 1]] += 1
                }
            } else if let need = needs.last, let step = onward(from: need) {
                steps.append(step.0)
                firms.append(step.1)
            } else {
                needs.removeLast()
                guard let firm = firms.last else { return 0 }
                steps.removeLast()
                firmPlaces[firm] += 1
            }
        }
        return take(steps, firms, wanted)
    }

    private mutating func take(_ steps: [Step], _ firms: [Int], _ wanted: Int) -> Int {
        guard let last = firms.last else { return 0 }
        let room = steps.lazy.map(\.room).min() ?? 0
        let pushed = min(wanted, room, capacities[last] - given[last])
        for step in steps { flows[step.link] += step.isBack ? -pushed : pushed }
        given[last] += pushed
        return pushed
    }

    private mutating func onward(from need: Int) -> (Step, Int)? {
        while needPlaces[need] < byNeed.row(need).upperBound {
            let place = needPlaces[need]
            let firm = Int(byNeed.targets[place]) - size
            if firmLevels[firm] == needLevels[need] + 1 {
                return (Step(link: place, isBack: false, room: .max), firm)
            }
            needPlaces[need] += 1
        }
        return nil
    }

    private mutating func back(from firm: Int) -> (Step, Int)? {
        while firmPlaces[firm] < byFirm.row(firm).upperBound {
            let place = firmPlaces[firm]
            let need = Int(byFirm.targets[place]) - size
            let flow = flows[linkOfFirmArc[place]]
            if needLevels[need] == firmLevels[firm] + 1, flow > 0 {
                return (Step(link: linkOfFirmArc[place], isBack: true, room: flow), need)
            }
            firmPlaces[firm] += 1
        }
        return nil
    }

    /// The needs that together ask for more than the firms they could draw on can give, and those
    /// firms: the smallest cut on the side of the needs, the same whichever flow was found.
    var cut: (needs: [Int], firms: [Int]) {
        (
            demands.indices.filter { needLevels[$0] >= 0 },
            capacities.indices.filter { firmLevels[$0] >= 0 }
        )
    }
}
