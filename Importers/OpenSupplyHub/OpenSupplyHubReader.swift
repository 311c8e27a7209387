package import Records

/// Rows of what Open Supply Hub's interface answers: production locations, a page at a time.
///
/// It reads API v1 (`GET /v1/production-locations/`, and one location by its OS ID) and the
/// GeoJSON of the interface before it (`GET /api/facilities/`).
///
/// - Source: opensupplyhub/open-supply-hub-api-docs `docs/openapi.yaml` and `docs/schemas`, read
///   2026-11.
package final class OpenSupplyHubReader: PageReader {
    /// Between the page and the name of a location that stands on it.
    private static let probedBytes = 4 * 1_024 * 1_024

    package let columns: [String]
    private let file: String
    private let firstIndex: Int
    private let window: TextWindow
    private let isGeoJSON: Bool
    private var records: JSONRecordStream
    private var notUnderstood = NotUnderstood()
    private var rowsRead = 0

    /// - Parameter firstIndex: the number of the first location of this page. The hub refuses
    ///   numbers beyond 10,000 (HTTP 400), so that a longer search fails and is not cut short
    ///   unseen.
    /// - Throws: `documentUnexpected` when the document is not the hub's, such as its refusal
    ///   (`detail`).
    package init(
        _ source: any ByteSource, file: String, firstIndex: Int = 0
    ) throws(ImportError) {
        self.file = file
        self.firstIndex = firstIndex
        columns = OpenSupplyHubColumns.columns.names
        window = try TextWindow(TextStream(source, encoding: nil, file: file))
        let probe = try JSONProbe.of(window, until: Self.tells, limitBytes: Self.probedBytes)
        guard let name = Self.recordNames.first(where: probe.names.contains) else {
            if window.count == 0 { throw .empty(file: file) }
            throw .documentUnexpected(file: file, expected: .openSupplyHub, found: probe.names)
        }
        isGeoJSON = name != "data" && name != "os_id"
        let path = JSONPath(names: name == "os_id" || name == "geometry" ? [] : [name])
        records = JSONRecordStream(
            window: window, file: file,
            plan: .init(
                records: [path], captured: [Self.count, Self.next],
                known: ["type", "previous", "extent"], allowsManyRoots: false))
    }

    package static var fieldMap: FieldMap {
        FieldMap(
            kind: .supplier,
            fields: OpenSupplyHubColumns.fields.mapValues { .columns($0) })
    }

    package var reading: ReadingReport {
        var report = ReadingReport(format: .openSupplyHub, encoding: window.encoding.rawValue)
        report.notUnderstood = notUnderstood
        report.notUnderstood.add(records.notUnderstood)
        return report
    }

    package func next() throws(ImportError) -> TableRow? {
        guard let record = try records.next() else { return nil }
        rowsRead += 1
        if let row = record.problemRow(file: file) { return row }
        let value = JSONValue.object(record.members)
        let location = isGeoJSON ? Self.location(of: value) : value
        OpenSupplyHubColumns.vocabulary.list(location, into: &notUnderstood)
        return OpenSupplyHubColumns.row(location).row(
            at: RowPosition(file: file, line: record.line), traits: record.traits,
            hasUndecodableBytes: record.hasUndecodableBytes,
            isWithdrawn: OpenSupplyHubColumns.isClosed(location))
    }

    /// What to put into the query of the same address: `from=50`. The interface before API v1 names
    /// the next page's address instead.
    package var continuation: Continuation? {
        if let url = records.captured[Self.next]?.cursor { return .url(url) }
        guard !isGeoJSON, rowsRead > 0, let count = records.captured[Self.count]?.text,
            let total = Int(count)
        else { return nil }
        let next = firstIndex + rowsRead
        return next < total ? .token("from=\(next)") : nil
    }

    // MARK: The shape of the document

    private static let count = JSONPath(names: ["count"])
    private static let next = JSONPath(names: ["next"])
    /// What the locations stand under, or what a location alone has.
    private static let recordNames = ["data", "features", "os_id", "geometry"]

    private static func tells(_ probe: JSONProbe) -> Bool {
        recordNames.contains(where: probe.names.contains)
    }

    /// A feature's properties with its point as coordinates.
    private static func location(of feature: JSONValue) -> JSONValue {
        var members = feature["properties"]?.members ?? []
        let point = feature["geometry"]?["coordinates"]?.elements ?? []
        if point.count >= 2 {
            let coordinates = [
                JSONValue.Member(key: "lng", value: point[0]),
                JSONValue.Member(key: "lat", value: point[1]),
            ]
            members.append(.init(key: "coordinates", value: .object(coordinates)))
        }
        if !members.contains(where: { $0.key == "os_id" }), let id = feature["id"] {
            members.append(.init(key: "os_id", value: id))
        }
        return .object(members)
    }
}
