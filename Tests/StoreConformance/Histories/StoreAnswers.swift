package import Records
package import Store

/// Everything a store answers, one line an item, so that two stores can be compared byte for byte.
package enum StoreAnswers {
    /// - Parameter log: whether the change log and the runs are asked for too.
    package static func all(of store: any RecordStore, log: Bool = true) async throws -> [ByteText]
    {
        var lines = try await stored(in: store)
        if log {
            lines += try await store.changes(after: 0, limit: .max).map(line)
            lines += try await store.importRuns().map(line)
            lines += try await store.syncRuns(of: nil, limit: .max).map(line)
        }
        return lines.map(ByteText.init)
    }

    private static func stored(in store: any RecordStore) async throws -> [String] {
        var lines = try await store.sources().map(line)
        for about in try await store.organisations(after: nil, limit: .max) {
            lines.append(about.id.text)
            lines += about.records.map(line)
            lines += try await editions(of: .organisation(about.id), in: store)
        }
        for about in try await store.needs(after: nil, limit: .max) {
            lines.append("need " + about.id.text)
            lines += about.records.map(line)
            lines += try await editions(of: .need(about.id), in: store)
        }
        lines += try await store.quarantine(source: nil, after: nil, limit: .max).map(line)
        lines.append(line(try await store.counts()))
        lines += try await takenBack(in: store)
        for endpoint in try await store.endpoints() { lines.append(line(endpoint)) }
        for source in try await store.sources() {
            let state = try await store.syncState(of: source.id)
            if let state { lines.append("state of \(source.id) | " + line(state)) }
        }
        return lines
    }

    /// Records that their sources took back, which pages leave out, by subject.
    private static func takenBack(in store: any RecordStore) async throws -> [String] {
        let changed = try await store.changedRecords(after: 0, lines: .max).subjects
        return changed.flatMap { about in
            about.records.filter { $0.withdrawnOn != nil }.map { "gone " + line($0) }
        }.map(ByteText.init).sorted().map(\.text)
    }

    private static func editions(
        of subject: SourceRecord.Subject, in store: any RecordStore
    ) async throws(StoreError) -> [String] {
        try await store.earlierEditions(of: subject).map { "earlier " + line($0) }
    }

    package static func line(_ stored: StoredRecord) -> String {
        let record = stored.record
        let parts: [String] = [
            record.source.text, record.key, record.subject.text, line(record.layout),
            record.cells.debugDescription, line(record.position), record.statedOn.text,
            stored.warnings.map(line).joined(separator: ", "),
            stored.isWithdrawn ? "withdrawn" : "said",
        ]
        let day = stored.withdrawnOn.map { ["on " + $0.text] } ?? []
        return (parts + day).joined(separator: " | ")
    }

    package static func line(_ changed: ChangedRecords) -> String {
        let subjects = changed.subjects.map { about in
            "\(about.sequence) \(about.subject.text): "
                + about.records.map(line).joined(separator: ", ")
        }
        return subjects.joined(separator: "; ") + " through \(changed.through)"
    }

    package static func line(_ row: QuarantinedRow) -> String {
        let parts: [String] = [
            String(row.id.rawValue), row.source.text, line(row.layout),
            row.cells.debugDescription, line(row.position),
            row.problems.map(line).joined(separator: ", "),
        ]
        return parts.joined(separator: " | ")
    }

    package static func line(_ source: Source) -> String {
        let parts: [String] = [
            source.id.text, source.title, source.authority.rawValue, source.licence,
            source.isWithdrawn ? "withdrawn" : "said",
        ]
        return parts.joined(separator: " | ")
    }

    package static func line(_ run: ImportRun) -> String {
        let (plan, counts) = (run.plan, run.counts)
        let numbers = [
            counts.rowsRead, counts.rowsNew, counts.rowsChanged, counts.rowsUnchanged,
            counts.rowsQuarantined,
        ]
        let isPlain =
            counts.recordsWithdrawn + counts.recordsRestored == 0
            && plan.repeatedKey == .secondRecord
        let more =
            isPlain
            ? [] : ["\(counts.recordsWithdrawn) \(counts.recordsRestored) \(plan.repeatedKey)"]
        let parts: [String] = [
            "run " + String(run.id.rawValue), plan.source.text, plan.file, plan.sheet ?? "-",
            plan.fileDigest, line(plan.layout), plan.statedOn.text, "\(numbers)",
            run.isFinished ? "finished" : run.isAbandoned ? "abandoned" : "open",
            line(run.startedAt),
        ]
        return (parts + more).joined(separator: " | ")
    }

    package static func line(_ change: Change) -> String {
        let parts: [String] = [
            String(change.sequence), change.entity.rawValue, change.id, change.kind.rawValue,
            line(change.stamp),
        ]
        // Lines of earlier versions say nothing of it.
        let groups = change.groups.map { [$0.map(\.rawValue).sorted().joined(separator: " ")] }
        return (parts + (groups ?? [])).joined(separator: " | ")
    }

    package static func line(_ counts: StoreCounts) -> String {
        "counts \(counts.organisations) \(counts.supplierRecords) \(counts.needs) "
            + String(counts.quarantined)
    }

    private static func line(_ stamp: Stamp) -> String {
        String(stamp.milliseconds) + " " + stamp.actor
    }

    private static func line(_ layout: Layout) -> String {
        let fields = layout.assignments.map { assignment in
            switch assignment.binding {
            case .columns(let columns): "\(assignment.path)\(columns)"
            case .constant(let text): "\(assignment.path)=\(text)"
            }
        }
        return layout.kind.rawValue + " " + layout.columns.joined(separator: ",") + " "
            + fields.joined(separator: ",")
    }

    private static func line(_ position: RowPosition) -> String {
        position.file + "/" + (position.sheet ?? "-") + ":" + String(position.line)
    }

    private static func line(_ problem: RowProblem) -> String {
        line(problem.position) + " " + (problem.column ?? "-") + " "
            + (problem.field?.rawValue ?? "-") + " " + problem.value + " "
            + problem.reason.rawValue
    }
}
