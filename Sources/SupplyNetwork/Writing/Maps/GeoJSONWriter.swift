import Records

/// Nodes as points and edges as lines in GeoJSON, for QGIS, kepler.gl and web maps.
///
/// Every node and every edge is a feature; those without a known point have no geometry.
///
/// - Source: RFC 7946.
package enum GeoJSONWriter {
    /// Nodes and edges in a file each, as readers want one kind of geometry in a layer.
    ///
    /// - Complexity: O(length of the files).
    package static func write(_ export: NetworkExport) -> [WrittenFile] {
        let names = export.nodeColumns.map(\.name)
        let nodes = collection(export.graph.nodes.indices) { place, text in
            putFeature(Array(zip(names, export.values(ofNode: place))), &text) { text in
                putPoint(export.graph.nodes[place].point, &text)
            }
        }
        let edgeNames = NetworkExport.edgeColumns.map(\.name)
        let edges = collection(export.graph.edges.indices) { place, text in
            let line = EdgeLine(export.graph.edges[place], in: export.graph)
            putFeature(Array(zip(edgeNames, export.values(ofEdge: place))), &text) { text in
                putLine(line, &text)
            }
        }
        return [
            WrittenFile(name: "nodes.geojson", bytes: nodes),
            WrittenFile(name: "edges.geojson", bytes: edges),
        ]
    }

    private static func collection(
        _ places: Range<Int>, _ put: (Int, inout TextBytes) -> Void
    ) -> [UInt8] {
        var text = TextBytes()
        text.put("{\"type\":\"FeatureCollection\",\"features\":[")
        for place in places {
            text.put(place == places.lowerBound ? "\n" : ",\n")
            put(place, &text)
        }
        text.put("]}\n")
        return text.bytes
    }

    private static func putFeature(
        _ members: [(String, ExportValue)], _ text: inout TextBytes,
        geometry: (inout TextBytes) -> Void
    ) {
        text.put("{\"type\":\"Feature\",\"geometry\":")
        geometry(&text)
        text.put(",\"properties\":{")
        text.put(jsonMembers: members)
        text.put("}}")
    }

    private static func putPoint(_ point: Coordinate?, _ text: inout TextBytes) {
        guard let point else { return text.put("null") }
        text.put("{\"type\":\"Point\",\"coordinates\":")
        put(EdgeLine.Position(longitude: point.longitude, latitude: point.latitude), &text)
        text.put("}")
    }

    private static func putLine(_ line: EdgeLine?, _ text: inout TextBytes) {
        guard let line else { return text.put("null") }
        let isCut = line.parts.count > 1
        text.put("{\"type\":\"" + (isCut ? "MultiLineString" : "LineString"))
        text.put(isCut ? "\",\"coordinates\":[" : "\",\"coordinates\":")
        for (number, part) in line.parts.enumerated() {
            text.put(number == 0 ? "[" : ",[")
            for (place, position) in part.enumerated() {
                if place > 0 { text.put(",") }
                put(position, &text)
            }
            text.put("]")
        }
        text.put(isCut ? "]}" : "}")
    }

    private static func put(_ position: EdgeLine.Position, _ text: inout TextBytes) {
        text.put("[")
        text.put(degrees: position.longitude)
        text.put(",")
        text.put(degrees: position.latitude)
        text.put("]")
    }
}
