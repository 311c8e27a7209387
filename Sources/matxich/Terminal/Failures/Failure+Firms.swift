import Platform
import Records

extension Failure {
    /// Why records were not resolved, merged or split.
    init(_ refusal: ResolutionRefusal) {
        switch refusal {
        case .nothing:
            self.init(
                .noInput,
                say(en: "There are no suppliers yet.", vi: "Chưa có nhà cung cấp nào."),
                next: Failure.see("import"))
        case .overtaken:
            self.init(
                .tryAgain,
                say(
                    en: "Somebody else changed merges meanwhile; nothing was written.",
                    vi: "Người khác vừa thay đổi việc gộp; chưa ghi gì."),
                next: say(en: "Run it again.", vi: "Hãy chạy lại."))
        case .notAllowed:
            self.init(
                .noPermission,
                say(
                    en: "Only officers, organisers and admins decide on firms.",
                    vi: "Chỉ cán bộ, ban tổ chức và quản trị viên được quyết định."))
        case .supplierUnknown(let text): self = SupplierName.unknown(text)
        case .sameRecord(let text):
            self.init(
                .usage,
                say(
                    en: "Both are the record \(text).", vi: "Cả hai đều là bản ghi \(text)."))
        case .recordElsewhere(let record, let firm):
            self.init(
                .usage,
                say(
                    en: "\(record.text) is no record of this firm, but of \(firm.text).",
                    vi: "\(record.text) không thuộc doanh nghiệp này mà thuộc \(firm.text)."),
                next: Failure.see("supplier", "show", firm.text))
        case .notMerged(let id):
            self.init(
                .usage,
                say(
                    en: "\(id.text) is one record: there is nothing to split.",
                    vi: "\(id.text) chỉ có một bản ghi: không có gì để tách."))
        case .tooManyRecords(let id, let limit):
            self.init(
                .usage,
                say(
                    en: "\(id.text) has more than \(limit) records.",
                    vi: "\(id.text) có hơn \(limit) bản ghi."),
                next: say(en: "Take them out one by one: ", vi: "Hãy tách từng bản ghi: ")
                    + NextCommand.line("resolve", "split", id.text)
                    + say(en: " --record ID", vi: " --record MÃ"))
        case .reasonTooLong(let limit):
            self.init(
                .usage,
                say(
                    en: "A reason has at most \(limit) characters.",
                    vi: "Lý do dài tối đa \(limit) ký tự."))
        case .taxNumbersDiffer, .ownersDiffer, .keptApart: self = Self.apart(refusal)
        }
    }

    /// Why two records cannot be one firm.
    private static func apart(_ refusal: ResolutionRefusal) -> Failure {
        switch refusal {
        case .taxNumbersDiffer(let one, let other):
            Failure(
                .badData,
                say(
                    en: """
                        \(one.text) and \(other.text) have right tax numbers of one country, and \
                        different ones.
                        """,
                    vi: """
                        \(one.text) và \(other.text) có mã số thuế hợp lệ của cùng một nước nhưng \
                        khác nhau.
                        """),
                next: say(
                    en: "If one is wrong, correct it first: ",
                    vi: "Nếu một mã sai, hãy sửa trước: ")
                    + [one, other].map { NextCommand.line("supplier", "edit", $0.text) }
                    .joined(separator: say(en: " or ", vi: " hoặc ")))
        case .ownersDiffer(let one, let other):
            Failure(
                .badData,
                say(
                    en: "\(one.text) and \(other.text) are in the hands of two accounts.",
                    vi: "\(one.text) và \(other.text) do hai tài khoản quản lý."),
                next: say(
                    en: "Settle whose the firm is first: contest one of the claims.",
                    vi: "Hãy xác định doanh nghiệp thuộc về ai trước: phản đối một yêu cầu."))
        case .keptApart(let one, let other):
            Failure(
                .badData,
                say(
                    en: "A person decided that \(one.text) and \(other.text) are two firms.",
                    vi: "Đã có quyết định \(one.text) và \(other.text) là hai doanh nghiệp."),
                next: say(en: "To take that back: ", vi: "Để thu hồi: ")
                    + NextCommand.line("resolve", "decide", one.text, other.text, "--same"))
        default: preconditionFailure("\(refusal) keeps nothing apart")
        }
    }
}
