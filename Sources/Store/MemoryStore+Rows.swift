import Records

/// The rule of `IncomingRecord`, and that of `Tombstone`.
extension MemoryStore {
    func take(_ incoming: IncomingRecord, run: ImportRun, stamp: Stamp) -> RowFate {
        let firstName = name(incoming.key, in: run)
        guard let first = entries[firstName] else {
            return add(incoming, under: firstName, of: incoming.subject, run: run, stamp: stamp)
        }
        if first.digest == incoming.digest { return meet(firstName, run: run, stamp: stamp) }
        if run.plan.repeatedKey == .laterEdition {
            return replace(first, firstName, by: incoming, run: run, stamp: stamp)
        }
        var name = firstName
        repeat {
            name = self.name(name.key.text + "#" + incoming.digest.hexadecimal, in: run)
            guard entries[name]?.digest != incoming.digest else {
                return meet(name, run: run, stamp: stamp)
            }
        } while entries[name] != nil
        guard met[run.id]?.contains(firstName) != true else {
            return add(incoming, under: name, of: first.record.subject, run: run, stamp: stamp)
        }
        return replace(first, firstName, by: incoming, run: run, stamp: stamp)
    }

    func bury(_ key: String, run: ImportRun, stamp: Stamp) -> RowFate {
        let name = name(key, in: run)
        met[run.id]?.remove(name)
        guard let known = entries[name], known.withdrawnOn == nil else { return .unchanged }
        entries[name]?.withdrawnOn = run.plan.statedOn
        note(known, stamp)
        return .withdrawn
    }

    private func meet(_ name: RecordName, run: ImportRun, stamp: Stamp) -> RowFate {
        met[run.id, default: []].insert(name)
        guard let known = entries[name], known.withdrawnOn != nil else { return .unchanged }
        entries[name]?.withdrawnOn = nil
        note(known, stamp)
        return .restored
    }

    /// A line for what a record says as a whole.
    private func note(_ entry: Entry, _ stamp: Stamp) {
        let record = entry.record
        note(
            record.subject.entity, record.subject.text, .changed, stamp,
            touching: TouchedGroups.said(by: record.cells, record.layout))
    }

    private func replace(
        _ former: Entry, _ name: RecordName, by incoming: IncomingRecord, run: ImportRun,
        stamp: Stamp
    ) -> RowFate {
        let subject = former.record.subject
        met[run.id, default: []].insert(name)
        replaced[name, default: []].append(former)
        let later = entry(
            incoming, number: former.number, key: name.key.text, subject: subject, run: run)
        entries[name] = later
        var groups = TouchedGroups.differing(
            (former.record.cells, former.record.layout), (later.record.cells, later.record.layout))
        if former.withdrawnOn != nil {
            groups.formUnion(TouchedGroups.said(by: later.record.cells, later.record.layout))
        }
        note(subject.entity, subject.text, .changed, stamp, touching: groups)
        return former.withdrawnOn == nil ? .changed : .restored
    }

    private func add(
        _ incoming: IncomingRecord, under name: RecordName, of subject: SourceRecord.Subject,
        run: ImportRun, stamp: Stamp
    ) -> RowFate {
        let isKnown = entries.contains { stored in
            stored.key.kind == name.kind
                && ByteText(stored.value.record.subject.text) == ByteText(subject.text)
        }
        met[run.id, default: []].insert(name)
        let entry = entry(
            incoming, number: entries.count + 1, key: name.key.text, subject: subject, run: run)
        entries[name] = entry
        let said = TouchedGroups.said(by: entry.record.cells, entry.record.layout)
        note(
            subject.entity, subject.text, isKnown ? .changed : .created, stamp,
            touching: isKnown ? said : TouchedGroups.all)
        return .new
    }

    private func entry(
        _ incoming: IncomingRecord, number: Int, key: String, subject: SourceRecord.Subject,
        run: ImportRun
    ) -> Entry {
        let plan = run.plan
        let position = RowPosition(file: plan.file, sheet: plan.sheet, line: incoming.line)
        return Entry(
            number: number,
            record: SourceRecord(
                source: plan.source, key: key, subject: subject, layout: plan.layout,
                cells: CellText.storable(incoming.cells), position: position,
                statedOn: plan.statedOn),
            digest: incoming.digest, warnings: incoming.warnings)
    }
}
