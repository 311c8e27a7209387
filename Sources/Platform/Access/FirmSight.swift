import Records
import Store

/// What somebody sees of a firm that may be known under several ids.
///
/// The owner's word governs the whole profile. But a merge opens nothing: of the records of each id
/// only that is heard which would be seen of them by themselves.
package struct FirmSight: Sendable {
    package let whole: Sight
    private let parts: [OrganisationID: Sight]

    init(whole: Sight) {
        self.whole = whole
        parts = [:]
    }

    /// - Parameter sight: what somebody sees by an owner's word; nil where nobody said anything.
    init(_ custody: FirmCustody, sight: (Custody?) -> Sight) {
        let whole = sight(custody.governing)
        self.whole = whole
        var parts: [OrganisationID: Sight] = [:]
        for id in custody.ids where custody.isMerged {
            let part = sight(custody.custody(ofPart: id))
            if !whole.groups.isSubset(of: part.groups) { parts[id] = part }
        }
        self.parts = parts
    }

    /// The groups that are seen of the records of one of the firm's ids.
    func groups(ofPart id: OrganisationID) -> FieldGroups {
        whole.groups.intersection(parts[id]?.groups ?? whole.groups)
    }

    /// What is seen of a firm; nil where that is no firm at all.
    func profile(
        of firm: SubjectRecords<OrganisationID>, _ compiler: ProfileCompiler
    ) -> Profile? {
        guard whole.isAnything else { return nil }
        let heard = heard(firm.records)
        if heard.isEmpty { return nil }
        return compiler.profile(of: SubjectRecords(id: firm.id, records: heard)).seen(whole)
    }

    /// Of a firm's records what is heard of them before the whole is cut.
    func heard(_ records: [StoredRecord]) -> [StoredRecord] {
        parts.isEmpty ? records : records.compactMap(heard)
    }

    /// A record as far as it would be seen by itself; nil where its firm would have no name there.
    private func heard(_ stored: StoredRecord) -> StoredRecord? {
        guard let id = stored.record.subject.organisation, let part = parts[id] else {
            return stored
        }
        guard part.isNamed else { return nil }
        let record = stored.record
        let hidesContacts = !part.groups.contains(.contacts)
        let assignments = record.layout.assignments.filter { assignment in
            if let group = FieldGroup(assignment.path.field), !part.groups.contains(group) {
                return false
            }
            let text = record.layout.text(of: assignment.binding, in: record.cells)
            return !(hidesContacts && text.map(ContactScreen.finds) ?? false)
        }
        let layout = Layout(
            kind: record.layout.kind, columns: record.layout.columns, assignments: assignments)
        return StoredRecord(
            record: SourceRecord(
                source: record.source, key: record.key, subject: record.subject, layout: layout,
                cells: record.cells, position: record.position, statedOn: record.statedOn),
            warnings: part.seesWarnings ? stored.warnings : [],
            isWithdrawn: stored.isWithdrawn, withdrawnOn: stored.withdrawnOn)
    }
}
