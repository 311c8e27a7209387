import Records

/// Nodes and edges as KML, for Google Earth and its kin; one folder each.
///
/// - Source: OGC KML 2.2 (07-147r2).
package enum KMLWriter {
    /// - Complexity: O(length of the file).
    package static func write(_ export: NetworkExport) -> WrittenFile {
        var text = TextBytes()
        text.put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>
            """)
        text.put(xml: export.description.title)
        text.put("</name>\n")
        putSchema("node", export.nodeColumns, &text)
        putSchema("edge", NetworkExport.edgeColumns, &text)
        text.put("<Folder><name>nodes</name>\n")
        for place in export.graph.nodes.indices { putNode(place, export, &text) }
        text.put("</Folder>\n<Folder><name>edges</name>\n")
        for place in export.graph.edges.indices { putEdge(place, export, &text) }
        text.put("</Folder>\n</Document></kml>\n")
        return WrittenFile(name: "network.kml", bytes: text.bytes)
    }

    private static func putSchema(
        _ name: String, _ columns: [ExportColumn], _ text: inout TextBytes
    ) {
        text.put("<Schema id=\"\(name)\" name=\"\(name)\">\n")
        for column in columns {
            text.put("<SimpleField name=\"")
            text.put(xml: column.name)
            text.put("\" type=\"" + type(of: column.kind) + "\"></SimpleField>\n")
        }
        text.put("</Schema>\n")
    }

    private static func type(of kind: ExportColumn.Kind) -> String {
        switch kind {
        case .text, .day: "string"
        case .integer: "int"
        case .decimal: "double"
        case .flag: "bool"
        }
    }

    private static func putNode(_ place: Int, _ export: NetworkExport, _ text: inout TextBytes) {
        let node = export.graph.nodes[place]
        text.put("<Placemark><name>")
        text.put(xml: node.label)
        text.put("</name>")
        if let day = node.knownSince {
            text.put("<TimeSpan><begin>" + day.text + "</begin></TimeSpan>")
        }
        putData("node", export.nodeColumns, export.values(ofNode: place), &text)
        if let point = node.point {
            text.put("<Point><coordinates>")
            put(EdgeLine.Position(longitude: point.longitude, latitude: point.latitude), &text)
            text.put("</coordinates></Point>")
        }
        text.put("</Placemark>\n")
    }

    private static func putEdge(_ place: Int, _ export: NetworkExport, _ text: inout TextBytes) {
        let edge = export.graph.edges[place]
        text.put("<Placemark><name>")
        text.put(xml: edge.kind.name(in: export.description.language))
        text.put("</name>")
        let span = export.span(ofEdge: edge)
        if span.start != nil || span.end != nil {
            text.put("<TimeSpan>")
            if let start = span.start { text.put("<begin>" + start.text + "</begin>") }
            if let end = span.end { text.put("<end>" + end.text + "</end>") }
            text.put("</TimeSpan>")
        }
        putData("edge", NetworkExport.edgeColumns, export.values(ofEdge: place), &text)
        if let line = EdgeLine(edge, in: export.graph) { putLine(line, &text) }
        text.put("</Placemark>\n")
    }

    private static func putLine(_ line: EdgeLine, _ text: inout TextBytes) {
        let isCut = line.parts.count > 1
        if isCut { text.put("<MultiGeometry>") }
        for part in line.parts {
            text.put("<LineString><coordinates>")
            for (number, position) in part.enumerated() {
                if number > 0 { text.put(" ") }
                put(position, &text)
            }
            text.put("</coordinates></LineString>")
        }
        if isCut { text.put("</MultiGeometry>") }
    }

    private static func putData(
        _ schema: String, _ columns: [ExportColumn], _ values: [ExportValue],
        _ text: inout TextBytes
    ) {
        text.put("<ExtendedData><SchemaData schemaUrl=\"#\(schema)\">")
        for (column, value) in zip(columns, values) {
            guard let written = value.text else { continue }
            text.put("<SimpleData name=\"")
            text.put(xml: column.name)
            text.put("\">")
            text.put(xml: written)
            text.put("</SimpleData>")
        }
        text.put("</SchemaData></ExtendedData>")
    }

    private static func put(_ position: EdgeLine.Position, _ text: inout TextBytes) {
        text.put(degrees: position.longitude)
        text.put(",")
        text.put(degrees: position.latitude)
    }
}
