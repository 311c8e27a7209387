import Records

/// The network as pairs of tables: nodes and edges, under the headings that programs look for.
package enum NetworkTables {
    /// Whose headings are written.
    package enum Reader: Hashable, Sendable {
        /// Id, Label; Source, Target, Type, Weight.
        case gephi
        /// lat, lng; origin_lat, origin_lng, dest_lat, dest_lng.
        case kepler
    }

    /// Nodes and edges as CSV in UTF-8 with a line feed a row. kepler.gl draws edges from their own
    /// points, so for it those without both are left out.
    ///
    /// - Complexity: O(length of the files).
    package static func write(_ export: NetworkExport, for reader: Reader) -> [WrittenFile] {
        switch reader {
        case .gephi:
            [
                table(
                    "gephi-nodes.csv", export.nodeColumns, named: gephiNodes,
                    rows: export.graph.nodes.indices, values: export.values(ofNode:)),
                table(
                    "gephi-edges.csv", [typeColumn] + NetworkExport.edgeColumns,
                    named: gephiEdges, rows: export.graph.edges.indices
                ) { [.text("Directed")] + export.values(ofEdge: $0) },
            ]
        case .kepler: [keplerNodes(export), keplerEdges(export)]
        }
    }

    private static let gephiNodes = ["id": "Id", "label": "Label"]
    private static let gephiEdges = [
        "id": "Id", "source": "Source", "target": "Target", "weight": "Weight", "type": "Type",
    ]
    private static let keplerNames = ["latitude": "lat", "longitude": "lng"]
    private static let typeColumn = ExportColumn(
        "type", .text, english: "directed or not", vietnamese: "có hướng hay không")

    private static func table(
        _ name: String, _ columns: [ExportColumn], named names: [String: String],
        rows: some Sequence<Int>, values: (Int) -> [ExportValue]
    ) -> WrittenFile {
        var text = TextBytes()
        text.put(CSVText.plain.head(columns.map { names[$0.name] ?? $0.name }))
        for row in rows { text.put(CSVText.plain.row(values(row).map(cell))) }
        return WrittenFile(name: name, bytes: text.bytes)
    }

    private static func keplerNodes(_ export: NetworkExport) -> WrittenFile {
        table(
            "kepler-nodes.csv", export.nodeColumns, named: keplerNames,
            rows: export.graph.nodes.indices, values: export.values(ofNode:))
    }

    private static func keplerEdges(_ export: NetworkExport) -> WrittenFile {
        let graph = export.graph
        let rows = graph.edges.indices.filter { place in
            let edge = graph.edges[place]
            return graph.nodes[edge.source].point != nil && graph.nodes[edge.target].point != nil
        }
        return table(
            "kepler-edges.csv", keplerPoints + NetworkExport.edgeColumns, named: [:], rows: rows
        ) { place in
            let edge = graph.edges[place]
            let (origin, end) = (graph.nodes[edge.source].point, graph.nodes[edge.target].point)
            let points = [origin?.latitude, origin?.longitude, end?.latitude, end?.longitude]
            return points.map { .decimal($0) } + export.values(ofEdge: place)
        }
    }

    private static let keplerPoints = [
        ExportColumn(
            "origin_lat", .decimal, english: "latitude it leaves", vietnamese: "vĩ độ nơi đi"),
        ExportColumn(
            "origin_lng", .decimal, english: "longitude it leaves", vietnamese: "kinh độ nơi đi"),
        ExportColumn(
            "dest_lat", .decimal, english: "latitude it enters", vietnamese: "vĩ độ nơi đến"),
        ExportColumn(
            "dest_lng", .decimal, english: "longitude it enters", vietnamese: "kinh độ nơi đến"),
    ]

    private static func cell(_ value: ExportValue) -> CSVText.Cell {
        switch value {
        case .text(let text): .text(text)
        case .none: .number("")
        case .integer, .decimal, .flag, .day: .number(value.text ?? "")
        }
    }
}
