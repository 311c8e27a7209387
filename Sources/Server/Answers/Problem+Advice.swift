import Records

extension Problem.Kind {
    /// What to do, where nothing more is known of what is wrong; nil where something always is.
    var advice: Phrase? {
        switch self {
        case .notFound:
            Phrase(
                en: "Nothing is there, or nothing that you may see; /docs tells what there is.",
                vi: "Không có gì ở đây, hoặc bạn không được xem; /docs cho biết có những gì.")
        case .addressTooLong:
            Phrase(
                en: "An address has \(CallReading.targetBytesMax) bytes at most; send long "
                    + "questions as a body.",
                vi: "Địa chỉ tối đa \(CallReading.targetBytesMax) byte; hãy gửi câu hỏi dài trong "
                    + "phần thân.")
        case .internalFault:
            Phrase(
                en: "Nothing was changed by halves. Tell whoever runs the server the request's id: "
                    + "the log says why.",
                vi: "Không có thay đổi dở dang. Hãy báo mã yêu cầu cho người vận hành máy chủ: "
                    + "nhật ký ghi rõ lý do.")
        case .unavailable:
            Phrase(
                en: "Try again in a few seconds; if it stays so, tell whoever runs the server.",
                vi: "Hãy thử lại sau vài giây; nếu vẫn vậy, hãy báo người vận hành máy chủ.")
        case .malformed:
            Phrase(
                en: "It is not of the form that /docs tells.",
                vi: "Yêu cầu không đúng dạng nêu ở /docs.")
        case .forbidden:
            Phrase(
                en: "Ask an owner or admin for the role it takes.",
                vi: "Hãy đề nghị chủ tài khoản hoặc quản trị viên cấp vai trò cần thiết.")
        case .notAcceptable:
            Phrase(
                en: "Leave Accept out, or name a form that /docs tells.",
                vi: "Hãy bỏ Accept, hoặc nêu một định dạng có trong /docs.")
        default: nil
        }
    }
}
