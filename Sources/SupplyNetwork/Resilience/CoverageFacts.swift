package import Catalog
package import Records

/// Which firms could meet which needs, for certain or likely, and until when: what gaps and risks
/// are worked out from.
package struct CoverageFacts: Hashable, Sendable {
    package let needs: [DemandedNeed]
    package let makers: [Maker]
    package let qualifications: [Qualification]

    /// - Precondition: qualifications name places in the two lists, and each pair once.
    package init(needs: [DemandedNeed], makers: [Maker], qualifications: [Qualification]) {
        precondition(
            qualifications.allSatisfy {
                needs.indices ~= $0.need && makers.indices ~= $0.maker
            }, "qualifications join needs and makers")
        self.needs = needs
        self.makers = makers
        self.qualifications = qualifications
    }

    /// What is known of needs, suppliers and who can supply what.
    ///
    /// - Parameters:
    ///   - abilities: each pair at most once; those of other needs or suppliers are left out.
    ///   - day: from which on certificates have to hold without a break.
    ///   - frame: the regions that sites lie in.
    /// - Complexity: O(suppliers · log suppliers + needs + abilities).
    package init(
        needs: [Need], suppliers: [Profile], abilities: [CanSupply], catalogue: Catalogue,
        on day: CalendarDate, frame: RegionFrame
    ) {
        let sorted = suppliers.sorted { $0.id < $1.id }
        let ends = QualificationEnds(catalogue, on: day)
        let makers = sorted.map { Maker($0, ends, frame) }
        let demanded = needs.map(DemandedNeed.init)
        var places: [OrganisationID: Int] = [:]
        for (place, supplier) in sorted.enumerated() { places[supplier.id] = place }
        var numbers: [NeedID: Int] = [:]
        for (number, need) in needs.enumerated() { numbers[need.id] = number }
        let qualifications = abilities.compactMap { ability -> Qualification? in
            guard let need = numbers[ability.need], let place = places[ability.supplier] else {
                return nil
            }
            return Qualification(
                need: need, maker: place, isCertain: ability.isCertain,
                certificate: ends.first(of: makers[place].held, for: demanded[need]))
        }
        self.init(needs: demanded, makers: makers, qualifications: qualifications)
    }

    /// The same with other qualifications, or without some; places stay as they are.
    ///
    /// - Parameter change: what a qualification becomes; nil where it is gone.
    /// - Complexity: O(qualifications).
    package func changing(
        _ change: (Qualification, Maker) -> Qualification?
    ) -> CoverageFacts {
        CoverageFacts(
            needs: needs, makers: makers,
            qualifications: qualifications.compactMap { change($0, makers[$0.maker]) })
    }

    /// How many makers qualify for each need on a day.
    ///
    /// - Complexity: O(qualifications).
    package func makerCounts(on day: CalendarDate) -> [MakerCount] {
        var counts = [MakerCount](repeating: MakerCount(), count: needs.count)
        for qualification in qualifications where qualification.holds(on: day) {
            counts[qualification.need].take(qualification)
        }
        return counts
    }

    /// The places of makers that qualify for anything on a day.
    ///
    /// - Complexity: O(makers + qualifications).
    package func makersInUse(on day: CalendarDate) -> [Int] {
        var isIn = [Bool](repeating: false, count: makers.count)
        for qualification in qualifications where qualification.holds(on: day) {
            isIn[qualification.maker] = true
        }
        return makers.indices.filter { isIn[$0] }
    }
}
