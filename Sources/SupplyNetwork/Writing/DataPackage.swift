import Records

/// What stands beside exported files: their columns, where the data is from, and of when.
///
/// - Source: Frictionless Data Package 1.0, specs.frictionlessdata.io.
package enum DataPackage {
    /// A file that stands beside it.
    package struct Resource: Hashable, Sendable {
        package let name: String
        package let byteCount: Int

        package init(name: String, byteCount: Int) {
            self.name = name
            self.byteCount = byteCount
        }

        package init(_ file: WrittenFile) {
            self.init(name: file.name, byteCount: file.bytes.count)
        }
    }

    /// - Parameter files: those of the export, each with its format's own ending.
    /// - Complexity: O(columns + files).
    package static func write(_ export: NetworkExport, files: [Resource]) -> WrittenFile {
        let description = export.description
        var text = TextBytes()
        text.put("{\n\"profile\":\"data-package\",\n\"name\":\"supply-network\",\n")
        putMember("title", .text(description.title), &text)
        putMember("created", .text(description.date.text + "T00:00:00Z"), &text)
        putMember("snapshot", .text(description.snapshot), &text)
        putMember("regionVintage", .day(description.vintage), &text)
        putMember("minimumCell", .integer(description.minCell), &text)
        putMember("nodes", .integer(export.graph.nodes.count), &text)
        putMember("edges", .integer(export.graph.edges.count), &text)
        putSources(description.sources, &text)
        text.put("\"resources\":[")
        for (number, file) in files.enumerated() {
            text.put(number == 0 ? "\n" : ",\n")
            put(file, export, &text)
        }
        text.put("]\n}\n")
        return WrittenFile(name: "datapackage.json", bytes: text.bytes)
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
        _ file: Resource, _ export: NetworkExport, _ text: inout TextBytes
    ) {
        let ending = String(file.name.split(separator: ".").last ?? "")
        let name = file.name.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" }
        text.put("{")
        text.put(jsonMembers: [
            ("name", .text(String(name))), ("path", .text(file.name)), ("format", .text(ending)),
            ("mediatype", .text(mediaType(of: file.name))),
            ("bytes", .integer(file.byteCount)),
        ])
        // Files of nodes or edges alone have one table; the others hold both.
        let isNodes = file.name.contains("nodes")
        if isNodes || file.name.contains("edges"), ["csv", "geojson", "dbf"].contains(ending) {
            putSchema(isNodes ? export.nodeColumns : NetworkExport.edgeColumns, export, &text)
        }
        text.put("}")
    }

    private static func putSchema(
        _ columns: [ExportColumn], _ export: NetworkExport, _ text: inout TextBytes
    ) {
        text.put(",\"schema\":{\"fields\":[")
        for (number, column) in columns.enumerated() {
            text.put(number == 0 ? "{" : ",{")
            text.put(jsonMembers: [
                ("name", .text(column.name)), ("type", .text(type(of: column.kind))),
                ("description", .text(column.explanation(in: export.description.language))),
            ])
            text.put("}")
        }
        text.put("]}")
    }

    private static func type(of kind: ExportColumn.Kind) -> String {
        switch kind {
        case .text: "string"
        case .integer: "integer"
        case .decimal: "number"
        case .flag: "boolean"
        case .day: "date"
        }
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
