import Records
import SupplyNetwork

/// Every figure of a table of amounts by region and process.
struct TableFigures {
    let json: String

    init(_ bytes: [UInt8]) {
        let rows = bytes.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: UInt8(ascii: " ")).compactMap {
                Double(String(decoding: $0, as: UTF8.self))
            }
        }
        let table = RegionalTable(
            regions: rows.indices.map { ConceptID(.region, String($0)) },
            columns: (rows.first ?? []).indices.map { ConceptID(.process, String($0)) },
            cells: Array(rows.joined()),
            note: FigureNote(
                .count, counted: rows.count, missing: 0, vintage: CalendarDate(dayNumber: 0)))
        let special = Specialisation(table)
        let columns = table.columns.indices.map { Concentration(table.column($0)) }
        let centres = rows.indices.compactMap { place in
            Coordinate(
                latitude: 10 + Double(place) / 3, longitude: 104 + Double(place * 7 % 11) / 2)
        }
        let weights = SpatialAutocorrelation.weights(centres, withinKilometres: 400)
        let moran = SpatialAutocorrelation(table.column(0), weights: weights)
        let links = rows.map { row in row.indices.filter { row[$0] > 0 } }
        let nestedness = Nestedness(links, columnCount: table.columns.count)
        json = JSONText.object([
            ("quotients", JSONText.list(table.locationQuotients())),
            ("hhi", JSONText.list(columns.map(\.index))),
            ("hhi_normalised", JSONText.list(columns.map(\.normalised))),
            ("region_complexity", JSONText.list(special.regionComplexity ?? [])),
            ("column_complexity", JSONText.list(special.columnComplexity ?? [])),
            ("proximities", JSONText.list(special.proximities())),
            ("densities", JSONText.list(special.densities())),
            ("centres", JSONText.list(centres.flatMap { [$0.latitude, $0.longitude] })),
            ("moran", JSONText.list([moran?.index, moran?.expected, moran?.score])),
            (
                "nestedness",
                JSONText.list([nestedness.value, nestedness.rows, nestedness.columns])
            ),
        ])
    }
}
