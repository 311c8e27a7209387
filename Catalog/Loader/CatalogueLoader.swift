import Records

extension Catalogue {
    /// An edition read from the texts of its files, by file name.
    package static func loaded(from files: [String: String]) throws(CatalogueError) -> Catalogue {
        try CatalogueLoader { files[$0] }.catalogue()
    }
}

/// Puts the tables together and checks what one table says of another.
struct CatalogueLoader {
    /// The text of a file by its name; nil where there is no such file.
    let text: (String) -> String?

    func catalogue() throws(CatalogueError) -> Catalogue {
        let standardTable = try table("standards.tsv", ["id", "editions", "implies"])
        let (countries, regions) = try places()
        let concepts = try concepts(standardTable)
        let known = Set(concepts.map(\.id))
        return Catalogue(
            concepts: concepts,
            standards: try StandardLoader().standards(of: standardTable),
            regions: regions,
            countries: countries,
            units: try UnitLoader().units(of: table("units.tsv", ["id", "quantity"])),
            regionChanges: try changes(known: Set(regions.map(\.id))),
            crosswalks: try crosswalks(known: known))
    }

    /// Countries and regions, without what can be made in them.
    func placesAlone() throws(CatalogueError) -> Catalogue {
        let (countries, regions) = try places()
        return Catalogue(
            concepts: [], regions: regions, countries: countries,
            regionChanges: try changes(known: Set(regions.map(\.id))))
    }

    private func places() throws(CatalogueError) -> ([Country], [Region]) {
        let provinceTable = try table("regions-vn.tsv", ["id", "code", "name_vi"])
        let countries = try RegionLoader().countries(of: table("countries.tsv", ["code"]))
        let regions =
            try RegionLoader().provinces(of: provinceTable)
            + RegionLoader().regions(
                of: table("regions.tsv", ["id", "country", "name_en"]),
                countries: Set(countries.map(\.code)))
        return (countries, regions)
    }

    private func concepts(_ standards: FactsTable) throws(CatalogueError) -> [Concept] {
        let classification: [Language] = [.english, .vietnamese]
        var concepts = try ConceptLoader(scheme: .process)
            .concepts(
                of: table("processes.tsv", ["id", "broader", "implies", "substitutes", "bare"]))
        concepts += try ConceptLoader(scheme: .material)
            .concepts(of: table("materials.tsv", ["id", "broader", "grades", "bare"]))
        concepts += try ConceptLoader(scheme: .standard).concepts(of: standards)
        concepts += try ConceptLoader(scheme: .product)
            .concepts(of: table("products-supporting-industry.tsv", ["id", "edition", "broader"]))
        concepts += try ConceptLoader(
            scheme: .product, prefix: "hs-", idColumn: "code", requiredLabels: classification
        ).concepts(of: table("hs2022.tsv", ["code", "broader"]))
        for edition in ["isic4", "vsic2018", "vsic2025"] {
            concepts += try ConceptLoader(
                scheme: .industry, prefix: edition + "-", idColumn: "code",
                requiredLabels: classification
            ).concepts(of: table(edition + ".tsv", ["code", "level", "broader"]))
        }
        return concepts
    }

    /// Of Vietnam's provinces, then of the regions of other countries.
    private func changes(known: Set<ConceptID>) throws(CatalogueError) -> [RegionChange] {
        var changes: [RegionChange] = []
        for file in ["region-changes-vn.tsv", "region-changes.tsv"] {
            changes += try RegionLoader().changes(
                of: table(file, ["from_id", "to_id", "weight"]), known: known)
        }
        return changes
    }

    private func crosswalks(known: Set<ConceptID>) throws(CatalogueError) -> [Crosswalk] {
        var crosswalks: [Crosswalk] = []
        for row in try table("crosswalks.tsv", Self.crosswalkColumns).rows {
            let from = Self.code(row["from_scheme"], row["from_code"])
            let to = Self.code(row["to_scheme"], row["to_code"])
            for end in [from, to] where !known.contains(end) {
                throw .relationUnknown(
                    file: row.file, line: row.line, id: from.code, relation: row["kind"],
                    target: end.code)
            }
            guard ["exact", "partial"].contains(row["kind"]) else { throw row.unreadable("kind") }
            crosswalks.append(Crosswalk(from: from, to: to, isExact: row["kind"] == "exact"))
        }
        return crosswalks
    }

    private static let crosswalkColumns = [
        "from_scheme", "from_code", "to_scheme", "to_code", "kind",
    ]

    private static func code(_ scheme: String, _ code: String) -> ConceptID {
        scheme == "hs2022"
            ? ConceptID(.product, "hs-" + code) : ConceptID(.industry, scheme + "-" + code)
    }

    private func table(_ file: String, _ columns: [String]) throws(CatalogueError) -> FactsTable {
        guard let text = text(file) else { throw .fileMissing(file) }
        return try FactsTable(file: file, text: text, columns: columns)
    }
}
