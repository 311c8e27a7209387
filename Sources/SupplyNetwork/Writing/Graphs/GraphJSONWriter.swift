/// The network as JSON for programs that draw and compute graphs.
package enum GraphJSONWriter {
    /// Cytoscape's own JSON, for Cytoscape, Cytoscape.js and networkx.
    ///
    /// - Source: Cytoscape.js, elements JSON; `value` is the node's name to networkx.
    /// - Complexity: O(length of the file).
    package static func cytoscape(_ export: NetworkExport) -> WrittenFile {
        var text = TextBytes()
        text.put("{\"data\":{")
        text.put(jsonMembers: head(export))
        text.put("},\"directed\":true,\"multigraph\":true,\"elements\":{\"nodes\":[")
        for place in export.graph.nodes.indices {
            let id = export.graph.nodes[place].id
            text.put(place == 0 ? "\n{\"data\":{" : ",\n{\"data\":{")
            text.put(jsonMembers: [("value", .text(id))] + nodeMembers(place, export))
            text.put("}}")
        }
        text.put("],\"edges\":[")
        for place in export.graph.edges.indices {
            text.put(place == 0 ? "\n{\"data\":{" : ",\n{\"data\":{")
            text.put(jsonMembers: edgeMembers(place, export))
            text.put("}}")
        }
        text.put("]}}\n")
        return WrittenFile(name: "network.cyjs", bytes: text.bytes)
    }

    /// Lists of nodes and edges, for networkx and D3.
    ///
    /// - Source: networkx 3.4 and later, `node_link_graph`, which names the list `edges`.
    /// - Complexity: O(length of the file).
    package static func nodeLink(_ export: NetworkExport) -> WrittenFile {
        var text = TextBytes()
        text.put("{\"directed\":true,\"multigraph\":true,\"graph\":{")
        text.put(jsonMembers: head(export))
        text.put("},\"nodes\":[")
        for place in export.graph.nodes.indices {
            text.put(place == 0 ? "\n{" : ",\n{")
            text.put(jsonMembers: nodeMembers(place, export))
            text.put("}")
        }
        text.put("],\"edges\":[")
        for place in export.graph.edges.indices {
            text.put(place == 0 ? "\n{" : ",\n{")
            text.put(jsonMembers: edgeMembers(place, export))
            text.put("}")
        }
        text.put("]}\n")
        return WrittenFile(name: "network.json", bytes: text.bytes)
    }

    private static func head(_ export: NetworkExport) -> [(String, ExportValue)] {
        let description = export.description
        return [
            ("title", .text(description.title)), ("date", .day(description.date)),
            ("snapshot", .text(description.snapshot)), ("vintage", .day(description.vintage)),
        ]
    }

    private static func nodeMembers(
        _ place: Int, _ export: NetworkExport
    ) -> [(String, ExportValue)] {
        Array(zip(export.nodeColumns.map(\.name), export.values(ofNode: place)))
    }

    /// `key` tells parallel edges apart.
    private static func edgeMembers(
        _ place: Int, _ export: NetworkExport
    ) -> [(String, ExportValue)] {
        zip(NetworkExport.edgeColumns.map(\.name), export.values(ofEdge: place))
            + [("key", .text(NetworkExport.edgeID(place)))]
    }
}
