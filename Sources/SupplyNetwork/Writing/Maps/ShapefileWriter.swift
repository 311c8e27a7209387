package import Records

/// Nodes and edges as Shapefiles, for older geographic systems: a layer each.
///
/// The format cuts names to 10 bytes and texts to 254; other formats lose nothing.
///
/// - Source: ESRI Shapefile Technical Description, July 1998; dBASE III+ table structure.
package enum ShapefileWriter {
    /// - Parameter limit: the longest file there may be; that of the format where nothing is said.
    /// - Throws: `ShapefileError.tooLarge` where a file would pass the limit.
    /// - Complexity: O(length of the files).
    package static func write(
        _ export: NetworkExport, upTo limit: Int = ShapefileError.bytesMax
    ) throws(ShapefileError) -> [WrittenFile] {
        let points = export.graph.nodes.map { node in
            node.point.map {
                [[EdgeLine.Position(longitude: $0.longitude, latitude: $0.latitude)]]
            }
        }
        let lines = export.graph.edges.map { EdgeLine($0, in: export.graph)?.parts }
        return try layer(
            "nodes", ShapeLayer(.point, points), export.nodeColumns,
            export.graph.nodes.indices.map(export.values(ofNode:)), limit)
            + layer(
                "edges", ShapeLayer(.line, lines), NetworkExport.edgeColumns,
                export.graph.edges.indices.map(export.values(ofEdge:)), limit)
    }

    private static func layer(
        _ name: String, _ shapes: ShapeLayer, _ columns: [ExportColumn], _ rows: [[ExportValue]],
        _ limit: Int
    ) throws(ShapefileError) -> [WrittenFile] {
        let table = ShapeTable(columns, rows)
        for (ending, count) in [("shp", shapes.byteCount), ("dbf", table.byteCount)]
        where count > limit {
            throw .tooLarge(file: name + "." + ending, bytes: count, limit: limit)
        }
        let (shp, shx) = shapes.files()
        return [
            WrittenFile(name: name + ".shp", bytes: shp),
            WrittenFile(name: name + ".shx", bytes: shx),
            WrittenFile(name: name + ".dbf", bytes: table.bytes()),
            WrittenFile(name: name + ".prj", bytes: Array(wgs84.utf8)),
            WrittenFile(name: name + ".cpg", bytes: Array("UTF-8".utf8)),
        ]
    }

    /// - Source: EPSG:4326 in the words of ESRI.
    private static let wgs84 =
        "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
        + "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]"
}

/// Why a Shapefile is not written.
package enum ShapefileError: Error, Hashable {
    case tooLarge(file: String, bytes: Int, limit: Int)

    /// Lengths are counted in 31 bits.
    package static let bytesMax = 2_147_483_647

    /// What is wrong and what to do about it.
    package func sentence(in language: Language) -> String {
        switch self {
        case .tooLarge(let file, let bytes, let limit):
            language == .vietnamese
                ? "\(file) sẽ có \(bytes) byte, vượt giới hạn \(limit) byte của định dạng"
                    + " Shapefile; hãy xuất GeoPackage, hoặc thu hẹp điều kiện lọc"
                : "\(file) would have \(bytes) bytes, over the Shapefile format's \(limit);"
                    + " export a GeoPackage, or narrow the cut"
        }
    }
}
