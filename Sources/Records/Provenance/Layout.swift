/// Which column of a list says which field: a list's header with its field map applied.
///
/// Stored once per import; the rows keep only their cells. A row's claims can be read again from
/// its cells and its layout at any time, so nothing is stored twice and nothing is lost.
package struct Layout: Hashable, Sendable, Codable {
    /// Where the value of a field comes from.
    package enum Binding: Hashable, Sendable, Codable {
        /// The cells of these columns (0-based), joined in this order.
        case columns([Int])
        /// The same value for every row.
        case constant(String)
    }

    package struct Assignment: Hashable, Sendable, Codable {
        package let path: FieldPath
        package let binding: Binding

        package init(path: FieldPath, binding: Binding) {
            self.path = path
            self.binding = binding
        }
    }

    package let kind: RecordKind
    /// The header of each column as written in the list.
    package let columns: [String]
    package let assignments: [Assignment]

    package init(kind: RecordKind, columns: [String], assignments: [Assignment]) {
        self.kind = kind
        self.columns = columns
        self.assignments = assignments
    }

    /// What stands between the cells of columns that are joined into one field.
    package static let joint = "; "

    /// What a row says of a field, or nil when its cells (or the constant) are empty or missing.
    package func text(of binding: Binding, in cells: [String]) -> String? {
        switch binding {
        case .constant(let value): return value.isEmpty ? nil : value
        case .columns(let indexes):
            if indexes.count == 1 {
                guard indexes[0] < cells.count, !cells[indexes[0]].isEmpty else { return nil }
                return FormulaGuard.unguarded(cells[indexes[0]])
            }
            let stated = indexes.compactMap { index in
                index < cells.count && !cells[index].isEmpty
                    ? FormulaGuard.unguarded(cells[index]) : nil
            }
            return stated.isEmpty ? nil : stated.joined(separator: Self.joint)
        }
    }

    /// What the first assignment of a field, whatever its qualifier, has to say for a row.
    package func text(of field: Field, in cells: [String]) -> String? {
        for assignment in assignments where assignment.path.field == field {
            if let text = text(of: assignment.binding, in: cells) { return text }
        }
        return nil
    }
}
