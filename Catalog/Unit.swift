package import Records

/// A unit of measure with its exact size in the base unit of its quantity.
package struct Unit: Hashable, Sendable {
    package enum Quantity: String, Sendable, CaseIterable {
        case length, mass, area, force, time, rate, count, power, percentage
    }

    package let id: String
    package let quantity: Quantity
    package let symbol: String
    /// Base units in one unit, as a fraction in lowest terms.
    package let numerator: Int64
    package let denominator: Int64
    package let labels: [Language: String]
    package let synonyms: [String]

    package init(
        id: String, quantity: Quantity, symbol: String, numerator: Int64, denominator: Int64,
        labels: [Language: String], synonyms: [String]
    ) {
        self.id = id
        self.quantity = quantity
        self.symbol = symbol
        self.numerator = numerator
        self.denominator = denominator
        self.labels = labels
        self.synonyms = synonyms
    }
}
