package import Records

/// Joins the rows over which a list of suppliers merges the name of one firm: three rows with a
/// certificate each are one firm with three certificates.
///
/// What takes several values keeps all of them; of what takes one the first row's stands, and
/// every other is named in a warning. An end or a number beside a certificate keeps its
/// certificate: `ISO 9001: 2027-05-01; IATF 16949: 2028-05-01`. Where other cells than the name are
/// merged down, such as the province of two firms, their text stands for each of the rows.
package struct JoinedRows: RowReader {
    /// No firm has more; the rows beyond stand for themselves, and what is held stays bounded.
    static let rowsMax = 100

    private var reader: any RowReader
    private var ahead: TableRow?
    private let roles: JoinedColumns

    package init(_ reader: any RowReader, layout: Layout) {
        self.reader = reader
        roles = JoinedColumns(layout)
    }

    package var columns: [String] { reader.columns }
    package var reading: ReadingReport { reader.reading }

    package mutating func next() throws(ImportError) -> TableRow? {
        guard let first = try pull() else { return nil }
        if roles.names.isEmpty { return roles.spread(first) }
        var rows = [roles.spread(first)]
        while rows.count < Self.rowsMax, let next = try reader.next() {
            guard roles.names.contains(where: { next.mergedAbove[$0] != nil }) else {
                ahead = next
                break
            }
            rows.append(next)
        }
        return rows.count == 1 ? rows[0] : joined(rows)
    }

    private mutating func pull() throws(ImportError) -> TableRow? {
        if let row = ahead {
            ahead = nil
            return row
        }
        return try reader.next()
    }

    private func joined(_ rows: [TableRow]) -> TableRow {
        let first = rows[0]
        let name = roles.names.first { $0 < first.cells.count && !first.cells[$0].isEmpty }
        var problems = rows.flatMap(\.problems)
        problems.append(
            RowProblem(
                position: first.position, column: name.map { columns[$0] }, field: .name,
                value: name.map { first.cells[$0] } ?? "", reason: .rowsJoined))
        var cells = first.cells
        for column in cells.indices {
            let (text, unused) = roles.text(of: column, in: rows)
            cells[column] = text
            problems += unused.map { row in
                RowProblem(
                    position: row.position, column: columns[column],
                    field: roles.field(of: column), value: row.cells[column],
                    reason: .joinedValueUnused)
            }
        }
        return TableRow(
            position: first.position, cells: cells, problems: problems, mends: first.mends)
    }
}

/// What a list's columns do when rows of one firm are joined.
struct JoinedColumns {
    /// The columns that name the firm; none for a list of needs, where one buyer has several.
    let names: [Int]
    private let paths: [Int: FieldPath]
    /// The column of certificates in words.
    private let certificates: Int?

    private static let severals: Set<Field> = [
        .processes, .materials, .products, .certificates, .machines, .sector, .phone, .email,
        .website, .contact, .exportMarkets, .languages, .experience, .description, .remark,
    ]
    private static let ofOneRecord: Set<Field> = [.name, .externalID, .identifiers]
    private static let besideCertificates: Set<Field> = [.certificateExpiry, .certificateNumber]

    init(_ layout: Layout) {
        var paths: [Int: FieldPath] = [:]
        for assignment in layout.assignments {
            guard case .columns(let indexes) = assignment.binding else { continue }
            for index in indexes { paths[index] = assignment.path }
        }
        self.paths = paths
        names =
            layout.kind == .supplier
            ? paths.keys.filter { paths[$0]?.field == .name }.sorted() : []
        certificates = paths.keys.sorted().first { paths[$0] == FieldPath(.certificates) }
    }

    func field(of column: Int) -> Field? { paths[column]?.field }

    /// A row with what is merged into it from above; names and codes are of one record alone.
    func spread(_ row: TableRow) -> TableRow {
        let texts = row.mergedAbove.filter { column, text in
            column < row.cells.count && row.cells[column].isEmpty && !text.isEmpty
                && !(paths[column].map { Self.ofOneRecord.contains($0.field) } ?? false)
        }
        if texts.isEmpty { return row }
        var cells = row.cells
        for (column, text) in texts { cells[column] = text }
        return TableRow(
            position: row.position, cells: cells, problems: row.problems, mends: row.mends,
            mergedAbove: row.mergedAbove)
    }

    /// What a column says of the firm, and the rows whose word there is not used.
    func text(of column: Int, in rows: [TableRow]) -> (text: String, unused: [TableRow]) {
        let stating = rows.filter { column < $0.cells.count && !$0.cells[column].isEmpty }
        guard let path = paths[column], let first = stating.first else {
            return (stating.first?.cells[column] ?? "", [])
        }
        if Self.severals.contains(path.field), path.qualifier == nil {
            let values = stating.map { $0.cells[column] }
            let own = values.indices.filter { values.firstIndex(of: values[$0]) == $0 }
            return (own.map { values[$0] }.joined(separator: Layout.joint), [])
        }
        let isForAll = rows.contains { $0.mergedAbove[column] != nil }
        if let certificates, Self.besideCertificates.contains(path.field), path.qualifier == nil,
            !isForAll
        {
            let values = stating.map { row in
                let certificate = row.cells[certificates]
                return certificate.isEmpty
                    ? row.cells[column] : certificate + ": " + row.cells[column]
            }
            return (values.joined(separator: Layout.joint), [])
        }
        let text = first.cells[column]
        return (text, stating.filter { $0.cells[column] != text })
    }
}
