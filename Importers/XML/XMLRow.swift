import Records

/// Makes rows of a format whose columns are the cases of an enumeration.
struct XMLRow<Column: RawRepresentable & CaseIterable & Hashable>
where Column.RawValue == String {
    private var texts: [Column: String] = [:]

    static var columns: [String] { Column.allCases.map(\.rawValue) }

    subscript(_ column: Column) -> String? {
        get { texts[column] }
        set { texts[column] = newValue.flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// Sets a cell to several values, each once, in their order.
    mutating func set(_ column: Column, _ values: [String]) {
        self[column] = values.eachOnce.joined(separator: Layout.joint)
    }

    /// Takes the cells of another row of the same columns where this one has none.
    mutating func fill(from other: XMLRow) {
        texts.merge(other.texts) { own, _ in own }
    }

    /// The row, its letters composed, with what is doubtful in its texts.
    func row(
        at position: RowPosition, problems: [RowProblem] = [], isWithdrawn: Bool = false
    ) -> TableRow {
        XMLCells.row(
            Column.allCases.map { texts[$0] ?? "" }, columns: Self.columns, at: position,
            problems: problems, isWithdrawn: isWithdrawn)
    }
}

/// What rows from XML share, whatever their columns.
enum XMLCells {
    static func row(
        _ texts: [String], columns: @autoclosure () -> [String], at position: RowPosition,
        problems: [RowProblem], isWithdrawn: Bool
    ) -> TableRow {
        var texts = texts
        var doubts: [RowProblem] = []
        for place in texts.indices {
            let traits = Self.traits(of: texts[place])
            if traits.contains(.decomposed) { texts[place] = CellText.composed(texts[place]) }
            if traits.isDisjoint(with: .suspicious) { continue }
            for reason in CellText.reasons(texts[place], traits: traits) {
                doubts.append(
                    RowProblem(
                        position: position, column: columns()[place], value: texts[place],
                        reason: reason))
            }
        }
        return TableRow(
            position: position, cells: texts, problems: problems + doubts,
            isWithdrawn: isWithdrawn)
    }

    private static func traits(of text: String) -> ByteTraits {
        var text = text
        return text.withUTF8 { ByteTraits.of($0) }
    }
}

extension Array where Element == String {
    /// The values without those that were there before.
    var eachOnce: [String] {
        guard count > 1 else { return self }
        var met: Set<String> = []
        return filter { met.insert($0).inserted }
    }
}
