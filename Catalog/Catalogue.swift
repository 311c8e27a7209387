package import Records

/// The reference facts: what can be made, of what, against which standards, where.
///
/// A value: engines take it as a parameter. `Catalogue.embedded()` gives the edition compiled
/// into the program; a test can build a small one of its own.
package struct Catalogue: Sendable {
    /// Processes, materials, standards, products and industries by id.
    package let concepts: [ConceptID: Concept]
    package let standards: [ConceptID: Standard]
    package let regions: [ConceptID: Region]
    /// By alpha-2 code.
    package let countries: [String: Country]
    package let units: [Unit]
    /// Which new region each former one went into, and with what weight in (0, 1].
    package let regionChanges: [RegionChange]
    package let crosswalks: [Crosswalk]
    /// Every concept id in the order of its file, for lists that people read.
    package let order: [ConceptID]

    package init(
        concepts: [Concept], standards: [Standard] = [], regions: [Region] = [],
        countries: [Country] = [], units: [Unit] = [], regionChanges: [RegionChange] = [],
        crosswalks: [Crosswalk] = []
    ) {
        self.concepts = Dictionary(concepts.map { ($0.id, $0) }) { first, _ in first }
        self.standards = Dictionary(standards.map { ($0.id, $0) }) { first, _ in first }
        self.regions = Dictionary(regions.map { ($0.id, $0) }) { first, _ in first }
        self.countries = Dictionary(countries.map { ($0.code, $0) }) { first, _ in first }
        self.units = units
        self.regionChanges = regionChanges
        self.crosswalks = crosswalks
        order = concepts.map(\.id) + regions.map(\.id)
    }

    /// A name for any concept or region, for people.
    package func label(of id: ConceptID, in language: Language) -> String {
        concepts[id]?.label(in: language) ?? regions[id]?.label(in: language) ?? id.code
    }

    /// The present region that a region became part of, or the region itself.
    package func presentRegion(of id: ConceptID) -> ConceptID {
        regionChanges.first { $0.from == id }?.to ?? id
    }

    /// The middle of the place that people mean by a region's name.
    ///
    /// A region made of several bears the name of one of them, and whoever asks for "30 km around
    /// Hải Phòng" means the city of that name, not the middle of all that was joined to it.
    ///
    /// - Complexity: O(number of changes of regions).
    package func centreMeant(byNameOf id: ConceptID) -> Coordinate? {
        guard let region = regions[id] else { return nil }
        let namesake = regionChanges.lazy.filter { $0.to == id }
            .compactMap { regions[$0.from] }.first { $0.nativeName == region.nativeName }
        return (namesake ?? region).centre
    }
}

/// A former region and the one that holds it now.
package struct RegionChange: Hashable, Sendable {
    package let from: ConceptID
    package let to: ConceptID
    /// The share of the former region that went there, in thousandths.
    package let weightThousandths: Int

    package init(from: ConceptID, to: ConceptID, weightThousandths: Int) {
        self.from = from
        self.to = to
        self.weightThousandths = weightThousandths
    }
}

/// A correspondence between the codes of two classifications.
package struct Crosswalk: Hashable, Sendable {
    package let from: ConceptID
    package let to: ConceptID
    /// False where the two only overlap.
    package let isExact: Bool

    package init(from: ConceptID, to: ConceptID, isExact: Bool) {
        self.from = from
        self.to = to
        self.isExact = isExact
    }
}
