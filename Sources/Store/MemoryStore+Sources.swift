package import Records

extension MemoryStore {
    package func save(_ source: Source, stamp: Stamp) throws(StoreError) {
        guard let known = sourcesByID[source.id] else {
            var new = source
            new.isWithdrawn = false
            sourcesByID[source.id] = new
            return note(.source, source.id.text, .created, stamp)
        }
        var changed = source
        changed.isWithdrawn = known.isWithdrawn
        guard changed != known else { return }
        sourcesByID[source.id] = changed
        note(.source, source.id.text, .changed, stamp)
        if (changed.authority, changed.licence) != (known.authority, known.licence) {
            noteSubjects(of: source.id, stamp)
        }
    }

    package func sources() throws(StoreError) -> [Source] {
        sourcesByID.values.sorted { $0.id < $1.id }
    }

    package func setWithdrawn(
        _ isWithdrawn: Bool, source: SourceID, stamp: Stamp
    ) throws(StoreError) {
        guard let known = sourcesByID[source] else { throw .sourceUnknown(source) }
        guard known.isWithdrawn != isWithdrawn else { return }
        sourcesByID[source]?.isWithdrawn = isWithdrawn
        note(.source, source.text, isWithdrawn ? .withdrawn : .restored, stamp)
        noteSubjects(of: source, stamp)
    }

    /// One line for each subject the source speaks of: suppliers before needs, in id order.
    private func noteSubjects(of source: SourceID, _ stamp: Stamp) {
        let groups = groups(of: source)
        for kind in [RecordKind.supplier, .need] {
            let subjects = entries.filter { $0.key.source == source && $0.key.kind == kind }
                .map { $0.value.record.subject }
            for subject in distinct(subjects) {
                note(subject.entity, subject.text, .changed, stamp, touching: groups)
            }
        }
    }

    /// The groups of which the lists of a source may say anything.
    func groups(of source: SourceID) -> FieldGroups {
        TouchedGroups.named(in: runs.lazy.map(\.plan).filter { $0.source == source }.map(\.layout))
    }

    /// Each subject once, in the order of the bytes of its id.
    func distinct(_ subjects: [SourceRecord.Subject]) -> [SourceRecord.Subject] {
        var byText: [ByteText: SourceRecord.Subject] = [:]
        for subject in subjects { byText[ByteText(subject.text)] = subject }
        return byText.sorted { $0.key < $1.key }.map(\.value)
    }
}
