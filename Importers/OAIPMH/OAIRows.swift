import Records

/// Makes the rows of harvested records, whatever their metadata is.
struct OAIRows {
    let metadata: OAIMetadata
    private let file: String

    static let headColumns = [
        OAIMetadata.key, "header/identifier", "header/datestamp", "header/setSpec",
    ]

    init(_ metadata: OAIMetadata, file: String) {
        self.metadata = metadata
        self.file = file
    }

    var columns: [String] { Self.headColumns + metadata.columns }

    /// One row, or as many as the catalogue in the record has lines.
    func rows(
        of record: OAIRecord, excess: RowProblem.Reason?, notUnderstood: inout NotUnderstood
    ) -> [TableRow] {
        let position = RowPosition(file: file, line: record.line)
        let problems = excess.map { [RowProblem(position: position, reason: $0)] } ?? []
        guard !record.isDeleted, let root = record.metadata else {
            let cells = head(of: record, key: nil) + metadata.columns.map { _ in "" }
            return [row(cells, position, problems, isWithdrawn: record.isDeleted)]
        }
        switch metadata {
        case .ubl where OAIMetadata(root: root) == .ubl,
            .bmecat where OAIMetadata(root: root) == .bmecat:
            return lines(of: root, record, notUnderstood: &notUnderstood).map { line in
                // The first cell of a line is its own key; a product alone has the record's.
                let key = root.name == "PRODUCT" ? nil : line.cells[0]
                let cells = head(of: record, key: key) + line.cells.dropFirst()
                return row(
                    cells, line.position, problems + line.problems, isWithdrawn: line.isWithdrawn)
            }
        case .other(let columns):
            return [row(head(of: record, key: nil) + columns.row(of: root), position, problems)]
        case .dublinCore:
            let cells = DublinCoreColumn.row(of: root).row(at: position).cells
            return [row(head(of: record, key: nil) + cells, position, problems)]
        case .ubl, .bmecat, .unknown:
            let cells = head(of: record, key: nil) + metadata.columns.map { _ in "" }
            return [row(cells, position, problems)]
        }
    }

    private func row(
        _ cells: [String], _ position: RowPosition, _ problems: [RowProblem],
        isWithdrawn: Bool = false
    ) -> TableRow {
        XMLCells.row(
            cells, columns: columns, at: position, problems: problems, isWithdrawn: isWithdrawn)
    }

    /// The record's identifier is the row's key; several rows of one record add their own.
    private func head(of record: OAIRecord, key: String?) -> [String] {
        let identifier = record.identifier ?? ""
        return [
            key.map { identifier + "/" + $0 } ?? identifier, identifier, record.datestamp ?? "",
            record.sets.joined(separator: Layout.joint),
        ]
    }

    private func lines(
        of root: XMLElement, _ record: OAIRecord, notUnderstood: inout NotUnderstood
    ) -> [TableRow] {
        if metadata == .ubl {
            var catalogue = UBLCatalogue(file: file)
            let rows = root.children.compactMap { child in
                catalogue.row(
                    from: XMLRecord(element: child, path: [root.name], excess: nil))
            }
            notUnderstood.add(catalogue.notUnderstood)
            root.takeWhole()
            return rows
        }
        var catalogue = BMEcatCatalogue(file: file, links: BMEcatLinks())
        guard root.name == BMEcatNaming.rootName else {
            return [catalogue.productRow(XMLRecord(element: root, path: [], excess: nil))]
        }
        var rows: [TableRow] = []
        for event in root.events(isContainer: BMEcatCatalogue.isContainer) {
            switch event {
            case .opened(let element, let path): catalogue.open(element, path: path)
            case .record(let record): rows += catalogue.row(from: record).map { [$0] } ?? []
            }
        }
        notUnderstood.add(catalogue.notUnderstood)
        root.takeWhole()
        return rows
    }
}
