import Records

/// The network as GEXF 1.3, for Gephi; with its times where any are known.
///
/// - Source: GEXF 1.3, gexf.net/schema.html.
package enum GEXFWriter {
    /// - Complexity: O(length of the file).
    package static func write(_ export: NetworkExport) -> WrittenFile {
        let isDynamic =
            export.graph.nodes.contains { $0.knownSince != nil }
            || export.graph.edges.contains { edge in
                let span = export.span(ofEdge: edge)
                return span.start != nil || span.end != nil
            }
        var text = TextBytes()
        text.put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
            <meta lastmodifieddate="\(export.description.date.text)"><description>
            """)
        text.put(xml: export.description.title)
        text.put("</description></meta>\n")
        text.put(
            isDynamic
                ? "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n"
                : "<graph defaultedgetype=\"directed\" mode=\"static\">\n")
        // Identifier, label and ends have places of their own.
        let nodeColumns = export.nodeColumns.dropFirst(2)
        let edgeColumns = NetworkExport.edgeColumns.dropFirst(3).filter { $0.name != "weight" }
        putAttributes(Array(nodeColumns), of: "node", &text)
        putAttributes(edgeColumns, of: "edge", &text)
        text.put("<nodes>\n")
        for place in export.graph.nodes.indices { putNode(place, export, &text) }
        text.put("</nodes>\n<edges>\n")
        for place in export.graph.edges.indices { putEdge(place, export, &text) }
        text.put("</edges>\n</graph>\n</gexf>\n")
        return WrittenFile(name: "network.gexf", bytes: text.bytes)
    }

    private static func putAttributes(
        _ columns: [ExportColumn], of element: String, _ text: inout TextBytes
    ) {
        text.put("<attributes class=\"\(element)\">\n")
        for (number, column) in columns.enumerated() {
            text.put("<attribute id=\"\(number)\" title=\"")
            text.put(xml: column.name)
            text.put("\" type=\"" + type(of: column.kind) + "\"/>\n")
        }
        text.put("</attributes>\n")
    }

    private static func type(of kind: ExportColumn.Kind) -> String {
        switch kind {
        case .text, .day: "string"
        case .integer: "long"
        case .decimal: "double"
        case .flag: "boolean"
        }
    }

    private static func putNode(_ place: Int, _ export: NetworkExport, _ text: inout TextBytes) {
        let node = export.graph.nodes[place]
        text.put("<node id=\"")
        text.put(xml: node.id)
        text.put("\" label=\"")
        text.put(xml: node.label)
        if let day = node.knownSince { text.put("\" start=\"" + day.text) }
        text.put("\">")
        putValues(Array(export.values(ofNode: place).dropFirst(2)), &text)
        if let point = node.point {
            text.put("<viz:position x=\"")
            text.put(degrees: point.longitude)
            text.put("\" y=\"")
            text.put(degrees: point.latitude)
            text.put("\" z=\"0.0\"/>")
        }
        text.put("</node>\n")
    }

    private static func putEdge(_ place: Int, _ export: NetworkExport, _ text: inout TextBytes) {
        let edge = export.graph.edges[place]
        let span = export.span(ofEdge: edge)
        text.put("<edge id=\"" + NetworkExport.edgeID(place) + "\" source=\"")
        text.put(xml: export.graph.nodes[edge.source].id)
        text.put("\" target=\"")
        text.put(xml: export.graph.nodes[edge.target].id)
        text.put("\" kind=\"" + edge.kind.rawValue + "\" weight=\"")
        text.put(edge.weight)
        if let start = span.start { text.put("\" start=\"" + start.text) }
        if let end = span.end { text.put("\" end=\"" + end.text) }
        text.put("\">")
        let values = export.values(ofEdge: place)
        putValues([values[3]] + values[5...], &text)
        text.put("</edge>\n")
    }

    private static func putValues(_ values: [ExportValue], _ text: inout TextBytes) {
        text.put("<attvalues>")
        for (number, value) in values.enumerated() {
            guard let written = value.text else { continue }
            text.put("<attvalue for=\"\(number)\" value=\"")
            text.put(xml: written)
            text.put("\"/>")
        }
        text.put("</attvalues>")
    }
}
