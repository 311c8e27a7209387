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

    private static let slashes = Array("://".utf8)
    /// What stands behind a domain.
    private static let ends = Array("/?#:;,|".utf8)

    /// The domain of a web address; empty for one that many share.
    ///
    ///     WebDomain.key(of: "https://www.example.vn/lien-he")   // "example.vn"
    static func key(of written: String) -> String {
        var bytes = Array(written.utf8.filter { $0 > 0x20 })[...]
        let scheme = bytes.indices.first { place in
            bytes[place] == slashes[0] && bytes[place...].starts(with: slashes)
        }
        if let scheme { bytes = bytes[(scheme + slashes.count)...] }
        if let at = bytes.lastIndex(of: UInt8(ascii: "@")) { bytes = bytes[(at + 1)...] }
        bytes = bytes.prefix { !ends.contains($0) }
        if bytes.starts(with: "www.".utf8) { bytes = bytes.dropFirst(4) }
        while bytes.last == UInt8(ascii: ".") { bytes = bytes.dropLast() }
        guard bytes.contains(UInt8(ascii: ".")) else { return "" }
        let domain = String(decoding: bytes, as: UTF8.self).lowercased()
        return shared.contains(domain) ? "" : domain
    }

    /// The domain of an e-mail address; empty for a free-mail one.
    static func key(ofMail written: String) -> String {
        written.utf8.contains(UInt8(ascii: "@")) ? key(of: written) : ""
    }

    /// An e-mail address in the form in which two writers of it agree; empty where it is none.
    static func mail(_ written: String) -> String {
        let first = written.split(whereSeparator: { ";,/| \n".contains($0) })
            .first { $0.contains("@") }
        return first.map { $0.lowercased() } ?? ""
    }
}
