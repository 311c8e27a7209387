import Records

/// The domain by which a firm is found on the web or by mail.
enum WebDomain {
    private static let pages: Set<String> = ["www", "www2", "en", "vi", "m", "mail", "web"]
    private static let pageLetters = Set(pages.compactMap(\.utf8.first))
    /// `en.com.vn` is a firm's own: what stands behind its name is no name.
    private static let registries: Set<String> = [
        "com", "net", "org", "co", "or", "ne", "go", "gov", "edu", "ac", "re", "biz", "info",
    ]
    private static let slashes = Array("://".utf8)
    /// What stands behind a domain.
    private static let ends = Array("/?#:;,|".utf8)

    /// The domain of a web address; empty for one that many share.
    ///
    ///     WebDomain.key(of: "https://WWW.Example.vn/lien-he")   // "example.vn"
    ///     WebDomain.key(of: "en.example.com.vn")                // "example.com.vn"
    static func key(of written: String) -> String {
        var bytes = Array(written.utf8.filter { $0 > 0x20 })[...]
        let scheme = bytes.indices.first { place in
            bytes[place] == slashes[0] && bytes[place...].starts(with: slashes)
        }
        if let scheme { bytes = bytes[(scheme + slashes.count)...] }
        if let at = bytes.lastIndex(of: UInt8(ascii: "@")) { bytes = bytes[(at + 1)...] }
        bytes = bytes.prefix { !ends.contains($0) }
        while bytes.last == UInt8(ascii: ".") { bytes = bytes.dropLast() }
        guard bytes.contains(UInt8(ascii: ".")) else { return "" }
        let domain = bare(String(decoding: bytes, as: UTF8.self).lowercased())
        return SharedDomains.contains(domain) ? "" : domain
    }

    /// A domain without what says only which of its pages are meant.
    private static func bare(_ domain: String) -> String {
        guard let first = domain.utf8.first, pageLetters.contains(first) else { return domain }
        let labels = domain.split(separator: ".")
        guard labels.count > 2, pages.contains(String(labels[0])),
            !registries.contains(String(labels[1]))
        else { return domain }
        return labels.dropFirst().joined(separator: ".")
    }

    /// The domain of an e-mail address; empty for a free-mail one.
    static func key(ofMail written: String) -> String {
        written.utf8.contains(UInt8(ascii: "@")) ? key(of: written) : ""
    }

    /// The first e-mail address in the form in which two writers of it agree; empty where there is
    /// none, or one that only fills the place: without a mailbox, or at a domain that is nobody's.
    static func mail(_ written: String) -> String {
        let parts = written.split(whereSeparator: { ";,/| \n".contains($0) })
        for part in parts {
            let mail = part.lowercased()
            guard let at = mail.lastIndex(of: "@") else { continue }
            let domain = String(mail[mail.index(after: at)...])
            let isFiller = Placeholder.isMailbox(mail[..<at]) || SharedDomains.isNobodys(domain)
            if !isFiller, !domain.isEmpty { return mail }
        }
        return ""
    }
}
