import Foundation
import GRDB
import GRDBSQLite
import Records
package import SupplyNetwork

/// Writes a network as a GeoPackage: QGIS's own format, one file with a layer of nodes and one of
/// edges. Every node and edge is a row; those without a known point have no geometry.
///
/// - Source: OGC GeoPackage 1.3 (12-128r17).
package enum GeoPackageFile {
    /// Rows between which nothing need be kept: the file is made beside its name and moved there
    /// when it is whole.
    ///
    /// - Throws: `exists` where a file is at the path, `unwritable` where none can be made.
    /// - Complexity: O(rows), 300,000 a second and more on one core.
    package static func write(
        _ export: NetworkExport, to path: String
    ) throws(GeoPackageError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
        let partial = path + ".new-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: partial) }
        do {
            try fill(partial, with: export)
            try FileManager.default.moveItem(atPath: partial, toPath: path)
        } catch let error as DatabaseError {
            throw .unwritable(path: path, reason: error.message ?? error.resultCode.description)
        } catch { throw .unwritable(path: path, reason: error.localizedDescription) }
    }

    private static func fill(_ path: String, with export: NetworkExport) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            // Nobody else sees the file before it is whole, so nothing is kept to go back to.
            try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
            try database.execute(sql: "PRAGMA page_size = 16384")
            try database.execute(sql: GeoPackageSchema.layout)
            try database.inTransaction {
                try putNodes(export, database)
                try putEdges(export, database)
                return .commit
            }
        }
        try queue.close()
    }

    private static func putNodes(_ export: NetworkExport, _ database: Database) throws {
        let graph = export.graph
        var bounds = LayerBounds()
        try put(
            "nodes", export.nodeColumns, rows: graph.nodes.count, database,
            values: export.values(ofNode:)
        ) { place in
            graph.nodes[place].point.map { point in
                bounds.take(longitude: point.longitude, latitude: point.latitude)
                return GeometryBlob.blob(of: point)
            }
        }
        try describe("nodes", "POINT", bounds, export, database)
    }

    private static func putEdges(_ export: NetworkExport, _ database: Database) throws {
        let graph = export.graph
        var bounds = LayerBounds()
        try put(
            "edges", NetworkExport.edgeColumns, rows: graph.edges.count, database,
            values: export.values(ofEdge:)
        ) { place in
            graph.line(of: place).map { parts in
                for position in parts.joined() {
                    bounds.take(longitude: position.longitude, latitude: position.latitude)
                }
                return GeometryBlob.blob(of: parts)
            }
        }
        try describe("edges", "MULTILINESTRING", bounds, export, database)
    }

    private static func put(
        _ layer: String, _ columns: [ExportColumn], rows: Int, _ database: Database,
        values: (Int) -> [ExportValue], geometry: (Int) -> [UInt8]?
    ) throws {
        try database.execute(sql: GeoPackageSchema.table(layer, columns))
        let row = try RowInsertion(GeoPackageSchema.insertion(layer, columns), database)
        for place in 0..<rows {
            try row.insert(number: place + 1, geometry(place), values(place))
        }
    }

    private static func describe(
        _ layer: String, _ geometry: String, _ bounds: LayerBounds, _ export: NetworkExport,
        _ database: Database
    ) throws {
        let date = export.description.date.text + "T00:00:00.000Z"
        let box = bounds.box.map { $0.databaseValue }
        let sides = box.isEmpty ? [DatabaseValue](repeating: .null, count: 4) : box
        try database.execute(
            sql: GeoPackageSchema.contents,
            arguments: StatementArguments(
                [layer.databaseValue, layer.databaseValue]
                    + [export.description.title.databaseValue, date.databaseValue] + sides))
        try database.execute(
            sql: GeoPackageSchema.geometryColumn, arguments: [layer, geometry])
    }
}

/// The smallest box around all points of a layer.
private struct LayerBounds {
    private var west = Double.infinity
    private var south = Double.infinity
    private var east = -Double.infinity
    private var north = -Double.infinity

    mutating func take(longitude: Double, latitude: Double) {
        (west, east) = (min(west, longitude), max(east, longitude))
        (south, north) = (min(south, latitude), max(north, latitude))
    }

    /// Empty where there is no point.
    var box: [Double] { west.isFinite ? [west, south, east, north] : [] }
}
