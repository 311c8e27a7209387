package import Records

/// The forms in which a network is written: a contract for scripts.
package enum NetworkFormat: String, Sendable, CaseIterable {
    case geojson, kml, graphml, gexf, pajek, cytoscape
    case nodeLink = "node-link"
    case gephi, kepler, gpkg, shp, xlsx

    /// The files it comes to, under their own names.
    package var fileNames: [String] {
        switch self {
        case .geojson: ["nodes.geojson", "edges.geojson"]
        case .kml: ["network.kml"]
        case .graphml: ["network.graphml"]
        case .gexf: ["network.gexf"]
        case .pajek: ["network.net"]
        case .cytoscape: ["network.cyjs"]
        case .nodeLink: ["network.json"]
        case .gephi: ["gephi-nodes.csv", "gephi-edges.csv"]
        case .kepler: ["kepler-nodes.csv", "kepler-edges.csv"]
        case .gpkg: ["network.gpkg"]
        case .xlsx: ["network.xlsx"]
        case .shp:
            ["nodes", "edges"].flatMap { layer in
                ["shp", "shx", "dbf", "prj", "cpg"].map { layer + "." + $0 }
            }
        }
    }

    /// The files of a network; nil of those made elsewhere on a disk, GeoPackage and workbook.
    ///
    /// - Complexity: O(length of the files).
    package func files(of export: NetworkExport) throws(ShapefileError) -> [WrittenFile]? {
        switch self {
        case .geojson: GeoJSONWriter.write(export)
        case .kml: [KMLWriter.write(export)]
        case .graphml: [GraphMLWriter.write(export)]
        case .gexf: [GEXFWriter.write(export)]
        case .pajek: [PajekWriter.write(export)]
        case .cytoscape: [GraphJSONWriter.cytoscape(export)]
        case .nodeLink: [GraphJSONWriter.nodeLink(export)]
        case .gephi: NetworkTables.write(export, for: .gephi)
        case .kepler: NetworkTables.write(export, for: .kepler)
        case .shp: try ShapefileWriter.write(export)
        case .gpkg, .xlsx: nil
        }
    }
}

/// How many nodes and edges of a network stand in its files.
package struct WrittenRows: Hashable, Sendable {
    /// What becomes of edges of which an end has no point.
    package enum Drawing: Hashable, Sendable {
        /// The format draws nothing, or there are none.
        case none
        /// So many rows have no line.
        case rowsWithoutLine(Int)
        /// So many have no row.
        case edgesLeftOut(Int)
        /// So many have no row, as they would count what the figures of the file keep back.
        case edgesKeptBack(Int)
    }

    package let nodes: Int
    package let edges: Int
    package let drawing: Drawing

    /// Those of a workbook, which tells figures too.
    ///
    /// - Complexity: O(edges).
    package init(_ export: NetworkExport, beside figures: RegionalFigures) {
        nodes = export.graph.nodes.count
        edges = export.edges(beside: figures).count
        let left = export.graph.edges.count - edges
        drawing = left > 0 ? .edgesKeptBack(left) : .none
    }

    /// - Complexity: O(edges).
    package init(_ graph: SupplyGraph, as format: NetworkFormat) {
        nodes = graph.nodes.count
        let pointless = graph.edges.indices.count { !graph.hasPoints(atEndsOf: $0) }
        switch format {
        case .kepler where pointless > 0:
            drawing = .edgesLeftOut(pointless)
            edges = graph.edges.count - pointless
        case .geojson, .kml, .gpkg, .shp:
            drawing = pointless > 0 ? .rowsWithoutLine(pointless) : .none
            edges = graph.edges.count
        case .graphml, .gexf, .pajek, .cytoscape, .nodeLink, .gephi, .kepler, .xlsx:
            drawing = .none
            edges = graph.edges.count
        }
    }
}

extension WrittenRows.Drawing {
    /// What a person may have expected and is not there; nil where all is.
    ///
    /// - Parameter number: writes a number as the reader does.
    package func sentence(
        in language: Language, _ number: (Int) -> String = { String($0) }
    ) -> String? {
        let isVietnamese = language == .vietnamese
        switch self {
        case .none: return nil
        case .edgesLeftOut(let count):
            return isVietnamese
                ? "Không ghi \(number(count)) cạnh vì có đầu không có tọa độ."
                : "Edges left out, as one of their ends has no point: \(number(count))."
        case .rowsWithoutLine(let count):
            return isVietnamese
                ? "Có \(number(count)) cạnh không vẽ được vì có đầu không có tọa độ; chỉ có trong "
                    + "bảng."
                : "Edges without a line, as one of their ends has no point: \(number(count)); "
                    + "they stand in the table alone."
        case .edgesKeptBack(let count):
            return isVietnamese
                ? "Không ghi \(number(count)) cạnh located-in và makes vì đếm chúng sẽ lộ số không "
                    + "nêu."
                : "Edges located-in and makes left out, as they would count what is kept back: "
                    + "\(number(count))."
        }
    }
}

extension SupplyGraph {
    /// Whether both ends of an edge have a point, without which it is no line on a map.
    func hasPoints(atEndsOf edge: Int) -> Bool {
        nodes[edges[edge].source].point != nil && nodes[edges[edge].target].point != nil
    }
}
