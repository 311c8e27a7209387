import Records

/// What stands beside exported files: their columns, where the data is from, and of when.
///
/// - Source: Frictionless Data Package 1.0, specs.frictionlessdata.io.
package enum DataPackage {
    package static let fileName = "datapackage.json"

    /// A file that stands beside it.
    package struct Resource: Hashable, Sendable {
        package let name: String
        package let byteCount: Int
        /// The tables it holds; none of a page or a file that goes with another.
        package let schemas: [FileSchema]

        package init(name: String, byteCount: Int, schemas: [FileSchema] = []) {
            self.name = name
            self.byteCount = byteCount
            self.schemas = schemas
        }
    }

    /// What all files of a package are of, by the names it has in it: another export may join a
    /// package only where it is of the same.
    ///
    /// - Complexity: O(1).
    package static func scope(of description: ExportDescription) -> [(String, String)] {
        [
            ("created", description.date.text + "T00:00:00Z"),
            ("snapshot", description.snapshot), ("regionVintage", description.vintage.text),
            ("cut", description.cut), ("fit", description.fit.map { String($0.tenths / 10) } ?? ""),
            ("level", description.level?.rawValue ?? ""),
            ("minimumCell", String(description.minCell)),
        ]
    }

    /// The package of files that hold a network.
    ///
    /// - Parameters:
    ///   - files: those of the export, each with its format's own ending.
    ///   - others: resources that are in the package already, each an object of JSON.
    /// - Complexity: O(columns + files).
    package static func write(
        _ export: NetworkExport, files: [Resource], beside others: [String] = []
    ) -> WrittenFile {
        write(export.description, of: export.graph, files: files, beside: others)
    }

    /// - Parameter graph: nil of files that hold figures alone.
    package static func write(
        _ description: ExportDescription, of graph: SupplyGraph? = nil, files: [Resource],
        beside others: [String] = []
    ) -> WrittenFile {
        var text = TextBytes()
        text.put("{\n\"profile\":\"data-package\",\n\"name\":\"supply-network\",\n")
        putMember("title", .text(description.title), &text)
        for (name, value) in scope(of: description) where !value.isEmpty {
            let isNumber = name == "minimumCell"
            putMember(name, isNumber ? .integer(description.minCell) : .text(value), &text)
        }
        if let graph {
            putMember("nodes", .integer(graph.nodes.count), &text)
            putMember("edges", .integer(graph.edges.count), &text)
        }
        putSources(description.sources, &text)
        text.put("\"resources\":[")
        var isFirst = true
        for other in others {
            text.put(isFirst ? "\n" : ",\n")
            text.put(other)
            isFirst = false
        }
        for file in files {
            let schemas: [FileSchema?] = file.schemas.isEmpty ? [nil] : file.schemas
            for schema in schemas {
                text.put(isFirst ? "\n" : ",\n")
                put(file, schema, description.language, &text)
                isFirst = false
            }
        }
        text.put("]\n}\n")
        return WrittenFile(name: fileName, bytes: text.bytes)
    }

    private static func putMember(
        _ name: String, _ value: ExportValue, _ text: inout TextBytes
    ) {
        text.put(jsonMembers: [(name, value)])
        text.put(",\n")
    }

    private static func putSources(_ sources: [Source], _ text: inout TextBytes) {
        let sorted = sources.sorted { $0.id < $1.id }
        putList("sources", sorted, &text) {
            [("title", .text($0.title)), ("name", .text($0.id.text))]
        }
        let licences = Set(sorted.map(\.licence)).filter { !$0.isEmpty }.sorted()
        // A package without licences leaves the list out: an empty one is not allowed.
        guard !licences.isEmpty else { return }
        putList("licenses", licences, &text) { [("title", .text($0))] + licenceName($0) }
    }

    /// Licences are kept in their sources' own words; those that are plain identifiers, as of SPDX,
    /// are names too.
    private static func licenceName(_ licence: String) -> [(String, ExportValue)] {
        let isName = licence.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
        }
        return isName ? [("name", .text(licence))] : [("path", .text("datapackage.json"))]
    }

    private static func putList<Element>(
        _ name: String, _ elements: [Element], _ text: inout TextBytes,
        members: (Element) -> [(String, ExportValue)]
    ) {
        text.put(json: name)
        text.put(":[")
        for (number, element) in elements.enumerated() {
            text.put(number == 0 ? "{" : ",{")
            text.put(jsonMembers: members(element))
            text.put("}")
        }
        text.put("],\n")
    }

    private static func put(
        _ file: Resource, _ schema: FileSchema?, _ language: Language, _ text: inout TextBytes
    ) {
        let ending = String(file.name.split(separator: ".").last ?? "")
        let whole = [file.name, schema?.table].compactMap(\.self).joined(separator: "-")
        let name = whole.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
        text.put("{")
        text.put(jsonMembers: [
            ("name", .text(String(name))), ("path", .text(file.name)), ("format", .text(ending)),
            ("mediatype", .text(mediaType(of: file.name))),
            ("bytes", .integer(file.byteCount)),
        ])
        if let schema { put(schema, ending, language, &text) }
        text.put("}")
    }

    /// Which table of the file is meant stands under the name that readers look for.
    private static func put(
        _ schema: FileSchema, _ ending: String, _ language: Language, _ text: inout TextBytes
    ) {
        if let table = schema.table {
            text.put(",\"dialect\":{")
            text.put(jsonMembers: [(ending == "xlsx" ? "sheet" : "table", .text(table))])
            text.put("}")
        }
        text.put(",\"schema\":{\"fields\":[")
        for (number, field) in schema.fields.enumerated() {
            text.put(number == 0 ? "{" : ",{")
            let words = field.explanation(in: language)
            text.put(jsonMembers: [
                ("name", .text(field.name)), ("type", .text(field.type)),
                ("description", words.isEmpty ? .none : .text(words)),
            ])
            text.put("}")
        }
        text.put("]}")
    }

    /// What kind of content a file holds, by the ending of its name.
    ///
    /// - Complexity: O(length of the name).
    package static func mediaType(of name: String) -> String {
        mediaTypes[String(name.split(separator: ".").last ?? "")] ?? "application/octet-stream"
    }

    private static let mediaTypes = [
        "csv": "text/csv", "cyjs": "application/json", "dbf": "application/x-dbf",
        "geojson": "application/geo+json", "gexf": "application/gexf+xml",
        "gpkg": "application/geopackage+sqlite3", "graphml": "application/graphml+xml",
        "html": "text/html", "json": "application/json",
        "kml": "application/vnd.google-earth.kml+xml", "net": "text/plain",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
}
