package import Records
import Yams

/// A mapping of columns to compared fields as a person wrote it in YAML.
///
///     id: unique_id
///     truth: cluster          # only to measure
///     fields:
///       name: name
///       address: [street, town]
///       country: {value: VN}
///       custom.year: {column: year, kind: number}
package struct ComparedColumnsFile: Sendable {
    package let columns: ComparedColumns
    private let file: String?
    private let lines: [ComparedField: Int]

    /// - Throws: `unreadable`, or `fieldMap` with the line and what is wrong on it.
    package init(path: String) throws(ImportError) {
        let yaml = try FieldMapEntries.text(ofFile: path)
        do throws(FieldMapError) { try self.init(yaml: yaml, file: path) } catch {
            throw .fieldMap(error)
        }
    }

    package init(yaml: String, file: String? = nil) throws(FieldMapError) {
        let root = try FieldMapEntries(yaml: yaml, file: file)
        try root.requireOnly([
            "id", "truth", "encoding", "separator", "sheet", "headerRow", "fields",
        ])
        let overrides = try root.overrides()
        let found = try root.comparedFields("fields")
        columns = ComparedColumns(
            id: try root.text("id"), truth: try root.text("truth"),
            assignments: found.map(\.assignment), overrides: overrides)
        self.file = file
        lines = Dictionary(found.map { ($0.assignment.field, $0.line) }) { first, _ in first }
    }

    /// The mapping applied to the columns of a list.
    ///
    /// - Throws: `fieldMap` with the line of the column that the list has not.
    package func resolved(columns available: [String]) throws(ImportError) -> ComparedLayout {
        do throws(FieldMapError) {
            var bindings: [ComparedLayout.Binding] = []
            for assignment in columns.assignments {
                bindings.append(try binding(of: assignment, in: available))
            }
            return ComparedLayout(
                id: try columns.id.map { name throws(FieldMapError) in
                    try FieldMap.place(of: name, in: available, file: file, line: nil)
                },
                bindings: bindings)
        } catch {
            throw .fieldMap(error)
        }
    }

    /// The places of the id and of the column that names the true record.
    ///
    /// - Throws: `fieldMap` for a column the list has not.
    package func truthColumns(in available: [String]) throws(ImportError) -> (id: Int, truth: Int) {
        do throws(FieldMapError) {
            guard let id = columns.id else {
                throw FieldMapError(file: file, line: nil, fact: .keyMissing("id"))
            }
            guard let truth = columns.truth else {
                throw FieldMapError(file: file, line: nil, fact: .keyMissing("truth"))
            }
            return (
                try FieldMap.place(of: id, in: available, file: file, line: nil),
                try FieldMap.place(of: truth, in: available, file: file, line: nil)
            )
        } catch {
            throw .fieldMap(error)
        }
    }

    private func binding(
        of assignment: ComparedColumns.Assignment, in available: [String]
    ) throws(FieldMapError) -> ComparedLayout.Binding {
        switch assignment.column {
        case .constant(let value): return .constant(value)
        case .columns(let names):
            let line = lines[assignment.field]
            return .columns(
                try names.map { name throws(FieldMapError) in
                    try FieldMap.place(of: name, in: available, file: file, line: line)
                })
        }
    }
}

/// A mapping of compared fields applied to the columns a list really has.
package struct ComparedLayout: Hashable, Sendable {
    package enum Binding: Hashable, Sendable {
        /// The cells of these columns (0-based), joined in this order.
        case columns([Int])
        case constant(String)
    }

    /// The column of the id; nil = the row's line.
    package let id: Int?
    /// In the order of the mapping.
    package let bindings: [Binding]

    /// The text of one field in a row; empty where the row says nothing.
    ///
    /// Several columns are joined by commas, which is how an address is written in one.
    package func text(_ field: Int, of cells: [String]) -> String {
        switch bindings[field] {
        case .constant(let value): return value
        case .columns(let places):
            if places.count == 1 { return places[0] < cells.count ? cells[places[0]] : "" }
            return places.filter { $0 < cells.count }.map { cells[$0] }.filter { !$0.isEmpty }
                .joined(separator: ", ")
        }
    }
}
