package import Records
package import Store

/// Records what an owner, or somebody at a desk, says of a supplier.
///
/// Each statement replaces the same person's former one field by field; what partners said stays
/// stored and shows again when the statement is taken back.
package struct StateSupplier: Sendable {
    /// The source under which owners speak.
    package static let ownerSource = "owner"

    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    package enum Refusal: Error, Hashable {
        case nameMissing
        case organisationUnknown(OrganisationID)
        /// A value that would send a list's row to quarantine.
        case unreadable([RowProblem])
        case store(StoreError)
    }

    /// Adds a supplier that no list holds.
    package func add(
        _ values: [FieldPath: String], on date: CalendarDate, stamp: Stamp
    ) async throws(Refusal) -> OrganisationID {
        guard values.keys.contains(where: { $0.field == .name }) else { throw .nameMissing }
        let record = StatedRecord(kind: .supplier, values: values)
        let intake = RowIntake(
            source: record.source, layout: record.layout, lexicon: lexicon)
        let outcome = intake.outcome(of: record.row)
        guard case .record(let incoming) = outcome, case .organisation(let id) = incoming.subject
        else { throw .unreadable(record.problems(outcome)) }
        try await save(values, of: id, on: date, stamp: stamp)
        return id
    }

    /// Changes what the owner says; an empty text takes a field back.
    package func edit(
        _ id: OrganisationID, _ changes: [FieldPath: String], on date: CalendarDate, stamp: Stamp
    ) async throws(Refusal) {
        let records: [StoredRecord]
        do { records = try await store.records(of: .organisation(id)) } catch {
            throw .store(error)
        }
        guard !records.isEmpty else { throw .organisationUnknown(id) }
        var values =
            records.first { $0.record.source.text == Self.ownerSource }
            .map { StatedRecord.values(of: $0.record) } ?? [:]
        for (path, text) in changes { values[path] = text.isEmpty ? nil : text }
        try await save(values, of: id, on: date, stamp: stamp)
    }

    private func save(
        _ values: [FieldPath: String], of id: OrganisationID, on date: CalendarDate, stamp: Stamp
    ) async throws(Refusal) {
        let record = StatedRecord(kind: .supplier, values: values)
        // What a person types in is held to the strict rule of needs: it can be mended at once.
        let problems = FieldChecker(layout: record.layout, lexicon: lexicon)
            .problems(cells: record.row.cells, position: record.row.position)
            .filter { $0.reason.severity(in: .need) == .error }
        guard problems.isEmpty else { throw .unreadable(problems) }
        do {
            try await record.write(
                key: id.text, subject: .organisation(id), to: store, on: date, stamp: stamp)
        } catch { throw .store(error) }
    }
}
