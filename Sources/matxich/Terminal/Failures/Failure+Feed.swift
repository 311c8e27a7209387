import Importers

extension Failure {
    /// Why nothing of a Matxich feed was taken.
    static func feed(_ file: String, _ fault: FeedFault) -> Failure {
        Failure(
            .badData, "\(file): \(words(of: fault)).",
            next: say(
                en: "Tell the publisher of the feed. If it was begun anew on purpose, read all of "
                    + "it again: matxich sync NAME --anew",
                vi: "Hãy báo cho bên phát nguồn cấp. Nếu họ chủ ý làm lại từ đầu, hãy đọc lại "
                    + "toàn bộ: matxich sync TÊN --anew"))
    }

    private static func words(of fault: FeedFault) -> String {
        order(fault) ?? page(fault)
    }

    private static func order(_ fault: FeedFault) -> String? {
        switch fault {
        case .storeChanged(let known, let found):
            say(
                en: "the feed is of another store (\(found)) than before (\(known))",
                vi: "nguồn cấp thuộc kho khác (\(found)) so với trước (\(known))")
        case .sequenceWentBack(let known, let last):
            say(
                en: "the feed ends at entry \(last), although \(known) were read before",
                vi: "nguồn cấp kết thúc ở mục \(last) dù trước đây đã đọc đến \(known)")
        case .sequenceGap(let after, let found):
            say(
                en: "entries are missing between \(after) and \(found)",
                vi: "thiếu mục giữa \(after) và \(found)")
        case .sequenceRepeated(let entry):
            say(en: "entry \(entry) comes twice", vi: "mục \(entry) lặp lại")
        default: nil
        }
    }

    private static func page(_ fault: FeedFault) -> String {
        switch fault {
        case .versionUnknown(let version):
            say(
                en: "version \(version) of the feed's format is not known here",
                vi: "chưa hỗ trợ phiên bản \(version) của nguồn cấp")
        case .valueUnusable(let name):
            say(en: "“\(name)” is missing or unusable", vi: "“\(name)” thiếu hoặc không dùng được")
        case .pageNameUnusable(let name):
            say(en: "“\(name)” is no name of a page", vi: "“\(name)” không phải tên trang")
        case .pageTooLarge(let page, let limit):
            say(
                en: "page \(page) is larger than \(limit) bytes",
                vi: "trang \(page) lớn hơn \(limit) byte")
        case .sizeWrong(let page, let stated, let found):
            say(
                en: "page \(page) has \(found) bytes instead of \(stated)",
                vi: "trang \(page) có \(found) byte thay vì \(stated)")
        case .digestWrong(let page):
            say(en: "page \(page) is damaged (digest)", vi: "trang \(page) bị hỏng (sai mã băm)")
        case .storeChanged, .sequenceWentBack, .sequenceGap, .sequenceRepeated:
            order(fault) ?? ""
        }
    }
}
