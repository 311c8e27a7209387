package import Records

extension MemoryStore {
    package func organisations(
        after id: OrganisationID?, limit: Int
    ) throws(StoreError) -> [SubjectRecords<OrganisationID>] {
        page(.supplier, after: id?.text, limit: limit) { subject in
            guard case .organisation(let id) = subject else { return nil }
            return id
        }
    }

    package func needs(
        after id: NeedID?, limit: Int
    ) throws(StoreError) -> [SubjectRecords<NeedID>] {
        page(.need, after: id?.text, limit: limit) { subject in
            guard case .need(let id) = subject else { return nil }
            return id
        }
    }

    package func records(
        of subject: SourceRecord.Subject
    ) throws(StoreError) -> [StoredRecord] {
        let shown = shown
        let asked = shown(subject)
        let about = entries.values.filter { entry in
            let subject = shown(entry.record.subject)
            return subject.entity == asked.entity && ByteText(subject.text) == ByteText(asked.text)
        }
        return about.map(stored).sorted(by: bySourceAndKey)
    }

    package func earlierEditions(
        of subject: SourceRecord.Subject
    ) throws(StoreError) -> [StoredRecord] {
        let shown = shown
        let asked = shown(subject)
        let about = replaced.filter { _, editions in
            let subject = shown(editions[0].record.subject)
            return subject.entity == asked.entity && ByteText(subject.text) == ByteText(asked.text)
        }
        let byRecord = about.map { name, editions in
            editions.map { stored($0, withdrawnOn: entries[name]?.withdrawnOn) }
        }.sorted { bySourceAndKey($0[0], $1[0]) }
        return byRecord.flatMap(\.self)
    }

    package func subjects(
        key: String, kind: RecordKind
    ) throws(StoreError) -> [SourceRecord.Subject] {
        distinct(
            entries.filter { $0.key.kind == kind && $0.key.key == ByteText(key) }
                .map { $0.value.record.subject })
    }

    package func counts() throws(StoreError) -> StoreCounts {
        let suppliers = said(.supplier)
        let shown = shown
        return StoreCounts(
            organisations: distinct(suppliers.map { shown($0.record.subject) }).count,
            supplierRecords: suppliers.count,
            needs: distinct(said(.need).map(\.record.subject)).count,
            quarantined: quarantined.filter { !isWithdrawn($0.source) }.count)
    }

    private func page<ID>(
        _ kind: RecordKind, after: String?, limit: Int,
        id: (SourceRecord.Subject) -> ID?
    ) -> [SubjectRecords<ID>] {
        let shown = shown
        var bySubject: [ByteText: [StoredRecord]] = [:]
        for stored in said(kind) {
            bySubject[ByteText(shown(stored.record.subject).text), default: []].append(stored)
        }
        let following = bySubject.sorted { $0.key < $1.key }
            .drop { name, _ in after.map { name <= ByteText($0) } ?? false }
        return following.prefix(max(0, limit)).compactMap { _, records in
            guard let id = id(shown(records[0].record.subject)) else { return nil }
            return SubjectRecords(id: id, records: records.sorted(by: bySourceAndKey))
        }
    }

    /// What is neither withdrawn nor of a source that is.
    private func said(_ kind: RecordKind) -> [StoredRecord] {
        entries.filter { $0.key.kind == kind }.map { stored($0.value) }
            .filter { !$0.isWithdrawn }
    }

    private func stored(_ entry: Entry) -> StoredRecord {
        stored(entry, withdrawnOn: entry.withdrawnOn)
    }

    private func stored(_ entry: Entry, withdrawnOn: CalendarDate?) -> StoredRecord {
        StoredRecord(
            record: entry.record, warnings: entry.warnings,
            isWithdrawn: withdrawnOn != nil || isWithdrawn(entry.record.source),
            withdrawnOn: withdrawnOn)
    }

    private func isWithdrawn(_ source: SourceID) -> Bool {
        sourcesByID[source]?.isWithdrawn ?? false
    }

    private func bySourceAndKey(_ left: StoredRecord, _ right: StoredRecord) -> Bool {
        if left.record.source != right.record.source {
            return left.record.source < right.record.source
        }
        return ByteText(left.record.key) < ByteText(right.record.key)
    }
}
