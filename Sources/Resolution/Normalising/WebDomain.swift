/// The domain by which a firm is found on the web or by mail.
enum WebDomain {
    /// Anybody can have an address there, so sharing the domain is no evidence.
    private static let shared: Set<String> = [
        "gmail.com", "googlemail.com", "yahoo.com", "yahoo.com.vn", "yahoo.co.kr", "yahoo.co.jp",
        "hotmail.com", "outlook.com", "outlook.com.vn", "live.com", "msn.com", "icloud.com",
        "me.com", "aol.com", "ymail.com", "rocketmail.com", "mail.com", "gmx.com", "proton.me",
        "protonmail.com", "zoho.com", "naver.com", "daum.net", "hanmail.net", "nate.com",
        "kakao.com", "qq.com", "163.com", "126.com", "sina.com", "foxmail.com", "vnn.vn",
        "hcm.vnn.vn", "hn.vnn.vn", "fpt.vn", "hcm.fpt.vn", "vnpt.vn", "viettel.vn", "mail.ru",
        "facebook.com", "fb.com", "m.facebook.com", "zalo.me", "linkedin.com", "youtube.com",
        "instagram.com", "alibaba.com", "shopee.vn", "lazada.vn", "trangvangvietnam.com",
        "yellowpages.vn", "google.com", "sites.google.com", "blogspot.com", "wordpress.com",
    ]

    /// The domain of a web address; empty for one that many share.
    ///
    ///     WebDomain.key(of: "https://www.example.vn/lien-he")   // "example.vn"
    static func key(of written: String) -> String {
        var text = written.lowercased().filter { !$0.isWhitespace }[...]
        if let scheme = text.firstRange(of: "://") { text = text[scheme.upperBound...] }
        if let at = text.lastIndex(of: "@") { text = text[text.index(after: at)...] }
        text = text.prefix { !"/?#:;,|".contains($0) }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        while text.last == "." { text = text.dropLast() }
        let isDomain = text.contains(".") && !shared.contains(String(text))
        return isDomain ? String(text) : ""
    }

    /// The domain of an e-mail address; empty for a free-mail one.
    static func key(ofMail written: String) -> String {
        written.contains("@") ? key(of: written) : ""
    }

    /// An e-mail address in the form in which two writers of it agree; empty where it is none.
    static func mail(_ written: String) -> String {
        let first = written.split(whereSeparator: { ";,/| \n".contains($0) })
            .first { $0.contains("@") }
        return first.map { $0.lowercased() } ?? ""
    }
}
