package import Records

/// What needs ask for beyond what all firms that qualify can make together.
package struct CoverageGap: Hashable, Sendable {
    /// Needs that nobody qualifies for, by place.
    package let uncovered: [Int]
    /// Pieces a month asked for by the needs that say how many.
    package let demand: Int
    /// Pieces a month missing if firms of unknown capacity could make none.
    package let gapAtWorst: Int
    /// Pieces a month missing if firms of unknown capacity could make any number.
    package let gapAtBest: Int
    /// The needs that together ask for too much, and the firms they all would have to draw on,
    /// firms of unknown capacity making none.
    package let needsShort: [Int]
    package let makersExhausted: [Int]
    /// Counts needs: those that say how many pieces, and the others.
    package let note: FigureNote
    /// Qualified makers whose capacity is not known.
    package let unknownMakers: Int
}

extension CoverageFacts {
    /// The joint gap on a day.
    ///
    /// One shop is not counted for three buyers: each piece it makes goes to one need. It may make
    /// its whole capacity for any of them.
    ///
    /// - Complexity: that of `MaximumFlow`, twice.
    package func gap(on day: CalendarDate, vintage: CalendarDate) -> CoverageGap {
        let holding = qualifications.filter { $0.holds(on: day) }
        // Of many makers few may qualify for anything: only these take part.
        let part = JointMakers(holding, of: makers)
        let links = FlowLinks(
            needCount: needs.count, firmCount: part.places.count, pairs: part.pairs)
        let demands = needs.map { min(max(0, $0.pieces ?? 0), DemandedNeed.piecesMax) }
        let demand = demands.reduce(0, +)
        let capacities = part.places.map { makers[$0].capacity }
        let worst = MaximumFlow(
            demands: demands, capacities: capacities.map { max(0, $0 ?? 0) }, links: links)
        let best = MaximumFlow(
            demands: demands, capacities: capacities.map { max(0, $0 ?? demand) }, links: links)
        let cut = worst.cut
        let stated = needs.count { $0.pieces != nil }
        return CoverageGap(
            uncovered: needs.indices.filter { links.row(ofNeed: $0).isEmpty }, demand: demand,
            gapAtWorst: demand - worst.total, gapAtBest: demand - best.total,
            needsShort: cut.needs, makersExhausted: cut.firms.map { part.places[$0] },
            note: FigureNote(
                .coverageGap, counted: stated, missing: needs.count - stated, vintage: vintage),
            unknownMakers: capacities.count { $0 == nil })
    }
}

/// The makers that qualify for anything, numbered anew.
private struct JointMakers {
    /// Their places in the list of makers, ascending.
    let places: [Int]
    let pairs: [(need: Int, firm: Int)]

    init(_ qualifications: [Qualification], of makers: [Maker]) {
        var numbers = [Int](repeating: -1, count: makers.count)
        for qualification in qualifications { numbers[qualification.maker] = 0 }
        places = makers.indices.filter { numbers[$0] == 0 }
        for (number, place) in places.enumerated() { numbers[place] = number }
        pairs = qualifications.map { ($0.need, numbers[$0.maker]) }
    }
}
