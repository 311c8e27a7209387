import Foundation
import Records
import TextAnalysis

/// The columns of a list that tell of relations, by their headings.
package struct RelationColumns: Sendable {
    private(set) var buyers: [Int] = []
    private(set) var owners: [Int] = []
    private(set) var values: [Int] = []
    private(set) var days: [Int] = []
    private(set) var lastDays: [Int] = []
    /// Where the buyer of a row is.
    private var addresses: [Int] = []
    private var regions: [Int] = []
    private var countries: [Int] = []
    private var identifiers: [Int] = []
    /// Those of them that name one firm each, commas and all.
    private var single: Set<Int> = []

    init(_ columns: [String]) {
        for (place, heading) in columns.enumerated() {
            if Self.names(heading, Self.buyers) { buyers.append(place) }
            if Self.names(heading, Self.owners) { owners.append(place) }
            if Self.names(heading, Self.values) { values.append(place) }
            if Self.names(heading, Self.days) { days.append(place) }
            if Self.names(heading, Self.lastDays) { lastDays.append(place) }
            if Self.names(heading, Self.addresses) { addresses.append(place) }
            if Self.names(heading, Self.regions) { regions.append(place) }
            if Self.names(heading, Self.countries) { countries.append(place) }
            if Self.names(heading, Self.identifiers) { identifiers.append(place) }
            if Self.names(heading, Self.ofOne) { single.insert(place) }
        }
    }

    /// Those that whoever sees these groups of a profile may read.
    func shown(_ groups: FieldGroups) -> RelationColumns {
        var columns = self
        if !groups.contains(.work) {
            (columns.buyers, columns.values) = ([], [])
            (columns.days, columns.lastDays) = ([], [])
            (columns.addresses, columns.regions, columns.countries) = ([], [], [])
            columns.identifiers = []
        }
        if !groups.contains(.firm) { columns.owners = [] }
        return columns
    }

    /// The firms that a cell names.
    func names(in column: Int, of record: SourceRecord) -> [String] {
        Self.text(column, of: record).map {
            NamedFirms.read($0, byCommas: !single.contains(column))
        } ?? []
    }

    /// Where a record says that its buyer is; nil where it does not.
    func buyerPlace(in record: SourceRecord) -> BuyerPlaces.Words? {
        let texts = [addresses, regions, countries].map { columns in
            columns.lazy.compactMap { Self.text($0, of: record) }.first
        }
        guard texts.contains(where: { $0 != nil }) else { return nil }
        return BuyerPlaces.Words(address: texts[0], region: texts[1], country: texts[2])
    }

    /// What identifies the buyer of a row, such as its tax number; nil where the row does not say.
    func buyerIdentifier(in record: SourceRecord) -> String? {
        identifiers.lazy.compactMap { Self.text($0, of: record) }.first
    }

    static func text(_ column: Int, of record: SourceRecord) -> String? {
        guard column < record.cells.count else { return nil }
        let text = FormulaGuard.unguarded(record.cells[column])
            .trimmingCharacters(in: .whitespacesAndNewlines)
        return text.isEmpty ? nil : text
    }

    /// Whether a heading is that of a column that tells of relations.
    ///
    /// - Complexity: O(characters).
    package static func areTold(by heading: String) -> Bool {
        [buyers, owners, values, days, lastDays, addresses, regions, countries, identifiers]
            .contains { names(heading, $0) }
    }

    private static let buyers = Set(RelationHeadings.buyers.map(key))
    private static let owners = Set(RelationHeadings.owners.map(key))
    private static let values = Set(
        [
            "contracts value", "awards value", "contract value", "giá trị hợp đồng", "계약금액",
            "契約金額",
        ].map(key))
    private static let days = Set(
        [
            "contracts dateSigned", "awards date", "contract date", "ngày ký hợp đồng", "계약일",
            "契約日",
        ].map(key))

    private static let lastDays = Set(RelationHeadings.lastDays.map(key))
    private static let addresses = Set(RelationHeadings.buyerAddresses.map(key))
    private static let regions = Set(RelationHeadings.buyerRegions.map(key))
    private static let countries = Set(RelationHeadings.buyerCountries.map(key))
    private static let identifiers = Set(RelationHeadings.buyerIdentifiers.map(key))

    private static let ofOne = owners.union(
        ["buyer name", "customer name", "Tên khách hàng", "고객사명", "거래처명", "取引先名"].map(key))

    /// What stands between two languages of one heading.
    private static let marks: Set<Character> = ["/", "(", ")", "|", "\n"]

    /// Folded and without blanks, which lists use as they please: `Customer(s)`.
    private static func key(_ heading: String) -> String {
        String(Fold.search(heading).filter { $0 != " " })
    }

    /// Whether a heading is one of those known, or says one in several languages: `buyer/id` names
    /// something else.
    private static func names(_ heading: String, _ known: Set<String>) -> Bool {
        if known.contains(key(heading)) { return true }
        let parts = heading.split(whereSeparator: marks.contains).map { key(String($0)) }
            .filter { !$0.isEmpty }
        return parts.count > 1 && parts.allSatisfy(known.contains)
    }
}
