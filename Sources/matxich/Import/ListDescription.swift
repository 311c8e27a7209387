import Importers
import Platform
import Records
import Representations

/// How a list is read and which column says what, in words.
struct ListDescription {
    let list: OpenedList

    func lines(paint: Paint) -> [String] {
        [paint.bold(StandardInput.title(of: list.file)), "  " + reading] + otherSheets + decoded
            + [say(en: "  Columns:", vi: "  Các cột:")] + mapping + unmatched
    }

    private var reading: String {
        let report = list.rows.reading
        let kind =
            list.layout.kind == .supplier
            ? say(en: "suppliers", vi: "nhà cung cấp") : say(en: "needs", vi: "nhu cầu")
        let parts = [
            kind, report.format.rawValue.uppercased(), report.encoding,
            report.separator.map { say(en: "separator \($0)", vi: "dấu phân cách \($0)") },
            report.sheet.map { say(en: "sheet “\($0)”", vi: "trang tính “\($0)”") },
            report.headerRow.map { say(en: "header in row \($0)", vi: "tiêu đề ở dòng \($0)") },
            say(en: "source \(list.source)", vi: "nguồn \(list.source)"),
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    /// Sheets that hold something and are not read: most people think of a workbook as one list.
    private var otherSheets: [String] {
        let sheets = list.rows.reading.otherSheets.filter { sheet in
            !sheet.isHidden && (sheet.filledRows ?? 0) > 1
        }
        guard let first = sheets.first else { return [] }
        let names = sheets.map { sheet in
            let rows = Plainly.number(sheet.filledRows ?? 0)
            return say(en: "“\(sheet.name)” (\(rows) rows)", vi: "“\(sheet.name)” (\(rows) dòng)")
        }.joined(separator: ", ")
        let choice = "--sheet " + NextCommand.quoted(first.name)
        return [
            say(
                en: "  Not read: \(names). To read one: \(choice)",
                vi: "  Chưa đọc: \(names). Để đọc: \(choice)")
        ]
    }

    private var decoded: [String] {
        let columns = list.rows.reading.decodedColumns
        guard !columns.isEmpty else { return [] }
        let names = columns.map { column in
            let name =
                column.index < list.layout.columns.count
                ? list.layout.columns[column.index] : "\(column.index + 1)"
            return "“\(name)” (\(column.encodingName))"
        }
        let text = names.joined(separator: ", ")
        return [say(en: "  Decoded: \(text)", vi: "  Đã chuyển mã: \(text)")]
    }

    private var mapping: [String] {
        let targets = list.layout.assignments.map(\.path.description)
        let width = targets.map(\.count).max() ?? 0
        return zip(targets, list.layout.assignments).map { target, assignment in
            let blanks = String(repeating: " ", count: width - target.count)
            return "    \(target)\(blanks)  ← \(origin(of: assignment.binding))"
        }
    }

    private func origin(of binding: Layout.Binding) -> String {
        switch binding {
        case .columns(let indexes):
            indexes.map { "“\(list.layout.columns[$0])”" }.joined(separator: " + ")
        case .constant(let value): say(en: "always “\(value)”", vi: "luôn là “\(value)”")
        }
    }

    private var unmatched: [String] {
        let isOfSuppliers = list.layout.kind == .supplier
        let told = list.unmatched.filter { isOfSuppliers && RelationColumns.areTold(by: $0) }
        let unused = list.unmatched.filter { !told.contains($0) }
        var lines: [String] = []
        if !told.isEmpty {
            let names = Self.quoted(told)
            lines.append(
                say(
                    en: "    for network, who supplies and owns whom: \(names)",
                    vi: "    cho network, ai cung ứng cho ai, ai sở hữu ai: \(names)"))
        }
        if !unused.isEmpty {
            let names = Self.quoted(unused)
            lines.append(
                say(
                    en: "    kept, but not used: \(names)",
                    vi: "    giữ lại, chưa dùng: \(names)"))
        }
        return lines
    }

    private static func quoted(_ columns: [String]) -> String {
        columns.map { "“\($0)”" }.joined(separator: ", ")
    }

    /// The same as facts.
    var facts: [String: JSONValue] {
        let report = list.rows.reading
        return [
            "file": .text(list.file), "source": .text(list.source.text),
            "kind": .text(list.layout.kind.rawValue), "format": .text(report.format.rawValue),
            "encoding": .text(report.encoding), "separator": .text(report.separator),
            "sheet": .text(report.sheet), "headerRow": .number(report.headerRow),
            "otherSheets": .list(
                report.otherSheets.map { sheet in
                    [
                        "name": .text(sheet.name), "filledRows": .number(sheet.filledRows),
                        "isHidden": .bool(sheet.isHidden),
                    ]
                }),
            "skippedRows": SkippedRowsText(reading: report).facts,
            "decodedColumns": .list(
                report.decodedColumns.map { column in
                    [
                        "column": .text(list.layout.columns[column.index]),
                        "encoding": .text(column.encodingName),
                    ]
                }),
            "mapping": .object(mappingFacts),
            "unmatchedColumns": .list(list.unmatched.map { .text($0) }),
        ]
    }

    private var mappingFacts: [String: JSONValue] {
        var facts: [String: JSONValue] = [:]
        for assignment in list.layout.assignments {
            facts[assignment.path.description] =
                switch assignment.binding {
                case .columns(let indexes):
                    .list(indexes.map { .text(list.layout.columns[$0]) })
                case .constant(let value): ["value": .text(value)]
                }
        }
        return facts
    }
}
