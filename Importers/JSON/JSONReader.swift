package import Records

/// Where in a JSON document its records stand, and what leads on to the next page.
package struct JSONShape: Hashable, Sendable {
    /// The plain value by which the next page is asked for.
    package enum Next: Hashable, Sendable {
        case token(JSONPath)
        case url(JSONPath)

        var path: JSONPath {
            switch self {
            case .token(let path), .url(let path): path
            }
        }
    }

    package var records: JSONPath
    /// Whether nobody said where records stand: an object that holds lists of objects is then not
    /// taken for one record.
    package var isGuessed: Bool
    package var next: Next?
    /// The columns of an earlier page of the same catalogue, so that all are read alike; nil to
    /// tell them from the records.
    package var columns: [String]?

    package init(
        records: JSONPath, isGuessed: Bool = false, next: Next? = nil, columns: [String]? = nil
    ) {
        self.records = records
        self.isGuessed = isGuessed
        self.next = next
        self.columns = columns
    }
}

/// Rows of a JSON document whose records stand in a list somewhere in it.
///
///     {"meta": {"next_cursor": "b7"}, "data": {"items": [{"name": "…"}, …]}}
///
/// Records become rows as JSON Lines do: a document of any size needs the memory of one record
/// and of the sample by which columns are told.
package final class JSONReader: PageReader {
    package let columns: [String]
    private let shape: JSONShape
    private let file: String
    private let window: TextWindow
    private var records: JSONRecordStream
    private var sample: ArraySlice<JSONCut>
    private let rows: JSONRows

    /// - Throws: `documentUnexpected` when no record path leads anywhere, or when none was said
    ///   and the document is an envelope; `empty` when a list that should tell the columns is;
    ///   `jsonDamaged` when the text is no JSON.
    package init(
        _ source: any ByteSource, file: String, shape: JSONShape,
        overrides: ReadingOverrides = ReadingOverrides()
    ) throws(ImportError) {
        self.file = file
        self.shape = shape
        let said = try TextEncoding.named(overrides.encoding, file: file)
        window = try TextWindow(TextStream(source, encoding: said, file: file))
        records = JSONRecordStream(
            window: window, file: file,
            plan: .init(
                records: [shape.records], captured: shape.next.map { [$0.path] } ?? []))
        let (cuts, isWhole, lists) = try Self.sample(&records)
        if isWhole, !records.metRecords {
            throw .documentUnexpected(
                file: file, expected: .records(at: shape.records), found: records.rootNames)
        }
        if shape.isGuessed, records.metLoneRecord, let lists {
            throw .documentUnexpected(file: file, expected: .recordPath, found: lists)
        }
        rows = JSONRows(
            file: file, sample: cuts, isWhole: isWhole, columns: shape.columns,
            known: window.encoding.legacy)
        columns = rows.table.columns
        sample = cuts[...]
        // A page that leads on is no empty catalogue.
        let isEmpty = isWhole && cuts.isEmpty && continuation == nil
        if isEmpty, shape.columns == nil { throw .empty(file: file) }
    }

    package var reading: ReadingReport {
        var report = ReadingReport(
            format: .json, encoding: window.encoding.rawValue,
            decodedColumns: rows.decoding.columns)
        report.notUnderstood = records.notUnderstood
        return report
    }

    package func next() throws(ImportError) -> TableRow? {
        if let cut = sample.popFirst() { return rows.row(cut) }
        return try records.next().map { rows.row($0.cut) }
    }

    /// Nil as well when the page names none: an empty text, `null` and `false` are no cursor.
    package var continuation: Continuation? {
        guard let next = shape.next, let value = records.captured[next.path],
            let text = value.cursor
        else { return nil }
        switch next {
        case .token: return .token(text)
        case .url: return .url(text)
        }
    }

    /// Whether the page says where the next is, or that there is none.
    package var tellsNext: Bool { shape.next.map { records.captured[$0.path] != nil } ?? true }

    /// - Returns: also the lists that the first record seems to envelop; nil where it is a record.
    private static func sample(
        _ records: inout JSONRecordStream
    ) throws(ImportError) -> (cuts: [JSONCut], isWhole: Bool, lists: [String]?) {
        var cuts: [JSONCut] = []
        var bytes = 0
        var lists: [String]?
        while cuts.count < JSONLinesReader.objectsSampled, bytes < JSONLinesReader.bytesSampled {
            guard let record = try records.next() else { return (cuts, true, lists) }
            if cuts.isEmpty { lists = record.enveloped }
            let cut = record.cut
            bytes += cut.cells.reduce(cut.raw.utf8.count) { $0 + $1.bytes }
            cuts.append(cut)
        }
        return (cuts, false, lists)
    }
}

extension JSONValue {
    /// The value as what a source calls its cursor.
    var cursor: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .plain(let text): text == "false" ? nil : text
        case .null, .object, .array: nil
        }
    }
}
