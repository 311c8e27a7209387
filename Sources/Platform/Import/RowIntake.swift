import Catalog
import Records
import Store

/// Decides what becomes of a row: a record for the store, or a place in quarantine with reasons.
struct RowIntake: Sendable {
    enum Outcome {
        case record(IncomingRecord)
        case quarantine(IncomingQuarantine)
    }

    private let source: SourceID
    private let layout: Layout
    private let lexicon: Lexicon
    private let digest: RecordDigest
    private let checker: FieldChecker

    init(source: SourceID, layout: Layout, lexicon: Lexicon) {
        self.source = source
        self.layout = layout
        self.lexicon = lexicon
        digest = RecordDigest(layout: layout)
        checker = FieldChecker(layout: layout, lexicon: lexicon)
    }

    func outcome(of row: TableRow) -> Outcome { judged(row).outcome }

    /// What becomes of a row, and all that a person should know of it.
    func judged(_ row: TableRow) -> (outcome: Outcome, problems: [RowProblem]) {
        var found = row.problems
        if !found.contains(where: isError) {
            found += checker.problems(cells: row.cells, position: row.position)
        }
        if !found.contains(where: isError), let missing = missing(in: row) { found.append(missing) }
        let errors = found.filter(isError)
        guard errors.isEmpty else {
            let quarantine = IncomingQuarantine(
                cells: row.cells, position: row.position, problems: errors,
                replaced: row.mends.map { QuarantinedRow.ID(rawValue: $0) })
            return (.quarantine(quarantine), errors)
        }
        let key = key(of: row.cells)
        let record = IncomingRecord(
            key: key, digest: digest.digest(of: row.cells, layout: layout),
            subject: subject(key: key, cells: row.cells), cells: row.cells,
            line: row.position.line, warnings: row.problems)
        return (.record(record), found)
    }

    private func isError(_ problem: RowProblem) -> Bool {
        problem.reason.severity(in: layout.kind) == .error
    }

    /// A supplier needs a name, a need something it asks for.
    private func missing(in row: TableRow) -> RowProblem? {
        switch layout.kind {
        case .supplier:
            guard layout.text(of: .name, in: row.cells) == nil else { return nil }
            return RowProblem(position: row.position, field: .name, reason: .nameMissing)
        case .need:
            let asked: [Field] = [
                .text, .title, .processes, .materials, .products, .certificates, .tolerance,
                .envelope, .capacity,
            ]
            let asks = asked.contains { layout.text(of: $0, in: row.cells) != nil }
            return asks
                ? nil : RowProblem(position: row.position, field: .text, reason: .needEmpty)
        }
    }

    /// The external id; without one, a digest of what names the firm (or of the whole need).
    private func key(of cells: [String]) -> String {
        if let external = layout.text(of: .externalID, in: cells) { return external }
        switch layout.kind {
        case .supplier:
            return RecordDigest.key(identity: [
                layout.text(of: .name, in: cells), layout.text(of: .address, in: cells),
                layout.text(of: .country, in: cells),
            ])
        case .need:
            return RecordDigest.key(
                identity: layout.assignments.map { layout.text(of: $0.binding, in: cells) })
        }
    }

    private func subject(key: String, cells: [String]) -> SourceRecord.Subject {
        switch layout.kind {
        case .need: .need(NeedID(key))
        case .supplier:
            .organisation(
                RecordDigest.organisation(
                    country: country(of: cells), source: source, key: key))
        }
    }

    private func country(of cells: [String]) -> String? {
        if let stated = layout.text(of: .country, in: cells) {
            return lexicon.country(in: stated)
        }
        let region = layout.text(of: .region, in: cells) ?? layout.text(of: .address, in: cells)
        return region.flatMap { text in
            let id = lexicon.region(in: text, country: nil)
            return id.flatMap { lexicon.catalogue.regions[$0]?.country }
        }
    }
}
