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

    private var demands: [Int]
    private let capacities: [Int]
    private let links: FlowLinks
    /// What flows along each link.
    private var flows: [Int]
    /// Steps from needs with something left to ask for; −1 where no way leads.
    private var needLevels: [Int] = []
    private var firmLevels: [Int] = []
    /// The link each one looks at next.
    private var needPlaces: [Int] = []
    private var firmPlaces: [Int] = []

    /// - Precondition: demands and capacities are not below 0, one for each need and firm of the
    ///   links.
    init(demands: [Int], capacities: [Int], links: FlowLinks) {
        precondition(
            demands.allSatisfy { $0 >= 0 } && capacities.allSatisfy { $0 >= 0 },
            "nobody asks for less than nothing")
        precondition(
            demands.count == links.needCount && capacities.count == links.firmCount,
            "one demand a need and one capacity a firm")
        self.demands = demands
        self.capacities = capacities
        self.links = links
        received = [Int](repeating: 0, count: demands.count)
        given = [Int](repeating: 0, count: capacities.count)
        flows = [Int](repeating: 0, count: links.count)
        while rise() { for need in demands.indices { fill(need) } }
    }

    /// The most that can flow where some needs ask for nothing, from what flows now: little is
    /// left to find then.
    func withdrawing(_ needs: [Int]) -> MaximumFlow {
        var rest = self
        for need in needs {
            for link in links.row(ofNeed: need) {
                rest.given[links.firm(ofLink: link)] -= flows[link]
                rest.flows[link] = 0
            }
            rest.total -= received[need]
            rest.received[need] = 0
            rest.demands[need] = 0
        }
        while rest.rise() { for need in demands.indices { rest.fill(need) } }
        return rest
    }

    /// Finds how far everybody is from needs that ask for more; whether any firm has more to give.
    private mutating func rise() -> Bool {
        needLevels = demands.indices.map { received[$0] < demands[$0] ? 0 : -1 }
        firmLevels = [Int](repeating: -1, count: capacities.count)
        needPlaces = demands.indices.map { links.row(ofNeed: $0).lowerBound }
        firmPlaces = capacities.indices.map { links.row(ofFirm: $0).lowerBound }
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
            for firm in links.firms(of: need) where firmLevels[firm] < 0 {
                firmLevels[firm] = needLevels[need] + 1
                firms.append(firm)
            }
        }
        return firms
    }

    /// The needs that could give back to a firm what they have of it.
    private mutating func reachNeeds(from firms: [Int]) -> [Int] {
        var needs: [Int] = []
        for firm in firms {
            for place in links.row(ofFirm: firm) where flows[links.link(ofPlace: place)] > 0 {
                let need = links.need(atPlace: place)
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
        let end = links.row(ofNeed: need).upperBound
        while needPlaces[need] < end {
            let link = needPlaces[need]
            let firm = links.firm(ofLink: link)
            if firmLevels[firm] == needLevels[need] + 1 {
                return (Step(link: link, isBack: false, room: .max), firm)
            }
            needPlaces[need] += 1
        }
        return nil
    }

    private mutating func back(from firm: Int) -> (Step, Int)? {
        let end = links.row(ofFirm: firm).upperBound
        while firmPlaces[firm] < end {
            let place = firmPlaces[firm]
            let need = links.need(atPlace: place)
            let link = links.link(ofPlace: place)
            if needLevels[need] == firmLevels[firm] + 1, flows[link] > 0 {
                return (Step(link: link, isBack: true, room: flows[link]), need)
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
