import Importers
import Platform
import Records

/// Opens the pages of one list, each as the first was opened.
struct PageOpening {
    private let endpoint: Endpoint
    private let kind: RecordKind
    private let certificates: CertificateHeaders
    private let file: String
    private let map: FieldMapFile?
    private var columns: [String]?
    private var metadata: OAIMetadata?
    private var rowCount = 0
    /// Holds what releases of one process on other pages may change.
    private var releases: OCDSReader?

    /// - Parameter kind: what the list is of.
    init(
        _ endpoint: Endpoint, kind: RecordKind, certificates: CertificateHeaders, file: String
    ) throws(ImportError) {
        self.endpoint = endpoint
        self.kind = kind
        self.certificates = certificates
        self.file = file
        guard let yaml = endpoint.reading.fieldMap else {
            map = nil
            return
        }
        do throws(FieldMapError) { map = try FieldMapFile(yaml: yaml) } catch {
            throw .fieldMap(error)
        }
    }

    /// The kinds of records a source gives, in the order in which they are read.
    static func kinds(_ endpoint: Endpoint) -> [RecordKind] {
        switch endpoint.reading.format {
        case .ocds: endpoint.reading.kind.map { [$0] } ?? [.supplier, .need]
        case .csv, .xlsx, .json, .jsonLines, .oaiPMH: [endpoint.reading.kind ?? .supplier]
        case .ubl, .bmecat, .html, .jsonLD, .openSupplyHub, .matxich: [.supplier]
        }
    }

    /// Which pages have to be kept.
    enum Keeping {
        /// They are read as they come.
        case none
        /// The one that is read, since that begins at its end, or twice.
        case last
        /// All, since each list of the catalogue reads them.
        case all
    }

    static func keeping(_ endpoint: Endpoint) -> Keeping {
        switch endpoint.reading.format {
        case .xlsx, .bmecat: .last
        case .ocds: .all
        default: .none
        }
    }

    /// - Returns: a reader of the page that gives rows in the columns of the first page.
    mutating func open(_ bytes: PageBytes) throws(ImportError) -> any RowReader {
        let reader = try reader(of: bytes)
        guard let columns else {
            columns = reader.columns
            return reader
        }
        // What goes beyond the columns of the first page stands in one more, at the end.
        guard reader.columns.starts(with: columns) else {
            throw .fieldMap(
                FieldMapError(
                    file: file, line: nil,
                    fact: .columnUnknown(
                        columns.first { !reader.columns.contains($0) } ?? "",
                        available: reader.columns, didYouMean: [])))
        }
        return reader
    }

    /// Which column says what.
    func layout(_ reader: any RowReader) throws(ImportError) -> Layout {
        if let map { return try map.resolved(columns: reader.columns).layout }
        guard let own = formatsOwn(reader) else {
            let guess = ColumnGuess(file: file, certificates: certificates)
            return try guess.resolved(columns: reader.columns, kind: endpoint.reading.kind).layout
        }
        do throws(FieldMapError) { return try own.resolved(columns: reader.columns).layout } catch {
            throw .fieldMap(error)
        }
    }

    /// Notes what a page that was read to its end means for the next.
    mutating func ended(_ reader: any RowReader, rows: Int) {
        rowCount += rows
        releases = reader as? OCDSReader
        guard let harvest = reader as? OAIPMHReader else { return }
        metadata = harvest.metadata
        // What its records hold, and so its columns, a later page will tell.
        if harvest.metadata == .unknown { columns = nil }
    }

    /// Whether a page without a byte may stand where the first should: it says that nothing is new.
    var takesNothing: Bool { endpoint.mode != .full }

    private func reader(of bytes: PageBytes) throws(ImportError) -> any RowReader {
        let overrides = map?.map.overrides ?? ReadingOverrides()
        switch endpoint.reading.format {
        case .csv:
            let reader = try CSVReader(bytes.source, file: file, overrides: overrides)
            guard case .passing(let bytes) = bytes, bytes.isCutUnseen else { return reader }
            return UncertainEnd(reader, bytes: bytes)
        case .jsonLines:
            return try JSONLinesReader(
                bytes.source, file: file, columns: columns, overrides: overrides)
        case .json:
            return try JSONReader(bytes.source, file: file, shape: shape, overrides: overrides)
        case .ocds:
            return try OCDSReader(
                bytes.source, file: file, kind: kind, isPage: true, following: releases)
        case .ubl: return try UBLCatalogueReader(bytes.source, file: file)
        case .html, .jsonLD: return try JSONLDReader(bytes.source, file: file)
        case .openSupplyHub:
            return try OpenSupplyHubReader(bytes.source, file: file, firstIndex: rowCount)
        case .oaiPMH: return try OAIPMHReader(bytes.source, file: file, metadata: metadata)
        case .xlsx: return try XLSXReader(path: try path(of: bytes), overrides: overrides)
        case .bmecat: return try BMEcatReader(path: try path(of: bytes), file: file)
        case .matxich: throw .formatUnknown(file: file, actual: nil)
        }
    }

    private func path(of bytes: PageBytes) throws(ImportError) -> String {
        guard case .kept(let page) = bytes else {
            throw .unreadable(file: file, errno: SystemFault.inputOutput)
        }
        return page.path
    }

    private var shape: JSONShape {
        let said = endpoint.reading.recordPath.flatMap { JSONPath($0) }
        var shape = JSONShape(
            records: said ?? .root, isGuessed: said == nil, columns: columns)
        if case .cursor(_, let path) = endpoint.pulling.paging {
            shape.next = JSONPath(path).map { .token($0) }
        }
        return shape
    }

    private func formatsOwn(_ reader: any RowReader) -> FieldMap? {
        switch endpoint.reading.format {
        case .csv, .xlsx, .json, .jsonLines, .matxich: nil
        case .ocds: OCDS.fieldMap(kind)
        case .ubl: UBLCatalogueReader.fieldMap(kind)
        case .bmecat: BMEcatReader.fieldMap(kind)
        case .html, .jsonLD: JSONLDReader.fieldMap
        case .openSupplyHub: OpenSupplyHubReader.fieldMap
        case .oaiPMH: (reader as? OAIPMHReader)?.fieldMap(kind)
        }
    }
}
