package import Records

/// Something that may happen to a network.
package enum Scenario: Hashable, Sendable {
    /// A park floods: sites whose own points lie within so many kilometres of a point are gone, and
    /// firms with all theirs. Of firms with sites of unknown place there it is not known.
    case sitesLost(around: Coordinate, kilometres: Int)
    /// An industrial park is lost: firms of which every site is known to lie in it are gone, of
    /// others it is not known.
    case parkLost(lost: Set<OrganisationID>, doubtful: Set<OrganisationID>)
    /// A region is cut off: firms whose sites all lie in it are gone. Of firms that have other
    /// sites, of unknown region of its country, it is not known.
    case regionLost(ConceptID)
    case firmsLeave(Set<OrganisationID>)
    /// Buyers ask for a standard in all their needs: firms known not to hold it no longer qualify,
    /// and those of which it is not known are no longer certain.
    case ruleAsks(ConceptID)
}

/// What a scenario would do to the needs.
package struct WhatIf: Hashable, Sendable {
    /// Firms that qualified for something and are lost, by place; where nothing is needed, all that
    /// are lost.
    package let makersOut: [Int]
    /// Firms that may be lost, as it is not known where all their sites are.
    package let makersDoubtful: [Int]
    /// Firms that would be likely where they were certain.
    package let makersUnproven: [Int]
    /// Firms that qualified for anything; where nothing is needed, all.
    package let makersBefore: Int
    /// Needs that lose a firm, or on which less is certain, in their order.
    package let hits: [Hit]
    package let before: CoverageGap
    /// Without the firms that are lost; those that may be stay.
    package let after: CoverageGap
    /// How much is known of where sites are; nil where the scenario does not ask.
    package let knowledge: SiteKnowledge?

    /// What happens to one need.
    package struct Hit: Hashable, Sendable {
        package let need: Int
        package let before: MakerCount
        package let after: MakerCount
        /// If those are lost too that may be.
        package let atWorst: MakerCount
        /// The firms it loses, by place.
        package let lost: [Int]

        /// How many of those that are left may be lost too.
        package var doubtful: Int { after.either - atWorst.either }

        /// Raw values are a contract.
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Nobody is left, not even likely.
            case lost
            /// Nobody certain is left, likely ones are.
            case unproven
            /// Nobody would be left if those are lost too that may be.
            case mayBeLost = "may-be-lost"
            /// Likely ones alone would be.
            case mayBeUnproven = "may-be-unproven"
            /// One is left of more.
            case single
            /// Others are left.
            case fewer
        }

        package var kind: Kind {
            if isLost(after) { return .lost }
            if isUnproven(after) { return .unproven }
            if isLost(atWorst) { return .mayBeLost }
            if isUnproven(atWorst) { return .mayBeUnproven }
            return before.certain > 1 && after.certain == 1 ? .single : .fewer
        }

        private func isLost(_ left: MakerCount) -> Bool {
            before.either > 0 && left.either == 0
        }

        private func isUnproven(_ left: MakerCount) -> Bool {
            before.certain > 0 && left.certain == 0 && left.likely > 0
        }
    }

    /// Needs of a kind, in their order.
    package func needs(_ kind: Hit.Kind) -> [Int] {
        hits.filter { $0.kind == kind }.map(\.need)
    }
}

