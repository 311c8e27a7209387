import Records

/// The network as a Pajek file, for Pajek, VOSviewer and UCINET.
///
/// Vertices are labelled by identifier, so that they can be told apart; names are attributes.
///
/// - Source: the Pajek manual on input files: vertices are numbered from 1, texts stand in
///   quotation marks.
package enum PajekWriter {
    /// - Complexity: O(length of the file).
    package static func write(_ export: NetworkExport) -> WrittenFile {
        var text = TextBytes()
        text.put("*Vertices ")
        text.put(export.graph.nodes.count)
        text.put("\n")
        for (place, node) in export.graph.nodes.enumerated() {
            text.put(place + 1)
            text.put(" " + quoted(node.id) + " ")
            text.put(node.point?.longitude ?? 0)
            text.put(" ")
            text.put(node.point?.latitude ?? 0)
            text.put(" ellipse")
            put(zip(export.nodeColumns, export.values(ofNode: place)).dropFirst(), &text)
            text.put("\n")
        }
        text.put("*Arcs\n")
        for (place, edge) in export.graph.edges.enumerated() {
            text.put(edge.source + 1)
            text.put(" ")
            text.put(edge.target + 1)
            text.put(" ")
            text.put(edge.weight)
            let cells = zip(NetworkExport.edgeColumns, export.values(ofEdge: place))
            put(cells.filter { !["source", "target", "weight"].contains($0.0.name) }, &text)
            text.put("\n")
        }
        return WrittenFile(name: "network.net", bytes: text.bytes)
    }

    private static func put(
        _ cells: some Sequence<(ExportColumn, ExportValue)>, _ text: inout TextBytes
    ) {
        for (column, value) in cells {
            guard let written = value.text else { continue }
            text.put(" " + column.name + " " + quoted(written))
        }
    }

    /// The format has no escape: what would end the text or the line becomes something like it.
    private static func quoted(_ text: String) -> String {
        var plain = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": plain += "”"
            case "\\": plain += "⧵"
            case "\u{0}"..<"\u{20}", "\u{85}", "\u{2028}", "\u{2029}": plain += " "
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain + "\""
    }
}
