import Records

/// What a catalogue says of itself. None of it stands in rows but the currency of prices without
/// one: a new edition with the same products changes no record.
package struct BMEcatHeader: Hashable, Sendable {
    /// The version of BMEcat.
    package internal(set) var edition: String?
    package internal(set) var catalogID: String?
    package internal(set) var catalogVersion: String?
    package internal(set) var catalogName: String?
    package internal(set) var language: String?
    package internal(set) var currency: String?
    package internal(set) var generated: String?
    package internal(set) var territories: [String] = []
    /// `T_NEW_CATALOG`, `T_UPDATE_PRODUCTS` or `T_UPDATE_PRICES`.
    package internal(set) var transaction: String?
    /// The version that an update builds on.
    package internal(set) var previousVersion: String?

    init() {}

    static let transactions = ["T_NEW_CATALOG", "T_UPDATE_PRODUCTS", "T_UPDATE_PRICES"]

    package var scope: CatalogueScope {
        switch transaction {
        case "T_UPDATE_PRODUCTS": .changes
        case "T_UPDATE_PRICES": .prices
        default: .whole
        }
    }

    mutating func read(_ header: XMLElement) {
        guard let catalog = header.first("CATALOG") else { return }
        language = catalog.texts("LANGUAGE").joined(separator: ", ")
        catalogID = catalog.text("CATALOG_ID")
        catalogVersion = catalog.text("CATALOG_VERSION")
        catalogName = catalog.text("CATALOG_NAME")
        currency = catalog.text("CURRENCY")
        territories = catalog.texts("TERRITORY")
        generated = BMEcatDay.text("generation_date", in: catalog)
    }
}

/// A day that a `DATETIME` of a type names.
enum BMEcatDay {
    static func text(_ type: String, in element: XMLElement) -> String? {
        for moment in element.all("DATETIME") where moment.attribute("type") == type {
            // The hour and its zone are always midnight where a day is meant.
            _ = moment.texts("TIME") + moment.texts("TIMEZONE")
            if let day = moment.text("DATE") { return day }
        }
        return nil
    }
}
