import Records

/// A production location of the hub's interface as the columns of a row.
enum OpenSupplyHubColumns {
    static let columns = MappedRow.Columns([
        "os_id", "name", "local_name", "description", "business_url", "address", "country.alpha_2",
        "country.name", "coordinates.lat", "coordinates.lng", "sector", "product_type",
        "processing_type", "location_type", "number_of_workers", "minimum_order_quantity",
        "average_lead_time", "certifications_standards_regulations", "lei_id", "duns_id", "rba_id",
        "isic_4", "parent_company", "opened_at", "closed_at", "claim_status", "historical_os_id",
    ])

    static let fields: [FieldPath: [String]] = [
        FieldPath(.externalID): ["os_id"],
        FieldPath(.name): ["name"],
        FieldPath(.name, "local"): ["local_name"],
        FieldPath(.description): ["description"],
        FieldPath(.website): ["business_url"],
        FieldPath(.address): ["address"],
        FieldPath(.country): ["country.alpha_2"],
        FieldPath(.latitude): ["coordinates.lat"],
        FieldPath(.longitude): ["coordinates.lng"],
        FieldPath(.sector): ["sector", "isic_4"],
        FieldPath(.products): ["product_type"],
        FieldPath(.processes): ["processing_type", "location_type"],
        FieldPath(.workers): ["number_of_workers"],
        FieldPath(.minimumOrder): ["minimum_order_quantity"],
        FieldPath(.leadTime): ["average_lead_time"],
        FieldPath(.certificates): ["certifications_standards_regulations"],
        FieldPath(.founded): ["opened_at"],
        FieldPath(.identifiers, "lei"): ["lei_id"],
        FieldPath(.identifiers, "duns"): ["duns_id"],
        FieldPath(.identifiers, "rba"): ["rba_id"],
    ]

    static let vocabulary = JSONVocabulary([
        "os_id", "name", "local_name", "name_local", "description", "business_url", "address",
        "country/*", "country_code", "country_name", "coordinates/lat", "coordinates/lng",
        "sector/*", "product_type/*", "processing_type/*", "location_type/*", "facility_type/*",
        "number_of_workers/min", "number_of_workers/max", "minimum_order_quantity",
        "average_lead_time", "certifications_standards_regulations/*", "lei_id", "duns_id",
        "rba_id", "additional_identifiers/*", "isic_4/*", "parent_company/*", "opened_at",
        "closed_at", "is_closed", "claim_status", "historical_os_id/*",
    ])

    static func row(_ location: JSONValue) -> MappedRow {
        var row = MappedRow(columns)
        let plain = [
            "os_id", "name", "local_name", "description", "business_url", "address",
            "minimum_order_quantity", "average_lead_time", "opened_at", "closed_at",
            "claim_status",
        ]
        for name in plain { row.set(name, location[name]?.text) }
        let lists = [
            "sector", "product_type", "processing_type", "location_type",
            "certifications_standards_regulations", "historical_os_id",
        ]
        for name in lists { row.set(name, texts(location[name])) }
        row.set("location_type", texts(location["facility_type"]))
        row.set("local_name", location["name_local"]?.text)
        setPlace(&row, location)
        setIdentifiers(&row, location)
        row.set("number_of_workers", range(location["number_of_workers"]))
        row.set("parent_company", parent(location["parent_company"]))
        return row
    }

    /// Whether the location says that it is no more.
    static func isClosed(_ location: JSONValue) -> Bool {
        location["is_closed"]?.text == "true" || location["closed_at"]?.text != nil
    }

    private static func setPlace(_ row: inout MappedRow, _ location: JSONValue) {
        let country = location["country"]
        row.set(
            "country.alpha_2",
            country?["alpha_2"]?.text ?? location["country_code"]?.text ?? country?.text)
        row.set("country.name", country?["name"]?.text ?? location["country_name"]?.text)
        row.set("coordinates.lat", location["coordinates"]?["lat"]?.text)
        row.set("coordinates.lng", location["coordinates"]?["lng"]?.text)
    }

    private static func setIdentifiers(_ row: inout MappedRow, _ location: JSONValue) {
        let more = location["additional_identifiers"]
        for name in ["lei", "duns", "rba"] {
            let stated = location[name + "_id"]?.text ?? more?[name + "_id"]?.text
            row.set(name + "_id", stated ?? more?[name]?.text)
        }
        // Each classification is the most specific of what is said.
        let codes = (location["isic_4"] ?? more?["isic_4"])?.elements.compactMap { code in
            ["class", "group", "division", "section"].lazy.compactMap { code[$0]?.text }.first
                ?? code.text
        }
        row.set("isic_4", codes ?? [])
    }

    private static func texts(_ value: JSONValue?) -> [String] {
        value?.elements.compactMap(\.text) ?? []
    }

    /// `1001-5000`, or the one number that is said.
    private static func range(_ value: JSONValue?) -> String? {
        guard let value, value.isObject else { return value?.text }
        let bounds = [value["min"]?.text, value["max"]?.text].compactMap { $0 }
        return bounds.first == bounds.last ? bounds.first : bounds.joined(separator: "-")
    }

    private static func parent(_ value: JSONValue?) -> String? {
        value?.text ?? value?["name"]?.text
    }
}
