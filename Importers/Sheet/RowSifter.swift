/// Tells the rows below a sheet's header that are none of the list.
///
/// In doubt a row is one of the list: a heading that is taken for a firm can be seen and mended, a
/// firm that is taken for a heading is missed by nobody but itself.
struct RowSifter {
    private let header: [String]
    private let headerAgain: HeaderAgain
    private let roles: ColumnRoles
    /// The columns merged from each row down.
    private let merges: [Int: [ClosedRange<Int>]]

    /// - Parameters:
    ///   - columns: the headings, two rows joined.
    ///   - header: the cells of the header's last row as they stand.
    init(columns: [String], header: [String], merges: [MergedRange]) {
        self.header = header
        headerAgain = HeaderAgain(columns: columns)
        roles = ColumnRoles(columns)
        self.merges = merges.reduce(into: [:]) { merges, merge in
            guard merge.columns.count > 1 else { return }
            merges[merge.rows.lowerBound, default: []].append(merge.columns)
        }
    }

    /// Why a row is to be passed over; nil for a row of the list.
    func reason(toSkip row: SheetRow, texts: [String]) -> SkippedRow.Reason? {
        guard row.flags.isEmpty else { return nil }
        if row.cells.isEmpty { return .formulasOnly }
        if TotalRow(texts, formulas: row.unkeptFormulas, roles: roles).isTotal { return .total }
        if isHeaderAgain(texts) || headerAgain.isAgain(texts) { return .headerAgain }
        return isHeading(row) ? .heading : nil
    }

    /// Lists made for printing repeat the header on every page.
    private func isHeaderAgain(_ cells: [String]) -> Bool {
        guard let first = cells.firstIndex(where: { !$0.isEmpty }), first < header.count,
            cells[first] == header[first]
        else { return false }
        return cells.indices.allSatisfy { column in
            cells[column] == (column < header.count ? header[column] : "")
        }
    }

    /// A heading over the rows below, or a remark below them: one text across merged columns.
    ///
    /// Text that stands where the firms' names do must be merged over the whole list: lists often
    /// merge two or three columns for a long name. It may be numbered (`II | KHU VỰC PHÍA NAM`),
    /// and needs no merging where its words are those of such a heading.
    private func isHeading(_ row: SheetRow) -> Bool {
        guard row.unkeptFormulas.isEmpty, let cell = row.cells.last else { return false }
        let number = row.cells.count == 2 ? HeadingWords.number(row.cells[0].text) : nil
        guard row.cells.count == 1 || number != nil else { return false }
        let isWorded = HeadingWords.begin(cell.text)
        guard let merge = merges[row.number]?.first(where: { $0.lowerBound == cell.column }) else {
            return isWorded && roles.subjects.contains(cell.column)
        }
        let isSpanned = roles.isSpanned(by: merge)
        switch number {
        // Firms are numbered too.
        case .digits: return isSpanned && isWorded
        case .letters: return isSpanned
        case nil: return isSpanned || !roles.subjects.contains(cell.column)
        }
    }
}
