import Records
import Store

/// Reads rows ahead of the writer, one batch at a time.
actor BatchReader {
    private let rows: @Sendable () throws -> TableRow?
    private let intake: RowIntake
    private var keys: MetKeys
    private(set) var problems: [RowProblem] = []
    private(set) var tally = ProblemTally()
    /// Rows in quarantine whose key is not known.
    private(set) var unidentified = UnidentifiedRows()

    init(
        rows: @escaping @Sendable () throws -> TableRow?, intake: RowIntake, after keys: MetKeys
    ) {
        self.rows = rows
        self.intake = intake
        self.keys = keys
    }

    /// Rows may wait for a partner's server, so they wait on a thread that no other task needs.
    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
    private nonisolated let thread = WaitingThread(label: "matxich.rows")

    /// Passes over rows that an earlier run committed; the number passed.
    func skip(_ count: Int) throws -> Int {
        var passed = 0
        while passed < count, let row = try rows() {
            note(intake.judged(row, after: &keys).problems)
            passed += 1
        }
        return passed
    }

    /// The next batch, or nil at the end of the list.
    func next(_ rowCount: Int) throws -> ImportBatch? {
        var batch = ImportBatch()
        while batch.rowCount < rowCount, let row = try rows() {
            let (outcome, problems) = intake.judged(row, after: &keys)
            note(problems)
            switch outcome {
            case .record(let record):
                batch.records.append(record)
                if let mended = row.mends {
                    batch.mended.append(QuarantinedRow.ID(rawValue: mended))
                }
            case .quarantine(let quarantine):
                if quarantine.key == nil { unidentified.note(intake.statedKey(of: row.cells)) }
                batch.quarantined.append(quarantine)
            case .withdrawal(let key): batch.withdraw(key)
            }
        }
        return batch.rowCount == 0 ? nil : batch
    }

    /// Rows about a subject that an earlier row of the list was about.
    var repeats: Int { keys.repeats }

    private func note(_ found: [RowProblem]) {
        if found.isEmpty { return }
        tally.note(found)
        problems += found.prefix(ImportCatalogue.problemsShown - problems.count)
    }
}
