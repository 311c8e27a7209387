import Records
import Store

/// What letters say.
struct LetterTexts {
    let language: Language
    /// Where people reach the platform, such as `https://ketnoi.example.vn`; nil = nobody said.
    let place: String?

    /// A letter with a link that opens something once.
    ///
    /// The secret stands behind `#`, which browsers send to nobody: no log holds it.
    func link(
        _ purpose: OneTimeLink.Purpose, _ token: String, to address: EmailAddress, hours: Int,
        organisation: String
    ) -> Letter {
        let link = place.map { $0 + "/links#" + token }
        let open =
            link.map { say(en: "Open: \($0)", vi: "Mở liên kết: \($0)") }
            ?? say(en: "Your code: \(token)", vi: "Mã của bạn: \(token)")
        let end = say(
            en: "It opens once, within \(hours) hours. If you did not ask for it, do nothing.",
            vi: "Liên kết chỉ dùng một lần, trong \(hours) giờ. Nếu bạn không yêu cầu, hãy bỏ qua.")
        return Letter(
            to: address, language: language, subject: subject(purpose, organisation),
            body: [reason(purpose, organisation), open, end].joined(separator: "\n\n") + "\n")
    }

    /// To somebody who has an account and asked for another with the same address.
    func known(_ address: EmailAddress) -> Letter {
        Letter(
            to: address, language: language,
            subject: say(en: "You are registered already", vi: "Bạn đã có tài khoản"),
            body: say(
                en: "Somebody, perhaps you, asked to register this address with Matxich. It is "
                    + "registered already: sign in, or ask for a link to sign in by.\n",
                vi: "Có người, có thể là bạn, vừa dùng địa chỉ này để đăng ký Matxich. Địa chỉ đã "
                    + "được đăng ký: hãy đăng nhập, hoặc yêu cầu gửi liên kết đăng nhập.\n"))
    }

    private func subject(_ purpose: OneTimeLink.Purpose, _ organisation: String) -> String {
        switch purpose {
        case .confirm: say(en: "Confirm your address", vi: "Xác nhận địa chỉ email")
        case .signIn: say(en: "Sign in to Matxich", vi: "Đăng nhập Matxich")
        case .reset: say(en: "Set a new password", vi: "Đặt lại mật khẩu")
        case .invitation:
            say(en: "Invitation to \(organisation)", vi: "Lời mời tham gia \(organisation)")
        case .identity:
            say(en: "Sign in by \(organisation)?", vi: "Đăng nhập bằng \(organisation)?")
        }
    }

    private func reason(_ purpose: OneTimeLink.Purpose, _ organisation: String) -> String {
        switch purpose {
        case .confirm:
            say(
                en: "“\(organisation)” is to be registered with Matxich under this address.",
                vi: "“\(organisation)” đang được đăng ký trên Matxich bằng địa chỉ này.")
        case .signIn:
            say(
                en: "Somebody asked for a link to sign in to Matxich by.",
                vi: "Có người yêu cầu liên kết đăng nhập Matxich.")
        case .reset:
            say(
                en: "Somebody asked to set a new password for Matxich.",
                vi: "Có người yêu cầu đặt lại mật khẩu Matxich.")
        case .invitation:
            say(
                en: "You are invited to speak for “\(organisation)” on Matxich.",
                vi: "Bạn được mời làm người đại diện của “\(organisation)” trên Matxich.")
        case .identity:
            say(
                en: "Somebody came from “\(organisation)” to Matxich with this address. Open the "
                    + "link only if it was you: from then on whoever signs in there is you here.",
                vi: "Có người vừa từ “\(organisation)” vào Matxich bằng địa chỉ này. Chỉ mở liên "
                    + "kết nếu đó là bạn: từ đó ai đăng nhập ở đó sẽ là bạn ở đây.")
        }
    }

    func say(en english: String, vi vietnamese: String) -> String {
        language == .vietnamese ? vietnamese : english
    }
}
