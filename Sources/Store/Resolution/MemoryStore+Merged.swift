package import Records

extension MemoryStore: MergedStore {
    package func organisations(
        of aliases: [OrganisationID]
    ) throws(StoreError) -> [OrganisationID: OrganisationID] {
        let known = merges
        var found: [OrganisationID: OrganisationID] = [:]
        for alias in aliases { found[alias] = known[alias] }
        return found
    }

    package func aliases(
        of organisations: [OrganisationID]
    ) throws(StoreError) -> [OrganisationID: [OrganisationID]] {
        var all: [OrganisationID: [OrganisationID]] = [:]
        for (alias, organisation) in merges { all[organisation, default: []].append(alias) }
        var found: [OrganisationID: [OrganisationID]] = [:]
        for organisation in organisations { found[organisation] = all[organisation]?.sorted() }
        return found
    }

    package func firstRecords(
        of subjects: [OrganisationID]
    ) throws(StoreError) -> [OrganisationID: Int64] {
        let asked = Set(subjects)
        var found: [OrganisationID: Int64] = [:]
        for entry in entries.values {
            guard case .organisation(let id) = entry.record.subject, asked.contains(id) else {
                continue
            }
            found[id] = min(found[id] ?? .max, Int64(entry.number))
        }
        return found
    }

    /// Whose each alias is.
    var merges: [OrganisationID: OrganisationID] {
        var merges: [OrganisationID: OrganisationID] = [:]
        for (name, entry) in kept.entries where name.kind == Merge.kind {
            guard let alias = OrganisationID(entry.id),
                let organisation = entry.topics.first.flatMap({ OrganisationID($0) })
            else { continue }
            merges[alias] = organisation
        }
        return merges
    }

    /// Gives the subject under which a record is read.
    var shown: (SourceRecord.Subject) -> SourceRecord.Subject {
        let merges = merges
        return { subject in
            guard case .organisation(let id) = subject, let organisation = merges[id] else {
                return subject
            }
            return .organisation(organisation)
        }
    }
}
