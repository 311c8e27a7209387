import Records

extension LetterTexts {
    /// A letter of what happened, and where to read it.
    func letter(of event: LetterEvent, to address: EmailAddress) -> Letter {
        Letter(
            to: address, language: language, subject: subject(event),
            body: [reason(event), reference(event)].joined(separator: "\n\n") + "\n")
    }

    private func subject(_ event: LetterEvent) -> String {
        switch event {
        case .opened: say(en: "Names are open", vi: "Hai bên đã nhận lời")
        case .asked: say(en: "You are asked something", vi: "Bạn có câu hỏi mới")
        case .answered: say(en: "Your question is answered", vi: "Câu hỏi của bạn đã được trả lời")
        case .contested: say(en: "Your profile is contested", vi: "Hồ sơ của bạn bị khiếu nại")
        case .claimed:
            say(en: "Somebody claims your profile", vi: "Có người xin nhận hồ sơ của bạn")
        case .decided:
            say(en: "It is decided whose a profile is", vi: "Đã có quyết định về hồ sơ")
        case .settled:
            say(en: "What you contested is decided", vi: "Khiếu nại của bạn đã được giải quyết")
        }
    }

    private func reason(_ event: LetterEvent) -> String {
        switch event {
        case .opened:
            say(
                en: "Both sides of a match accepted. Sign in to see who the other is.",
                vi: "Cả hai bên của một kết quả so khớp đã nhận lời. Hãy đăng nhập để xem bên kia "
                    + "là ai.")
        case .asked:
            say(
                en: "The other side of a match, or who arranges it, asks you something. Neither "
                    + "side learns who the other is by answering.",
                vi: "Bên kia của một kết quả so khớp, hoặc ban tổ chức, có câu hỏi cho bạn. Trả "
                    + "lời không làm lộ tên hai bên.")
        case .answered:
            say(
                en: "What you asked about a match is answered.",
                vi: "Câu hỏi của bạn về một kết quả so khớp đã được trả lời.")
        case .contested:
            say(
                en: "Somebody says that a profile in your hands is not your firm's. No more of it "
                    + "can be shown until an officer has decided.",
                vi: "Có người cho rằng một hồ sơ bạn đang quản lý không thuộc doanh nghiệp bạn. "
                    + "Chưa thể mở rộng phạm vi hiển thị đến khi cán bộ quyết định.")
        case .claimed:
            say(
                en: "Another account claims a profile that is in your hands. An officer will "
                    + "decide; tell them what shows that it is yours.",
                vi: "Một tài khoản khác xin nhận hồ sơ bạn đang quản lý. Cán bộ chương trình sẽ "
                    + "quyết định; hãy gửi cán bộ bằng chứng hồ sơ thuộc về bạn.")
        case .decided:
            say(
                en: "An officer has decided on a claim to a profile. Sign in to see what came of "
                    + "it.",
                vi: "Cán bộ chương trình đã quyết định về yêu cầu nhận một hồ sơ. Hãy đăng nhập để "
                    + "xem kết quả.")
        case .settled(_, let stays): outcome(stays: stays)
        }
    }

    private func outcome(stays: Bool) -> String {
        if stays {
            return say(
                en: "An officer has looked into what you contested: the profile stays in the "
                    + "hands it is in.",
                vi: "Cán bộ chương trình đã xem xét khiếu nại của bạn: hồ sơ vẫn do tài khoản hiện "
                    + "tại quản lý.")
        }
        return say(
            en: "An officer has looked into what you contested: the profile is no more in the "
                + "hands it was in. If it is your firm's, claim it.",
            vi: "Cán bộ chương trình đã xem xét khiếu nại của bạn: tài khoản trước không còn quản "
                + "lý hồ sơ. Nếu hồ sơ thuộc doanh nghiệp bạn, hãy gửi yêu cầu nhận.")
    }

    private func reference(_ event: LetterEvent) -> String {
        let what =
            switch event {
            case .opened(let match), .asked(let match), .answered(let match):
                say(en: "Match: \(match)", vi: "Kết quả so khớp: \(match)")
            case .contested(let supplier), .claimed(let supplier), .decided(let supplier),
                .settled(let supplier, _):
                say(en: "Profile: \(supplier)", vi: "Hồ sơ: \(supplier)")
            }
        guard let page = place.map({ $0 + "/links" }) else { return what }
        return what + "\n" + say(en: "Sign in: \(page)", vi: "Đăng nhập: \(page)")
    }
}
