import CXLSXWriter
package import Records

/// A row that could not be imported, with what is wrong with it in the reader's language.
package struct AnnotatedRow: Hashable, Sendable {
    package struct Note: Hashable, Sendable {
        /// The cells to mark, 0-based; empty when the words say where to look.
        package let columns: Range<Int>
        package let text: String

        package init(columns: Range<Int>, text: String) {
            self.columns = columns
            self.text = text
        }

        package init(column: Int?, text: String) {
            self.init(columns: column.map { $0..<$0 + 1 } ?? 0..<0, text: text)
        }
    }

    /// By which the mended row is known again.
    package let id: String
    package let cells: [String]
    package let notes: [Note]

    package init(id: String, cells: [String], notes: [Note]) {
        self.id = id
        self.cells = cells
        self.notes = notes
    }
}

/// Writes rows that need mending as a workbook that can be mended and imported again.
///
/// The original columns stand as they were, every cell as text so that nothing is re-typed; bad
/// cells are red and carry a comment; the first column says in words what is wrong; a hidden last
/// column keeps which row it is.
package enum AnnotatedWorkbook {
    /// The header of the hidden column with the rows' ids.
    package static let idColumn = "matxich:row"

    /// The header of the column with the notes.
    package static func problemColumn(_ language: Language) -> String {
        language == .vietnamese ? "Lỗi" : "Problem"
    }

    /// Excel slows down beyond; later rows keep their notes in the first column and their red.
    static let commentsMax = 20_000

    /// - Throws: `tooManyRows` and `tooManyColumns` past Excel's own bounds.
    @discardableResult
    package static func write(
        rows: some Sequence<AnnotatedRow>, columns: [String], language: Language, to path: String
    ) throws(ExportError) -> TableWorkbook.Outcome {
        guard columns.count + 2 <= WorkbookWriter.columnsMax else {
            throw .tooManyColumns(file: path, limit: WorkbookWriter.columnsMax - 2)
        }
        let writer = try WorkbookWriter(path: path)
        var page = try Page(writer, columns: columns, language: language)
        for row in rows {
            guard page.rows + 1 < WorkbookWriter.rowsMax else {
                throw .tooManyRows(file: path, limit: WorkbookWriter.rowsMax - 1)
            }
            page.add(row)
        }
        try writer.close()
        return TableWorkbook.Outcome(rows: page.rows, cutCells: page.cutCells)
    }

    private struct Page {
        private let sheet: UnsafeMutablePointer<lxw_worksheet>
        private let text: UnsafeMutablePointer<lxw_format>
        private let bad: UnsafeMutablePointer<lxw_format>
        private let note: UnsafeMutablePointer<lxw_format>
        private let width: Int
        private var comments = 0
        private(set) var rows = 0
        private(set) var cutCells = 0

        init(
            _ writer: WorkbookWriter, columns: [String], language: Language
        ) throws(ExportError) {
            let problem = AnnotatedWorkbook.problemColumn(language)
            sheet = try writer.addSheet(problem)
            text = try writer.textFormat()
            bad = try writer.format {
                format_set_num_format_index($0, WorkbookWriter.textFormatID)
                format_set_bg_color($0, 0xFFC7CE)
                format_set_font_color($0, 0x9C0006)
            }
            note = try writer.format {
                format_set_num_format_index($0, WorkbookWriter.textFormatID)
                format_set_text_wrap($0)
                format_set_font_color($0, 0x9C0006)
            }
            width = columns.count
            let header = try writer.headerFormat()
            let names = [problem] + columns + [AnnotatedWorkbook.idColumn]
            for (column, name) in names.enumerated() {
                put(name, row: 0, column: column, format: header)
            }
            worksheet_set_column(sheet, 0, 0, 40, note)
            if width > 0 { worksheet_set_column(sheet, 1, UInt16(width), 18, text) }
            var hidden = lxw_row_col_options(hidden: 1, level: 0, collapsed: 0)
            let last = UInt16(width + 1)
            worksheet_set_column_opt(sheet, last, last, 10, text, &hidden)
            worksheet_freeze_panes(sheet, 1, 1)
        }

        mutating func add(_ row: AnnotatedRow) {
            rows += 1
            let all = row.notes.map(\.text).joined(separator: "\n")
            put(all, row: rows, column: 0, format: note)
            for column in 0..<width {
                let notes = row.notes.filter { $0.columns.contains(column) }
                let cell = column < row.cells.count ? row.cells[column] : ""
                put(cell, row: rows, column: column + 1, format: notes.isEmpty ? text : bad)
                // One comment says it for all the cells of a note.
                let words = notes.filter { $0.columns.first == column }.map(\.text)
                if !words.isEmpty { comment(words.joined(separator: "\n"), column: column + 1) }
            }
            put(row.id, row: rows, column: width + 1, format: text)
        }

        private mutating func comment(_ words: String, column: Int) {
            guard comments < AnnotatedWorkbook.commentsMax else { return }
            comments += 1
            worksheet_write_comment(
                sheet, UInt32(rows), UInt16(column), WorkbookText.prepared(words).text)
        }

        private mutating func put(
            _ words: String, row: Int, column: Int, format: UnsafeMutablePointer<lxw_format>
        ) {
            let (prepared, isCut) = WorkbookText.prepared(words)
            if isCut { cutCells += 1 }
            worksheet_write_string(sheet, UInt32(row), UInt16(column), prepared, format)
        }
    }
}
