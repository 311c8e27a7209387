import Catalog
import Records
import Store

/// Decides what becomes of a row: a record for the store, or a place in quarantine with reasons.
///
/// A class, since the lexicon it holds is large: as a struct it was copied for each row.
final class RowIntake: Sendable {
    enum Outcome {
        case record(IncomingRecord)
        case quarantine(IncomingQuarantine)
        /// The source says that the record under the key is gone.
        case withdrawal(key: String)
    }

    private let source: SourceID
    private let layout: Layout
    private let lexicon: Lexicon
    private let digest: RecordDigest
    private let checker: FieldChecker
    private let countries = RepeatedTexts<String?>()
    /// The columns an id stands in, and those that name a record which has none.
    private let idColumns: Set<String>
    private let identityColumns: Set<String>

    init(source: SourceID, layout: Layout, lexicon: Lexicon) {
        self.source = source
        self.layout = layout
        self.lexicon = lexicon
        digest = RecordDigest(layout: layout)
        checker = FieldChecker(layout: layout, lexicon: lexicon)
        idColumns = layout.columnNames { $0 == .externalID }
        identityColumns = layout.columnNames { field in
            switch layout.kind {
            case .supplier:
                // A region stands in for an address (`digestKey`).
                [.externalID, .identifiers, .name, .address, .region, .country].contains(field)
            case .need: true
            }
        }
    }

    /// What becomes of a row that stands alone.
    func judged(_ row: TableRow) -> (outcome: Outcome, problems: [RowProblem]) {
        var keys = MetKeys(layout: layout)
        return judged(row, after: &keys)
    }

    /// What becomes of a row, and all that a person should know of it.
    ///
    /// - Parameter keys: the external ids of the rows before it.
    func judged(
        _ row: TableRow, after keys: inout MetKeys
    ) -> (outcome: Outcome, problems: [RowProblem]) {
        if row.isWithdrawn, let key = layout.text(of: .externalID, in: row.cells) {
            return (.withdrawal(key: key), [])
        }
        var found = row.problems
        if !found.contains(where: isError) {
            found += checker.problems(cells: row.cells, position: row.position)
        }
        if !found.contains(where: isError), let missing = missing(in: row) { found.append(missing) }
        let naming = naming(of: row.cells)
        // Of what the source holds, only a row that comes back could take another's place.
        let isWatched = !keys.isHeld || row.mends != nil
        if isWatched, !found.contains(where: isError),
            let repeated = keys.note(naming, cells: row.cells, position: row.position)
        {
            found.append(repeated)
        }
        let errors = found.filter(isError)
        guard errors.isEmpty else {
            let problems = errors + causes(of: errors, in: row)
            let quarantine = IncomingQuarantine(
                cells: row.cells, position: row.position, problems: problems,
                replaced: row.mends.map { QuarantinedRow.ID(rawValue: $0) },
                key: key(naming, despite: errors))
            return (.quarantine(quarantine), problems)
        }
        let key = naming.key
        let record = IncomingRecord(
            key: key, digest: digest.digest(of: row.cells, layout: layout),
            subject: subject(key: key, cells: row.cells), cells: row.cells,
            line: row.position.line,
            warnings: row.problems
                + found.filter { [.duplicateKey, .numberRepeated].contains($0.reason) })
        return (.record(record), found)
    }

    /// Why what is missing is missing, where the reader knows: the workbook did not keep the
    /// results of its formulas.
    private func causes(of errors: [RowProblem], in row: TableRow) -> [RowProblem] {
        let missing = errors.filter { $0.reason == .nameMissing || $0.reason == .needEmpty }
        return row.problems.filter { problem in
            problem.reason == .formulaCell && problem.value.isEmpty
                && missing.contains { $0.column == problem.column }
        }
    }

    private func isError(_ problem: RowProblem) -> Bool {
        problem.reason.severity(in: layout.kind) == .error
    }

