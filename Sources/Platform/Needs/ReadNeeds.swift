package import Records
package import Store

/// Reads needs: those the store holds, or those of a list that is not stored.
package struct ReadNeeds: Sendable {
    package static let pageSize = 1_000

    private let store: any RecordStore
    private let compiler: NeedCompiler

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        compiler = NeedCompiler(lexicon: lexicon)
    }

    /// All stored needs, in id order.
    package func all() async throws(StoreError) -> [Need] {
        var needs: [Need] = []
        try await store.eachPageOfNeeds { page in
            needs += page.compactMap { compiler.need(of: $0) }
        }
        return needs
    }

    /// The need with an id; nil when no source that stands says anything of it.
    package func need(_ id: NeedID) async throws(StoreError) -> Need? {
        let withdrawn = Set(try await store.sources().filter(\.isWithdrawn).map(\.id))
        let records = try await store.records(of: .need(id))
            .filter { !withdrawn.contains($0.record.source) }
        return compiler.need(of: SubjectRecords(id: id, records: records))
    }
}

/// Reads a list of needs without storing it.
package struct ReadNeedList: Sendable {
    /// Needs one run of matching takes from a list.
    package static let needsMax = 100_000

    private let lexicon: Lexicon

    package init(lexicon: Lexicon) { self.lexicon = lexicon }

    package struct Reading: Sendable {
        package let needs: [Need]
        /// Why rows were left out.
        package let problems: [RowProblem]
        package let rowsRead: Int
    }

    /// The needs of a list, in its order; a row that asks nothing is left out with its reason.
    package func run(
        layout: Layout, rows: () throws -> TableRow?, on date: CalendarDate
    ) throws -> Reading {
        guard let source = SourceID("needs") else {
            preconditionFailure("the name of an unstored list is valid")
        }
        let intake = RowIntake(source: source, layout: layout, lexicon: lexicon)
        let compiler = NeedCompiler(lexicon: lexicon)
        var keys = MetKeys(layout: layout)
        var needs: [Need] = []
        var problems: [RowProblem] = []
        var rowsRead = 0
        while needs.count < Self.needsMax, let row = try rows() {
            rowsRead += 1
            switch intake.judged(row, after: &keys).outcome {
            case .quarantine(let quarantine): problems += quarantine.problems
            // A need that was taken back is none.
            case .withdrawal: break
            case .record(let incoming):
                let id = NeedID(incoming.key)
                let record = SourceRecord(
                    source: source, key: incoming.key, subject: .need(id), layout: layout,
                    cells: incoming.cells, position: row.position, statedOn: date)
                needs.append(compiler.need(of: record, id: id))
            }
        }
        return Reading(needs: needs, problems: problems, rowsRead: rowsRead)
    }
}
