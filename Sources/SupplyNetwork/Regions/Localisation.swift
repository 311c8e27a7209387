package import Records

/// How much of what buyers purchase is made in their own country.
package struct Localisation: Hashable, Sendable {
    /// By buyer, in order of identifier; those of whose purchases no value is known are left out.
    package let buyers: [Buyer]
    /// Of the buyers of each region together, in order of identifier; those of whose purchases no
    /// value is known are left out.
    package let regions: [Region]
    /// Of all buyers together; nil where no value is known.
    package let rate: Double?
    /// Counts supplies: those with a value and both countries, and the others.
    package let note: FigureNote

    package struct Buyer: Hashable, Sendable {
        package let id: OrganisationID
        /// 0...1.
        package let rate: Double
        package let domestic: Double
        package let total: Double
        /// How the total is spread over suppliers.
        package let concentration: Concentration
        /// Supplies it is drawn from.
        package let counted: Int
    }

    package struct Region: Hashable, Sendable {
        package let id: ConceptID
        /// 0...1.
        package let rate: Double
        package let buyers: Int
        /// Counts supplies to the region's buyers.
        package let note: FigureNote
    }

    /// - Parameters:
    ///   - relations: supplies count, ownership does not; all values in one currency.
    ///   - countries: ISO 3166-1 alpha-2 by firm.
    ///   - places: the region a firm buys from, of those where one is known.
    /// - Complexity: O(n log n) in relations.
    package init(
        _ relations: [SupplyRelation], countries: [OrganisationID: String],
        places: [OrganisationID: ConceptID] = [:], vintage: CalendarDate
    ) {
        var purchases = Purchases(countries, firmsMax: 2 * relations.count)
        var supplyCount = 0
        for relation in relations where relation.kind != .owns {
            supplyCount += 1
            purchases.take(relation)
        }
        let buyers = purchases.buyers().sorted { $0.id < $1.id }
        self.buyers = buyers
        regions = Self.regions(of: buyers, relations, places, vintage)
        let total = buyers.reduce(0) { $0 + $1.total }
        rate = total > 0 ? buyers.reduce(0) { $0 + $1.domestic } / total : nil
        note = FigureNote(
            .localisation, counted: purchases.count, missing: supplyCount - purchases.count,
            vintage: vintage)
    }

    private static func regions(
        of buyers: [Buyer], _ relations: [SupplyRelation], _ places: [OrganisationID: ConceptID],
        _ vintage: CalendarDate
    ) -> [Region] {
        var supplies: [ConceptID: Int] = [:]
        for relation in relations where relation.kind != .owns {
            if let region = places[relation.to] { supplies[region, default: 0] += 1 }
        }
        let own = Dictionary(grouping: buyers.filter { places[$0.id] != nil }) { places[$0.id] }
        return own.compactMap { region, buyers -> Region? in
            guard let region else { return nil }
            let counted = buyers.reduce(0) { $0 + $1.counted }
            return Region(
                id: region,
                rate: buyers.reduce(0) { $0 + $1.domestic } / buyers.reduce(0) { $0 + $1.total },
                buyers: buyers.count,
                note: FigureNote(
                    .localisation, counted: counted,
                    missing: supplies[region, default: 0] - counted, vintage: vintage))
        }.sorted { $0.id < $1.id }
    }
}

/// Supplies with a value and both countries, firms by number.
private struct Purchases {
    private struct Entry {
        let buyer: Int
        let supplier: Int
        let value: Double
    }

    private let countries: [OrganisationID: String]
    private var numbers: [OrganisationID: Int] = [:]
    private var firms: [(id: OrganisationID, country: String?)] = []
    private var entries: [Entry] = []

    var count: Int { entries.count }

    init(_ countries: [OrganisationID: String], firmsMax: Int) {
        self.countries = countries
        numbers.reserveCapacity(min(firmsMax, countries.count))
    }

    mutating func take(_ relation: SupplyRelation) {
        guard let value = relation.value else { return }
        let (buyer, supplier) = (number(of: relation.to), number(of: relation.from))
        guard firms[buyer].country != nil, firms[supplier].country != nil else { return }
        entries.append(Entry(buyer: buyer, supplier: supplier, value: value))
    }

    private mutating func number(of id: OrganisationID) -> Int {
        if let number = numbers[id] { return number }
        numbers[id] = firms.count
        firms.append((id, countries[id]))
        return firms.count - 1
    }

    /// Values are added in order of size, so that the order of relations does not show in the sums.
    func buyers() -> [Localisation.Buyer] {
        let sorted = entries.sorted {
            ($0.buyer, $0.supplier, $0.value) < ($1.buyer, $1.supplier, $1.value)
        }
        var buyers: [Localisation.Buyer] = []
        var start = 0
        while start < sorted.count {
            let end = sorted[start...].firstIndex { $0.buyer != sorted[start].buyer }
            buyers.append(buyer(sorted[start..<(end ?? sorted.count)]))
            start = end ?? sorted.count
        }
        return buyers
    }

    private func buyer(_ entries: ArraySlice<Entry>) -> Localisation.Buyer {
        let firm = firms[entries[entries.startIndex].buyer]
        var suppliers: [(value: Double, isDomestic: Bool)] = []
        var last: Int?
        for entry in entries {
            if entry.supplier == last {
                suppliers[suppliers.count - 1].value += entry.value
            } else {
                let isDomestic = firms[entry.supplier].country == firm.country
                suppliers.append((entry.value, isDomestic))
            }
            last = entry.supplier
        }
        let sorted = suppliers.sorted { $0.value < $1.value }
        let total = sorted.reduce(0) { $0 + $1.value }
        let domestic = sorted.reduce(0) { $1.isDomestic ? $0 + $1.value : $0 }
        return Localisation.Buyer(
            id: firm.id, rate: domestic / total, domestic: domestic, total: total,
            concentration: Concentration(sorted.map(\.value)), counted: entries.count)
    }
}
