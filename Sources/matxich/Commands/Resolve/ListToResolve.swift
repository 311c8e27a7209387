import Importers
import Records
import Representations
import Resolution

/// A list read for resolution, and what could not be read of it.
struct ListToResolve {
    private(set) var records: ListedRecords
    private(set) var remarks: [String] = []
    /// By id, the true cluster, where it was asked for.
    private(set) var truth: [String: String] = [:]

    /// - Parameter readsTruth: whether the column that names the true clusters is read too.
    /// - Throws: `ImportError` where the list or its mapping cannot be used at all.
    init(input: String, mapping: String, readsTruth: Bool = false) throws {
        let columns = try ComparedColumnsFile(path: mapping)
        var reader = try FileOpener.open(input, overrides: columns.columns.overrides)
        let layout = try columns.resolved(columns: reader.columns)
        let fields = columns.columns.fields
        let truths = readsTruth ? try columns.truthColumns(in: reader.columns) : nil
        records = ListedRecords(fields: fields)
        var texts = [String](repeating: "", count: fields.count)
        var unreadable: [Int] = []
        while let row = try reader.next() {
            if row.problems.contains(where: { Self.isBroken($0.reason) }) {
                unreadable.append(row.position.line)
                continue
            }
            for field in fields.indices { texts[field] = layout.text(field, of: row.cells) }
            let id = layout.id.map { $0 < row.cells.count ? row.cells[$0] : "" } ?? ""
            records.add(id: id.isEmpty ? "line-\(row.position.line)" : id, texts: texts)
            if let truths, truths.truth < row.cells.count { truth[id] = row.cells[truths.truth] }
        }
        if let first = unreadable.first {
            remarks.append(Self.leftOut(unreadable.count, first: first, input: input))
        }
    }

    /// Whether the cells of a row cannot be told apart.
    private static func isBroken(_ reason: RowProblem.Reason) -> Bool {
        switch reason {
        case .cellCountWrong, .rowTooLong, .notJSON, .notAnObject, .nestedTooDeep: true
        default: false
        }
    }

    private static func leftOut(_ count: Int, first: Int, input: String) -> String {
        say(
            en: """
                \(input): \(count) rows could not be read and are left out, the first on line \
                \(first); matxich import shows why.
                """,
            vi: """
                \(input): \(count) dòng không đọc được nên bị bỏ qua, dòng đầu tiên là dòng \
                \(first); matxich import cho biết lý do.
                """)
    }
}
