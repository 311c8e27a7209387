package import Records
package import Store

/// Gathers the rows that people should mend, by source and header.
package struct GatherRowsToMend: Sendable {
    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    /// - Parameters:
    ///   - source: only its rows; nil = of all sources.
    ///   - withWarnings: also the kept rows that carry warnings.
    /// - Returns: groups by source, within a source in the order their headers first came.
    package func groups(
        source: SourceID?, withWarnings: Bool
    ) async throws(StoreError) -> [MendingGroup] {
        var rows = try await ReadQuarantine(store: store).all(source: source).map { row in
            RowToMend(
                origin: .quarantined(row.id), source: row.source, layout: row.layout,
                cells: row.cells, problems: row.problems)
        }
        if withWarnings {
            rows += try await rowsWithWarnings(.supplier, source)
            rows += try await rowsWithWarnings(.need, source)
        }
        return Self.grouped(rows)
    }

    private static func grouped(_ rows: [RowToMend]) -> [MendingGroup] {
        var groups: [MendingGroup] = []
        var places: [Layout: [SourceID: Int]] = [:]
        for row in rows {
            if let place = places[row.layout]?[row.source] {
                groups[place].rows.append(row)
            } else {
                places[row.layout, default: [:]][row.source] = groups.count
                groups.append(MendingGroup(source: row.source, layout: row.layout, rows: [row]))
            }
        }
        let order = groups.indices.sorted {
            (groups[$0].source, $0) < (groups[$1].source, $1)
        }
        return order.map { groups[$0] }
    }

    private func rowsWithWarnings(
        _ kind: RecordKind, _ source: SourceID?
    ) async throws(StoreError) -> [RowToMend] {
        var rows: [RowToMend] = []
        try await store.eachPageOfRecords(kind) { page in
            rows += page.compactMap { rowToMend($0, source) }
        }
        return rows
    }

    private func rowToMend(_ stored: StoredRecord, _ source: SourceID?) -> RowToMend? {
        let record = stored.record
        guard !stored.isWithdrawn, source == nil || record.source == source else { return nil }
        let problems =
            stored.warnings
            + FieldChecker(layout: record.layout, lexicon: lexicon)
            .problems(cells: record.cells, position: record.position)
        guard !problems.isEmpty else { return nil }
        return RowToMend(
            origin: .kept(source: record.source, key: record.key), source: record.source,
            layout: record.layout, cells: record.cells, problems: problems)
    }
}
