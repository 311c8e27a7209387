package import Records
import Yams

/// A field map as a person wrote it in YAML, with the lines its entries stand on.
///
///     source: chamber-2026
///     record: supplier
///     fields:
///       name.vi: Tên doanh nghiệp
///       processes: [Ngành nghề, Sản phẩm chính]
///       country: {value: VN}
package struct FieldMapFile: Sendable {
    package let map: FieldMap
    private let file: String?
    private let lines: [FieldPath: Int]

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
            "source", "record", "encoding", "separator", "sheet", "headerRow", "fields",
        ])
        let record = try root.requiredText("record")
        guard let kind = RecordKind(rawValue: record) else {
            throw root.unusable("record", expected: "supplier or need")
        }
        var source: SourceID?
        if let name = try root.text("source") {
            source = SourceID(name)
            if source == nil {
                throw root.unusable(
                    "source", expected: "1 to 64 small letters, digits and hyphens")
            }
        }
        let overrides = try root.overrides()
        let fields = try root.targets("fields", kind: kind)
        map = FieldMap(
            source: source, kind: kind, fields: fields.mapValues(\.column), overrides: overrides)
        self.file = file
        lines = fields.mapValues(\.line)
    }

    /// The map applied to the columns of a list.
    ///
    /// - Throws: `fieldMap` with the line of the column that the list has not.
    package func resolved(columns: [String]) throws(ImportError) -> ResolvedLayout {
        do throws(FieldMapError) {
            return try map.resolved(columns: columns, file: file, lines: lines)
        } catch {
            throw .fieldMap(error)
        }
    }
}
