/// One thing a need asks for, and how much it matters.
package struct Requirement: Hashable, Sendable {
    package let kind: Kind
    package let strength: Strength
    /// The words it was read from, as the buyer wrote them.
    package let given: String

    package init(_ kind: Kind, _ strength: Strength, given: String = "") {
        self.kind = kind
        self.strength = strength
        self.given = given
    }

    /// A must decides the verdict; a should only moves the score.
    package enum Strength: Hashable, Sendable {
        case must
        /// - Parameter weight: 1...100, compared with the other requirements' weights.
        case should(weight: Int)
    }

    package enum Kind: Hashable, Sendable {
        case process(ConceptID)
        case material(ConceptID)
        /// The part has to fit what the supplier can make.
        case envelope(Envelope)
        case weight(Mass)
        /// ± half-width that has to be held.
        case tolerance(Length)
        /// Pieces a month.
        case capacity(Int)
        /// The order size the supplier has to accept.
        case minimumOrder(Int)
        /// Days.
        case leadTime(Int)
        case certificate(ConceptID)
        case place(Place)
        /// ISO 639-1.
        case language(String)
        /// Experience with a product or an industry.
        case experience(ConceptID)
        case readiness(ReadinessLevel)
        case text(String)
    }

    /// Where the supplier should be: any of the countries or regions, and near a point.
    package struct Place: Hashable, Sendable {
        /// ISO 3166-1 alpha-2; empty = anywhere.
        package let countries: [String]
        package let regions: [ConceptID]
        package let near: Near?

        package init(countries: [String] = [], regions: [ConceptID] = [], near: Near? = nil) {
            self.countries = countries
            self.regions = regions
            self.near = near
        }
    }

    package struct Near: Hashable, Sendable {
        package let name: String
        package let centre: Coordinate
        package let withinKilometres: Int

        package init(name: String, centre: Coordinate, withinKilometres: Int) {
            self.name = name
            self.centre = centre
            self.withinKilometres = withinKilometres
        }
    }
}
