package import Records

/// Rows of a UBL 2.1 catalogue (Peppol BIS Catalogue 3 among them): one for each catalogue line.
///
/// The provider of the catalogue is the supplier of every row. A line whose action is `Delete` is
/// a row that is withdrawn (`TableRow.isWithdrawn`).
package final class UBLCatalogueReader: RowReader {
    /// Lines of one document; a list of so many takes hours to write.
    static let rowsMax = 10_000_000

    private let records: XMLRecords
    private var catalogue: UBLCatalogue
    private var pending: TableRow?
    private var rowsRead = 0

    package convenience init(path: String) throws(ImportError) {
        try self.init(FileBytes(path: path), file: path)
    }

    /// Reads the document up to its first line; `file` names it in reports and problems.
    ///
    /// - Throws: `otherXML` for another document, and what makes any XML unreadable.
    package convenience init(_ source: any ByteSource, file: String) throws(ImportError) {
        try self.init(source, file: file, pieceBytes: XMLDocument.pieceBytes)
    }

    init(_ source: any ByteSource, file: String, pieceBytes: Int) throws(ImportError) {
        records = try XMLRecords(
            source, file: file, naming: UBLCatalogue.naming, pieceBytes: pieceBytes
        ) { _, _ in false }
        catalogue = UBLCatalogue(file: file)
        try checkRoot()
        pending = try advance()
    }

    package var columns: [String] { XMLRow<UBLColumn>.columns }

    package var reading: ReadingReport {
        var report = ReadingReport(format: .ubl, encoding: records.encoding)
        report.notUnderstood = catalogue.notUnderstood
        report.notUnderstood.add(records.strays)
        return report
    }

    /// What the catalogue says of itself; whole before the first row.
    package var header: UBLHeader { catalogue.header }
    package var scope: CatalogueScope { catalogue.header.scope }

    package func next() throws(ImportError) -> TableRow? {
        if let row = pending {
            pending = nil
            return row
        }
        return try advance()
    }

    private func checkRoot() throws(ImportError) {
        guard case .opened(let root, _)? = try records.next() else { return }
        guard root.name == UBLCatalogue.rootName, root.namespace == UBLCatalogue.namespace else {
            throw .otherXML(
                file: records.file, expected: "{\(UBLCatalogue.namespace)}Catalogue",
                root: root.expandedName)
        }
    }

    private func advance() throws(ImportError) -> TableRow? {
        while let event = try records.next() {
            guard case .record(let record) = event,
                let row = catalogue.row(from: record)
            else { continue }
            rowsRead += 1
            guard rowsRead <= Self.rowsMax else {
                throw .xmlLimit(
                    file: records.file, line: record.element.line, measure: .rows,
                    limit: Self.rowsMax)
            }
            return row
        }
        return nil
    }
}
