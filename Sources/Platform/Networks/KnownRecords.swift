import Records
import Store

/// What had been said of a subject by a day.
///
/// A record that was said later counts as it was before, where the store kept that. What was taken
/// back since does not count, on whichever day: who takes a word back does not want it told.
struct KnownRecords {
    let store: any RecordStore
    let day: CalendarDate

    /// The records of a page of suppliers as they stood on the day; those of whom nothing had been
    /// said are left out.
    ///
    /// - Complexity: O(records), and a reading of the store for each subject with a later record.
    func suppliers(
        _ page: [SubjectRecords<OrganisationID>]
    ) async throws(StoreError) -> [SubjectRecords<OrganisationID>] {
        var known: [SubjectRecords<OrganisationID>] = []
        for subject in page {
            let records = try await records(subject.records, of: .organisation(subject.id))
            if !records.isEmpty { known.append(SubjectRecords(id: subject.id, records: records)) }
        }
        return known
    }

    /// The same for needs.
    func needs(
        _ page: [SubjectRecords<NeedID>]
    ) async throws(StoreError) -> [SubjectRecords<NeedID>] {
        var known: [SubjectRecords<NeedID>] = []
        for subject in page {
            let records = try await records(subject.records, of: .need(subject.id))
            if !records.isEmpty { known.append(SubjectRecords(id: subject.id, records: records)) }
        }
        return known
    }

    private func records(
        _ records: [StoredRecord], of subject: SourceRecord.Subject
    ) async throws(StoreError) -> [StoredRecord] {
        guard records.contains(where: { $0.record.statedOn > day }) else { return records }
        let earlier = try await store.earlierEditions(of: subject)
        return records.compactMap { record in
            if record.record.statedOn <= day { return record }
            return earlier.last { edition in
                edition.record.source == record.record.source
                    && edition.record.key == record.record.key
                    && edition.record.statedOn <= day
            }
        }
    }
}
