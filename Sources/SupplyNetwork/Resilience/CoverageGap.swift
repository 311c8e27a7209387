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
        let links = qualifications.filter { $0.holds(on: day) }
        let covered = Set(links.map(\.need))
        let demands = needs.map { max(0, $0.pieces ?? 0) }
        let demand = demands.reduce(0, +)
        let pairs = links.map { (need: $0.need, firm: $0.maker) }
        let worst = MaximumFlow(
            demands: demands, capacities: makers.map { max(0, $0.capacity ?? 0) }, links: pairs)
        let best = MaximumFlow(
            demands: demands, capacities: makers.map { max(0, $0.capacity ?? demand) },
            links: pairs)
        let stated = needs.count { $0.pieces != nil }
        return CoverageGap(
            uncovered: needs.indices.filter { !covered.contains($0) }, demand: demand,
            gapAtWorst: demand - worst.total, gapAtBest: demand - best.total,
            needsShort: worst.cut.needs, makersExhausted: worst.cut.firms,
            note: FigureNote(
                .coverageGap, counted: stated, missing: needs.count - stated, vintage: vintage),
            unknownMakers: Set(links.map(\.maker)).count { makers[$0].capacity == nil })
    }
}
