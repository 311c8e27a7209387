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
