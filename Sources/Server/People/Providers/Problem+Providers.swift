import HTTPTypes
import OpenID
import Platform
import Records

extension Problem {
    /// What a provider did, or whose word was not taken.
    init(_ fault: ProviderFault) {
        self.init(
            fault.isOfProvider ? .providerFault : .unauthorised, Self.phrase(fault),
            errors: [Fault(pointer: "/provider", code: fault.code, detail: Self.phrase(fault))],
            headers: fault.isOfProvider
                ? [.retryAfter: "30"] : [.wwwAuthenticate: "Bearer realm=\"matxich\""])
    }

    private static func phrase(_ fault: ProviderFault) -> Phrase {
        switch fault {
        case .unreachable:
            Phrase(
                en: "The provider cannot be reached; try again in a moment, or sign in another "
                    + "way.",
                vi: "Không kết nối được nhà cung cấp đăng nhập; hãy thử lại sau hoặc dùng cách "
                    + "khác.")
        case .slow:
            Phrase(
                en: "The provider does not answer in time; try again in a moment.",
                vi: "Nhà cung cấp đăng nhập trả lời quá chậm; hãy thử lại sau.")
        case .answerTooLarge:
            Phrase(
                en: "The provider answers more than anybody would read; its operator is to look.",
                vi: "Nhà cung cấp đăng nhập trả lời quá dài; cần bên vận hành kiểm tra.")
        case .status(let status):
            Phrase(
                en: "The provider answers with status \(status); try again in a moment.",
                vi: "Nhà cung cấp đăng nhập trả lời mã \(status); hãy thử lại sau.")
        case .documentUnusable:
            Phrase(
                en: "What the provider says of itself is not what this platform was told.",
                vi: "Thông tin nhà cung cấp tự công bố không khớp với cấu hình ở đây.")
        case .keysUnusable:
            Phrase(
                en: "The provider publishes no key that can be used.",
                vi: "Nhà cung cấp đăng nhập không công bố khóa nào dùng được.")
        case .answerUnusable:
            Phrase(
                en: "The provider answers what cannot be read.",
                vi: "Không đọc được câu trả lời của nhà cung cấp đăng nhập.")
        case .secretUnusable:
            Phrase(
                en: "This platform's secret for the provider cannot be read; tell its operator.",
                vi: "Không đọc được khóa bí mật dùng với nhà cung cấp; hãy báo bên vận hành.")
        case .codeRefused:
            Phrase(
                en: "The provider did not confirm the sign-in; begin again.",
                vi: "Nhà cung cấp không xác nhận lần đăng nhập này; hãy bắt đầu lại.")
        case .token(let fault): phrase(fault)
        }
    }

    private static func phrase(_ fault: TokenFault) -> Phrase {
        switch fault {
        case .size:
            Phrase(en: "The provider's token is too long.", vi: "Mã xác nhận quá dài.")
        case .form:
            Phrase(
                en: "The provider's token cannot be read.", vi: "Không đọc được mã xác nhận.")
        case .algorithm:
            Phrase(
                en: "The provider's token is signed in a way that is not taken here.",
                vi: "Mã xác nhận được ký bằng thuật toán không được chấp nhận.")
        case .key:
            Phrase(
                en: "The provider's token is signed with a key that the provider does not publish.",
                vi: "Mã xác nhận được ký bằng khóa mà nhà cung cấp không công bố.")
        case .signature:
            Phrase(
                en: "The signature of the provider's token is wrong.",
                vi: "Chữ ký của mã xác nhận không đúng.")
        case .issuer:
            Phrase(
                en: "The provider's token is another's.",
                vi: "Mã xác nhận do nơi khác cấp.")
        case .audience:
            Phrase(
                en: "The provider's token is meant for another service.",
                vi: "Mã xác nhận dành cho dịch vụ khác.")
        case .expired:
            Phrase(
                en: "The provider's token has ended; begin again.",
                vi: "Mã xác nhận đã hết hạn; hãy bắt đầu lại.")
        case .early:
            Phrase(
                en: "The provider's token is of the future: a clock is wrong.",
                vi: "Mã xác nhận có thời điểm trong tương lai: đồng hồ bị sai.")
        case .stale:
            Phrase(
                en: "The provider's token was made long ago; begin again.",
                vi: "Mã xác nhận được cấp quá lâu; hãy bắt đầu lại.")
        case .nonce:
            Phrase(
                en: "The provider's token belongs to another sign-in; begin again.",
                vi: "Mã xác nhận thuộc lần đăng nhập khác; hãy bắt đầu lại.")
        case .subject:
            Phrase(
                en: "The provider's token does not say who it is of.",
                vi: "Mã xác nhận không nêu người được xác nhận.")
        }
    }
}
