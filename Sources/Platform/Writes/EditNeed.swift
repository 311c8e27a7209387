package import Records
package import Store

/// Changes a stored need field by field, in its owner's name.
package struct EditNeed: Sendable {
    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    package enum Refusal: Error, Hashable {
        case needUnknown(NeedID)
        case stating(StateNeed.Refusal)
    }

    /// Changes fields of what was said last; an empty text takes a field out.
    ///
    /// - Parameter standing: the need as whoever changes it saw it; nil = however it is.
    /// - Returns: what looks wrong in the need as it is then.
    /// - Throws: `stating(.store(.overtaken))` when something was said of it since.
    @discardableResult
    package func edit(
        _ id: NeedID, _ changes: [FieldPath: String], over standing: SubjectStanding? = nil,
        on date: CalendarDate, stamp: Stamp
    ) async throws(Refusal) -> [RowProblem] {
        guard var values = try await values(of: id) else { throw .needUnknown(id) }
        for (path, text) in changes { values[path] = text.isEmpty ? nil : text }
        do {
            return try await StateNeed(store: store, lexicon: lexicon)
                .add(
                    id, values, isReplacing: true, over: standing, on: date, stamp: stamp)
        } catch { throw .stating(error) }
    }

    /// What the need's newest record states.
    private func values(of id: NeedID) async throws(Refusal) -> [FieldPath: String]? {
        do {
            let withdrawn = Set(try await store.sources().filter(\.isWithdrawn).map(\.id))
            let records = try await store.records(of: .need(id))
                .filter { !withdrawn.contains($0.record.source) }
            let subject = SubjectRecords(id: id, records: records)
            return NeedCompiler.newest(of: subject).map(StatedRecord.values)
        } catch { throw .stating(.store(error)) }
    }
}
