package import Catalog
package import Records

/// Which firms could meet which needs, and until when: what gaps and risks are worked out from.
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
    /// - Parameter abilities: each pair at most once; those of other needs or suppliers are left
    ///   out.
    /// - Complexity: O(suppliers · log suppliers + needs + abilities).
    package init(
        needs: [Need], suppliers: [Profile], abilities: [CanSupply], catalogue: Catalogue
    ) {
        let sorted = suppliers.sorted { $0.id < $1.id }
        let ends = QualificationEnds(catalogue)
        var places: [OrganisationID: Int] = [:]
        for (place, supplier) in sorted.enumerated() { places[supplier.id] = place }
        var numbers: [NeedID: Int] = [:]
        for (number, need) in needs.enumerated() { numbers[need.id] = number }
        let qualifications = abilities.compactMap { ability -> Qualification? in
            guard let need = numbers[ability.need], let place = places[ability.supplier] else {
                return nil
            }
            return Qualification(
                need: need, maker: place,
                until: ends.lastDay(of: sorted[place], for: needs[need]))
        }
        self.init(
            needs: needs.map(DemandedNeed.init), makers: sorted.map { Maker($0, ends) },
            qualifications: qualifications)
    }

    /// The same without the makers that are not kept; places stay as they are.
    ///
    /// - Complexity: O(qualifications).
    package func keeping(_ isKept: (Qualification, Maker) -> Bool) -> CoverageFacts {
        CoverageFacts(
            needs: needs, makers: makers,
            qualifications: qualifications.filter { isKept($0, makers[$0.maker]) })
    }

    /// The same with makers of a region alone.
    package func within(_ region: ConceptID, frame: RegionFrame) -> CoverageFacts {
        keeping { $1.regions.contains { frame.region($0) == region } }
    }

    /// The same with makers alone that have a site so near to the place the need names. A need
    /// that names none keeps its makers.
    package func within(kilometres: Int) -> CoverageFacts {
        keeping { qualification, maker in
            guard let place = needs[qualification.need].place else { return true }
            return maker.points.contains {
                GreatCircle.kilometres(from: place, to: $0) <= kilometres
            }
        }
    }

    /// How many makers qualify for each need on a day.
    ///
    /// - Complexity: O(qualifications).
    package func makerCounts(on day: CalendarDate) -> [Int] {
        var counts = [Int](repeating: 0, count: needs.count)
        for qualification in qualifications where qualification.holds(on: day) {
            counts[qualification.need] += 1
        }
        return counts
    }
}

/// What a need asks for, as far as coverage goes.
package struct DemandedNeed: Hashable, Sendable {
    package let id: NeedID
    /// Pieces a month; nil where the need does not say.
    package let pieces: Int?
    /// Where the parts are needed.
    package let place: Coordinate?

    /// More than anybody needs; what asks for more counts as this, so that sums stay numbers.
    package static let piecesMax = 1_000_000_000_000

    package init(id: NeedID, pieces: Int?, place: Coordinate? = nil) {
        self.id = id
        self.pieces = pieces
        self.place = place
    }

    package init(_ need: Need) {
        id = need.id
        pieces = need.requirements.lazy.compactMap { requirement -> Int? in
            if case .capacity(let pieces) = requirement.kind { pieces } else { nil }
        }.max()
        place =
            need.requirements.lazy.compactMap { requirement -> Coordinate? in
                if case .place(let place) = requirement.kind { place.near?.centre } else { nil }
            }.first
    }
}

/// A firm that could make something, as far as coverage goes.
package struct Maker: Hashable, Sendable {
    package let id: OrganisationID
    /// Pieces a month; nil where it is not known.
    package let capacity: Int?
    package let regions: [ConceptID]
    package let points: [Coordinate]
    /// The last day of each standard held, those that others imply too.
    package let standards: [ConceptID: CalendarDate]

    package init(
        id: OrganisationID, capacity: Int?, regions: [ConceptID] = [], points: [Coordinate] = [],
        standards: [ConceptID: CalendarDate] = [:]
    ) {
        self.id = id
        self.capacity = capacity
        self.regions = regions
        self.points = points
        self.standards = standards
    }

    init(_ profile: Profile, _ ends: QualificationEnds) {
        self.init(
            id: profile.id, capacity: profile.capacity?.value,
            regions: profile.sites.compactMap(\.value.region),
            points: profile.sites.compactMap(\.value.coordinate),
            standards: ends.standards(of: profile))
    }
}

/// That a maker could meet a need.
package struct Qualification: Hashable, Sendable {
    package let need: Int
    package let maker: Int
    /// The last day it does, as far as its certificates go; nil = no end is known.
    package let until: CalendarDate?

    package init(need: Int, maker: Int, until: CalendarDate? = nil) {
        self.need = need
        self.maker = maker
        self.until = until
    }

    package func holds(on day: CalendarDate) -> Bool { until.map { day <= $0 } ?? true }
}
