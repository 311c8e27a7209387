package import Records

/// Rows of one page of an OAI-PMH 2.0 repository: the answer to `ListRecords` or `GetRecord`.
///
/// A record that the repository says is deleted is a row that is withdrawn. After the last row
/// `continuation` is the resumption token, where there is one.
///
/// - Source: Open Archives Initiative, Protocol for Metadata Harvesting 2.0 (2002-06-14).
package final class OAIPMHReader: PageReader {
    /// Records by which the columns of an unknown vocabulary are told; pages hold 100 to 1,000.
    static let recordsSampled = 1_000
    /// Rows of one page.
    static let rowsMax = 1_000_000

    /// What the page says besides its records; whole once `next()` gave nil.
    package private(set) var page = OAIPage()
    /// The identifiers below which nothing is known any more but what rows were given of.
    package private(set) var wholes: [String] = []
    /// The identifiers of deleted records that may have held lines: nothing below them is known.
    package private(set) var removals: [String] = []
    private let records: XMLRecords
    private var sample: ArraySlice<(record: OAIRecord, source: XMLRecord)> = []
    private var rows: OAIRows
    private var pending: ArraySlice<TableRow> = []
    private var notUnderstood = NotUnderstood()
    private var rowsRead = 0

    /// - Parameter metadata: what an earlier page of the same list held; nil on the first page.
    package convenience init(
        _ source: any ByteSource, file: String, metadata: OAIMetadata? = nil
    ) throws(ImportError) {
        try self.init(
            source, file: file, metadata: metadata, pieceBytes: XMLDocument.pieceBytes)
    }

    package convenience init(
        path: String, metadata: OAIMetadata? = nil
    ) throws(ImportError) {
        try self.init(FileBytes(path: path), file: path, metadata: metadata)
    }

    init(
        _ source: any ByteSource, file: String, metadata: OAIMetadata?, pieceBytes: Int
    ) throws(ImportError) {
        records = try XMLRecords(
            source, file: file, naming: OAIPage.naming, pieceBytes: pieceBytes,
            isContainer: OAIPage.isContainer)
        rows = OAIRows(metadata ?? .unknown, file: file)
        try checkRoot()
        if rows.metadata == .unknown {
            let told = try tellMetadata()
            rows = OAIRows(told, file: file)
        }
    }

    package var columns: [String] { rows.columns }
    /// What the records hold, for the reader of the next page.
    package var metadata: OAIMetadata { rows.metadata }

    package var continuation: Continuation? { page.resumptionToken.map { .token($0) } }

    package var reading: ReadingReport {
        var report = ReadingReport(format: .oaiPMH, encoding: records.encoding)
        report.notUnderstood = notUnderstood
        report.notUnderstood.add(records.strays)
        return report
    }

    package func next() throws(ImportError) -> TableRow? {
        while pending.isEmpty {
            var next = sample.popFirst()
            if next == nil { next = try nextRecord() }
            guard let (record, source) = next else { return nil }
            let (given, isWhole) = rows.rows(
                of: record, excess: source.excess, notUnderstood: &notUnderstood)
            pending = given[...]
            if isWhole, let identifier = record.identifier {
                if record.isDeleted {
                    removals.append(identifier)
                } else {
                    wholes.append(identifier)
                }
            }
            rowsRead += pending.count
            guard rowsRead <= Self.rowsMax else {
                throw .xmlLimit(
                    file: records.file, line: record.line, measure: .rows, limit: Self.rowsMax)
            }
            list(source.element)
        }
        return pending.popFirst()
    }

    private func checkRoot() throws(ImportError) {
        guard case .opened(let root, _)? = try records.next() else { return }
        guard root.name == OAIPage.rootName, root.namespace == OAIPage.namespace else {
            throw .otherXML(
                file: records.file, expected: "{\(OAIPage.namespace)}\(OAIPage.rootName)",
                root: root.expandedName)
        }
    }

    /// Goes on to the first record that has metadata, and through a sample of them where their
    /// vocabulary is nobody's.
    private func tellMetadata() throws(ImportError) -> OAIMetadata {
        while sample.count < Self.recordsSampled, let next = try nextRecord() {
            sample.append(next)
            guard let root = next.record.metadata, !next.record.isDeleted else { continue }
            if let known = OAIMetadata(root: root) { return known }
            while sample.count < Self.recordsSampled, let next = try nextRecord() {
                sample.append(next)
            }
            let roots = sample.compactMap { $0.record.isDeleted ? nil : $0.record.metadata }
            return .other(OAIColumns(sample: roots))
        }
        return page.metadataPrefix == "oai_dc" ? .dublinCore : .unknown
    }

    private func nextRecord() throws(ImportError) -> (record: OAIRecord, source: XMLRecord)? {
        while let event = try records.next() {
            guard case .record(let source) = event else { continue }
            if source.element.name == "record" {
                let record = OAIRecord(source.element)
                page.note(record)
                return (record, source)
            }
            try page.read(source.element, file: records.file)
            list(source.element)
        }
        return nil
    }

    private func list(_ element: XMLElement) {
        let path = element.name == "record" ? "ListRecords" : OAIPage.rootName
        element.list(below: path, into: &notUnderstood)
    }
}
