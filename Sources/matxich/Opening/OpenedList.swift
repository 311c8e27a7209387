import Catalog
import Importers
import Platform
import Records

/// A list that is open for reading, every guess about it settled.
struct OpenedList: Sendable {
    /// The path as it was given; `-` for standard input.
    let file: String
    let source: SourceID
    let layout: Layout
    /// The headers of columns that no field takes.
    let unmatched: [String]
    let rows: RowFeed
    /// Whether its rows come back from quarantine.
    var isMended = false

    /// Opens a list and finds out which column says what.
    ///
    /// - Parameters:
    ///   - path: where the bytes are.
    ///   - name: what to call the file, where that is not its path.
    ///   - kind: what it lists; nil = told by its columns.
    ///   - source: who says it; nil = what the field map says, else named after the file.
    /// - Throws: `ImportError` for a file or a field map that cannot be used; `sourceOfOwners`.
    static func open(
        _ path: String, name: String? = nil, kind: RecordKind? = nil, source: SourceID? = nil,
        said options: ListOptions, catalogue: Catalogue
    ) throws(ImportError) -> OpenedList {
        var map: FieldMapFile?
        if let file = options.map { map = try FieldMapFile(path: file) }
        let reader = try FileOpener.open(path, overrides: options.overrides(after: map))
        let columns = reader.columns
        let file = name ?? path
        let called = source ?? map?.map.source ?? SourceID(fileName: path)
        guard !called.isOwners else { throw .sourceOfOwners(file: file, source: called) }
        let resolved: ResolvedLayout
        if let map {
            resolved = try map.resolved(columns: columns)
        } else {
            let guess = ColumnGuess(
                file: StandardInput.title(of: file), certificates: CertificateHeaders(catalogue))
            resolved = try guess.resolved(columns: columns, kind: kind)
        }
        return OpenedList(
            file: file, source: called,
            layout: resolved.layout, unmatched: resolved.unmatched,
            rows: RowFeed(
                JoinedRows(reader, layout: resolved.layout), called: name == path ? nil : name))
    }
}

/// Tells from a list's columns what it lists and which column says what.
struct ColumnGuess {
    let file: String
    let certificates: CertificateHeaders

    func resolved(
        columns: [String], kind: RecordKind?
    ) throws(ImportError) -> ResolvedLayout {
        let map = try map(columns: columns, kind: kind)
        do throws(FieldMapError) {
            return try map.resolved(columns: columns)
        } catch { throw .fieldMap(error) }
    }

    /// The kind whose fields more columns name; between equals, suppliers, which most lists are,
    /// unless no column names them.
    private func map(columns: [String], kind: RecordKind?) throws(ImportError) -> FieldMap {
        if let kind {
            return try FieldMap.guessed(
                columns: columns, kind: kind, certificates: certificates, file: file)
        }
        let need = try? FieldMap.guessed(
            columns: columns, kind: .need, certificates: certificates, file: file)
        do throws(ImportError) {
            let supplier = try FieldMap.guessed(
                columns: columns, kind: .supplier, certificates: certificates, file: file)
            guard let need, need.fields.count >= supplier.fields.count else { return supplier }
            let namesSuppliers = supplier.fields.keys.contains { $0.field == .name }
            let isClear = need.fields.count > supplier.fields.count
            return isClear || !namesSuppliers ? need : supplier
        } catch {
            guard let need else { throw error }
            return need
        }
    }
}
