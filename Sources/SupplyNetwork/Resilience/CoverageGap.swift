package import Records

/// What needs ask for beyond what all firms that qualify can make together.
///
/// At worst only firms count of which every must is proven, and those of unknown capacity make
/// nothing; at best likely ones count too, and those of unknown capacity make any number.
package struct CoverageGap: Hashable, Sendable {
    /// Needs that nobody meets, not even likely, by place.
    package let uncovered: [Int]
    /// Needs that firms are likely to meet and none is proven to.
    package let unproven: [Int]
    /// What needs ask for that are alike, those of most pieces first.
    package let works: [Work]
    /// How many more kinds of work there are than are told.
    package let worksLeft: Int
    /// The needs that together ask for too much at worst, and the firms they all would have to
    /// draw on.
    package let needsShort: [Int]
    package let makersExhausted: [Int]
    /// The needs that together ask for too much even at best.
    package let needsShortAtBest: [Int]
    /// Counts needs: those that say how many pieces, and the others.
    package let note: FigureNote
    /// Makers, likely ones too, that a need which says how many pieces could draw on and whose
    /// capacity is not known.
    package let unknownMakers: Int

    /// Kinds of work that are told (own choice: more than a person reads).
    package static let worksMax = 100

    /// Needs that ask for the same processes: pieces of others are not added to theirs.
    package struct Work: Hashable, Sendable {
        /// In order of identifier; empty of a need that names none, which is alike to no other.
        package let processes: [ConceptID]
        /// Those that say how many pieces, by place.
        package let needs: [Int]
        /// Pieces a month.
        package let demand: Int
        /// Pieces a month missing if all other needs are served first, at worst.
        package let atWorst: Int
        /// Pieces a month missing if these needs are served first, at best.
        package let atBest: Int
    }
}

extension CoverageFacts {
    /// The joint gap on a day.
    ///
    /// One shop is not counted for three buyers: each piece it makes goes to one need. It may make
    /// its whole capacity for any of them. Who of several buyers gets it is not known, so what a
    /// kind of work lacks lies between two numbers: it is served first, or last.
    ///
    /// - Complexity: that of `MaximumFlow`, and a search through it for each kind of work.
    package func gap(on day: CalendarDate, vintage: CalendarDate) -> CoverageGap {
        let holding = qualifications.filter { $0.holds(on: day) }
        let certain = JointMakers(holding.filter(\.isCertain), of: self)
        let either = JointMakers(holding, of: self)
        let demand = needs.reduce(0) { $0 + $1.demand }
        let worst = certain.flow(unknown: 0)
        let best = either.flow(unknown: demand)
        let works = likeNeeds.sorted { ($1.demand, $0.needs[0]) < ($0.demand, $1.needs[0]) }
        let told = works.prefix(CoverageGap.worksMax).map { work in
            CoverageGap.Work(
                processes: work.processes, needs: work.needs, demand: work.demand,
                atWorst: work.demand - worst.total + worst.withdrawing(work.needs).total,
                atBest: work.demand - either.most(for: work.needs, unknown: demand))
        }
        let cut = worst.cut
        let counts = makerCounts(on: day)
        let stated = needs.count { $0.pieces != nil }
        return CoverageGap(
            uncovered: needs.indices.filter { counts[$0].either == 0 },
            unproven: needs.indices.filter { counts[$0].certain == 0 && counts[$0].likely > 0 },
            works: told, worksLeft: works.count - told.count,
            needsShort: cut.needs, makersExhausted: cut.firms.map { certain.places[$0] },
            needsShortAtBest: best.cut.needs,
            note: FigureNote(
                .coverageGap, counted: stated, missing: needs.count - stated, vintage: vintage),
            unknownMakers: either.unknownCount)
    }

    /// Needs that say how many pieces, by the processes they ask for.
    private var likeNeeds: [(processes: [ConceptID], needs: [Int], demand: Int)] {
        let stated = needs.indices.filter { needs[$0].pieces != nil }
        let alike = Dictionary(grouping: stated.filter { !needs[$0].processes.isEmpty }) {
            needs[$0].processes
        }
        let alone = stated.filter { needs[$0].processes.isEmpty }.map { [$0] }
        return (Array(alike.values) + alone).map { places in
            let demand = places.reduce(0) { $0 + needs[$1].demand }
            return (needs[places[0]].processes, places, demand)
        }
    }
}

/// The makers that qualify for anything, numbered anew: of many, few may.
private struct JointMakers {
    /// Their places in the list of makers, ascending.
    let places: [Int]
    private let demands: [Int]
    /// Nil where a capacity is not known.
    private let capacities: [Int?]
    private let links: FlowLinks

    init(_ qualifications: [Qualification], of facts: CoverageFacts) {
        var numbers = [Int](repeating: -1, count: facts.makers.count)
        for qualification in qualifications { numbers[qualification.maker] = 0 }
        places = facts.makers.indices.filter { numbers[$0] == 0 }
        for (number, place) in places.enumerated() { numbers[place] = number }
        demands = facts.needs.map(\.demand)
        capacities = places.map { facts.makers[$0].capacity.map { max(0, $0) } }
        links = FlowLinks(
            needCount: facts.needs.count, firmCount: places.count,
            pairs: qualifications.map { ($0.need, numbers[$0.maker]) })
    }

    /// - Parameter unknown: what firms of unknown capacity make.
    func flow(unknown: Int) -> MaximumFlow {
        MaximumFlow(
            demands: demands, capacities: capacities.map { $0 ?? unknown }, links: links)
    }

    /// What some needs get that are served before all others.
    func most(for needs: [Int], unknown: Int) -> Int {
        var own: [Int: Int] = [:]
        for firm in needs.lazy.flatMap({ links.firms(of: $0) }) where own[firm] == nil {
            own[firm] = own.count
        }
        var capacities = [Int](repeating: 0, count: own.count)
        for (firm, number) in own { capacities[number] = self.capacities[firm] ?? unknown }
        let pairs = needs.enumerated().flatMap { number, need in
            links.firms(of: need).map { (need: number, firm: own[$0] ?? 0) }
        }
        return MaximumFlow(
            demands: needs.map { demands[$0] }, capacities: capacities,
            links: FlowLinks(needCount: needs.count, firmCount: own.count, pairs: pairs)
        ).total
    }

    /// Firms of unknown capacity that a need which asks for pieces could draw on.
    var unknownCount: Int {
        var isMet = [Bool](repeating: false, count: places.count)
        for need in demands.indices where demands[need] > 0 {
            for firm in links.firms(of: need) { isMet[firm] = true }
        }
        return places.indices.count { isMet[$0] && capacities[$0] == nil }
    }
}
