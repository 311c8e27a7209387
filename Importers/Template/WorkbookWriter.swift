import CXLSXWriter
import Glibc

/// A workbook being written by libxlsxwriter, which keeps one row at a time in memory.
///
/// The file appears under its name only when it is complete. Text is written as text, whatever
/// it looks like: a cell that begins with `=` stays the four letters somebody sent.
final class WorkbookWriter {
    /// Excel's own bounds: rows and columns of a sheet, characters of a cell.
    static let rowsMax = 1_048_576
    static let columnsMax = 16_384
    static let cellLengthMax = 32_767

    /// The built-in format "@".
    static let textFormatID: UInt8 = 49
    /// The first day a ZIP can write: the same list gives the same bytes whenever it is written.
    private static let created = 315_532_800

    let book: UnsafeMutablePointer<lxw_workbook>
    let path: String
    private let draft: String
    private var isClosed = false

    init(path: String) throws(ExportError) {
        self.path = path
        draft = path + ".writing"
        // libxlsxwriter looks at the file only when all is written; a folder that is not there
        // should be known before that.
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(file: path, errno: errno) }
        Glibc.close(descriptor)
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = workbook_new_opt(draft, &options) else {
            unlink(draft)
            throw .refused(file: path, reason: "no memory")
        }
        self.book = book
        var properties = lxw_doc_properties()
        properties.created = Self.created
        workbook_set_properties(book, &properties)
    }

    deinit {
        guard !isClosed else { return }
        workbook_close(book)
        unlink(draft)
    }

    /// Completes the file and gives it its name.
    func close() throws(ExportError) {
        isClosed = true
        let answer = workbook_close(book)
        guard answer == LXW_NO_ERROR else {
            unlink(draft)
            throw .refused(file: path, reason: String(cString: lxw_strerror(answer)))
        }
        guard rename(draft, path) == 0 else {
            let fault = errno
            unlink(draft)
            throw .unwritable(file: path, errno: fault)
        }
    }

    /// Adds a sheet; its name is cut to what Excel allows.
    func addSheet(_ name: String) throws(ExportError) -> UnsafeMutablePointer<lxw_worksheet> {
        let allowed = Self.allowed(name)
        guard let sheet = workbook_add_worksheet(book, allowed) else {
            throw .refused(file: path, reason: "no sheet \(allowed)")
        }
        return sheet
    }

    /// A sheet's name as Excel allows it.
    static func allowed(_ name: String) -> String {
        String(name.filter { !"[]:*?/\\".contains($0) }.prefix(31))
    }

    /// A format made by setting some of libxlsxwriter's properties.
    func format(
        _ configure: (UnsafeMutablePointer<lxw_format>) -> Void
    ) throws(ExportError) -> UnsafeMutablePointer<lxw_format> {
        guard let format = workbook_add_format(book) else {
            throw .refused(file: path, reason: "no memory")
        }
        configure(format)
        return format
    }

    /// The head of a list: bold on grey, wrapped.
    func headerFormat() throws(ExportError) -> UnsafeMutablePointer<lxw_format> {
        try format {
            format_set_bold($0)
            format_set_text_wrap($0)
            format_set_align($0, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_bg_color($0, 0xD9E2F3)
            format_set_border($0, UInt8(LXW_BORDER_THIN.rawValue))
        }
    }

    /// Cells that stay text when somebody types a number into them.
    func textFormat() throws(ExportError) -> UnsafeMutablePointer<lxw_format> {
        try format { format_set_num_format_index($0, Self.textFormatID) }
    }
}

/// Text as a workbook can hold it.
enum WorkbookText {
    /// The text as libxlsxwriter wants it, and whether it had to be cut.
    ///
    /// What reads like an escape of the format (`_x000D_`) is escaped itself; the two characters
    /// that XML cannot hold, and NUL, are replaced.
    static func prepared(_ text: String) -> (text: String, isCut: Bool) {
        let isCut = text.utf16.count > WorkbookWriter.cellLengthMax
        var kept = isCut ? cut(text) : text
        if kept.unicodeScalars.contains(where: isUnwritable) {
            kept = String(
                String.UnicodeScalarView(
                    kept.unicodeScalars.map { isUnwritable($0) ? "\u{FFFD}" : $0 }))
        }
        if kept.contains("_x") { kept = kept.replacing(escape) { "_x005F" + $0.output } }
        return (kept, isCut)
    }

    nonisolated(unsafe) private static let escape = /_x[0-9A-Fa-f]{4}_/

    private static func cut(_ text: String) -> String {
        var length = 0
        return String(
            text.prefix { character in
                length += character.utf16.count
                return length <= WorkbookWriter.cellLengthMax
            })
    }

    private static func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\0" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
}
