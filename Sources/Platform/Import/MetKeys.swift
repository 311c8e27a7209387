import Records
import TextAnalysis

/// The keys a run has met, each with the name it stood beside: two firms under one id in one list
/// would become one supplier without anybody having said so, and two ids with one tax number are
/// one firm in all likelihood.
///
/// Kept as 64-bit hashes, 16 bytes a key and 8 a number, so that a list of any length is watched in
/// bounded memory; keys past `keysMax` are not remembered.
struct MetKeys {
    /// A sheet holds no more rows; the hashes of so many keys and numbers take 24 MiB.
    static let keysMax = 1_048_576

    /// What names a row's subject in its list.
    struct Naming {
        let key: String
        /// Whether the list itself gave the key.
        let isExternal: Bool
        /// The firm's number in a register.
        let number: Identifier?
    }

    private let layout: Layout
    private let keysMax: Int
    private var names: [UInt64: UInt64] = [:]
    private var numbers: Set<UInt64> = []
    /// Rows about a subject that an earlier row was about.
    private(set) var repeats = 0

    init(layout: Layout, keysMax: Int = Self.keysMax) {
        self.layout = layout
        self.keysMax = keysMax
    }

    /// Remembers what a row is about.
    ///
    /// - Returns: a warning when the id or the number was met before beside another name. Names
    ///   are compared folded: case, tone marks and width make no other firm.
    mutating func note(
        _ naming: Naming, cells: [String], position: RowPosition
    ) -> RowProblem? {
        let hash = Self.hash(naming.key)
        // A key of our own that is made of the name stands for that name alone.
        let isNamed = naming.isExternal || naming.number != nil
        let name = isNamed ? Self.hash(Fold.search(Self.name(of: cells, layout))) : 0
        if let met = names[hash] {
            repeats += 1
            guard met != name else { return nil }
            return naming.isExternal
                ? RowProblem(
                    position: position, column: layout.column(of: .externalID),
                    field: .externalID, value: naming.key, reason: .duplicateKey)
                : problem(naming.number, position)
        }
        if names.count < keysMax { names[hash] = name }
        guard naming.isExternal, let number = naming.number else { return nil }
        let numberHash = Self.hash(number.scheme + " " + number.text)
        if numbers.contains(numberHash) { return problem(number, position) }
        if numbers.count < keysMax { numbers.insert(numberHash) }
        return nil
    }

    private func problem(_ number: Identifier?, _ position: RowPosition) -> RowProblem {
        RowProblem(
            position: position, column: layout.column(of: .identifiers), field: .identifiers,
            value: number?.masked ?? "", reason: .duplicateNumber)
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
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
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
