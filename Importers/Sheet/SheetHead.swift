/// Where a sheet's header is and what its columns are called.
struct SheetHead {
    /// In places of the rows that were given.
    let found: HeaderFinder.Finding

    var columns: [String] { found.columns }

    /// - Parameters:
    ///   - rows: the sheet's first rows, decoded, with their numbers.
    ///   - merges: the merged cells, whose text is spread over them as people see it.
    ///   - said: the row a person named as the header's last.
    init(
        _ rows: [(number: Int, cells: [String])], merges: [MergedRange], said: Int?, file: String
    ) throws(ImportError) {
        var place: Int?
        if let said {
            place = rows.lastIndex { $0.number <= said }
            guard let last = rows.last?.number, said <= last, place != nil else {
                throw .headerRowMissing(file: file, row: said)
            }
        }
        let count = (place ?? 0) + HeaderFinder.rowsMax
        let head = Self.spread(Array(rows.prefix(count)), over: merges)
        guard let found = HeaderFinder().find(in: head, said: place) else {
            throw .headerMissing(
                file: file, found: head.first { $0.contains { !$0.isEmpty } } ?? [])
        }
        self.found = found
    }

    private static func spread(
        _ rows: [(number: Int, cells: [String])], over merges: [MergedRange]
    ) -> [[String]] {
        var spread = rows.map(\.cells)
        guard let first = rows.first?.number, let last = rows.last?.number else { return spread }
        for merge in merges where merge.rows.lowerBound >= first && merge.rows.lowerBound <= last {
            guard let top = rows.firstIndex(where: { $0.number == merge.rows.lowerBound }),
                merge.columns.lowerBound < rows[top].cells.count
            else { continue }
            let text = rows[top].cells[merge.columns.lowerBound]
            for index in top..<rows.count where merge.rows.contains(rows[index].number) {
                let columns = merge.columns.clamped(to: 0...rows[index].cells.count - 1)
                for column in columns where spread[index][column].isEmpty {
                    spread[index][column] = text
                }
            }
        }
        return spread
    }
}
