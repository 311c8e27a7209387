package import Records
package import Store

extension SourceID {
    /// Whether owners speak under it: what they say comes from them alone, so that no list is taken
    /// in by this name, and nobody else takes it back.
    package var isOwners: Bool { text == StateSupplier.ownerSource }
}

/// Records what an owner, or somebody at a desk, says of a supplier.
///
/// Each statement replaces the same person's former one field by field, and what partners said of
/// the same field (`OwnWord`); that stays stored and counts again when the statement is taken back.
package struct StateSupplier: Sendable {
    /// The value that says there is nothing, whatever others say of the field.
    package static let nothing = "-"
    /// The source under which owners speak.
    package static let ownerSource = "owner"

    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    /// A supplier that was added.
    package struct Added: Hashable, Sendable {
        package let id: OrganisationID
        /// What looks wrong in what was said.
        package let warnings: [RowProblem]
    }

    /// Why nothing was written.
    package enum Refusal: Error, Hashable {
        case nameMissing
        /// Somebody stated this firm before: a second statement would replace the first unseen.
        case stated(OrganisationID)
        case organisationUnknown(OrganisationID)
        /// A value that cannot be right, or of which nothing was understood.
        case unreadable([RowProblem])
        case store(StoreError)
    }

    /// Adds a supplier that no list holds.
    ///
    /// - Parameters:
    ///   - account: whose statement it is; two accounts may state the same firm, and neither learns
    ///     of the other.
    ///   - writer: who may change it later, where nobody has it in hand.
    /// - Throws: `stated` when one of the same number, or name, address and country, was added
    ///   before, by the same account.
    package func add(
        _ values: [FieldPath: String], of account: String? = nil, writer: String? = nil,
        on date: CalendarDate, stamp: Stamp
    ) async throws(Refusal) -> Added {
        let id = try await identity(of: values, stated: account)
        return try await state(values, of: id, writer: writer, on: date, stamp: stamp)
    }

    /// Adds a supplier under the id that `identity` gave it.
    ///
    /// - Throws: `unreadable`, `store`.
    package func state(
        _ values: [FieldPath: String], of id: OrganisationID, writer: String? = nil,
        on date: CalendarDate, stamp: Stamp
    ) async throws(Refusal) -> Added {
        let warnings = try await save(
            values, of: id, over: nil, writer: writer, on: date, stamp: stamp)
        return Added(id: id, warnings: warnings)
    }

    /// The id that a supplier would get which no list holds.
    ///
    /// - Throws: as `add`.
    package func identity(
        of values: [FieldPath: String], stated account: String?
    ) async throws(Refusal) -> OrganisationID {
        guard values.keys.contains(where: { $0.field == .name }) else { throw .nameMissing }
        let record = StatedRecord(kind: .supplier, values: values)
        let intake = RowIntake(
            source: record.source, layout: record.layout, lexicon: lexicon)
        let outcome = intake.judged(record.row).outcome
        guard case .record(let incoming) = outcome, case .organisation(let own) = incoming.subject
        else { throw .unreadable(record.problems(outcome)) }
        let id = account.map { RecordDigest.organisation(own, of: $0) } ?? own
        guard try await records(of: id).isEmpty else { throw .stated(id) }
        _ = try warnings(in: record)
        return id
    }

    /// Changes what the owner says; an empty text takes a field back.
    ///
    /// - Parameter standing: the supplier as whoever changes it saw it; nil = however it is.
    /// - Returns: what looks wrong in what the owner now says.
    /// - Throws: `unreadable` when a changed value could not be read: it would take the place of
    ///   one that can; `store(.overtaken)` when something was said of it since.
    @discardableResult
    package func edit(
        _ id: OrganisationID, _ changes: [FieldPath: String], over standing: SubjectStanding? = nil,
        on date: CalendarDate, stamp: Stamp
    ) async throws(Refusal) -> [RowProblem] {
        let records = try await records(of: id)
        guard !records.isEmpty else { throw .organisationUnknown(id) }
        let isListed = records.contains { !$0.isWithdrawn && !Self.isOwn($0) }
        var values =
            records.first {
                // A firm that was merged may have a statement under each of its ids; what was taken
                // back is said no more, where a list says something.
                Self.isOwn($0) && $0.record.key == id.text && (!$0.isWithdrawn || !isListed)
            }
            .map { StatedRecord.values(of: $0.record) } ?? [:]
        for (path, text) in changes {
            values[path] = text.isEmpty ? nil : joined(text, to: values[path], at: path)
        }
        guard keepsName(values, records) else { throw .nameMissing }
        let record = StatedRecord(kind: .supplier, values: values)
        let unread = problems(in: record).filter { problem in
            problem.reason.leavesUnread && changes.keys.contains { $0.field == problem.field }
        }
        guard unread.isEmpty else { throw .unreadable(unread) }
        return try await save(
            values, of: id, over: standing, writer: nil, on: date, stamp: stamp)
    }

    private static func isOwn(_ stored: StoredRecord) -> Bool {
        stored.record.source.text == ownerSource
    }

    /// Whether the firm has a name still: one of its own, or what a list calls it.
    private func keepsName(_ values: [FieldPath: String], _ records: [StoredRecord]) -> Bool {
        let names = values.filter { $0.key.field == .name }.values
        if names.contains(where: OwnWord.isNothing) { return false }
        return !names.isEmpty || records.contains { $0.record.source.text != Self.ownerSource }
    }

    /// What is denied is denied besides what was denied before: neither takes the other back.
    private func joined(_ text: String, to before: String?, at path: FieldPath) -> String {
        guard let before, before != text else { return text }
        let onlyDeny = [before, text].allSatisfy { OwnWord.onlyDenies($0, at: path, lexicon) }
        return onlyDeny && !before.contains(text) ? before + "; " + text : text
    }

    /// What is wrong in a statement; that there is nothing to say is an answer.
    private func problems(in record: StatedRecord) -> [RowProblem] {
        FieldChecker(layout: record.layout, lexicon: lexicon)
            .problems(cells: record.row.cells, position: record.row.position)
            .filter { !OwnWord.isNothing($0.value) } + record.unknownWords(lexicon)
    }

    private func records(of id: OrganisationID) async throws(Refusal) -> [StoredRecord] {
        do { return try await store.records(of: .organisation(id)) } catch {
            throw .store(error)
        }
    }

    private func save(
        _ values: [FieldPath: String], of id: OrganisationID, over standing: SubjectStanding?,
        writer: String?, on date: CalendarDate, stamp: Stamp
    ) async throws(Refusal) -> [RowProblem] {
        let record = StatedRecord(kind: .supplier, values: values)
        let warnings = try warnings(in: record)
        do {
            try await record.write(
                key: id.text, subject: .organisation(id), to: store, over: standing,
                writer: writer, on: date,
                stamp: stamp)
        } catch { throw .store(error) }
        return warnings
    }

    /// What looks wrong in a statement that is taken all the same.
    ///
    /// What a person types in is held to the strict rule of needs: it can be mended at once.
    private func warnings(in record: StatedRecord) throws(Refusal) -> [RowProblem] {
        let problems = problems(in: record)
        let errors = problems.filter { $0.reason.severity(in: .need) == .error }
        guard errors.isEmpty else { throw .unreadable(errors) }
        return problems
    }
}

extension RowProblem.Reason {
    /// Whether nothing at all was understood of the value.
    fileprivate var leavesUnread: Bool {
        switch self {
        case .unitMissing, .unitUnknown, .numberUnreadable, .numberNegative, .numberZero,
            .dateImpossible, .certificateUnknown, .languageUnknown, .countryUnknown,
            .phoneMalformed, .sizeIncomplete, .coordinateOutOfRange:
            true
        default: false
        }
    }
}
