import Records
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
        case .runUnknown, .runTaken: self = Self.importedElsewhere
        case .syncUnknown: self = Self.syncedElsewhere
        case .overtaken(let subject):
            self.init(
                .tryAgain,
                say(
                    en: "Somebody else has just changed \(subject.text).",
                    vi: "\(subject.text) vừa được người khác sửa."),
                next: say(
                    en: "Look at it again, then change it.", vi: "Hãy xem lại rồi sửa."))
        case .dayOutOfRange, .subjectOfOtherKind:
            self.init(
                .internalFault,
                say(
                    en: "The database was given what it cannot keep.",
                    vi: "Chương trình đưa vào dữ liệu không thể lưu."), next: Self.seeDoctor)
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
        case .notAStore(let path, let why): self = Self.notADatabase(path, why)
        case .inaccessible(let path, let errno): self = Self.inaccessible(path, errno)
        case .newerSchema(let path, let found):
            self.init(
                .unavailable,
                say(
                    en: "\(path) was written by a newer Matxich (\(found)).",
                    vi: "\(path) do bản Matxich mới hơn tạo ra (\(found))."),
                next: say(
                    en: "Update this program (it is \(Version.text)).",
                    vi: "Hãy cập nhật chương trình (đang là \(Version.text))."))
        case .busy(let path):
            self.init(
                .tryAgain,
                say(
                    en: "Another program is writing to \(path).",
                    vi: "Một chương trình khác đang ghi vào \(path)."),
                next: say(en: "Try again when it is done.", vi: "Hãy thử lại sau."))
        case .diskFull(let path): self = Self.diskFull(path)
        case .readOnly(let path): self = Self.readOnly(path)
        }
    }

    private static var importedElsewhere: Failure {
        Failure(
            .tryAgain,
            say(
                en: "Another import of this file is running, or has just finished it.",
                vi: "Một lần nhập khác của tệp này đang chạy hoặc vừa xong."),
            next: say(
                en: "When it is done, import again if you like: what is there stays as it is.",
                vi: "Khi lần nhập đó xong, có thể nhập lại: dữ liệu đã có vẫn giữ nguyên."))
    }

    private static var syncedElsewhere: Failure {
        Failure(
            .tryAgain,
            say(
                en: "Another sync of this source has begun meanwhile.",
                vi: "Một lần đồng bộ khác của nguồn này đã bắt đầu."),
            next: say(
                en: "Let it finish; what both have read is there once.",
                vi: "Hãy để lần đó chạy xong; dữ liệu đã đọc chỉ được lưu một lần."))
    }

    private static func notADatabase(_ path: String, _ why: String) -> Failure {
        Failure(
            .unavailable,
            say(
                en: "\(path) is no Matxich database, or a damaged one (\(reason(why))).",
                vi: "\(path) không phải cơ sở dữ liệu Matxich hoặc đã hỏng (\(reason(why)))."),
            next: isForeign(why) ? nameTheDatabase(path) : restoreBackup(path))
    }

    /// What the store says of a file, in the reader's language; what is rare stays as it is.
    private static func reason(_ why: String) -> String {
        switch why {
        case StoreFinding.notSQLite: say(en: why, vi: "không phải tệp SQLite")
        case StoreFinding.cutShort: say(en: why, vi: "bị cụt")
        case StoreFinding.otherProgram: say(en: why, vi: "tệp SQLite của chương trình khác")
        case StoreFinding.empty: say(en: why, vi: "tệp rỗng")
        case StoreFinding.noFile: say(en: why, vi: "không có tệp này")
        case StoreFinding.unreadable: say(en: why, vi: "không đọc được")
        default: why
        }
    }

    /// Whether something else lies there: a list that a backup must never be put in the place of.
    private static func isForeign(_ why: String) -> Bool {
        [StoreFinding.notSQLite, StoreFinding.otherProgram, StoreFinding.noFile].contains(why)
    }

    private static func nameTheDatabase(_ path: String) -> String {
        let isList = [".xlsx", ".xls", ".csv", ".tsv", ".txt", ".jsonl", ".json"]
            .contains { path.lowercased().hasSuffix($0) }
        let take = NextCommand.line("import", path, database: OpenStore.defaultPath)
        return isList
            ? say(
                en: "A list is imported into a database: \(take)",
                vi: "Danh sách cần được nhập vào cơ sở dữ liệu: \(take)")
            : say(
                en: "Name the right file with --db; this one is left as it is.",
                vi: "Hãy nêu đúng tệp bằng --db; tệp này được giữ nguyên.")
    }

    private static func restoreBackup(_ path: String) -> String {
        let back = say(en: "BACKUP", vi: "BẢN_SAO")
        let restore = NextCommand.line("restore", back, "--force", database: path)
        return say(
            en: "Name the right file with --db, or restore a backup (this file is kept beside): "
                + restore,
            vi: "Hãy nêu đúng tệp bằng --db, hoặc khôi phục bản sao lưu (tệp này được giữ lại "
                + "bên cạnh): " + restore)
    }

    private static func inaccessible(_ path: String, _ errno: Int32) -> Failure {
        let isMissing = errno == SystemFault.noSuchFile
        let why =
            isMissing
            ? say(en: "its folder is not there", vi: "không có thư mục này")
            : SystemFault.text(errno)
        return Failure(
            isMissing ? .cannotWrite : SystemFault.isOfTheDisk(errno) ? .inOutError : .noPermission,
            say(
                en: "The database \(path) cannot be opened or made: \(why).",
                vi: "Không mở hoặc tạo được cơ sở dữ liệu \(path): \(why)."),
            next: say(
                en: "Name another place with --db, or check the folder and its permissions.",
                vi: "Hãy chọn nơi khác bằng --db, hoặc kiểm tra thư mục và quyền."))
    }

    private static func diskFull(_ path: String) -> Failure {
        Failure(
            .inOutError,
            say(
                en: "The disk under \(path) is full.",
                vi: "Ổ đĩa chứa \(path) đã đầy."),
            next: say(
                en: "Make room and run the same command again; it goes on where it stopped.",
                vi: "Hãy giải phóng chỗ rồi chạy lại lệnh; chương trình làm tiếp từ chỗ dừng."))
    }

    private static func readOnly(_ path: String) -> Failure {
        Failure(
            .noPermission,
            say(
                en: "\(path) may be read but not written.",
                vi: "Chỉ được đọc, không được ghi vào \(path)."),
            next: say(
                en: "Check the permissions of the file and its folder, or copy it to a place "
                    + "where you may write.",
                vi: "Hãy kiểm tra quyền của tệp và thư mục, hoặc chép tệp sang nơi được ghi."))
    }

    private static var seeDoctor: String {
        let doctor = NextCommand.line("doctor")
        return say(en: "Have it looked at: \(doctor)", vi: "Hãy kiểm tra: \(doctor)")
    }
}