extension CoverageFacts {
    /// What happens to the needs in a scenario, on a day.
    ///
    /// - Complexity: O(makers + qualifications + regions²) and that of `gap(on:vintage:)`, twice.
    package func whatIf(_ scenario: Scenario, on day: CalendarDate, frame: RegionFrame) -> WhatIf {
        let effects = ScenarioEffects(scenario, on: day, frame)
        let inUse = needs.isEmpty ? Array(makers.indices) : makersInUse(on: day)
        var found = [ScenarioEffects.Effect](repeating: .none, count: makers.count)
        for place in inUse { found[place] = effects.effect(on: makers[place]) }
        let after = changing { qualification, _ in
            switch found[qualification.maker] {
            case .none, .doubtful: qualification
            case .out: nil
            case .unproven: qualification.doubted
            }
        }
        let worst = after.changing { qualification, _ in
            found[qualification.maker] == .doubtful ? nil : qualification
        }
        func those(_ effect: ScenarioEffects.Effect) -> [Int] {
            inUse.filter { found[$0] == effect }
        }
        return WhatIf(
            makersOut: those(.out), makersDoubtful: those(.doubtful),
            makersUnproven: those(.unproven), makersBefore: inUse.count,
            hits: hits(after, worst, on: day) { found[$0] == .out },
            before: gap(on: day, vintage: frame.vintage),
            after: after.gap(on: day, vintage: frame.vintage),
            knowledge: effects.areOfPoints ? SiteKnowledge(inUse.map { makers[$0] }) : nil)
    }

    private func hits(
        _ after: CoverageFacts, _ worst: CoverageFacts, on day: CalendarDate,
        isOut: (Int) -> Bool
    ) -> [WhatIf.Hit] {
        let counts = makerCounts(on: day)
        let left = after.makerCounts(on: day)
        let least = worst.makerCounts(on: day)
        var lost = [[Int]](repeating: [], count: needs.count)
        for qualification in qualifications
        where qualification.holds(on: day) && isOut(qualification.maker) {
            lost[qualification.need].append(qualification.maker)
        }
        return needs.indices.filter { counts[$0] != left[$0] || counts[$0] != least[$0] }.map {
            WhatIf.Hit(
                need: $0, before: counts[$0], after: left[$0], atWorst: least[$0],
                lost: lost[$0].sorted())
        }
    }
}

/// What a scenario does to each firm.
private struct ScenarioEffects {
    enum Effect: Hashable {
        case none, out, doubtful, unproven
    }

    private let scenario: Scenario
    private let day: CalendarDate
    private let circle: SiteCircle?
    private let frame: RegionFrame

    init(_ scenario: Scenario, on day: CalendarDate, _ frame: RegionFrame) {
        self.scenario = scenario
        self.day = day
        self.frame = frame
        circle =
            if case .sitesLost(let centre, let kilometres) = scenario {
                SiteCircle(around: centre, kilometres: kilometres, RegionReach(frame))
            } else { nil }
    }

    /// Whether it hangs on the points of sites.
    var areOfPoints: Bool {
        switch scenario {
        case .sitesLost: true
        case .firmsLeave, .ruleAsks, .parkLost, .regionLost: false
        }
    }

    func effect(on maker: Maker) -> Effect {
        switch scenario {
        case .sitesLost: circle.map { Self.effect($0.holdsAll(of: maker)) } ?? .none
        case .regionLost(let region): Self.effect(standing(of: maker, in: region))
        case .firmsLeave(let firms): firms.contains(maker.id) ? .out : .none
        case .parkLost(let lost, let doubtful):
            lost.contains(maker.id) ? .out : doubtful.contains(maker.id) ? .doubtful : .none
        case .ruleAsks(let standard): rule(standard, maker)
        }
    }

    private static func effect(_ standing: SiteCircle.Standing) -> Effect {
        switch standing {
        case .inside: .out
        case .outside: .none
        case .unknown: .doubtful
        }
    }

    private func standing(of maker: Maker, in region: ConceptID) -> SiteCircle.Standing {
        let places = maker.placesOrSeat
        let countries = Set([frame.country(of: region)].compactMap(\.self))
        guard places.allSatisfy({ $0.mayLie(in: [region], of: countries) }) else { return .outside }
        return places.allSatisfy { $0.region == region } ? .inside : .unknown
    }

    private func rule(_ standard: ConceptID, _ maker: Maker) -> Effect {
        guard let held = maker.held[standard] else { return maker.isSilent ? .unproven : .out }
        guard held.holds(on: day) else { return .out }
        return held.until == nil ? .unproven : .none
    }
}
