import Records

/// Which domains are a firm's own, by what lists say of it.
enum FirmDomains {
    /// Where anybody may have an address, a page or an entry: it says nothing of a firm.
    ///
    /// - Source: own list of providers of mail and pages common in Vietnam, Korea, Japan and
    ///   beyond, 2026-11.
    static let shared: Set<String> = [
        "gmail.com", "googlemail.com", "outlook.com", "outlook.com.vn", "hotmail.com",
        "hotmail.com.vn", "live.com", "msn.com", "yahoo.com", "yahoo.com.vn", "yahoo.co.jp",
        "yahoo.co.kr", "ymail.com", "rocketmail.com", "icloud.com", "me.com", "mac.com",
        "aol.com", "mail.com", "gmx.com", "gmx.net", "proton.me", "protonmail.com", "zoho.com",
        "tutanota.com", "yandex.com", "mail.ru", "qq.com", "163.com", "126.com", "sina.com",
        "foxmail.com", "naver.com", "daum.net", "hanmail.net", "nate.com", "kakao.com",
        "docomo.ne.jp", "ezweb.ne.jp", "softbank.ne.jp", "nifty.com", "zing.vn", "zalo.me",
        "vnn.vn", "hn.vnn.vn", "hcm.vnn.vn", "dng.vnn.vn", "hp.vnn.vn", "fpt.vn", "hn.fpt.vn",
        "hcm.fpt.vn", "viettel.vn", "vnpt.vn", "netnam.vn", "saigonnet.vn", "facebook.com",
        "fb.com", "linkedin.com", "youtube.com", "google.com", "sites.google.com",
        "business.site", "wordpress.com", "blogspot.com", "wixsite.com", "weebly.com",
        "alibaba.com", "made-in-china.com", "trangvangvietnam.com", "yellowpages.vn",
        "vietnamyp.com", "masothue.com",
    ]

    /// The domains of web pages and mail that lists, and not the firm's own word, give a firm.
    static func domains(of profile: Profile) -> Set<String> {
        let told = profile.contacts.filter {
            $0.provenance.source.text != StateSupplier.ownerSource
        }
        var domains: Set<String> = []
        for contact in told.map(\.value) {
            switch contact.field {
            case .website:
                let words = contact.text.split(whereSeparator: isBetween)
                domains.formUnion(words.compactMap(host))
            case .email:
                let words = contact.text.split(whereSeparator: isBetween).map(String.init)
                domains.formUnion(words.compactMap { EmailAddress($0)?.domain })
            default: break
            }
        }
        return domains.subtracting(shared)
    }

    private static func isBetween(_ character: Character) -> Bool {
        character.isWhitespace || ";,|<>()".contains(character)
    }

    /// The host of a page without `www.`.
    private static func host(of address: Substring) -> String? {
        var rest = address.lowercased()
        if let scheme = rest.firstRange(of: "://") { rest = String(rest[scheme.upperBound...]) }
        var name = String(rest.prefix { !"/?#:".contains($0) })
        if name.hasPrefix("www.") { name = String(name.dropFirst(4)) }
        return EmailAddress.isDomain(name) ? name : nil
    }
}
