package import Records

/// How much of what buyers purchase is made in their own country.
package struct Localisation: Hashable, Sendable {
    /// By buyer, in order of identifier; those of whose purchases no value is known are left out.
    package let buyers: [Buyer]
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

    /// - Parameters:
    ///   - relations: supplies count, ownership does not; all values in one currency.
    ///   - countries: ISO 3166-1 alpha-2 by firm.
    /// - Complexity: O(n log n) in relations.
    package init(
        _ relations: [SupplyRelation], countries: [OrganisationID: String], vintage: CalendarDate
    ) {
        let supplies = relations.filter { $0.kind != .owns }
        var values: [OrganisationID: [OrganisationID: Double]] = [:]
        var counts: [OrganisationID: Int] = [:]
        for relation in supplies {
            guard let value = relation.value, countries[relation.from] != nil,
                countries[relation.to] != nil
            else { continue }
            values[relation.to, default: [:]][relation.from, default: 0] += value
            counts[relation.to, default: 0] += 1
        }
        buyers = values.keys.sorted().map { id in
            let suppliers = (values[id] ?? [:]).sorted { $0.key < $1.key }
            let total = suppliers.reduce(0) { $0 + $1.value }
            let domestic = suppliers.reduce(0) {
                countries[$1.key] == countries[id] ? $0 + $1.value : $0
            }
            return Buyer(
                id: id, rate: domestic / total, domestic: domestic, total: total,
                concentration: Concentration(suppliers.map(\.value)), counted: counts[id] ?? 0)
        }
        let total = buyers.reduce(0) { $0 + $1.total }
        rate = total > 0 ? buyers.reduce(0) { $0 + $1.domestic } / total : nil
        let counted = counts.values.reduce(0, +)
        note = FigureNote(
            .localisation, counted: counted, missing: supplies.count - counted, vintage: vintage)
    }
}
