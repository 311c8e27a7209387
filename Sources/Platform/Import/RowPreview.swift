package import Records

/// What would become of a row, shown before anything is written.
package struct RowPreview: Sendable {
    package let row: TableRow
    package let isKept: Bool
    package let problems: [RowProblem]
    /// Each free text with what was recognised in it and what was left over.
    package let texts: [Text]

    package struct Text: Sendable {
        package let path: FieldPath
        package let spotted: SpottedText
    }

    /// The fields in whose text concepts are looked for.
    private static let spottedFields: Set<Field> = [
        .processes, .materials, .products, .certificates, .experience, .sector, .description,
        .machines, .remark, .title, .text,
    ]

    init(
        _ row: TableRow, isKept: Bool, problems: [RowProblem], layout: Layout, lexicon: Lexicon
    ) {
        self.row = row
        self.isKept = isKept
        self.problems = problems
        texts = layout.assignments.compactMap { assignment in
            guard Self.spottedFields.contains(assignment.path.field),
                let text = layout.text(of: assignment.binding, in: row.cells)
            else { return nil }
            return Text(
                path: assignment.path, spotted: lexicon.spot(text, in: assignment.path.field))
        }
    }
}
