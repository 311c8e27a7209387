import Records

extension MemoryStore {
    package func changes(after sequence: Int64, limit: Int) throws(StoreError) -> [Change] {
        Array(log.drop { $0.sequence <= sequence }.prefix(max(0, limit)))
    }

    package func secret() throws(StoreError) -> [UInt8] { ownSecret }

    /// What is kept here without a line in the log leaves no mark.
    package nonisolated var commitMark: Int64? { nil }

    package func lastSequence() throws(StoreError) -> Int64 { Int64(log.count) }

    package func changedRecords(
        after sequence: Int64, lines: Int
    ) throws(StoreError) -> ChangedRecords {
        let stretch = try changes(after: sequence, limit: lines)
        var changed: [ChangedSubject] = []
        var seen: Set<SubjectName> = []
        let shown = shown
        for change in stretch.reversed() {
            guard let subject = subject(of: change) else { continue }
            let organisation = shown(subject)
            if seen.insert(SubjectName(organisation)).inserted {
                changed.append(
                    ChangedSubject(
                        sequence: change.sequence, subject: organisation,
                        records: try records(of: organisation)))
            }
            if seen.insert(SubjectName(subject)).inserted {
                changed.append(
                    ChangedSubject(sequence: change.sequence, subject: subject, records: []))
            }
        }
        return ChangedRecords(
            subjects: changed.reversed(), through: stretch.last?.sequence ?? max(0, sequence))
    }

    /// What a line is about when that is something records speak of.
    private func subject(of change: Change) -> SourceRecord.Subject? {
        entries.values.lazy.map(\.record.subject).first { subject in
            subject.entity == change.entity && ByteText(subject.text) == ByteText(change.id)
        }
    }

    private struct SubjectName: Hashable {
        let entity: Change.Entity
        let id: ByteText

        init(_ subject: SourceRecord.Subject) {
            entity = subject.entity
            id = ByteText(subject.text)
        }
    }
}
