import Importers
import Records
import Representations
import Resolution

/// A list to resolve by itself, and what could not be read of it.
struct ListToResolve {
    let fields: [ComparedField]
    /// The ids of the records read so far, in their order.
    private(set) var ids: [String] = []
    /// Beside each id, the line or row of the list at which the record begins.
    private(set) var rows: [Int] = []
    /// Beside each id, the number of the true cluster, where it is asked for; nil where a row has
    /// none.
    private(set) var truths: [Int?] = []
    private(set) var remarks: [String] = []
    private let input: String
    private let layout: ComparedLayout
    /// The column of the true clusters.
    private let truth: Int?
    private var reader: any RowReader

    /// - Parameter readsTruth: whether the column that names the true clusters is read too.
    /// - Throws: `ImportError` where the list or its mapping cannot be used at all.
    init(input: String, mapping: String, readsTruth: Bool = false) throws {
        let columns = try ComparedColumnsFile(path: mapping)
        reader = try FileOpener.open(input, overrides: columns.columns.overrides)
        layout = try columns.resolved(columns: reader.columns)
        fields = columns.columns.fields
        truth = readsTruth ? try columns.truthColumns(in: reader.columns).truth : nil
        self.input = input
    }

    /// Reads all records and hands them on stretch by stretch.
    ///
    /// - Throws: `ImportError` where the file breaks off.
    mutating func read(_ handOn: (ListedRecords) -> Void) throws {
        var stretch = ListedRecords(fields: fields)
        var texts = [String](repeating: "", count: fields.count)
        var unreadable: [Int] = []
        var numbers: [String: Int] = [:]
        while let row = try reader.next() {
            if row.problems.contains(where: { Self.isBroken($0.reason) }) {
                unreadable.append(row.position.line)
                continue
            }
            for field in fields.indices { texts[field] = layout.text(field, of: row.cells) }
            let written = layout.id.map { $0 < row.cells.count ? row.cells[$0] : "" } ?? ""
            let id = written.isEmpty ? "line-\(row.position.line)" : written
            ids.append(id)
            rows.append(row.position.line)
            if let truth {
                let written = truth < row.cells.count ? row.cells[truth] : ""
                truths.append(written.isEmpty ? nil : Self.number(written, &numbers))
            }
            stretch.add(id: id, texts: texts)
            if stretch.count == Resolver.stretchRecords {
                handOn(stretch)
                stretch = ListedRecords(fields: fields)
            }
        }
        handOn(stretch)
        if let first = unreadable.first {
            remarks.append(Self.leftOut(unreadable.count, first: first, input: input))
        }
    }

    /// The number of a true cluster, the next one where it was not met yet.
    private static func number(_ truth: String, _ numbers: inout [String: Int]) -> Int {
        let number = numbers[truth] ?? numbers.count
        numbers[truth] = number
        return number
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
