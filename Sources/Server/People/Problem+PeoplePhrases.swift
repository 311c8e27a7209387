import Platform
import Records

extension Problem {
    /// A refusal in words.
    static func phrase(_ refusal: PeopleRefusal) -> Phrase {
        ofPeople(refusal) ?? ofProviders(refusal) ?? ofHoldings(refusal) ?? ofMatches(refusal)
            ?? Phrase(
                en: "Somebody else changed it meanwhile; look again and repeat.",
                vi: "Có người khác vừa thay đổi; hãy xem lại rồi thử lần nữa.")
    }

    private static func ofPeople(_ refusal: PeopleRefusal) -> Phrase? {
        let least = OpenSessions.passwordLengthMin
        return switch refusal {
        case .emailMalformed:
            Phrase(
                en: "An address such as ten@congty.vn belongs here.",
                vi: "Cần một địa chỉ email, ví dụ ten@congty.vn.")
        case .nameMissing:
            Phrase(
                en: "A name of 1 to \(SendLinks.nameLengthMax) letters belongs here.",
                vi: "Cần một tên từ 1 đến \(SendLinks.nameLengthMax) ký tự.")
        case .passwordUnfit:
            Phrase(
                en: "A password has at least \(least) letters and is not the address.",
                vi: "Mật khẩu có ít nhất \(least) ký tự và không trùng địa chỉ email.")
        case .signInFailed:
            Phrase(
                en: "Address and password do not belong together.",
                vi: "Địa chỉ email hoặc mật khẩu không đúng.")
        case .linkDead:
            Phrase(
                en: "The link was used, has ended or was mistyped; ask for another.",
                vi: "Liên kết đã dùng, đã hết hạn hoặc gõ sai; hãy yêu cầu liên kết mới.")
        case .accountUnknown:
            Phrase(en: "There is no such account.", vi: "Không có tài khoản này.")
        case .memberUnknown:
            Phrase(
                en: "The account has no such member.", vi: "Tài khoản không có thành viên này.")
        case .roleNotAllowed(let role):
            Phrase(
                en: "Nobody may be “\(role.rawValue)” in this account; an admin can allow it.",
                vi: "Tài khoản này không được dùng vai trò “\(role.rawValue)”; quản trị viên có "
                    + "thể cho phép.")
        case .lastOwner:
            Phrase(
                en: "An account has an owner always; make another member owner first.",
                vi: "Tài khoản luôn cần một chủ sở hữu; hãy giao cho thành viên khác trước.")
        case .membersFull:
            Phrase(
                en: "The account has as many members as it may.",
                vi: "Tài khoản đã đủ số thành viên.")
        case .notAllowed:
            Phrase(
                en: "This is for whoever has it in hand.",
                vi: "Chỉ người đang quản lý mới được làm việc này.")
        case .keyUnknown: Phrase(en: "There is no such key.", vi: "Không có khóa này.")
        case .keyEndOutOfRange:
            Phrase(
                en: "A key holds for 1 day or more, and ends some day.",
                vi: "Khóa có hiệu lực từ 1 ngày và phải có ngày hết hạn.")
        case .scopesMissing:
            Phrase(en: "Say what the key is for.", vi: "Hãy nêu phạm vi của khóa.")
        default: nil
        }
    }

    private static func ofProviders(_ refusal: PeopleRefusal) -> Phrase? {
        switch refusal {
        case .providerUnknown:
            Phrase(
                en: "Nobody signs in by a provider of this name.",
                vi: "Không có nhà cung cấp đăng nhập nào mang tên này.")
        case .signInLost:
            Phrase(
                en: "This sign-in was not begun in this browser, has ended or was used; begin "
                    + "again.",
                vi: "Lần đăng nhập này không bắt đầu từ trình duyệt này, đã hết hạn hoặc đã dùng; "
                    + "hãy bắt đầu lại.")
        case .addressNotTaken:
            Phrase(
                en: "The provider vouches for no address that is taken here.",
                vi: "Nhà cung cấp không xác nhận địa chỉ email thuộc tên miền được chấp nhận.")
        case .identityTaken:
            Phrase(
                en: "Another person signs in by it.",
                vi: "Danh tính này đã thuộc về người khác.")
        case .identityUnknown:
            Phrase(en: "You have no such identity.", vi: "Bạn không có danh tính này.")
        case .identityDead:
            Phrase(
                en: "The identity's token has ended or was mistyped; go by the provider again.",
                vi: "Mã danh tính đã hết hạn hoặc gõ sai; hãy đăng nhập lại qua nhà cung cấp.")
        default: nil
        }
    }

