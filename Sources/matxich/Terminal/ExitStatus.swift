import ArgumentParser

/// The exit codes of the program, listed in `--help`.
///
/// - Source: sysexits.h; 1 and 2 after common use.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    /// The doctor or a sync found something that a person must look at. Rows in quarantine are no
    /// failure: a script that imports and then matches goes on.
    case findings = 2
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case internalFault = 70
    case cannotWrite = 73
    case inOutError = 74
    case tryAgain = 75
    case noPermission = 77
    case badConfiguration = 78

    var meaning: String {
        switch self {
        case .done: say(en: "done", vi: "hoàn thành")
        case .findings:
            say(
                en: "doctor or sync found something to look at",
                vi: "doctor hoặc sync thấy có điểm cần xem lại")
        case .usage: say(en: "wrong options", vi: "sai tùy chọn")
        case .badData: say(en: "the input cannot be used", vi: "dữ liệu đầu vào không dùng được")
        case .noInput: say(en: "a file or record is not there", vi: "không có tệp hoặc bản ghi")
        case .unavailable:
            say(en: "the database cannot be opened", vi: "không mở được cơ sở dữ liệu")
        case .internalFault: say(en: "a fault of the program", vi: "lỗi của chương trình")
        case .cannotWrite: say(en: "a file cannot be written", vi: "không ghi được tệp")
        case .inOutError: say(en: "reading or writing failed", vi: "lỗi đọc hoặc ghi")
        case .tryAgain: say(en: "busy, try again", vi: "đang bận, hãy thử lại")
        case .noPermission: say(en: "not allowed", vi: "không có quyền")
        case .badConfiguration: say(en: "a field map is wrong", vi: "tệp ánh xạ cột bị sai")
        }
    }

    var code: ExitCode { ExitCode(rawValue) }
}
