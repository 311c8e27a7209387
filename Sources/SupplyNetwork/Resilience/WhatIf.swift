package import Records

/// Something that may happen to a network.
package enum Scenario: Hashable, Sendable {
    /// A park floods: sites within so many kilometres of a point are gone, and firms with all
    /// theirs. Firms of which no point is known stay.
    case sitesLost(around: Coordinate, kilometres: Int)
    /// A region is cut off: firms whose sites all lie in it are gone. Firms of which no region is
    /// known stay.
    case regionLost(ConceptID)
    case firmsLeave(Set<OrganisationID>)
    /// Buyers ask for a standard in all their needs: firms without it no longer qualify.
    case ruleAsks(ConceptID)
}

/// What a scenario would do to the needs.
package struct WhatIf: Hashable, Sendable {
    /// Makers that no longer qualify for anything they did, by place.
    package let makersOut: [Int]
    /// Needs that somebody qualified for and nobody would.
    package let lost: [Int]
    /// Needs that two or more qualified for and only one would.
    package let single: [Int]
    package let before: CoverageGap
    package let after: CoverageGap
}

extension CoverageFacts {
    /// What happens to the needs in a scenario, on a day.
    ///
    /// - Complexity: O(makers + qualifications) and that of `gap(on:vintage:)`, twice.
    package func whatIf(_ scenario: Scenario, on day: CalendarDate, frame: RegionFrame) -> WhatIf {
        var wereIn = [Bool](repeating: false, count: makers.count)
        for qualification in qualifications where qualification.holds(on: day) {
            wereIn[qualification.maker] = true
        }
        let isOut = makers.indices.map {
            wereIn[$0] && scenario.takesOut(makers[$0], on: day, frame)
        }
        let left = keeping { qualification, _ in !isOut[qualification.maker] }
        let before = makerCounts(on: day)
        let after = left.makerCounts(on: day)
        return WhatIf(
            makersOut: makers.indices.filter { isOut[$0] },
            lost: needs.indices.filter { before[$0] > 0 && after[$0] == 0 },
            single: needs.indices.filter { before[$0] > 1 && after[$0] == 1 },
            before: gap(on: day, vintage: frame.vintage),
            after: left.gap(on: day, vintage: frame.vintage))
    }
}

extension Scenario {
    fileprivate func takesOut(_ maker: Maker, on day: CalendarDate, _ frame: RegionFrame) -> Bool {
        switch self {
        case .sitesLost(let centre, let kilometres):
            !maker.points.isEmpty
                && maker.points.allSatisfy {
                    GreatCircle.kilometres(from: centre, to: $0) <= kilometres
                }
        case .regionLost(let region):
            !maker.regions.isEmpty && maker.regions.allSatisfy { frame.region($0) == region }
        case .firmsLeave(let firms): firms.contains(maker.id)
        case .ruleAsks(let standard): maker.standards[standard].map { $0 < day } ?? true
        }
    }
}
