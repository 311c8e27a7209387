import Records
import TextAnalysis

/// The external ids a run has met, each with the name it stood beside: two firms under one id in
/// one list would become one supplier without anybody having said so.
///
/// Kept as 64-bit hashes, 16 bytes an id, so that a list of any length is watched in bounded
/// memory; ids past `keysMax` are not remembered.
struct MetKeys {
    /// A sheet holds no more rows; the hashes of so many ids take 16 MiB.
    static let keysMax = 1_048_576

    private let layout: Layout
    private let keysMax: Int
    private var names: [UInt64: UInt64] = [:]

    init(layout: Layout, keysMax: Int = Self.keysMax) {
        self.layout = layout
        self.keysMax = keysMax
    }

    /// Remembers a row's external id.
    ///
    /// - Returns: a warning when the id was met before beside another name. Names are compared
    ///   folded: case, tone marks and width make no other firm.
    mutating func note(cells: [String], position: RowPosition) -> RowProblem? {
        guard let key = layout.text(of: .externalID, in: cells) else { return nil }
        let hash = Self.hash(key)
        let name = Self.hash(Fold.search(Self.name(of: cells, layout)))
        guard let met = names[hash] else {
            if names.count < keysMax { names[hash] = name }
            return nil
        }
        guard met != name else { return nil }
        return RowProblem(
            position: position, column: layout.column(of: .externalID), field: .externalID,
            value: key, reason: .duplicateKey)
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
