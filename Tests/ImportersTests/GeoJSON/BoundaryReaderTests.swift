import Importers
import Records
import Testing

/// Outlines of regions from a user's own file.
@Suite struct BoundaryReaderTests {
    private static func read(_ text: String) throws -> [RegionOutline] {
        try BoundaryReader.read(MemoryBytes(Array(text.utf8)), file: "own.geojson")
    }

    private static func feature(_ geometry: String) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"properties\":{},"
            + "\"geometry\":\(geometry)}]}"
    }

    @Test func polygonsComeWithTheirHolesAndNames() throws {
        let bytes = try ListFixture.bytes(of: "GeoJSON/Samples/two-provinces.geojson")
        let outlines = try BoundaryReader.read(MemoryBytes(bytes), file: "two")
        // The third feature has no geometry, which draws nothing.
        #expect(outlines.map { $0.rings.map(\.count) } == [[5], [5, 5]])
        #expect(outlines[0].properties["code"] == "24")
        #expect(outlines[1].properties["name"] == "Somewhere & else")
        #expect(outlines[0].rings[0][0] == Coordinate(latitude: 21, longitude: 105.8))
    }

    @Test func metresAreRefusedWithTheirPlace() throws {
        let bytes = try ListFixture.bytes(of: "GeoJSON/Samples/in-metres.geojson")
        #expect(
            throws: BoundaryError.feature(
                file: "m", feature: 1, line: 2, path: "geometry.coordinates[0][0]",
                fact: .outsideTheGlobe(first: 600_000, second: 2_320_000))
        ) { try BoundaryReader.read(MemoryBytes(bytes), file: "m") }
    }

    @Test func whatEnclosesNothingIsRefused() throws {
        let cases: [(String, String, BoundaryError.Fact)] = [
            (
                "{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}", "geometry.type",
                .geometry(type: "LineString")
            ),
            (
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[7,8]]]}",
                "geometry.coordinates[0]", .openRing(positions: 4)
            ),
            (
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[1,2],[3,4],[1,2]]]]}",
                "geometry.coordinates[0][0]", .openRing(positions: 3)
            ),
            (
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,\"x\"]]]}",
                "geometry.coordinates[0][1]", .noPosition
            ),
        ]
        for (geometry, path, fact) in cases {
            #expect(
                throws: BoundaryError.feature(
                    file: "own.geojson", feature: 1, line: 2, path: path, fact: fact)
            ) { try Self.read(Self.feature(geometry)) }
        }
    }

    @Test func aDocumentWithoutOutlinesIsRefused() {
        #expect(throws: BoundaryError.noOutline(file: "own.geojson")) {
            try Self.read("{\"type\":\"FeatureCollection\",\"features\":[]}")
        }
        #expect(throws: BoundaryError.noOutline(file: "own.geojson")) {
            try Self.read("{\"type\":\"Topology\",\"objects\":{}}")
        }
        #expect(throws: BoundaryError.self) { try Self.read("<gml/>") }
        #expect(throws: BoundaryError.self) {
            try Self.read("{\"features\":[{\"geometry\":null},")
        }
    }
}
