import Records

/// Reads countries, regions and the mapping of former regions onto present ones.
struct RegionLoader {
    func countries(of table: FactsTable) throws(CatalogueError) -> [Country] {
        try table.refuseRepeated("code")
        var countries: [Country] = []
        for row in table.rows {
            countries.append(
                Country(
                    code: row["code"], alpha3: row["alpha3"],
                    names: try row.labels(required: Language.allCases, id: row["code"]),
                    synonyms: row.list("synonyms"), centre: try centre(of: row),
                    mapPoint: try mapPoint(of: row)))
        }
        return countries
    }

    /// Vietnam's provinces, a row for each vintage.
    func provinces(of table: FactsTable) throws(CatalogueError) -> [Region] {
        try table.refuseRepeated("id")
        var regions: [Region] = []
        for row in table.rows {
            regions.append(
                Region(
                    id: ConceptID(.region, row["id"]), country: "VN", code: row["code"],
                    isoCode: row["iso3166_2"].isEmpty ? nil : row["iso3166_2"],
                    names: try names(of: row), nativeName: row["name_vi"],
                    synonyms: row.list("synonyms"), centre: try centre(of: row),
                    validFrom: try date("valid_from", row),
                    validUntil: try date("valid_until", row)))
        }
        return regions
    }

    /// First-level regions of the other countries.
    func regions(
        of table: FactsTable, countries: Set<String>
    ) throws(CatalogueError) -> [Region] {
        try table.refuseRepeated("id")
        var regions: [Region] = []
        for row in table.rows {
            guard countries.contains(row["country"]) else {
                throw .relationUnknown(
                    file: row.file, line: row.line, id: row["id"], relation: "country",
                    target: row["country"])
            }
            regions.append(
                Region(
                    id: ConceptID(.region, row["id"]), country: row["country"],
                    code: row["iso3166_2"], names: try names(of: row),
                    nativeName: row["name_native"],
                    synonyms: row.list("synonyms"), centre: try centre(of: row),
                    validFrom: try date("valid_from", row),
                    validUntil: try date("valid_until", row)))
        }
        return regions
    }

    func changes(
        of table: FactsTable, known: Set<ConceptID>
    ) throws(CatalogueError) -> [RegionChange] {
        var changes: [RegionChange] = []
        for row in table.rows {
            let from = ConceptID(.region, row["from_id"])
            let to = ConceptID(.region, row["to_id"])
            for (column, end) in [("from_id", from), ("to_id", to)] where !known.contains(end) {
                throw .relationUnknown(
                    file: row.file, line: row.line, id: from.code, relation: column,
                    target: end.code)
            }
            guard let weight = Double(row["weight"]), weight > 0, weight <= 1 else {
                throw row.unreadable("weight")
            }
            let thousandths = Int((weight * 1_000).rounded())
            changes.append(RegionChange(from: from, to: to, weightThousandths: thousandths))
        }
        return changes
    }

    private func names(
        of row: FactsTable.Row
    ) throws(CatalogueError) -> [Language: String] {
        var names = try row.labels(required: [.korean, .japanese], id: row["id"])
        for language in [Language.vietnamese, .english] {
            names[language] = try name(of: row, in: language)
        }
        return names
    }

    private func name(
        of row: FactsTable.Row, in language: Language
    ) throws(CatalogueError) -> String {
        let name = row["name_" + language.rawValue]
        guard !name.isEmpty else {
            throw .labelMissing(
                file: row.file, line: row.line, id: row["id"], language: language.rawValue)
        }
        return name
    }

    private func centre(of row: FactsTable.Row) throws(CatalogueError) -> Coordinate {
        try point("latitude", "longitude", of: row)
    }

    private func mapPoint(of row: FactsTable.Row) throws(CatalogueError) -> Coordinate? {
        if row["map_latitude"].isEmpty, row["map_longitude"].isEmpty { return nil }
        return try point("map_latitude", "map_longitude", of: row)
    }

    private func point(
        _ latitudeColumn: String, _ longitudeColumn: String, of row: FactsTable.Row
    ) throws(CatalogueError) -> Coordinate {
        guard let latitude = Double(row[latitudeColumn]),
            let longitude = Double(row[longitudeColumn]),
            let point = Coordinate(latitude: latitude, longitude: longitude)
        else { throw row.unreadable(latitudeColumn) }
        return point
    }

    private func date(
        _ column: String, _ row: FactsTable.Row
    ) throws(CatalogueError) -> CalendarDate? {
        if row[column].isEmpty { return nil }
        guard let date = CalendarDate(iso: row[column]) else { throw row.unreadable(column) }
        return date
    }
}
