/// Writes workbooks as programs do that are not Excel, cell by cell.
struct WorkbookSketch {
    struct Sheet {
        var name: String
        var rows: [Row]
        var merges: [String] = []
        var isHidden = false
    }

    struct Row {
        /// The row's `r` as it is to be written; nil for a row without one.
        var number: String?
        var cells: [Cell]

        init(_ number: Int, _ cells: [Cell]) { self.init(stated: String(number), cells) }

        init(stated number: String?, _ cells: [Cell]) {
            self.number = number
            self.cells = cells
        }
    }

    /// A cell's reference and the rest of its XML.
    struct Cell {
        let reference: String
        let type: String
        let content: String

        static func text(_ reference: String, _ text: String) -> Cell {
            Cell(reference: reference, type: "inlineStr", content: "<is><t>\(text)</t></is>")
        }

        static func number(_ reference: String, _ number: Int) -> Cell {
            Cell(reference: reference, type: "n", content: "<v>\(number)</v>")
        }

        /// As openpyxl writes formulas, which does not calculate.
        static func formula(_ reference: String) -> Cell {
            Cell(reference: reference, type: "n", content: "<f>A1*2</f><v/>")
        }
    }

    var sheets: [Sheet]

    init(_ sheets: [Sheet]) { self.sheets = sheets }

    init(rows: [Row], merges: [String] = []) {
        self.init([Sheet(name: "Danh sách", rows: rows, merges: merges)])
    }

    var bytes: [UInt8] {
        let links = sheets.indices.map { index in
            link("rId\(index)", "worksheet", "worksheets/sheet\(index).xml")
        }
        let entries = zip(sheets, sheets.indices).map { sheet, index in
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"rId\(index)\""
                + (sheet.isHidden ? " state=\"hidden\"" : "") + "/>"
        }
        var parts = [
            ("_rels/.rels", relationships([link("rId1", "officeDocument", "xl/workbook.xml")])),
            ("xl/_rels/workbook.xml.rels", relationships(links)),
            (
                "xl/workbook.xml",
                "<workbook \(Self.names)><sheets>\(entries.joined())</sheets></workbook>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            parts.append(("xl/worksheets/sheet\(index).xml", xml(sheet)))
        }
        return ZipBuilder.archive(parts.map { ($0.0, Array($0.1.utf8)) })
    }

    private static let names =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

    private func link(_ id: String, _ type: String, _ target: String) -> String {
        let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        return "<Relationship Id=\"\(id)\" Type=\"\(base)\(type)\" Target=\"\(target)\"/>"
    }

    private func relationships(_ links: [String]) -> String {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return "<Relationships xmlns=\"\(space)\">\(links.joined())</Relationships>"
    }

    private func xml(_ sheet: Sheet) -> String {
        let rows = sheet.rows.map { row in
            let number = row.number.map { " r=\"\($0)\"" } ?? ""
            let cells = row.cells.map { cell in
                "<c r=\"\(cell.reference)\" t=\"\(cell.type)\">\(cell.content)</c>"
            }
            return "<row\(number)>\(cells.joined())</row>"
        }
        let merges = sheet.merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        return "<worksheet \(Self.names)><sheetData>\(rows.joined())</sheetData>"
            + (merges.isEmpty ? "" : "<mergeCells>\(merges)</mergeCells>") + "</worksheet>"
    }
}
