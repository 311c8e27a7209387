import Foundation
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// The schema that stands beside a file is that of the file: heading by heading.
@Suite struct FileSchemaTests {
    private var export: NetworkExport { WriterTests.export }

    private func names(_ file: String, _ format: NetworkFormat) -> [[String]] {
        export.schemas(of: file, as: format).map { $0.fields.map(\.name) }
    }

    @Test(arguments: [NetworkFormat.gephi, .kepler])
    func tablesHaveTheHeadingsTold(format: NetworkFormat) throws {
        for file in try #require(try format.files(of: export)) {
            let head = String(decoding: file.bytes, as: UTF8.self).prefix { $0 != "\n" }
            let columns = head.split(separator: ",").map(String.init)
            #expect(names(file.name, format) == [columns], "\(file.name)")
        }
    }

    @Test func featuresHaveThePropertiesTold() throws {
        for file in GeoJSONWriter.write(export) {
            let features = try JSONReading.object(file.bytes)["features"] as? [[String: Any]] ?? []
            let met = features.reduce(into: Set<String>()) { met, feature in
                met.formUnion((feature["properties"] as? [String: Any])?.keys.map { $0 } ?? [])
            }
            let told = try #require(names(file.name, .geojson).first)
            #expect(!met.isEmpty && met.isSubset(of: told), "\(file.name)")
            #expect(met.isSuperset(of: ["id", "kind"]))
        }
    }

    @Test func shapesHaveTheFieldsTold() throws {
        for file in try ShapefileWriter.write(export) where file.name.hasSuffix(".dbf") {
            let table = ByteReading(bytes: file.bytes)
            let head = Int(file.bytes[8]) | Int(file.bytes[9]) << 8
            let fields = stride(from: 32, to: head - 1, by: 32).map { place in
                String(table.text(at: place, 11).prefix { $0 != "\0" })
            }
            #expect(names(file.name, .shp) == [fields], "\(file.name)")
        }
        #expect(names("nodes.shx", .shp).isEmpty)
    }

    @Test(arguments: [
        ("network.graphml", NetworkFormat.graphml), ("network.gexf", .gexf),
        ("network.kml", .kml), ("network.net", .pajek), ("network.cyjs", .cytoscape),
        ("network.json", .nodeLink),
    ])
    func graphsNameEveryColumnTold(file: String, format: NetworkFormat) throws {
        let written = try #require(try format.files(of: export)?.first)
        let text = String(decoding: written.bytes, as: UTF8.self)
        let schemas = export.schemas(of: file, as: format)
        #expect(schemas.map(\.table) == ["nodes", "edges"])
        // Identifiers, ends, names and weights have places of their own in some of them.
        let own: Set = ["id", "label", "source", "target", "weight"]
        for (schema, values) in zip(schemas, [nodeValues, edgeValues]) {
            for (field, isTold) in zip(schema.fields, values) where isTold {
                guard !own.contains(field.name) else { continue }
                #expect(text.contains(field.name), "\(field.name)")
            }
        }
    }

    /// Whether any node has a value of each column.
    private var nodeValues: [Bool] {
        export.nodeColumns.indices.map { column in
            export.graph.nodes.indices.contains { export.values(ofNode: $0)[column] != .none }
        }
    }

    private var edgeValues: [Bool] {
        NetworkExport.edgeColumns.indices.map { column in
            export.graph.edges.indices.contains { export.values(ofEdge: $0)[column] != .none }
        }
    }
}
