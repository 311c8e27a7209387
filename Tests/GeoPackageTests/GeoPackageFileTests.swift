import Foundation
import GRDB
import Records
import SupplyNetwork
import Testing

@testable import GeoPackage

/// A GeoPackage is a database that others open: its head, its layers, its rows.
@Suite struct GeoPackageFileTests {
    private let export = SampleNetwork.export

    /// Writes the network into a folder of its own.
    private func withFile(_ body: (_ folder: URL, _ path: String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "geopackage-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "network.gpkg").path
        try GeoPackageFile.write(export, to: path)
        try body(folder, path)
    }

    @Test func theHeadIsThatOfAGeoPackage() throws {
        try withFile { _, path in
            try DatabaseQueue(path: path).read { database in
                #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == 0x4750_4B47)
                #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == 10_300)
                let systems = try Int.fetchAll(
                    database, sql: "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1")
                #expect(systems == [-1, 0, 4_326])
                let layers = try Row.fetchAll(
                    database,
                    sql: "SELECT table_name, min_x, max_x FROM gpkg_contents ORDER BY 1")
                #expect(layers.map { $0["table_name"] } == ["edges", "nodes"])
                // A line over the date line reaches both of its sides.
                #expect(layers.map { $0["min_x"] } == [-180.0, -170])
                #expect(layers.map { $0["max_x"] } == [180.0, 170])
                #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
            }
        }
    }

    @Test func everyNodeAndEdgeIsARow() throws {
        try withFile { _, path in
            try DatabaseQueue(path: path).read { database in
                let nodes = try Row.fetchAll(database, sql: "SELECT * FROM nodes ORDER BY fid")
                #expect(nodes.map { $0["label"] } == [SampleNetwork.oddName, "b", "n", "p"])
                #expect(nodes.map { $0["pagerank"] as Double? } == [0.5, 0.25, 0.125, nil])
                #expect(nodes[0]["known_since"] == "2026-06-01" && nodes[0]["exact"] == true)
                #expect(nodes[0]["capacity"] == 20_000)
                let edges = try Row.fetchAll(database, sql: "SELECT * FROM edges ORDER BY fid")
                #expect(edges.map { $0["kind"] } == ["supplies", "can-supply", "makes"])
                #expect(edges[0]["weight"] == 0.1 && edges[0]["valid_until"] == "2026-12-31")
                #expect(edges[0]["said_by"] == "awards" && edges[0]["evidence"] == "hợp đồng 7")
            }
        }
    }

    /// The geometries of a layer, by row.
    private func shapes(of layer: String) throws -> [Data?] {
        var shapes: [Data?] = []
        try withFile { _, path in
            shapes = try DatabaseQueue(path: path).read {
                try Data?.fetchAll($0, sql: "SELECT geom FROM \(layer) ORDER BY fid")
            }
        }
        return shapes
    }

    @Test func pointsAndLinesLieWhereTheyWere() throws {
        let points = try shapes(of: "nodes")
        #expect(points.map { $0 == nil } == [false, false, false, true])
        for (blob, node) in zip(points, export.graph.nodes) {
            guard let blob, let point = node.point else { continue }
            #expect(String(decoding: blob.prefix(2), as: UTF8.self) == "GP")
            #expect(blob.little(at: 4, as: UInt32.self) == 4_326)
            let x = blob.little(at: 13, as: UInt64.self)
            let y = blob.little(at: 21, as: UInt64.self)
            #expect(Double(bitPattern: x) == point.longitude)
            #expect(Double(bitPattern: y) == point.latitude)
        }
        #expect(try shapes(of: "edges").map { $0 == nil } == [false, false, true])
    }

    @Test func layersHaveTheColumnsTold() throws {
        try withFile { _, path in
            let schemas = export.schemas(of: "network.gpkg", as: .gpkg)
            #expect(schemas.map(\.table) == ["nodes", "edges"])
            try DatabaseQueue(path: path).read { database in
                for schema in schemas {
                    let table = try #require(schema.table)
                    let columns = try String.fetchAll(
                        database, sql: "SELECT name FROM pragma_table_info(?)",
                        arguments: [table])
                    #expect(columns == schema.fields.map(\.name), "\(table)")
                }
            }
        }
    }

    @Test func nothingIsOverwrittenNorLeftHalf() throws {
        try withFile { folder, path in
            #expect(throws: GeoPackageError.exists(path: path)) {
                try GeoPackageFile.write(export, to: path)
            }
            #expect(throws: GeoPackageError.self) {
                try GeoPackageFile.write(export, to: folder.path + "/no/such/network.gpkg")
            }
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(names == ["network.gpkg"])
        }
    }
}

extension Data {
    /// A number, its lowest byte first.
    fileprivate func little<Number: FixedWidthInteger>(at place: Int, as: Number.Type) -> Number {
        dropFirst(place).prefix(Number.bitWidth / 8).reversed()
            .reduce(0) { $0 << 8 | Number($1) }
    }
}
