import Resolution

/// How two values stand to each other, in words that are true of what was compared.
///
/// One level is not one thing everywhere: two right tax numbers that differ are no more alike than
/// any two, and a province that both name is no part of itself.
enum AgreementText {
    /// - Parameter comparison: its title.
    static func said(_ agreement: Agreement, of comparison: String) -> String {
        switch comparison {
        case "taxNumber": taxNumber(agreement) ?? plain(agreement)
        case "place": place(agreement) ?? plain(agreement)
        case "park": park(agreement) ?? plain(agreement)
        case "streetNumber": door(agreement) ?? plain(agreement)
        case "givenName", "surname": person(agreement) ?? plain(agreement)
        case "dateOfBirth": day(agreement) ?? plain(agreement)
        default: plain(agreement)
        }
    }

    /// The same of words, and of what else has no words of its own.
    private static func plain(_ agreement: Agreement) -> String {
        switch agreement {
        case .unknown: say(en: "unknown", vi: "không rõ")
        case .equal: say(en: "equal", vi: "trùng")
        case .near: say(en: "nearly equal", vi: "gần trùng")
        case .close: say(en: "mostly the same", vi: "phần lớn giống nhau")
        case .part: say(en: "one within the other", vi: "cái này nằm trong cái kia")
        case .further:
            say(
                en: "one within the other, which says more of itself",
                vi: "cái này nằm trong cái kia, cái kia có thêm từ riêng")
        case .some: say(en: "something shared", vi: "có phần chung")
        case .conflict: say(en: "alike but for a number", vi: "giống nhau nhưng khác số")
        case .different: say(en: "different", vi: "khác")
        }
    }

    private static func taxNumber(_ agreement: Agreement) -> String? {
        switch agreement {
        case .near: say(en: "equal but for one digit", vi: "chỉ khác một chữ số")
        case .close:
            say(
                en: "the same digits, which no check digit confirms",
                vi: "cùng dãy số, chưa được chữ số kiểm tra xác nhận")
        case .part:
            say(en: "one firm's, of two branches", vi: "của cùng doanh nghiệp, hai chi nhánh")
        case .conflict:
            say(en: "two right numbers, of two firms", vi: "hai mã hợp lệ, của hai doanh nghiệp")
        default: nil
        }
    }

    private static func place(_ agreement: Agreement) -> String? {
        switch agreement {
        case .equal: say(en: "one ward", vi: "cùng phường/xã")
        case .near:
            say(
                en: "one district; the ward is not said by both",
                vi: "cùng quận/huyện; chưa rõ phường/xã của cả hai")
        case .close: say(en: "one district, two wards", vi: "cùng quận/huyện, khác phường/xã")
        case .part:
            say(
                en: "one province; what is within it is not said by both",
                vi: "cùng tỉnh/thành; chưa rõ quận, phường của cả hai")
        case .some:
            say(
                en: "one province, two districts or wards",
                vi: "cùng tỉnh/thành, khác quận hoặc phường")
        case .conflict:
            say(
                en: "two districts or wards; the province is not said by both",
                vi: "khác quận hoặc phường; chưa rõ tỉnh/thành của cả hai")
        case .different: say(en: "two provinces", vi: "khác tỉnh/thành")
        default: nil
        }
    }

    private static func park(_ agreement: Agreement) -> String? {
        switch agreement {
        case .equal: say(en: "one park, one lot", vi: "cùng khu, cùng lô")
        case .close:
            say(
                en: "one park; the lot is not said by both", vi: "cùng khu; chưa rõ lô của cả hai")
        case .conflict: say(en: "one park, two lots", vi: "cùng khu, khác lô")
        case .different: say(en: "two parks", vi: "khác khu")
        default: nil
        }
    }

    private static func door(_ agreement: Agreement) -> String? {
        switch agreement {
        case .near: say(en: "equal but for one digit", vi: "chỉ khác một chữ số")
        case .part: say(en: "a lot of that number", vi: "số nhà trùng số của lô")
        default: nil
        }
    }

    private static func person(_ agreement: Agreement) -> String? {
        switch agreement {
        case .near: say(en: "equal but for one letter", vi: "chỉ khác một chữ cái")
        case .close: say(en: "equal but for two letters", vi: "chỉ khác hai chữ cái")
        case .part: say(en: "alike, or one within the other", vi: "giống nhau một phần")
        case .some:
            say(en: "given name and surname the other way round", vi: "tên và họ bị đảo")
        default: nil
        }
    }

    private static func day(_ agreement: Agreement) -> String? {
        switch agreement {
        case .near: say(en: "equal but for one digit", vi: "chỉ khác một chữ số")
        case .close:
            say(
                en: "two digits differ, or day and month are turned",
                vi: "khác hai chữ số, hoặc đảo ngày và tháng")
        case .some: say(en: "one year", vi: "cùng năm")
        default: nil
        }
    }
}
