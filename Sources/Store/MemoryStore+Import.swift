import Records

extension MemoryStore {
    package func beginImport(_ plan: ImportPlan, stamp: Stamp) throws(StoreError) -> ImportRun {
        guard sourcesByID[plan.source] != nil else { throw .sourceUnknown(plan.source) }
        try plan.checkDay()
        let unfinished = runs.last { run in
            !run.isFinished && run.plan.source == plan.source
                && run.plan.layout.isWritten(like: plan.layout)
                && run.plan.fileDigest == plan.fileDigest
                && run.plan.sheet.map(ByteText.init) == plan.sheet.map(ByteText.init)
        }
        if let unfinished { return unfinished }
        let run = ImportRun(
            id: ImportRun.ID(rawValue: Int64(runs.count + 1)), plan: plan,
            counts: ImportCounts(), isFinished: false, startedAt: stamp)
        runs.append(run)
        return run
    }

    package func finishImport(_ run: ImportRun.ID, stamp: Stamp) throws(StoreError) {
        let known = try position(of: run)
        runs[known] = with(runs[known], isFinished: true)
        met[run] = nil
    }

    package func importRuns() throws(StoreError) -> [ImportRun] { runs }

    package func write(
        _ batch: ImportBatch, to run: ImportRun.ID, stamp: Stamp
    ) throws(StoreError) -> ImportCounts {
        let known = try position(of: run)
        guard !runs[known].isFinished else { throw .runUnknown(run) }
        guard batch.follows ?? runs[known].counts.rowsRead == runs[known].counts.rowsRead else {
            throw .runTaken(run)
        }
        for record in batch.records { try record.checkSubject(in: runs[known].plan.layout.kind) }
        var counts = ImportCounts(rowsRead: batch.rowCount)
        for incoming in batch.records {
            switch take(incoming, run: runs[known], stamp: stamp) {
            case .new: counts.rowsNew += 1
            case .changed: counts.rowsChanged += 1
            case .unchanged: counts.rowsUnchanged += 1
            }
        }
        for row in batch.quarantined {
            if keep(row, plan: runs[known].plan, stamp: stamp) {
                counts.rowsQuarantined += 1
            } else {
                counts.rowsUnchanged += 1
            }
        }
        for id in batch.mended { supersede(id) }
        try release(batch.mended, isMended: true, stamp: stamp)
        runs[known] = with(runs[known], counts: runs[known].counts + counts)
        return counts
    }

    private enum Outcome { case new, changed, unchanged }

    /// The rule of `IncomingRecord`.
    private func take(_ incoming: IncomingRecord, run: ImportRun, stamp: Stamp) -> Outcome {
        var name = RecordName(
            source: run.plan.source, kind: run.plan.layout.kind, key: ByteText(incoming.key))
        guard let first = entries[name] else {
            return add(incoming, under: name, of: incoming.subject, run: run, stamp: stamp)
        }
        if first.digest == incoming.digest {
            met[run.id, default: []].insert(name)
            return .unchanged
        }
        let firstName = name
        repeat {
            let key = name.key.text + "#" + incoming.digest.hexadecimal
            name = RecordName(source: name.source, kind: name.kind, key: ByteText(key))
            guard entries[name]?.digest != incoming.digest else {
                met[run.id, default: []].insert(name)
                return .unchanged
            }
        } while entries[name] != nil
        guard met[run.id]?.contains(firstName) != true else {
            return add(incoming, under: name, of: first.record.subject, run: run, stamp: stamp)
        }
        let subject = first.record.subject
        met[run.id, default: []].insert(firstName)
        replaced[firstName, default: []].append(first)
        entries[firstName] = entry(incoming, key: firstName.key.text, subject: subject, run: run)
        note(subject.entity, subject.text, .changed, stamp)
        return .changed
    }

    private func add(
        _ incoming: IncomingRecord, under name: RecordName, of subject: SourceRecord.Subject,
        run: ImportRun, stamp: Stamp
    ) -> Outcome {
        let isKnown = entries.contains { stored in
            stored.key.kind == name.kind
                && ByteText(stored.value.record.subject.text) == ByteText(subject.text)
        }
        met[run.id, default: []].insert(name)
        entries[name] = entry(incoming, key: name.key.text, subject: subject, run: run)
        note(subject.entity, subject.text, isKnown ? .changed : .created, stamp)
        return .new
    }

    private func entry(
        _ incoming: IncomingRecord, key: String, subject: SourceRecord.Subject, run: ImportRun
    ) -> Entry {
        let plan = run.plan
        let position = RowPosition(file: plan.file, sheet: plan.sheet, line: incoming.line)
        return Entry(
            record: SourceRecord(
                source: plan.source, key: key, subject: subject, layout: plan.layout,
                cells: CellText.storable(incoming.cells), position: position,
                statedOn: plan.statedOn),
            digest: incoming.digest, warnings: incoming.warnings)
    }

    private func position(of run: ImportRun.ID) throws(StoreError) -> Int {
        guard let position = runs.firstIndex(where: { $0.id == run }) else {
            throw .runUnknown(run)
        }
        return position
    }

    private func with(
        _ run: ImportRun, counts: ImportCounts? = nil, isFinished: Bool? = nil
    ) -> ImportRun {
        ImportRun(
            id: run.id, plan: run.plan, counts: counts ?? run.counts,
            isFinished: isFinished ?? run.isFinished, startedAt: run.startedAt)
    }
}
