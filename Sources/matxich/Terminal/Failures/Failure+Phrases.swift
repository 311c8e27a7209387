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
    static let inputOutput = EIO

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
        case EDQUOT: say(en: "your share of the disk is used up", vi: "đã hết hạn mức ổ đĩa")
        case EBADF: say(en: "it is closed", vi: "đã bị đóng")
        case EIO: say(en: "the disk or the line failed", vi: "lỗi ổ đĩa hoặc đường truyền")
        default: String(cString: strerror(number))
        }
    }

    /// Whether the disk, and not the choice of the file, is at fault.
    static func isOfTheDisk(_ number: Int32) -> Bool {
        [ENOSPC, EDQUOT, EIO, EFBIG].contains(number)
    }

    /// What a person can do when a file cannot be written.
    static func remedy(_ number: Int32) -> String? {
        switch number {
        case ENOENT, ENOTDIR:
            say(en: "Make the folder, or name another.", vi: "Hãy tạo thư mục hoặc chọn nơi khác.")
        case EACCES, EPERM, EROFS, EISDIR:
            say(en: "Choose another place.", vi: "Hãy chọn nơi khác.")
        case ENOSPC, EDQUOT:
            say(
                en: "Make room and try again; nothing was changed.",
                vi: "Hãy giải phóng chỗ rồi thử lại; chưa thay đổi gì.")
        default: nil
        }
    }

    /// The system's number behind an error of Foundation; EIO where there is none.
    static func number(of error: any Error) -> Int32 {
        if let error = error as? POSIXError { return error.code.rawValue }
        let outer = error as NSError
        if outer.domain == NSPOSIXErrorDomain { return Int32(outer.code) }
        let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError
        if let inner, inner.domain == NSPOSIXErrorDomain { return Int32(inner.code) }
        switch (error as? CocoaError)?.code {
        case .fileNoSuchFile?, .fileReadNoSuchFile?: return ENOENT
        case .fileWriteNoPermission?, .fileReadNoPermission?: return EACCES
        case .fileWriteOutOfSpace?: return ENOSPC
        case .fileWriteVolumeReadOnly?: return EROFS
        default: return EIO
        }
    }
}
