/// The network as GraphML, for Gephi, yEd, Cytoscape, networkx and igraph.
///
/// - Source: GraphML 1.0, graphml.graphdrawing.org; attribute types of its primer.
package enum GraphMLWriter {
    /// - Complexity: O(length of the file).
    package static func write(_ export: NetworkExport) -> WrittenFile {
        var text = TextBytes()
        text.put(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
            http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n
            """)
        // The ends and the identifier of an edge have places of their own.
        let nodeColumns = export.nodeColumns.dropFirst()
        let edgeColumns = NetworkExport.edgeColumns.dropFirst(3)
        putKeys(nodeColumns, for: "node", "n", &text)
        putKeys(edgeColumns, for: "edge", "e", &text)
        text.put("<graph id=\"network\" edgedefault=\"directed\">\n")
        for (place, node) in export.graph.nodes.enumerated() {
            text.put("<node id=\"")
            text.put(xml: node.id)
            text.put("\">")
            putData(export.values(ofNode: place).dropFirst(), "n", &text)
            text.put("</node>\n")
        }
        for place in export.graph.edges.indices {
            putEdge(place, export, &text)
        }
        text.put("</graph>\n</graphml>\n")
        return WrittenFile(name: "network.graphml", bytes: text.bytes)
    }

    private static func putEdge(_ place: Int, _ export: NetworkExport, _ text: inout TextBytes) {
        let edge = export.graph.edges[place]
        text.put("<edge id=\"" + NetworkExport.edgeID(place) + "\" source=\"")
        text.put(xml: export.graph.nodes[edge.source].id)
        text.put("\" target=\"")
        text.put(xml: export.graph.nodes[edge.target].id)
        text.put("\">")
        putData(export.values(ofEdge: place).dropFirst(3), "e", &text)
        text.put("</edge>\n")
    }

    private static func putKeys(
        _ columns: ArraySlice<ExportColumn>, for element: String, _ prefix: String,
        _ text: inout TextBytes
    ) {
        for (number, column) in columns.enumerated() {
            text.put("<key id=\"\(prefix)\(number)\" for=\"\(element)\" attr.name=\"")
            text.put(xml: column.name)
            text.put("\" attr.type=\"" + type(of: column.kind) + "\"/>\n")
        }
    }

    private static func type(of kind: ExportColumn.Kind) -> String {
        switch kind {
        case .text, .day: "string"
        case .integer: "long"
        case .decimal: "double"
        case .flag: "boolean"
        }
    }

    private static func putData(
        _ values: ArraySlice<ExportValue>, _ prefix: String, _ text: inout TextBytes
    ) {
        for (number, value) in values.enumerated() {
            guard let written = value.text else { continue }
            text.put("<data key=\"\(prefix)\(number)\">")
            text.put(xml: written)
            text.put("</data>")
        }
    }
}
