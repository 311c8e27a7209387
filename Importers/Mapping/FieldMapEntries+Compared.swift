import Records
import Yams

extension FieldMapEntries {
    /// The compared fields below a key, each with its columns and its line.
    func comparedFields(
        _ key: String
    ) throws(FieldMapError) -> [(assignment: ComparedColumns.Assignment, line: Int)] {
        let entries = try entries(below: key)
        var found: [(assignment: ComparedColumns.Assignment, line: Int)] = []
        for target in entries.order {
            let assignment =
                target.hasPrefix(ComparedField.customPrefix)
                ? try entries.custom(target) : try entries.known(target)
            found.append((assignment, entries.line(of: target)))
        }
        return found
    }

    private func known(_ target: String) throws(FieldMapError) -> ComparedColumns.Assignment {
        guard let field = KnownField(rawValue: target) else {
            let near = DidYouMean.suggest(target, among: KnownField.allCases.map(\.rawValue))
            throw error(target, .comparedFieldUnknown(target, didYouMean: near))
        }
        return .init(field: .known(field), column: try column(target))
    }

    /// `custom.NAME: {column: C, kind: text}`.
    private func custom(_ target: String) throws(FieldMapError) -> ComparedColumns.Assignment {
        let name = String(target.dropFirst(ComparedField.customPrefix.count))
        let kinds = CustomKind.allCases.map(\.rawValue).joined(separator: ", ")
        let expected = "{column: a column, kind: one of \(kinds)}"
        guard !name.isEmpty, let inner = try? entries(below: target) else {
            throw unusable(target, expected: expected)
        }
        try inner.requireOnly(["column", "kind"])
        guard let kind = CustomKind(rawValue: try inner.requiredText("kind")) else {
            throw inner.unusable("kind", expected: kinds)
        }
        return .init(
            field: .custom(name: name, kind: kind), column: try inner.column("column"))
    }
}
