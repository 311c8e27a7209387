package import Records

/// A column of a template: what it holds, how it is called and explained.
package struct TemplateColumn: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Text, also when somebody types digits: tax codes and telephones keep their zeros, and
        /// dates the order of day and month.
        case text
        case number
        /// One value, offered as a list where the caller has one.
        case one
        /// Several values; the list is offered, and free typing is as welcome.
        case many
    }

    package let path: FieldPath
    package let kind: Kind
    /// The header, by which the importer knows the column again.
    package let header: String
    /// What to write, with an example: the header's comment.
    package let help: String

    /// The columns of a kind of template, in a language; Korean and Japanese get the English one.
    package static func columns(of kind: RecordKind, in language: Language) -> [TemplateColumn] {
        let lines =
            switch (kind, language) {
            case (.supplier, .vietnamese): SupplierTemplate.vietnamese
            case (.supplier, _): SupplierTemplate.english
            case (.need, .vietnamese): NeedTemplate.vietnamese
            case (.need, _): NeedTemplate.english
            }
        return lines.map { line in
            guard let path = FieldPath(line.target) else {
                preconditionFailure("\(line.target) is not a field")
            }
            return TemplateColumn(
                path: path, kind: line.kind, header: line.header,
                help: help(line, in: language))
        }
    }

    private static func help(_ line: Line, in language: Language) -> String {
        let label = language == .vietnamese ? "Ví dụ: " : "Example: "
        let example = line.example.isEmpty ? "" : label + line.example
        return [line.help, example].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// A column as the tables of templates write it.
    typealias Line = (target: String, kind: Kind, header: String, help: String, example: String)
}
