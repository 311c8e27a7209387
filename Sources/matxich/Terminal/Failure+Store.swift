import Store

extension Failure {
    /// What went wrong with the database.
    init(_ error: StoreError) {
        switch error {
        case .sourceUnknown(let source):
            self.init(
                .noInput,
                say(en: "There is no source “\(source)”.", vi: "Không có nguồn “\(source)”."),
                next: Self.see("source", "list"))
        case .runUnknown:
            self.init(
                .internalFault,
                say(
                    en: "The import to go on with is not in the database.",
                    vi: "Không tìm thấy lần nhập cần tiếp tục trong cơ sở dữ liệu."))
        case .fileExists(let path):
            self.init(
                .cannotWrite, say(en: "\(path) exists already.", vi: "\(path) đã tồn tại."),
                next: say(
                    en: "Choose another name, or move the old file away.",
                    vi: "Hãy chọn tên khác hoặc chuyển tệp cũ đi."))
        case .engine(let code, let message):
            self.init(
                .inOutError,
                say(
                    en: "The database failed (SQLite \(code)): \(message).",
                    vi: "Cơ sở dữ liệu gặp lỗi (SQLite \(code)): \(message)."), next: Self.seeDoctor
            )
        default: self = Self.ofDatabaseFile(error)
        }
    }

    private static func ofDatabaseFile(_ error: StoreError) -> Failure {
        switch error {
        case .notAStore(let path, let why):
            Failure(
                .unavailable,
                say(
                    en: "\(path) is no Matxich database, or a damaged one (\(why)).",
                    vi: "\(path) không phải cơ sở dữ liệu Matxich hoặc đã hỏng (\(why))."),
                next: say(
                    en: "Name the right file with --db, or restore a backup: "
                        + NextCommand.line("restore", "BACKUP", database: path),
                    vi: "Hãy nêu đúng tệp bằng --db, hoặc khôi phục bản sao lưu: "
                        + NextCommand.line("restore", "BẢN_SAO", database: path)))
        case .newerSchema(let path, let found):
            Failure(
                .unavailable,
                say(
                    en: "\(path) was written by a newer Matxich (\(found)).",
                    vi: "\(path) do bản Matxich mới hơn tạo ra (\(found))."),
                next: say(
                    en: "Update this program (it is \(Version.text)).",
                    vi: "Hãy cập nhật chương trình (đang là \(Version.text))."))
        case .busy(let path):
            Failure(
                .tryAgain,
                say(
                    en: "Another program is writing to \(path).",
                    vi: "Một chương trình khác đang ghi vào \(path)."),
                next: say(en: "Try again when it is done.", vi: "Hãy thử lại sau."))
        case .diskFull(let path):
            Failure(
                .inOutError,
                say(
                    en: "The disk under \(path) is full.",
                    vi: "Ổ đĩa chứa \(path) đã đầy."),
                next: say(
                    en: "Make room and run the same command again; it goes on where it stopped.",
                    vi: "Hãy giải phóng chỗ rồi chạy lại lệnh; chương trình làm tiếp từ chỗ dừng."))
        case .readOnly(let path):
            Failure(
                .noPermission,
                say(en: "\(path) may not be written.", vi: "Không được ghi vào \(path)."),
                next: say(
                    en: "Check the permissions of the file and its folder.",
                    vi: "Hãy kiểm tra quyền của tệp và thư mục."))
        default:
            Failure(
                .internalFault, say(en: "The database failed.", vi: "Cơ sở dữ liệu gặp lỗi."),
                next: seeDoctor)
        }
    }

    private static var seeDoctor: String {
        let doctor = NextCommand.line("doctor")
        return say(en: "Have it looked at: \(doctor)", vi: "Hãy kiểm tra: \(doctor)")
    }
}
