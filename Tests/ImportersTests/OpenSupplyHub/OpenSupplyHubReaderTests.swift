import Records
import Testing

@testable import Importers

@Suite struct OpenSupplyHubReaderTests {
    private static func reader(
        _ sample: String, firstIndex: Int = 0, pieces: Int = 1 << 20
    ) throws -> OpenSupplyHubReader {
        let bytes = try ListFixture.bytes(of: "OpenSupplyHub/Samples/" + sample)
        return try OpenSupplyHubReader(
            PiecemealBytes(bytes, pieceBytes: pieces), file: sample, firstIndex: firstIndex)
    }

    @Test func readsAPageOfTheInterface() throws {
        for pieces in ExchangeFixture.pieces {
            var reader = try Self.reader("api-v1-page.json", pieces: pieces)
            let rows = try reader.rows()
            #expect(rows.count == 2)
            let cells = Dictionary(
                zip(reader.columns, rows[0].cells).filter { !$1.isEmpty }, uniquingKeysWith: { $1 })
            #expect(cells["os_id"] == "VN2020105EXAMPL")
            #expect(cells["local_name"] == "May Ví dụ")
            #expect(cells["country.alpha_2"] == "VN")
            #expect(cells["coordinates.lat"] == "21.03")
            #expect(cells["number_of_workers"] == "1001-5000")
            #expect(cells["processing_type"] == "Cutting; Sewing")
            #expect(cells["lei_id"] == "2UZHAXXGYP0WQQCV9X72")
            #expect(cells["isic_4"] == "1410; C")
            #expect(rows.map(\.isWithdrawn) == [false, true])
            #expect(reader.reading.notUnderstood.counts == ["percent_female_workers": 1])
        }
    }

    @Test func goesOnByNumberUntilAllAreRead() throws {
        var first = try Self.reader("api-v1-page.json")
        _ = try first.rows()
        #expect(first.continuation == .token("from=2"))
        var last = try Self.reader("api-v1-page.json", firstIndex: 3)
        _ = try last.rows()
        #expect(last.continuation == nil)
    }

    @Test func readsTheGeoJSONOfTheInterfaceBeforeIt() throws {
        var reader = try Self.reader("facilities.geojson")
        let rows = try reader.rows()
        #expect(rows.map { $0.cell("os_id", reader.columns) } == ["VN2020105EXAMPL"])
        #expect(rows[0].cell("coordinates.lng", reader.columns) == "105.85")
        #expect(rows[0].cell("country.name", reader.columns) == "Vietnam")
        #expect(reader.continuation == .url("https://hub.example/api/facilities/?page=2"))
    }

    @Test func readsOneLocationAlone() throws {
        let text = #"{"name":"A","address":"B","country":{"alpha_2":"VN"},"os_id":"X"}"#
        var reader = try OpenSupplyHubReader(MemoryBytes(Array(text.utf8)), file: "f")
        #expect(try reader.rows().map { $0.cell("os_id", reader.columns) } == ["X"])
        #expect(reader.continuation == nil)
    }

    @Test func anEmptyPageIsTheEnd() throws {
        let text = #"{"count":10,"data":[]}"#
        var reader = try OpenSupplyHubReader(
            MemoryBytes(Array(text.utf8)), file: "f", firstIndex: 4)
        #expect(try reader.rows().isEmpty)
        #expect(reader.continuation == nil)
    }

    @Test func aRefusalIsNamedByWhatItHolds() {
        let text = #"{"detail":"Authentication credentials were not provided."}"#
        #expect(
            throws: ImportError.documentUnexpected(
                file: "f", expected: .openSupplyHub, found: ["detail"])
        ) { _ = try OpenSupplyHubReader(MemoryBytes(Array(text.utf8)), file: "f") }
    }

    @Test func itsFieldMapFitsItsColumns() throws {
        let columns = OpenSupplyHubColumns.columns.names
        let layout = try OpenSupplyHubReader.fieldMap.resolved(columns: columns).layout
        let known = Set(Field.fields(of: .supplier))
        #expect(layout.assignments.allSatisfy { known.contains($0.path.field) })
    }
}