    /// A supplier needs a name, a need something it asks for. The column to mend is named.
    private func missing(in row: TableRow) -> RowProblem? {
        if row.isWithdrawn { return problem(.itemUnidentified, [.externalID], row) }
        switch layout.kind {
        case .supplier:
            let name = layout.text(of: .name, in: row.cells) ?? ""
            return BlankName.isBlank(name) ? problem(.nameMissing, [.name], row, name) : nil
        case .need:
            let asks = Self.asking.contains { layout.text(of: $0, in: row.cells) != nil }
            return asks ? nil : problem(.needEmpty, Self.asking, row)
        }
    }

    /// The fields any of which makes a need, what a person would mend first at the front.
    private static let asking: [Field] = [
        .text, .title, .processes, .materials, .products, .certificates, .tolerance, .envelope,
        .capacity,
    ]

    /// Nothing, or nothing that counts, in any of these fields: marked at the first that has a
    /// column, else at the row's first cell.
    private func problem(
        _ reason: RowProblem.Reason, _ fields: [Field], _ row: TableRow, _ value: String = ""
    ) -> RowProblem {
        let column = fields.lazy.compactMap(layout.column(of:)).first
        return RowProblem(
            position: row.position, column: column ?? layout.columns.first, field: fields.first,
            value: value, reason: reason)
    }

    /// The external id; without one, a digest of what names the firm (or of the whole need): its
    /// number in a register of firms, else its name and place.
    func naming(of cells: [String]) -> MetKeys.Naming {
        let external = layout.text(of: .externalID, in: cells)
        // Rows of items repeat their firm's number.
        let isFirm = layout.kind == .supplier && layout.text(of: .supplierID, in: cells) == nil
        let number = isFirm ? lexicon.registeredNumber(of: cells, layout) : nil
        return MetKeys.Naming(
            key: external ?? digestKey(of: cells, number), isExternal: external != nil,
            number: number)
    }

    /// The external id as it stands there, be it damaged; nil where there is none.
    func statedKey(of cells: [String]) -> String? { layout.text(of: .externalID, in: cells) }

    private func digestKey(of cells: [String], _ number: Identifier?) -> String {
        switch layout.kind {
        case .supplier:
            if let number { return RecordDigest.key(identity: [number.scheme, number.text]) }
            return RecordDigest.key(identity: [
                layout.text(of: .name, in: cells),
                layout.text(of: .address, in: cells) ?? layout.text(of: .region, in: cells),
                layout.text(of: .country, in: cells),
            ])
        case .need:
            return RecordDigest.key(
                identity: layout.assignments.map { layout.text(of: $0.binding, in: cells) })
        }
    }

    private func country(of cells: [String]) -> String? {
        guard let stated = layout.text(of: .country, in: cells) else {
            return lexicon.country(of: cells, layout)
        }
        return countries.value(of: stated) { lexicon.country(in: $0) }
    }

    /// The key of a row that cannot be used; nil where what names its record is itself unreadable,
    /// or where the whole row is.
    private func key(_ naming: MetKeys.Naming, despite errors: [RowProblem]) -> String? {
        let columns = naming.isExternal ? idColumns : identityColumns
        let isRead = errors.allSatisfy { error in
            switch error.reason {
            // Such a row is read, and says what another says.
            case .duplicateKey: true
            // It says too little, which leaves it no name but an id or a number.
            case .nameMissing, .needEmpty: naming.isExternal || naming.number != nil
            default: error.column.map { !columns.contains($0) } ?? false
            }
        }
        return isRead ? naming.key : nil
    }

    private func subject(key: String, cells: [String]) -> SourceRecord.Subject {
        switch layout.kind {
        case .need: .need(NeedID(key))
        case .supplier:
            // In a catalogue of items the firm has an id of its own.
            .organisation(
                RecordDigest.organisation(
                    country: country(of: cells), source: source,
                    key: layout.text(of: .supplierID, in: cells) ?? key))
        }
    }
}

extension Layout {
    /// The headers of the columns that fields are read from.
    fileprivate func columnNames(where isMeant: (Field) -> Bool) -> Set<String> {
        let indexes = assignments.flatMap { assignment -> [Int] in
            guard isMeant(assignment.path.field), case .columns(let indexes) = assignment.binding
            else { return [] }
            return indexes
        }
        return Set(indexes.filter(columns.indices.contains).map { columns[$0] })
    }
}
