import Records

extension MemoryStore {
    package func take(
        _ batch: ImportBatch, by plan: ImportPlan, over standing: SubjectStanding?,
        writer: String?, stamp: Stamp
    ) throws(StoreError) -> ImportCounts {
        guard sourcesByID[plan.source] != nil else { throw .sourceUnknown(plan.source) }
        try plan.checkDay()
        for record in batch.records { try record.checkSubject(in: plan.layout.kind) }
        if let standing, hasChanged(standing) { throw .overtaken(standing.subject) }
        let run = try beginImport(plan, stamp: stamp)
        let counts = try write(batch, to: run.id, stamp: stamp)
        try finishImport(run.id, moreFollow: false, stamp: stamp)
        if let writer {
            for record in batch.records { writers[record.subject, default: []].insert(writer) }
        }
        return counts
    }

    private func hasChanged(_ standing: SubjectStanding) -> Bool {
        log.drop { $0.sequence <= standing.sequence }.contains { change in
            change.entity == standing.subject.entity
                && ByteText(change.id) == ByteText(standing.subject.text)
        }
    }
}
