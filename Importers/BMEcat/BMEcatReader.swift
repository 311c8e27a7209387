package import Records

/// Rows of a BMEcat catalogue, 2005 or 1.2: one for each product or article.
///
/// The supplier of the catalogue is the supplier of every row. A product whose mode is `delete`
/// is a row that is withdrawn (`TableRow.isWithdrawn`). `scope` says whether the catalogue is
/// whole, a list of changes, or prices alone.
package final class BMEcatReader: RowReader {
    /// Products of one document.
    static let rowsMax = 10_000_000

    private let records: XMLRecords
    private var catalogue: BMEcatCatalogue
    private var pending: TableRow?
    private var rowsRead = 0

    /// Reads a file, which is gone through twice: first for the groups products are linked to.
    ///
    /// - Parameter file: what the file is called; nil = by its path.
    package convenience init(path: String, file: String? = nil) throws(ImportError) {
        try self.init(
            FileBytes(path: path), file: file ?? path, links: BMEcatLinks.gathered(path: path))
    }

    /// Reads a transfer, which goes by once: links that come after their products, as the standard
    /// has it, are listed as not understood.
    package convenience init(_ source: any ByteSource, file: String) throws(ImportError) {
        try self.init(source, file: file, links: BMEcatLinks())
    }

    init(
        _ source: any ByteSource, file: String, links: BMEcatLinks,
        pieceBytes: Int = XMLDocument.pieceBytes
    ) throws(ImportError) {
        records = try XMLRecords(
            source, file: file, naming: BMEcatNaming.naming, documentTypes: .onlyNamed,
            pieceBytes: pieceBytes, isContainer: BMEcatCatalogue.isContainer)
        catalogue = BMEcatCatalogue(file: file, links: links)
        try checkRoot()
        pending = try advance()
        guard catalogue.header.transaction != nil else {
            throw Self.other(BMEcatNaming.rootName, in: file)
        }
    }

    package var columns: [String] { XMLRow<BMEcatColumn>.columns }

    package var reading: ReadingReport {
        var report = ReadingReport(format: .bmecat, encoding: records.encoding)
        report.notUnderstood = catalogue.notUnderstood
        report.notUnderstood.add(records.strays)
        return report
    }

    /// What the catalogue says of itself; whole before the first row.
    package var header: BMEcatHeader { catalogue.header }
    package var scope: CatalogueScope { catalogue.header.scope }

    package func next() throws(ImportError) -> TableRow? {
        if let row = pending {
            pending = nil
            return row
        }
        return try advance()
    }

    private func checkRoot() throws(ImportError) {
        guard case .opened(let root, let path)? = try records.next() else { return }
        guard root.name == BMEcatNaming.rootName else {
            throw Self.other(root.expandedName, in: records.file)
        }
        catalogue.open(root, path: path)
    }

    private static func other(_ root: String, in file: String) -> ImportError {
        .otherXML(
            file: file,
            expected: BMEcatNaming.rootName + " with "
                + BMEcatHeader.transactions.joined(separator: ", "),
            root: root)
    }

    private func advance() throws(ImportError) -> TableRow? {
        while let event = try records.next() {
            switch event {
            case .opened(let element, let path): catalogue.open(element, path: path)
            case .record(let record):
                guard let row = catalogue.row(from: record) else { continue }
                rowsRead += 1
                guard rowsRead <= Self.rowsMax else {
                    throw .xmlLimit(
                        file: records.file, line: record.element.line, measure: .rows,
                        limit: Self.rowsMax)
                }
                return row
            }
        }
        return nil
    }
}
