import Foundation
import Records
import TestSupport
import Testing

@testable import SupplyNetwork

/// Maps: points and lines come back where they were.
@Suite struct MapWriterTests {
    private var export: NetworkExport { WriterTests.export }

    @Test func geoJSONHoldsAFeatureForEverything() throws {
        let files = GeoJSONWriter.write(export)
        #expect(files.map(\.name) == ["nodes.geojson", "edges.geojson"])
        let nodes = try features(files[0])
        #expect(nodes.count == export.graph.nodes.count)
        for (feature, node) in zip(nodes, export.graph.nodes) {
            let geometry = feature["geometry"] as? [String: Any]
            let position = geometry?["coordinates"] as? [Double]
            #expect(position == node.point.map { [$0.longitude, $0.latitude] })
            let properties = feature["properties"] as? [String: Any]
            #expect(properties?["label"] as? String == node.label)
        }
        let edges = try features(files[1])
        #expect(edges.count == export.graph.edges.count)
        let drawn = edges.count { $0["geometry"] is [String: Any] }
        #expect(drawn == 11)
    }

    private func features(_ file: WrittenFile) throws -> [[String: Any]] {
        try JSONReading.object(file.bytes)["features"] as? [[String: Any]] ?? []
    }

    @Test func aLineOverTheDateLineIsCutThere() throws {
        var nodes = [("a", 10.0, 170.0), ("b", 20.0, -170.0)].map { name, latitude, longitude in
            var node = NetworkNode(.site, name, label: name)
            node.point = MatchingRecords.point(latitude, longitude)
            return node
        }
        nodes.append(NetworkNode(.firm, "c", label: "c"))
        let graph = SupplyGraph(
            nodes: nodes,
            edges: [
                NetworkEdge(from: 0, to: 1, .supplies), NetworkEdge(from: 1, to: 0, .supplies),
                NetworkEdge(from: 0, to: 2, .owns),
            ])
        let there = try #require(EdgeLine(graph.edges[0], in: graph)).parts
        #expect(there.map { $0.map(\.longitude) } == [[170, 180], [-180, -170]])
        #expect(there.map { $0.map(\.latitude) } == [[10, 15], [15, 20]])
        let back = try #require(EdgeLine(graph.edges[1], in: graph)).parts
        #expect(back.map { $0.map(\.longitude) } == [[-170, -180], [180, 170]])
        #expect(EdgeLine(graph.edges[2], in: graph) == nil)
        let written = NetworkExport(graph, description: export.description)
        let features = try features(GeoJSONWriter.write(written)[1])
        let kinds = features.map { ($0["geometry"] as? [String: Any])?["type"] as? String }
        #expect(kinds == ["MultiLineString", "MultiLineString", nil])
    }

    @Test func shapefilesHoldARecordForEverything() throws {
        let files = Dictionary(
            uniqueKeysWithValues: try ShapefileWriter.write(export).map { ($0.name, $0.bytes) })
        let shapes = ByteReading(bytes: try #require(files["nodes.shp"]))
        #expect(shapes.big(at: 0) == 9_994 && shapes.big(at: 24) * 2 == shapes.bytes.count)
        #expect(shapes.little(at: 28) == 1_000 && shapes.little(at: 32) == 1)
        let index = ByteReading(bytes: try #require(files["nodes.shx"]))
        for (number, node) in export.graph.nodes.enumerated() {
            let place = index.big(at: 100 + 8 * number) * 2
            #expect(shapes.big(at: place) == number + 1)
            #expect(shapes.little(at: place + 8) == (node.point == nil ? 0 : 1))
            guard let point = node.point else { continue }
            #expect(shapes.double(at: place + 12) == point.longitude)
            #expect(shapes.double(at: place + 20) == point.latitude)
        }
        let lines = ByteReading(bytes: try #require(files["edges.shp"]))
        #expect(lines.little(at: 32) == 3 && lines.big(at: 24) * 2 == lines.bytes.count)
        #expect(files["nodes.cpg"].map { String(decoding: $0, as: UTF8.self) } == "UTF-8")
    }

    @Test func shapefilesTablesHoldWhatTheirWidthAllows() throws {
        let files = try ShapefileWriter.write(export)
        let bytes = try #require(files.first { $0.name == "nodes.dbf" }).bytes
        let table = ByteReading(bytes: bytes)
        #expect(table.little(at: 4) == export.graph.nodes.count)
        let head = Int(bytes[8]) | Int(bytes[9]) << 8
        let row = Int(bytes[10]) | Int(bytes[11]) << 8
        #expect(bytes.count == head + row * export.graph.nodes.count + 1)
        var fields: [(name: String, start: Int, width: Int)] = []
        var start = 1
        for place in stride(from: 32, to: head - 1, by: 32) {
            let name = table.text(at: place, 11).prefix { $0 != "\0" }
            fields.append((String(name), start, Int(bytes[place + 16])))
            start += Int(bytes[place + 16])
        }
        #expect(fields.map(\.name).contains("known_sinc"))
        #expect(Set(fields.map(\.name)).count == fields.count)
        for (number, node) in export.graph.nodes.enumerated() {
            let text = table.text(at: head + number * row + fields[0].start, fields[0].width)
            #expect(text.trimmingCharacters(in: .whitespaces) == node.id)
        }
    }

    @Test func aShapefilePastItsLimitIsRefused() throws {
        let longest = try #require(
            try ShapefileWriter.write(export).max { $0.bytes.count < $1.bytes.count })
        let count = longest.bytes.count
        #expect(try ShapefileWriter.write(export, upTo: count).count == 10)
        let error = ShapefileError.tooLarge(
            file: longest.name, bytes: count, limit: count - 1)
        #expect(throws: error) { try ShapefileWriter.write(export, upTo: count - 1) }
        for language in [Language.english, .vietnamese] {
            #expect(error.sentence(in: language).contains(longest.name))
            #expect(error.sentence(in: language).contains(String(count)))
        }
    }
}
