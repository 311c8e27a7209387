package import Catalog
package import Records

/// The regions as they were drawn on a day, and which of them each region of another time is.
///
/// Vietnam had 63 provinces up to 2025-06-30 and has 34 since; lists name either. A former
/// province lies whole in a present one; a present one is a former one only where it took in no
/// other.
package struct RegionFrame: Sendable {
    /// The day whose regions these are.
    package let vintage: CalendarDate
    let catalogue: Catalogue
    private var named: [ConceptID: ConceptID] = [:]
    /// What each region was made of, and what became of it.
    private(set) var parts: [ConceptID: [ConceptID]] = [:]
    private(set) var successors: [ConceptID: [ConceptID]] = [:]

    /// - Complexity: O(regions + changes).
    package init(_ catalogue: Catalogue, on vintage: CalendarDate) {
        self.catalogue = catalogue
        self.vintage = vintage
        for change in catalogue.regionChanges {
            successors[change.from, default: []].append(change.to)
            parts[change.to, default: []].append(change.from)
        }
        for (id, region) in catalogue.regions {
            if Self.holds(region, on: vintage) {
                named[id] = id
            } else {
                named[id] =
                    Self.only(successors[id], catalogue, vintage)
                    ?? Self.only(parts[id], catalogue, vintage)
            }
        }
    }

    /// The regions of the day, in order of identifier.
    ///
    /// - Complexity: O(n log n) in regions.
    package var regions: [Region] {
        catalogue.regions.values.filter { Self.holds($0, on: vintage) }.sorted { $0.id < $1.id }
    }

    /// In order of code.
    ///
    /// - Complexity: O(n log n) in countries.
    var countries: [Country] { catalogue.countries.values.sorted { $0.code < $1.code } }

    /// The region of this vintage that a region is or lies in; nil where that is not known.
    ///
    /// - Complexity: O(1).
    package func region(_ id: ConceptID) -> ConceptID? { named[id] }

    /// The region of this vintage that a source meant: one that spoke before a region was drawn
    /// meant the one that bore its name then.
    ///
    /// - Complexity: O(parts of the region).
    package func region(_ id: ConceptID, statedOn day: CalendarDate) -> ConceptID? {
        guard let region = catalogue.regions[id], let first = region.validFrom, day < first else {
            return self.region(id)
        }
        let meant = (parts[id] ?? []).first { part in
            catalogue.regions[part].map {
                $0.nativeName == region.nativeName && Self.holds($0, on: day)
            } ?? false
        }
        return self.region(meant ?? id)
    }

    /// The region of this vintage that a site lies in, as its source meant it when it spoke; nil
    /// where it names none, or one of which it is not known what it is on this day.
    ///
    /// - Complexity: O(parts of the region).
    package func region(of site: Stated<Site>) -> ConceptID? {
        site.value.region.flatMap { region($0, statedOn: site.provenance.statedOn) }
    }

    /// The country of a region of any vintage, ISO 3166-1 alpha-2; nil where there is none such.
    package func country(of id: ConceptID) -> String? { catalogue.regions[id]?.country }

    /// The centre of a region of any vintage.
    package func centre(of id: ConceptID) -> Coordinate? { catalogue.regions[id]?.centre }

    static func holds(_ region: Region, on day: CalendarDate) -> Bool {
        Validity(from: region.validFrom, until: region.validUntil).contains(day)
    }

    /// The one that regions are, where they are one and it holds on the day.
    private static func only(
        _ regions: [ConceptID]?, _ catalogue: Catalogue, _ day: CalendarDate
    ) -> ConceptID? {
        guard let regions, Set(regions).count == 1, let id = regions.first,
            let region = catalogue.regions[id], holds(region, on: day)
        else { return nil }
        return id
    }
}
