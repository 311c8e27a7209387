import CXLSXWriter
package import Records

/// Writes the workbook somebody fills in to be imported: headers the importer knows, drop-downs,
/// help as comments on the headers, and not one row that is no record.
package enum Template {
    /// Raised whenever columns change; kept in the workbook's properties.
    package static let version = 2
    /// The hidden sheet with the lists behind the drop-downs.
    package static let choicesSheet = "DanhMuc"
    /// How many rows have drop-downs.
    static let rowsPrepared = 2_000
    /// Nobody scrolls further; the value can be typed all the same.
    static let choicesMax = 5_000

    /// - Parameter choices: what the drop-downs offer, in the template's language; a column
    ///   without an entry gets no list.
    package static func write(
        kind: RecordKind, language: Language, choices: [Field: [String]], to path: String
    ) throws(ExportError) {
        let columns = TemplateColumn.columns(of: kind, in: language)
        let writer = try WorkbookWriter(path: path)
        let title = language == .vietnamese ? "Danh sách" : "List"
        let sheet = try writer.addSheet(title)
        try layOut(columns, on: sheet, of: writer)
        let lists = columns.filter { choices[$0.path.field]?.isEmpty == false }
        if !lists.isEmpty {
            try writeChoices(lists, choices, of: writer)
            for (index, column) in columns.enumerated() {
                guard lists.contains(column) else { continue }
                offer(column, at: index, on: sheet, language: language)
            }
        }
        let properties = [
            ("matxich.kind", kind.rawValue), ("matxich.language", language.rawValue),
            ("matxich.template", String(version)),
        ]
        for (name, value) in properties {
            workbook_set_custom_property_string(writer.book, name, value)
        }
        try writer.close()
    }

    private static func layOut(
        _ columns: [TemplateColumn], on sheet: UnsafeMutablePointer<lxw_worksheet>,
        of writer: WorkbookWriter
    ) throws(ExportError) {
        let header = try writer.headerFormat()
        let text = try writer.textFormat()
        var comment = lxw_comment_options()
        comment.width = 260
        comment.height = 110
        for (index, column) in columns.enumerated() {
            let place = UInt16(index)
            worksheet_set_column(
                sheet, place, place, width(of: column), column.kind == .number ? nil : text)
            worksheet_write_string(sheet, 0, place, column.header, header)
            worksheet_write_comment_opt(sheet, 0, place, column.help, &comment)
        }
        worksheet_freeze_panes(sheet, 1, 1)
    }

    private static func width(of column: TemplateColumn) -> Double {
        switch column.kind {
        case .number: 12
        case .many: 32
        case .text, .one: column.path.field == .name || column.path.field == .address ? 36 : 20
        }
    }

    /// One list a column of the hidden sheet, each under a name of its own: a list longer than
    /// 255 characters has to be a range.
    private static func writeChoices(
        _ columns: [TemplateColumn], _ choices: [Field: [String]], of writer: WorkbookWriter
    ) throws(ExportError) {
        let sheet = try writer.addSheet(choicesSheet)
        worksheet_hide(sheet)
        let lists = columns.map { (choices[$0.path.field] ?? []).prefix(choicesMax) }
        for (index, column) in columns.enumerated() {
            worksheet_write_string(sheet, 0, UInt16(index), column.header, nil)
            let letters = letters(of: index)
            let last = lists[index].count + 1
            workbook_define_name(
                writer.book, name(of: column), "=\(choicesSheet)!$\(letters)$2:$\(letters)$\(last)")
        }
        // Row by row, since libxlsxwriter writes rows out as it goes on.
        for row in 0..<(lists.map(\.count).max() ?? 0) {
            for (index, list) in lists.enumerated() where row < list.count {
                worksheet_write_string(
                    sheet, UInt32(row + 1), UInt16(index), WorkbookText.prepared(list[row]).text,
                    nil)
            }
        }
    }

    private static func offer(
        _ column: TemplateColumn, at index: Int, on sheet: UnsafeMutablePointer<lxw_worksheet>,
        language: Language
    ) {
        let message =
            language == .vietnamese
            ? "Giá trị này không có trong danh sách. Vẫn dùng?"
            : "This value is not in the list. Use it all the same?"
        "=\(name(of: column))".withMutableCString { list in
            message.withMutableCString { message in
                var rule = lxw_data_validation()
                rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                rule.value_formula = list
                rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
                rule.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
                // Several values in one cell never stand in the list, so they pass unasked.
                rule.show_error = UInt8(
                    column.kind == .many
                        ? LXW_VALIDATION_OFF.rawValue : LXW_VALIDATION_ON.rawValue)
                rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
                rule.error_message = message
                worksheet_data_validation_range(
                    sheet, 1, UInt16(index), UInt32(rowsPrepared), UInt16(index), &rule)
            }
        }
    }

    /// A name that no cell has: letters and digits with an underscore between.
    private static func name(of column: TemplateColumn) -> String {
        "list_"
            + column.path.description.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    }

    private static func letters(of column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(0x41 + column % 26)))
        return column < 26 ? letter : letters(of: column / 26 - 1) + letter
    }
}

extension String {
    /// libxlsxwriter's options take mutable strings, which it only copies.
    fileprivate func withMutableCString(_ body: (UnsafeMutablePointer<CChar>) -> Void) {
        var bytes = Array(utf8CString)
        bytes.withUnsafeMutableBufferPointer { buffer in
            if let start = buffer.baseAddress { body(start) }
        }
    }
}
