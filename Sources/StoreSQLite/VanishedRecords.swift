import GRDB

/// The records of a run's source and kind that the run did not meet.
///
/// Sets of bits, page by page: no record is read.
struct VanishedRecords {
    private let run: RunRow
    private let through: Int64
    private let database: Database
    private let withdrawn: Query
    private let listed: Query

    /// - Parameter settled: the last record to be looked at; nil = the last there was when the run
    ///   began.
    init(_ database: Database, run: RunRow, through settled: Int64? = nil) throws {
        self.database = database
        self.run = run
        through = min(run.knownThrough, settled ?? run.knownThrough)
        withdrawn = try Query(
            database, "SELECT record_id FROM withdrawn WHERE record_id BETWEEN ? AND ?")
        listed = try Query(
            database,
            "SELECT record_id FROM listed WHERE run_id = ?3 AND record_id BETWEEN ?1 AND ?2")
        listed.bind(run.id, at: 3)
    }

    /// Gives each page's number, what stands of it since before the run, and what of that the run
    /// did not meet.
    func forEachPage(
        _ body: (_ page: Int64, _ known: RecordBits, _ missing: RecordBits) throws -> Void
    ) throws {
        var current: (page: Int64, bits: RecordBits)?
        for stretch in try RecordStretch.all(of: run, through: through, in: database) {
            for record in stretch {
                let page = RecordBits.page(of: record)
                if current?.page != page {
                    try finish(current, body)
                    current = (page, RecordBits())
                }
                current?.bits.insert(record)
            }
        }
        try finish(current, body)
    }

    private func finish(
        _ page: (page: Int64, bits: RecordBits)?,
        _ body: (Int64, RecordBits, RecordBits) throws -> Void
    ) throws {
        guard let (page, standing) = page else { return }
        var known = standing
        try remove(withdrawn, of: page, from: &known)
        var missing = known
        if let met = try MetRecords.bits(onPage: page, run: run.id, in: database) {
            missing = missing.subtracting(met)
        }
        try remove(listed, of: page, from: &missing)
        try body(page, known, missing)
    }

    private func remove(_ query: Query, of page: Int64, from bits: inout RecordBits) throws {
        let records = RecordBits.records(onPage: page)
        query.bind(records.lowerBound, at: 1)
        query.bind(records.upperBound, at: 2)
        try query.eachRow { bits.remove($0.integer(0)) }
    }
}
