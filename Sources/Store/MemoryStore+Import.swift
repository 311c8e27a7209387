package import Records

extension MemoryStore {
    package func beginImport(_ plan: ImportPlan, stamp: Stamp) throws(StoreError) -> ImportRun {
        guard sourcesByID[plan.source] != nil else { throw .sourceUnknown(plan.source) }
        try plan.checkDay()
        let unfinished = runs.last { run in
            run.isOpen && run.plan.source == plan.source
                && run.plan.layout.isWritten(like: plan.layout)
                && run.plan.fileDigest == plan.fileDigest
                && run.plan.sheet.map(ByteText.init) == plan.sheet.map(ByteText.init)
        }
        if let unfinished { return unfinished }
        let run = ImportRun(
            id: ImportRun.ID(rawValue: Int64(runs.count + 1)), plan: plan,
            counts: ImportCounts(), isFinished: false, startedAt: stamp)
        runs.append(run)
        knownThrough[run.id] = entries.count
        return run
    }

    package func settle() throws(StoreError) {}

    package func finishImport(
        _ run: ImportRun.ID, moreFollow: Bool, stamp: Stamp
    ) throws(StoreError) {
        let known = try position(of: run)
        guard !runs[known].isAbandoned else { throw .runUnknown(run) }
        runs[known] = with(runs[known], isFinished: true)
        forgetMarks(of: run)
    }

    package func abandonRuns(of source: SourceID, stamp: Stamp) throws(StoreError) {
        guard sourcesByID[source] != nil else { throw .sourceUnknown(source) }
        for run in try unfinishedRuns(of: source) {
            let known = try position(of: run.id)
            runs[known] = with(run, isAbandoned: true)
            forgetMarks(of: run.id)
        }
    }

    package func unfinishedRuns(of source: SourceID) throws(StoreError) -> [ImportRun] {
        runs.filter { $0.plan.source == source && $0.isOpen }
    }

    package func importRuns() throws(StoreError) -> [ImportRun] { runs }

    package func write(
        _ batch: ImportBatch, to run: ImportRun.ID, stamp: Stamp
    ) throws(StoreError) -> ImportCounts {
        let (known, unfinished) = try unfinished(run)
        guard batch.follows ?? unfinished.counts.rowsRead == unfinished.counts.rowsRead else {
            throw .runTaken(run)
        }
        for record in batch.records { try record.checkSubject(in: unfinished.plan.layout.kind) }
        var counts = ImportCounts(rowsRead: batch.rowCount)
        batch.forEachStep { step in
            switch step {
            case .record(let incoming):
                counts.note(take(incoming, run: unfinished, stamp: stamp))
            case .tombstone(let key):
                counts.note(bury(key, run: unfinished, stamp: stamp))
            }
        }
        for row in batch.quarantined {
            if keep(row, plan: unfinished.plan, stamp: stamp) {
                counts.rowsQuarantined += 1
            } else {
                counts.rowsUnchanged += 1
            }
            if let key = row.key { listed[run, default: []].insert(name(key, in: unfinished)) }
        }
        for id in batch.mended { supersede(id) }
        try release(batch.mended, isMended: true, stamp: stamp)
        runs[known] = with(unfinished, counts: unfinished.counts + counts)
        return counts
    }

    func name(_ key: String, in run: ImportRun) -> RecordName {
        RecordName(source: run.plan.source, kind: run.plan.layout.kind, key: ByteText(key))
    }

    /// The run's position and the run itself.
    func unfinished(_ run: ImportRun.ID) throws(StoreError) -> (position: Int, run: ImportRun) {
        let known = try position(of: run)
        guard runs[known].isOpen else { throw .runUnknown(run) }
        return (known, runs[known])
    }

    func with(
        _ run: ImportRun, counts: ImportCounts? = nil, isFinished: Bool? = nil,
        isAbandoned: Bool? = nil
    ) -> ImportRun {
        ImportRun(
            id: run.id, plan: run.plan, counts: counts ?? run.counts,
            isFinished: isFinished ?? run.isFinished,
            isAbandoned: isAbandoned ?? run.isAbandoned, startedAt: run.startedAt)
    }

    private func position(of run: ImportRun.ID) throws(StoreError) -> Int {
        guard let position = runs.firstIndex(where: { $0.id == run }) else {
            throw .runUnknown(run)
        }
        return position
    }

    private func forgetMarks(of run: ImportRun.ID) {
        met[run] = nil
        listed[run] = nil
        knownThrough[run] = nil
    }
}
