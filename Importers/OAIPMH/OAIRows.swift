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
    ///
    /// - Returns: also whether whatever else is known by a key below the record's identifier is
    ///   gone: the record is deleted, or holds the whole of its catalogue.
    func rows(
        of record: OAIRecord, excess: RowProblem.Reason?, notUnderstood: inout NotUnderstood
    ) -> (rows: [TableRow], isWhole: Bool) {
        let position = RowPosition(file: file, line: record.line)
        let problems = excess.map { [RowProblem(position: position, reason: $0)] } ?? []
        guard !record.isDeleted, let root = record.metadata else {
            let cells = head(of: record, key: nil) + metadata.columns.map { _ in "" }
            let gone = row(cells, position, problems, isWithdrawn: record.isDeleted)
            return ([gone], record.isDeleted && mayHoldLines)
        }
        switch metadata {
        case .ubl where OAIMetadata(root: root) == .ubl,
            .bmecat where OAIMetadata(root: root) == .bmecat:
            let (lines, scope) = lines(of: root, notUnderstood: &notUnderstood)
            let rows = lines.map { line in
                // The first cell of a line is its own key; a product alone has the record's.
                let key = root.name == "PRODUCT" ? nil : line.cells[0]
                let cells = head(of: record, key: key) + line.cells.dropFirst()
                return row(
                    cells, line.position, problems + line.problems, isWithdrawn: line.isWithdrawn)
            }
            return (rows, excess == nil && (scope == .whole || scope == .withdrawal))
        case .other(let columns):
            let cells = head(of: record, key: nil) + columns.row(of: root)
            return ([row(cells, position, problems)], false)
        case .dublinCore:
            let cells = DublinCoreColumn.row(of: root).row(at: position).cells
            return ([row(head(of: record, key: nil) + cells, position, problems)], false)
        case .ubl, .bmecat, .unknown:
            let cells = head(of: record, key: nil) + metadata.columns.map { _ in "" }
            return ([row(cells, position, problems)], false)
        }
    }

    /// Whether a record of this metadata may have held a catalogue; deletions alone do not tell.
    private var mayHoldLines: Bool {
        switch metadata {
        case .ubl, .bmecat, .unknown: true
        case .dublinCore, .other: false
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
        of root: XMLElement, notUnderstood: inout NotUnderstood
    ) -> (rows: [TableRow], scope: CatalogueScope) {
        if metadata == .ubl {
            var catalogue = UBLCatalogue(file: file)
            let rows = root.children.compactMap { child in
                catalogue.row(
                    from: XMLRecord(element: child, path: [root.name], excess: nil))
            }
            notUnderstood.add(catalogue.notUnderstood)
            root.takeWhole()
            return (rows, catalogue.header.scope)
        }
        var catalogue = BMEcatCatalogue(file: file, links: BMEcatLinks())
        guard root.name == BMEcatNaming.rootName else {
            let product = XMLRecord(element: root, path: [], excess: nil)
            return ([catalogue.productRow(product)], .whole)
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
        return (rows, catalogue.header.scope)
    }
}
