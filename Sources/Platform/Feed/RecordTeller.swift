import Records
import Store

/// Makes of a stored record what is told of it.
struct RecordTeller {
    struct Outcome {
        let telling: FeedTelling
        let valuesWithheld: Int
    }

    private let names: FeedNames
    private let told: Set<SourceID>
    private let hasNeeds: Bool

    init(names: FeedNames, sources: FeedSources, hasNeeds: Bool) {
        self.names = names
        told = Set(sources.told.map(\.id))
        self.hasNeeds = hasNeeds
    }

    /// What is told of all records of a subject, each under the id that it is shown under: the
    /// firm's, where it was merged into one.
    func tell(
        _ subject: ChangedSubject, _ custodies: [String: Custody], to outlet: any FeedOutlet
    ) throws -> [Outcome] {
        try subject.records.map {
            try tell($0, of: subject.subject, custodies, to: outlet)
        }
    }

    /// - Parameters:
    ///   - custodies: what owners say of who may see what the records are about, by id.
    private func tell(
        _ stored: StoredRecord, of subject: SourceRecord.Subject, _ custodies: [String: Custody],
        to outlet: any FeedOutlet
    ) throws -> Outcome {
        let record = stored.record
        let isTold =
            !stored.isWithdrawn && told.contains(record.source) && !record.layout.isOfFeed
            && (hasNeeds || record.layout.kind != .need)
        let disclosed =
            isTold
            ? FeedDisclosure.told(of: record, custodies[Custody.id(of: record.subject)])
            : FeedDisclosure.Told()
        let isSaid = !disclosed.fields.isEmpty
        let telling = try outlet.tell(
            ToldRecord(
                kind: record.layout.kind, source: record.source, key: names.key(of: record),
                subject: isSaid ? names.name(of: subject) : nil,
                content: isSaid
                    ? .fields(disclosed.fields, statedOn: record.statedOn) : .withdrawn))
        return Outcome(telling: telling, valuesWithheld: disclosed.withheld)
    }
}
