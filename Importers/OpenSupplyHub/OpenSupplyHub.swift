import Records

/// The shape of Open Supply Hub's lists: what contributors upload, what the site lets download,
/// and what its interface (API v1) answers, flattened.
///
/// - Source: opensupplyhub/open-supply-hub and open-supply-hub-api-docs (MIT), read 2026-11.
enum OpenSupplyHub {
    /// How many of a list's columns, in percent, must be the hub's: a chamber's list may well
    /// have a name, an address and a country too, and more that the hub does not know.
    static let knownPercentMin = 80

    /// The hub's field map for a list that has its shape; nil for any other list.
    static func fieldMap(for columns: [String]) -> FieldMap? {
        let stated = columns.filter { !$0.isEmpty }
        let keys = Set(stated.map(key))
        let hasCountry = countries.contains { keys.contains($0) }
        guard keys.contains("name"), keys.contains("address"), hasCountry else { return nil }
        let known = stated.count { targets[key($0)] != nil || ignored.contains(key($0)) }
        guard known * 100 >= stated.count * knownPercentMin else { return nil }

        var fields: [FieldPath: [String]] = [:]
        for column in stated {
            guard let path = targets[key(column)], fits(path, key(column), among: keys) else {
                continue
            }
            fields[path, default: []].append(column)
        }
        return FieldMap(kind: .supplier, fields: fields.mapValues { .columns($0) })
    }

    /// Of several columns that say the country, the one that says it shortest counts.
    private static func fits(_ path: FieldPath, _ key: String, among keys: Set<String>) -> Bool {
        path.field != .country || countries.first { keys.contains($0) } == key
    }

    private static func key(_ column: String) -> String {
        column.lowercased().replacing(" ", with: "_")
    }

    private static let countries = [
        "country_code", "country.alpha_2", "country", "country_name", "country.name",
    ]

    private static let targets: [String: FieldPath] = {
        var table: [String: FieldPath] = [:]
        for country in countries { table[country] = FieldPath(.country) }
        for (path, names) in columns {
            for name in names { table[name] = path }
        }
        return table
    }()

    private static let columns: [(path: FieldPath, names: [String])] = [
        (FieldPath(.externalID), ["os_id"]),
        (FieldPath(.name), ["name"]),
        (FieldPath(.address), ["address"]),
        (FieldPath(.latitude), ["lat", "latitude", "coordinates.lat"]),
        (FieldPath(.longitude), ["lng", "longitude", "coordinates.lng"]),
        (FieldPath(.sector), ["sector", "sector_product_type"]),
        (FieldPath(.products), ["product_type"]),
        (
            FieldPath(.processes),
            [
                "processing_type", "facility_type", "processing_type_facility_type",
                "facility_type_processing_type", "processing_type_facility_type_raw",
                "location_type",
            ]
        ),
        (
            FieldPath(.workers),
            ["number_of_workers", "number_of_workers.min", "number_of_workers.max"]
        ),
        (FieldPath(.identifiers, "lei"), ["lei", "additional_identifiers.lei", "lei_id"]),
        (FieldPath(.identifiers, "duns"), ["duns", "additional_identifiers.duns", "duns_id"]),
    ]

    /// Columns of the hub that say nothing of what a supplier can do.
    private static let ignored: Set<String> = [
        "contribution_date", "contributor", "contributor_(list)", "contributors", "is_closed",
        "parent_company", "native_language_name", "historical_os_id", "claim_status",
        "country.alpha_3", "country.numeric", "isic_4", "status", "source",
        "additional_identifiers.rba", "location_type_raw", "vat_code", "tax_id",
    ]
}
