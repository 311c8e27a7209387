import Importers
import Platform
import Records
import Store

/// A workbook of `quarantine export` that comes back mended: its rows return to their source.
struct MendedWorkbook {
    let path: String
    let file: String
    let store: any RecordStore

    /// What a file is to the database.
    enum Content {
        /// A list like any other.
        case ordinary
        /// Rows that are to return to their source.
        case mended(OpenedList)
        /// Rows none of which is in quarantine any more.
        case settled(rows: Int)
    }

    func content() async throws -> Content {
        guard try FileOpener.format(of: path) == .xlsx, let columns = try columns() else {
            return .ordinary
        }
        let origins = try origins(columns)
        guard let home = try await home(of: origins, columns) else {
            return .settled(rows: origins.count)
        }
        let rows = RowFeed(
            MendedRows(
                reader: try FileOpener.open(path, overrides: Self.overrides), columns: columns,
                standing: home.standing))
        return .mended(
            OpenedList(
                file: file, source: home.source, layout: home.layout, unmatched: [], rows: rows,
                isMended: true))
    }

    /// Says that all rows were mended and imported before.
    func saySettled() {
        Streams.note(
            say(
                en: "The rows of \(file) are not in quarantine any more; nothing was changed.",
                vi: "Các dòng của \(file) không còn bị cách ly; không thay đổi gì."))
    }

    /// What the program wrote itself needs no guessing.
    private static let overrides = ReadingOverrides(headerRow: 1)

    private func columns() throws -> MendedColumns? {
        do {
            return try MendedColumns(FileOpener.open(path, overrides: Self.overrides).columns)
        } catch ImportError.headerRowMissing, ImportError.headerNotFound {
            // Whatever it is, it does not begin as our workbooks do.
            return nil
        }
    }

    private func origins(_ columns: MendedColumns) throws -> [RowToMend.Origin?] {
        var reader: any RowReader = try FileOpener.open(path, overrides: Self.overrides)
        var origins: [RowToMend.Origin?] = []
        while let row = try reader.next() { origins.append(columns.origin(of: row.cells)) }
        return origins
    }

    /// Where the rows came from, and which of them are in quarantine still.
    private struct Home {
        let source: SourceID
        let layout: Layout
        var standing: Set<Int64> = []
    }

    private func home(
        of origins: [RowToMend.Origin?], _ columns: MendedColumns
    ) async throws -> Home? {
        var home: Home?
        for origin in origins.compactMap(\.self) {
            guard let (source, layout) = try await place(of: origin, columns) else { continue }
            if home == nil { home = Home(source: source, layout: layout) }
            guard case .quarantined(let id) = origin, home?.source == source,
                home?.layout == layout
            else { continue }
            home?.standing.insert(id.rawValue)
        }
        return home
    }

    /// A row of another database can bear the same number, so its columns have to agree too.
    private func place(
        of origin: RowToMend.Origin, _ columns: MendedColumns
    ) async throws -> (SourceID, Layout)? {
        switch origin {
        case .quarantined(let id):
            let before = QuarantinedRow.ID(rawValue: id.rawValue - 1)
            let found = try await store.quarantine(source: nil, after: before, limit: 1)
            guard let row = found.first, row.id == id, row.layout.columns == columns.own else {
                return nil
            }
            return (row.source, row.layout)
        case .kept(let source, let key):
            let record = try await kept(source: source, key: key).first {
                $0.layout.columns == columns.own
            }
            return record.map { (source, $0.layout) }
        }
    }

    /// The records a source has under a key, of suppliers and of needs.
    private func kept(source: SourceID, key: String) async throws -> [SourceRecord] {
        var found: [SourceRecord] = []
        for kind in RecordKind.allCases {
            for subject in try await store.subjects(key: key, kind: kind) {
                found += try await store.records(of: subject).map(\.record)
            }
        }
        return found.filter { $0.source == source && $0.key == key }
    }
}
