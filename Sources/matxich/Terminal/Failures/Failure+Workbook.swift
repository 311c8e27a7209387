import Importers

extension Failure {
    static func notAWorkbook(_ file: String, _ reason: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(file) is no workbook, or a damaged one (\(reason)).",
                vi: "\(file) không phải bảng tính hoặc đã hỏng (\(reason))."), next: sendAgain)
    }

    static func encrypted(_ file: String) -> Failure {
        Failure(
            .badData,
            say(en: "\(file) is locked with a password.", vi: "\(file) được khóa bằng mật khẩu."),
            next: say(
                en: "Open it, take the password off, save it and import it again.",
                vi: "Hãy mở tệp, bỏ mật khẩu, lưu lại rồi nhập lại."))
    }

    static func damaged(_ file: String, _ part: String, _ fact: WorkbookDamage) -> Failure {
        let named = name(ofPart: part)
        return Failure(
            .badData,
            say(
                en: "\(file) is damaged: its part \(named) \(words(for: fact)).",
                vi: "\(file) bị hỏng: phần \(named) \(words(for: fact))."), next: sendAgain)
    }

    /// Parts that are no file within the workbook have names of ours.
    private static func name(ofPart part: String) -> String {
        switch part {
        case "directory": say(en: "“table of contents”", vi: "“mục lục”")
        case "header": say(en: "“file header”", vi: "“đầu tệp”")
        case "workbook", "Workbook": say(en: "“workbook”", vi: "“sổ tính”")
        case "sheet": say(en: "“sheet”", vi: "“trang tính”")
        default: part
        }
    }

    /// What is wrong, said of a part of a workbook.
    private static func words(for fact: WorkbookDamage) -> String {
        switch fact {
        case .truncated: say(en: "is cut short", vi: "bị cụt")
        case .checksumWrong:
            say(en: "was changed on its way (its checksum is wrong)", vi: "sai mã kiểm tra")
        case .sizeWrong:
            say(en: "has not the size it should have", vi: "không đúng kích thước đã ghi")
        case .compressionUnknown:
            say(en: "is packed in a way that is not known here", vi: "được nén theo cách không rõ")
        case .compressionBroken: say(en: "cannot be unpacked", vi: "không giải nén được")
        case .notWellFormed: say(en: "is no proper XML", vi: "không phải XML hợp lệ")
        case .partMissing: say(en: "is missing", vi: "không có trong tệp")
        }
    }

    static func noSheet(_ file: String, _ name: String, _ available: [String]) -> Failure {
        Failure(
            .usage,
            say(
                en: "\(file) has no sheet “\(name)”.",
                vi: "\(file) không có trang tính “\(name)”."), next: choices(available))
    }

    static func emptySheet(_ file: String, _ name: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "The sheet “\(name)” of \(file) is empty.",
                vi: "Trang tính “\(name)” của \(file) rỗng."),
            next: say(en: "Choose another: --sheet NAME", vi: "Hãy chọn trang khác: --sheet TÊN"))
    }

    static func externalEntity(_ file: String, _ part: String) -> Failure {
        refused(
            file, part,
            say(
                en: "it declares XML entities, which no real workbook does",
                vi: "tệp khai báo thực thể XML, điều bảng tính thật không làm"))
    }

    static func zipBomb(_ file: String, _ part: String, _ limit: Int) -> Failure {
        refused(
            file, part,
            say(
                en: "it unpacks to more than \(limit) times its size (a zip bomb)",
                vi: "giải nén ra hơn \(limit) lần kích thước tệp (bom nén)"))
    }

    static func partTooLarge(_ file: String, _ part: String, _ limitBytes: Int) -> Failure {
        let megabytes = limitBytes / 1_048_576
        return refused(
            file, part,
            say(
                en: "it unpacks to more than \(megabytes) MB",
                vi: "giải nén ra hơn \(megabytes) MB"))
    }

    static func tooManyParts(_ file: String, _ limit: Int) -> Failure {
        refused(
            file, nil, say(en: "it has more than \(limit) parts", vi: "tệp có hơn \(limit) phần"))
    }

    private static func refused(_ file: String, _ part: String?, _ why: String) -> Failure {
        let place = part.map { say(en: " (in \($0))", vi: " (trong \($0))") } ?? ""
        return Failure(
            .badData,
            say(
                en: "\(file) was refused: \(why)\(place).",
                vi: "Từ chối \(file): \(why)\(place)."),
            next: say(
                en: "If you trust the sender, open it in a spreadsheet program and save it again.",
                vi: "Nếu tin người gửi, hãy mở bằng chương trình bảng tính rồi lưu lại."))
    }

    private static var sendAgain: String {
        say(
            en: "Ask for the file again. If a spreadsheet program still opens this one, save it "
                + "there under a new name and import that.",
            vi: "Hãy xin lại tệp. Nếu chương trình bảng tính vẫn mở được tệp này, hãy lưu thành "
                + "tệp mới rồi nhập.")
    }
}
