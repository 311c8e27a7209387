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
        let graph = export.graph
        let edges = graph.edges.indices.filter { reader == .gephi || graph.hasPoints(atEndsOf: $0) }
        let name = reader == .gephi ? "gephi" : "kepler"
        return [
            table(
                name + "-nodes.csv", columns(export, ofNodes: true, for: reader),
                rows: graph.nodes.indices, values: export.values(ofNode:)),
            table(name + "-edges.csv", columns(export, ofNodes: false, for: reader), rows: edges) {
                (reader == .gephi ? [.text("Directed")] : ends(of: $0, graph))
                    + export.values(ofEdge: $0)
            },
        ]
    }

    /// The columns of a table, each under the heading it has there.
    static func columns(
        _ export: NetworkExport, ofNodes isNodes: Bool, for reader: Reader
    ) -> [(column: ExportColumn, name: String)] {
        let names: [String: String]
        let columns: [ExportColumn]
        switch (reader, isNodes) {
        case (.gephi, true): (names, columns) = (gephiNodes, export.nodeColumns)
        case (.gephi, false):
            (names, columns) = (gephiEdges, [typeColumn] + NetworkExport.edgeColumns)
        case (.kepler, true): (names, columns) = (keplerNames, export.nodeColumns)
        case (.kepler, false): (names, columns) = ([:], keplerPoints + NetworkExport.edgeColumns)
        }
        return columns.map { ($0, names[$0.name] ?? $0.name) }
    }

    private static let gephiNodes = ["id": "Id", "label": "Label"]
    private static let gephiEdges = [
        "id": "Id", "source": "Source", "target": "Target", "weight": "Weight", "type": "Type",
    ]
    private static let keplerNames = ["latitude": "lat", "longitude": "lng"]
    private static let typeColumn = ExportColumn(
        "type", .text, english: "directed or not", vietnamese: "có hướng hay không")

    private static func table(
        _ name: String, _ columns: [(column: ExportColumn, name: String)],
        rows: some Sequence<Int>, values: (Int) -> [ExportValue]
    ) -> WrittenFile {
        var text = TextBytes()
        text.put(CSVText.plain.head(columns.map(\.name)))
        for row in rows { text.put(CSVText.plain.row(values(row).map(cell))) }
        return WrittenFile(name: name, bytes: text.bytes)
    }

    private static func ends(of place: Int, _ graph: SupplyGraph) -> [ExportValue] {
        let edge = graph.edges[place]
        let (origin, end) = (graph.nodes[edge.source].point, graph.nodes[edge.target].point)
        return [origin?.latitude, origin?.longitude, end?.latitude, end?.longitude].map {
            .decimal($0)
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
