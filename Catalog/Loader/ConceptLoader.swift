import Records

/// Reads a table of concepts: ids, labels, synonyms and relations.
struct ConceptLoader {
    /// How a table's ids become concept ids.
    let scheme: ConceptScheme
    /// Put before the table's own codes where several classifications share a scheme.
    var prefix = ""
    var idColumn = "id"
    /// Labels that no row may lack.
    var requiredLabels: [Language] = Language.allCases

    func concepts(of table: FactsTable) throws(CatalogueError) -> [Concept] {
        try table.refuseRepeated(idColumn)
        let known = Set(table.rows.map { $0[idColumn] })
        var concepts: [Concept] = []
        for row in table.rows {
            concepts.append(try concept(of: row, known: known))
        }
        try Self.refuseCircles(concepts, table: table)
        return concepts
    }

    private func concept(
        of row: FactsTable.Row, known: Set<String>
    ) throws(CatalogueError) -> Concept {
        let labels = try row.labels(required: requiredLabels, id: row[idColumn])
        var synonyms: [Language: [String]] = [:]
        for language in Language.allCases {
            let others = row.list("synonyms_" + language.rawValue)
            if !others.isEmpty { synonyms[language] = others }
        }
        let names = row["name"].isEmpty ? [] : [row["name"]]
        return Concept(
            id: id(row[idColumn]), labels: labels, synonyms: synonyms,
            spellings: names + row.list("grades") + row.list("synonyms"),
            bareSpellings: row.list("bare"),
            broader: try related("broader", row, known),
            implies: try related("implies", row, known),
            substitutes: try related("substitutes", row, known),
            edition: row["edition"].isEmpty ? nil : row["edition"],
            validity: try row.validity())
    }

    private func id(_ code: String) -> ConceptID { ConceptID(scheme, prefix + code) }

    private func related(
        _ relation: String, _ row: FactsTable.Row, _ known: Set<String>
    ) throws(CatalogueError) -> [ConceptID] {
        var targets: [ConceptID] = []
        for target in row.list(relation) {
            guard known.contains(target) else {
                throw .relationUnknown(
                    file: row.file, line: row.line, id: row[idColumn], relation: relation,
                    target: target)
            }
            targets.append(id(target))
        }
        return targets
    }

    /// No concept may be above itself or imply itself, directly or through others.
    private static func refuseCircles(
        _ concepts: [Concept], table: FactsTable
    ) throws(CatalogueError) {
        let catalogue = Catalogue(concepts: concepts)
        for (concept, row) in zip(concepts, table.rows) {
            let above = catalogue.implied(by: concept.id)
            let returns = ([concept.id] + above.keys).contains { target in
                let next = catalogue.concepts[target]
                return next?.broader.contains(concept.id) == true
                    || next?.implies.contains(concept.id) == true
            }
            if returns {
                throw .relationCircular(
                    file: row.file, line: row.line, id: concept.id.code,
                    relation: "broader, implies")
            }
        }
    }
}
