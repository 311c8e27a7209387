package import Records
package import Store
import TextAnalysis

/// The keys a run has met, each with the name it stood beside: two firms under one id in one list
/// would become one supplier without anybody having said so, and two ids with one tax number are
/// one firm in all likelihood.
///
/// Kept as 64-bit hashes, so that a list of any length is watched in bounded memory; keys past
/// `keysMax` and numbers past `numbersMax` are not remembered.
package struct MetKeys {
    /// A sheet holds no more rows; a table of so many pairs of hashes takes 32 MiB.
    static let keysMax = 1_048_576
    /// With what is known of each firm they take 40 MiB (own choice).
    static let numbersMax = 262_144

    /// What names a row's subject in its list.
    struct Naming {
        let key: String
        /// Whether the list itself gave the key.
        let isExternal: Bool
        /// The firm's number in a register.
        let number: Identifier?
    }

    private var layout: Layout
    private let keysMax: Int
    private var names: [UInt64: UInt64] = [:]
    private var firms: [UInt64: FirmSketch] = [:]
    /// Rows about a subject that an earlier row was about, and that say more of it.
    private(set) var repeats = 0
    /// Whether the keys are those that the source has given before (`held`), so that only mended
    /// rows can stand in their way.
    private(set) var isHeld = false
    private var isWatching = true

    init(layout: Layout, keysMax: Int = Self.keysMax) {
        self.layout = layout
        self.keysMax = keysMax
    }

    /// What is to be watched in a run: nothing where a second row under a key is expected.
    init(_ plan: ImportPlan) {
        self.init(layout: plan.layout)
        isWatching = plan.repeatedKey == .secondRecord
    }

    /// Remembers what a row is about.
    ///
    /// - Returns: a problem when the id or the number was met before beside another name. Names
    ///   are compared folded: case, tone marks and width make no other firm. A number beside
    ///   another name and another place is an error: one of the two is not that firm's.
    mutating func note(
        _ naming: Naming, cells: [String], position: RowPosition
    ) -> RowProblem? {
        guard isWatching else { return nil }
        let hash = Self.hash(naming.key)
        // A key of our own that is made of the name stands for that name alone.
        let isNamed = naming.isExternal || naming.number != nil
        let title = isNamed ? Self.name(of: cells, layout) : ""
        let folded = Fold.search(title)
        let name = isNamed ? Self.hash(folded) : 0
        let firm = naming.number.flatMap { met($0, title, folded, cells) }
        if firm == .other { return problem(naming.number, .duplicateNumber, position) }
        if let met = names[hash] {
            let isOther = met != name
            if isOther, naming.isExternal {
                let problem = RowProblem(
                    position: position, column: layout.column(of: .externalID),
                    field: .externalID, value: naming.key, reason: .duplicateKey)
                if problem.reason.severity(in: layout.kind) == .warning { noteRepeat() }
                return problem
            }
            noteRepeat()
            return isOther ? problem(naming.number, .numberRepeated, position) : nil
        }
        if names.count < keysMax { names[hash] = name }
        guard naming.isExternal, firm == .same else { return nil }
        return problem(naming.number, .numberRepeated, position)
    }

    private mutating func noteRepeat() { if !isHeld { repeats += 1 } }

    /// What a number met before stood beside.
    private enum Firm { case same, other }

    /// Whether a number was met, and beside what; a new one is remembered with its firm.
    private mutating func met(
        _ number: Identifier, _ title: String, _ folded: String, _ cells: [String]
    ) -> Firm? {
        let place = layout.text(of: .address, in: cells) ?? layout.text(of: .region, in: cells)
        let sketch = FirmSketch(name: title, folded: folded, place: place ?? "")
        let hash = Self.hash(number.scheme + " " + number.text)
        if let met = firms[hash] { return sketch.isClearlyOther(met) ? .other : .same }
        if firms.count < Self.numbersMax { firms[hash] = sketch }
        return nil
    }

    private func problem(
        _ number: Identifier?, _ reason: RowProblem.Reason, _ position: RowPosition
    ) -> RowProblem {
        RowProblem(
            position: position, column: layout.column(of: .identifiers), field: .identifiers,
            value: number?.masked ?? "", reason: reason)
    }

    /// What a record is called by people.
    private static func name(of cells: [String], _ layout: Layout) -> String {
        switch layout.kind {
        case .supplier: layout.text(of: .name, in: cells) ?? ""
        case .need:
            [Field.title, .text].compactMap { layout.text(of: $0, in: cells) }
                .joined(separator: Layout.joint)
        }
    }

    /// FNV-1a of 64 bits: the same on every machine.
    ///
    /// - Source: Fowler, Noll and Vo, RFC 9923.
    static func hash(_ text: some StringProtocol) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

extension MetKeys {
    /// The keys that a source has given, each with the name it stands beside.
    ///
    /// A row that comes back from quarantine bears a key of its own list: as long as another row
    /// holds that key, it would take its place.
    ///
    /// - Complexity: O(records of the store).
    package static func held(
        by source: SourceID, layout: Layout, in store: any RecordStore, lexicon: Lexicon
    ) async throws(StoreError) -> MetKeys {
        var keys = MetKeys(layout: layout)
        keys.isHeld = true
        var intake = RowIntake(source: source, layout: layout, lexicon: lexicon)
        try await store.eachPageOfRecords(layout.kind) { page in
            for record in page.map(\.record) where record.source == source {
                if record.layout != keys.layout {
                    // Another list of the source may have had other columns.
                    keys.layout = record.layout
                    intake = RowIntake(source: source, layout: record.layout, lexicon: lexicon)
                }
                _ = keys.note(
                    intake.naming(of: record.cells), cells: record.cells,
                    position: record.position)
            }
        }
        keys.layout = layout
        return keys
    }
}

extension Layout {
    /// The header of the first column that a field is read from, whatever its qualifier.
    func column(of field: Field) -> String? {
        for assignment in assignments where assignment.path.field == field {
            guard case .columns(let indexes) = assignment.binding, let first = indexes.first,
                first < columns.count
            else { continue }
            return columns[first]
        }
        return nil
    }
}
