import Importers

extension Failure {
    /// Why a workbook cannot be imported, or must not be.
    static func ofWorkbook(_ error: ImportError) -> Failure? {
        switch error {
        case .notAWorkbook(let file, let reason):
            Failure(
                .badData,
                say(
                    en: "\(file) is no workbook, or a damaged one (\(reason)).",
                    vi: "\(file) không phải bảng tính hoặc đã hỏng (\(reason))."), next: saveAgain)
        case .encrypted(let file):
            Failure(
                .badData,
                say(
                    en: "\(file) is locked with a password.",
                    vi: "\(file) được khóa bằng mật khẩu."),
                next: say(
                    en: "Open it, take the password off, save it and import it again.",
                    vi: "Hãy mở tệp, bỏ mật khẩu, lưu lại rồi nhập lại."))
        case .sheetUnknown(let file, let name, let available):
            Failure(
                .usage,
                say(
                    en: "\(file) has no sheet “\(name)”.",
                    vi: "\(file) không có trang tính “\(name)”."), next: choices(available))
        case .sheetEmpty(let file, let name):
            Failure(
                .badData,
                say(
                    en: "The sheet “\(name)” of \(file) is empty.",
                    vi: "Trang tính “\(name)” của \(file) rỗng."),
                next: say(
                    en: "Choose another: --sheet NAME", vi: "Hãy chọn trang khác: --sheet TÊN"))
        default: ofDangerousWorkbook(error)
        }
    }

    private static func ofDangerousWorkbook(_ error: ImportError) -> Failure? {
        switch error {
        case .externalEntity(let file, let part):
            refused(
                file, part,
                say(
                    en: "it declares XML entities, which no real workbook does",
                    vi: "tệp khai báo thực thể XML, điều bảng tính thật không làm"))
        case .compressionRatioExceeded(let file, let part, let limit):
            refused(
                file, part,
                say(
                    en: "it unpacks to more than \(limit) times its size (a zip bomb)",
                    vi: "giải nén ra hơn \(limit) lần kích thước tệp (bom nén)"))
        case .entryTooLarge(let file, let part, let limit):
            refused(
                file, part,
                say(
                    en: "it unpacks to more than \(limit / 1_048_576) MB",
                    vi: "giải nén ra hơn \(limit / 1_048_576) MB"))
        case .tooManyEntries(let file, let limit):
            refused(
                file, nil,
                say(en: "it has more than \(limit) parts", vi: "tệp có hơn \(limit) phần"))
        default: nil
        }
    }

    private static func refused(_ file: String, _ part: String?, _ why: String) -> Failure {
        let place = part.map { say(en: " (in \($0))", vi: " (trong \($0))") } ?? ""
        return Failure(
            .badData,
            say(
                en: "\(file) was refused: \(why)\(place).",
                vi: "Từ chối \(file): \(why)\(place)."), next: saveAgain)
    }

    private static var saveAgain: String {
        say(
            en: "If you trust the sender, open it in a spreadsheet program and save it again.",
            vi: "Nếu tin người gửi, hãy mở bằng chương trình bảng tính rồi lưu lại.")
    }
}
