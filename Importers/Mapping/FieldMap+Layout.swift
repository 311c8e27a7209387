package import Records

/// A field map applied to the columns a list really has.
package struct ResolvedLayout: Hashable, Sendable {
    package let layout: Layout
    /// The columns no field takes; their cells are kept with the row all the same.
    package let unmatched: [String]
}

extension FieldMap {
    /// The map with its column names resolved to the columns of a list.
    ///
    /// Names are compared folded, so `Địa chỉ`, `DIA CHI` and a line break in the middle are one.
    /// Where two columns have the same header the first is meant. Assignments stand in the order
    /// of the list's columns, constants last.
    ///
    /// - Parameter lines: the lines the targets stand on in a mapping file, for the error.
    /// - Throws: `columnUnknown` for a name the list has not.
    package func resolved(
        columns: [String], file: String? = nil, lines: [FieldPath: Int] = [:]
    ) throws(FieldMapError) -> ResolvedLayout {
        var assignments: [(order: Int, assignment: Layout.Assignment)] = []
        var taken: Set<Int> = []
        for path in fields.keys.sorted() {
            guard let column = fields[path] else { continue }
            switch column {
            case .constant(let value):
                assignments.append((.max, .init(path: path, binding: .constant(value))))
            case .columns(let names):
                let indexes = try names.map { name throws(FieldMapError) in
                    try Self.place(of: name, in: columns, file: file, line: lines[path])
                }
                taken.formUnion(indexes)
                assignments.append(
                    (indexes.min() ?? .max, .init(path: path, binding: .columns(indexes))))
            }
        }
        assignments.sort { ($0.order, $0.assignment.path) < ($1.order, $1.assignment.path) }
        let layout = Layout(
            kind: kind, columns: columns, assignments: assignments.map(\.assignment))
        let unmatched = columns.indices.filter { !taken.contains($0) && !columns[$0].isEmpty }
        return ResolvedLayout(layout: layout, unmatched: unmatched.map { columns[$0] })
    }

    /// The column of a name, compared folded.
    ///
    /// - Throws: `columnUnknown` for a name the list has not.
    static func place(
        of name: String, in columns: [String], file: String?, line: Int?
    ) throws(FieldMapError) -> Int {
        if let index = index(of: name, in: columns) { return index }
        throw FieldMapError(
            file: file, line: line,
            fact: .columnUnknown(
                name, available: columns.filter { !$0.isEmpty },
                didYouMean: DidYouMean.suggest(name, among: columns)))
    }

    private static func index(of name: String, in columns: [String]) -> Int? {
        let exact = HeaderFinder.heading(name)
        if exact.isEmpty { return nil }
        if let index = columns.firstIndex(of: exact) { return index }
        let key = HeaderKey.of(name)
        return key.isEmpty ? nil : columns.firstIndex { HeaderKey.of($0) == key }
    }
}
