import Records
import Store

/// A record that a person stated field by field, in the form in which lists are kept.
struct StatedRecord {
    static let file = "stated"

    let layout: Layout
    let row: TableRow
    let source: SourceID

    init(kind: RecordKind, values: [FieldPath: String]) {
        let paths = values.keys.sorted()
        layout = Layout(
            kind: kind, columns: paths.map(\.description),
            assignments: paths.enumerated().map { index, path in
                Layout.Assignment(path: path, binding: .columns([index]))
            })
        row = TableRow(
            position: RowPosition(file: Self.file, line: 1),
            cells: paths.map { values[$0] ?? "" })
        guard let source = SourceID(StateSupplier.ownerSource) else {
            preconditionFailure("the owners' source has a valid name")
        }
        self.source = source
    }

    /// The fields a stated record holds.
    static func values(of record: SourceRecord) -> [FieldPath: String] {
        var values: [FieldPath: String] = [:]
        for claim in record.claims(authority: .owner) { values[claim.path] = claim.text }
        return values
    }

    /// The lists of processes, materials or products of which nothing is known.
    func unknownWords(_ lexicon: Lexicon) -> [RowProblem] {
        zip(layout.assignments, row.cells).compactMap { assignment, text in
            guard let scheme = assignment.path.field.listed, !OwnWord.isNothing(text) else {
                return nil
            }
            let spotted = lexicon.spot(text, in: assignment.path.field)
            let isKnown =
                spotted.spots.contains { $0.concept.scheme == scheme } || !spotted.denied.isEmpty
            guard !isKnown else { return nil }
            return RowProblem(
                position: row.position, column: assignment.path.description,
                field: assignment.path.field, value: text, reason: .wordsUnknown)
        }
    }

    func problems(_ outcome: RowIntake.Outcome) -> [RowProblem] {
        guard case .quarantine(let quarantine) = outcome else { return [] }
        return quarantine.problems
    }

    /// - Parameters:
    ///   - standing: the subject as whoever writes saw it.
    ///   - writer: who may change it later, where nobody has it in hand.
    /// - Throws: `StoreError.overtaken` where something was said of it since.
    func write(
        key: String, subject: SourceRecord.Subject, to store: any RecordStore,
        over standing: SubjectStanding?, writer: String?, on date: CalendarDate, stamp: Stamp
    ) async throws(StoreError) {
        if try await !store.sources().contains(where: { $0.id == source }) {
            try await store.save(
                Source(id: source, title: "Owners", authority: .owner), stamp: stamp)
        }
        let digest = RecordDigest(layout: layout).digest(of: row.cells, layout: layout)
        let plan = ImportPlan(
            source: source, file: Self.file, fileDigest: key, layout: layout, statedOn: date)
        let incoming = IncomingRecord(
            key: key, digest: digest, subject: subject, cells: row.cells, line: 1)
        try await store.take(
            ImportBatch(records: [incoming]), by: plan, over: standing, writer: writer,
            stamp: stamp)
    }
}
