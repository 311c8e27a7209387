import Platform
import Records

/// What `matxich feed write --help` says beside the options.
enum FeedHelp {
    static var discussion: String {
        [who, supplierFields, needFields, how].joined(separator: "\n\n")
    }

    static func storeUnnamed(_ folder: String) -> Failure {
        let line = NextCommand.line(
            "feed", "write", folder, "--store", say(en: "NAME", vi: "TÊN"))
        return Failure(
            .usage,
            say(
                en: "\(folder) has no feed yet, so this store needs a name in it.",
                vi: "\(folder) chưa có nguồn cấp nên cần đặt tên cho kho này."),
            next: say(
                en: "Choose one that stays (small letters, digits, hyphens): \(line)",
                vi: "Hãy chọn tên cố định (chữ thường, chữ số, gạch nối): \(line)"))
    }

    private static var who: String {
        say(
            en: "Told are the records of sources that state a licence and are not withdrawn; not "
                + "what came through another Matxich feed. Only these fields are told. Never "
                + "told are contacts, telephone numbers, e-mail and web addresses, prices, "
                + "minimum orders, buyers, customers, assessments, remarks and the ids of "
                + "lists; a value in which one of these seems to stand is kept back.",
            vi: "Phát bản ghi của các nguồn có nêu giấy phép và chưa bị rút; không phát lại dữ "
                + "liệu đến từ nguồn cấp Matxich khác. Chỉ phát các trường dưới đây. Không bao "
                + "giờ phát người liên hệ, điện thoại, e-mail, trang web, giá, đơn hàng tối "
                + "thiểu, bên mua, khách hàng, kết quả đánh giá, ghi chú và mã của danh sách; "
                + "giá trị có vẻ chứa các thông tin này được giữ lại.")
    }

    private static var supplierFields: String {
        say(en: "Suppliers: ", vi: "Nhà cung cấp: ") + names(.supplier)
    }

    private static var needFields: String {
        say(en: "Needs, with --needs: ", vi: "Nhu cầu, khi có --needs: ") + names(.need)
    }

    private static func names(_ kind: RecordKind) -> String {
        FeedDisclosure.fields(of: kind).map(\.rawValue).joined(separator: ", ") + "."
    }

    private static var how: String {
        say(
            en: "The folder says what the options of the last write say: without --needs, needs "
                + "told before are withdrawn. What is withdrawn is blotted out of older pages; "
                + "what was replaced stands there until a write with --compact. Beside the folder "
                + "a file FOLDER.state.json is kept, which is not to be published.",
            vi: "Thư mục phản ánh tùy chọn của lần ghi cuối: nếu thiếu --needs, nhu cầu đã phát "
                + "sẽ bị rút lại. Nội dung bị rút được xóa khỏi các trang cũ; nội dung đã thay "
                + "còn nằm ở đó cho đến khi ghi với --compact. Bên cạnh thư mục có tệp "
                + "THƯ_MỤC.state.json, không được phát ra ngoài.")
    }
}