    private static func ofHoldings(_ refusal: PeopleRefusal) -> Phrase? {
        switch refusal {
        case .supplierUnknown:
            Phrase(
                en: "No supplier has this identifier; each ends with a check character.",
                vi: "Không có nhà cung cấp nào mang mã này; ký tự cuối là ký tự kiểm tra.")
        case .needUnknown:
            Phrase(en: "No need has this identifier.", vi: "Không có nhu cầu nào mang mã này.")
        case .claimUnknown: Phrase(en: "There is no such claim.", vi: "Không có yêu cầu này.")
        case .domainDiffers:
            Phrase(
                en: "Your address is not at the firm's own domain; use a code or ask an officer.",
                vi: "Địa chỉ của bạn không thuộc tên miền riêng của doanh nghiệp; hãy dùng mã "
                    + "giấy hoặc nhờ cán bộ xác nhận.")
        case .codeDead:
            Phrase(
                en: "The code was used, has ended, is of another firm or was mistyped.",
                vi: "Mã đã dùng, đã hết hạn, của doanh nghiệp khác hoặc gõ sai.")
        case .claimedAlready:
            Phrase(
                en: "It is in the account's hands already.", vi: "Hồ sơ đã do tài khoản quản lý.")
        case .claimDecided:
            Phrase(en: "It was decided already.", vi: "Yêu cầu đã được quyết định.")
        case .contested:
            Phrase(
                en: "Somebody contests whose this is: until an officer has decided, less of it may "
                    + "be shown, not more.",
                vi: "Có người khiếu nại quyền quản lý hồ sơ: trước khi cán bộ quyết định, chỉ có "
                    + "thể thu hẹp, không thể mở rộng phạm vi hiển thị.")
        case .contestedBefore:
            Phrase(
                en: "You contested this claim before; what is to be added, tell an officer.",
                vi: "Bạn đã khiếu nại yêu cầu này; nếu cần bổ sung, hãy báo cho cán bộ.")
        case .reasonMissing:
            Phrase(
                en: "Say why, in a few words; a text that is too long is not taken.",
                vi: "Hãy nêu nội dung ngắn gọn; không nhận văn bản quá dài.")
        case .purposeMissing:
            Phrase(
                en: "Say what for, in 1 to \(SetDisclosure.purposeLengthMax) letters.",
                vi: "Hãy nêu mục đích, từ 1 đến \(SetDisclosure.purposeLengthMax) ký tự.")
        case .groupsMissing:
            Phrase(
                en: "Name the groups of fields that are opened.",
                vi: "Hãy nêu các nhóm trường được mở.")
        case .grantUnknown:
            Phrase(en: "There is no such grant.", vi: "Không có quyền xem này.")
        case .grantsFull:
            Phrase(
                en: "There are as many grants as may be; take some back.",
                vi: "Đã đủ số quyền xem; hãy thu hồi bớt.")
        case .grantEndOutOfRange:
            Phrase(
                en: "A grant ends today or within \(SetDisclosure.grantDaysMax) days.",
                vi: "Quyền xem hết hạn từ hôm nay đến \(SetDisclosure.grantDaysMax) ngày tới.")
        default: nil
        }
    }

    private static func ofMatches(_ refusal: PeopleRefusal) -> Phrase? {
        switch refusal {
        case .matchUnknown:
            Phrase(en: "There is no such match.", vi: "Không có kết quả so khớp này.")
        case .questionUnknown:
            Phrase(en: "There is no such question.", vi: "Không có câu hỏi này.")
        case .questionAnswered:
            Phrase(en: "It was answered already.", vi: "Câu hỏi đã được trả lời.")
        case .questionsFull:
            Phrase(
                en: "There are as many questions as may be; meet.",
                vi: "Đã đủ số câu hỏi; hai bên nên gặp nhau.")
        case .notYours:
            Phrase(
                en: "This side cannot say that; name the side you speak for in “side”.",
                vi: "Bên này không thể nêu điều đó; hãy ghi bên bạn đại diện trong “side”.")
        default: nil
        }
    }
}
