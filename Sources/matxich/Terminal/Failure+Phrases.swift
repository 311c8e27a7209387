import Foundation
import Importers

extension Failure {
    /// Choices shown at most; a list of two hundred columns helps nobody.
    private static let choicesShown = 12

    static func choices(_ names: [String]) -> String {
        say(en: "Choose one of: \(list(names)).", vi: "Hãy chọn một trong: \(list(names)).")
    }

    /// The question after names a person may have meant; nil when there are none.
    static func meant(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        return say(en: "Did you mean: \(list(names))?", vi: "Có phải ý bạn là: \(list(names))?")
    }

    /// Where to see what there is.
    static func see(_ command: String...) -> String {
        let line = NextCommand.line(command)
        return say(en: "See them: \(line)", vi: "Xem danh sách: \(line)")
    }

    static func list(_ names: [String]) -> String {
        let shown = names.filter { !$0.isEmpty }.prefix(choicesShown).map { "“\($0)”" }
        let more = names.count > choicesShown ? ", …" : ""
        return shown.joined(separator: ", ") + more
    }

    /// What a file is, with its article in English.
    static func name(of kind: FileKind) -> String {
        switch kind {
        case .pdf: say(en: "a PDF", vi: "tệp PDF")
        case .xlsx: say(en: "an Excel workbook", vi: "bảng tính Excel")
        case .xls: say(en: "an old Excel workbook", vi: "bảng tính Excel đời cũ")
        case .docx: say(en: "a Word document", vi: "văn bản Word")
        case .ods: say(en: "an OpenDocument spreadsheet", vi: "bảng tính OpenDocument")
        case .zip, .gzip, .bzip2, .xz, .rar, .sevenZip:
            say(en: "a \(kind.rawValue) archive", vi: "tệp nén \(kind.rawValue)")
        case .png, .jpeg, .gif, .tiff: say(en: "a picture", vi: "tệp hình ảnh")
        case .html: say(en: "a web page", vi: "trang web")
        case .xml: say(en: "an XML file", vi: "tệp XML")
        case .rtf: say(en: "an RTF document", vi: "văn bản RTF")
        case .sqlite: say(en: "an SQLite database", vi: "cơ sở dữ liệu SQLite")
        case .json: say(en: "JSON", vi: "JSON")
        case .text: say(en: "plain text", vi: "văn bản thường")
        case .binary: say(en: "binary data", vi: "dữ liệu nhị phân")
        }
    }
}

/// The faults of the operating system that people meet.
enum SystemFault {
    static let noSuchFile = ENOENT
    static let notPermitted = EACCES

    /// The fault in words; what is rare stays in the system's own.
    static func text(_ number: Int32) -> String {
        switch number {
        case ENOENT: say(en: "there is no such file", vi: "không có tệp này")
        case EACCES, EPERM: say(en: "not permitted", vi: "không có quyền")
        case EISDIR: say(en: "it is a folder", vi: "đó là thư mục")
        case ENOTDIR:
            say(en: "a part of the path is no folder", vi: "đường dẫn có phần không phải thư mục")
        case ENOSPC: say(en: "the disk is full", vi: "ổ đĩa đã đầy")
        case EROFS: say(en: "the disk is read-only", vi: "ổ đĩa chỉ cho đọc")
        default: String(cString: strerror(number))
        }
    }
}
