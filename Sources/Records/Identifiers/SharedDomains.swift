/// Domains under which anybody may have an address, a page or an entry: sharing one says nothing of
/// two firms, and an address there proves nothing of who has it.
///
/// - Source: own list of providers of mail, pages and directories common in Vietnam, Korea, Japan,
///   China, ASEAN and beyond, 2026-11.
package enum SharedDomains {
    /// Whether anybody may have an address or a page there.
    ///
    ///     SharedDomains.contains("hcm.vnn.vn")        // true: of the provider vnn.vn
    ///     SharedDomains.contains("yahoo.com.tw")      // true: of a brand, in any country
    ///     SharedDomains.contains("example.wixsite.com")   // false: one site's own
    ///
    /// - Parameter domain: small, without `www.`.
    /// - Complexity: O(letters).
    package static func contains(_ domain: String) -> Bool {
        var domain = domain
        return domain.withUTF8 { letters in
            var digest = Digest()
            for place in letters.indices.reversed() {
                if letters[place] == dot, providers.contains(digest) { return true }
                digest.take(letters[place])
            }
            return providers.contains(digest) || hosts.contains(digest)
                || isNamed(letters, in: brands) || isNobodys(letters)
        }
    }

    /// Whether nobody has a domain: it is kept for examples, or written where a form asks for one.
    ///
    ///     SharedDomains.isNobodys("example.com")   // true
    ///
    /// - Complexity: O(letters).
    package static func isNobodys(_ domain: String) -> Bool {
        var domain = domain
        return domain.withUTF8(isNobodys)
    }

    private static func isNobodys(_ domain: UnsafeBufferPointer<UInt8>) -> Bool {
        isNamed(domain, in: fillers) || reserved.contains(Digest(domain))
    }

    /// Letters from the last to the first as one number, so that every end of a domain is told on
    /// the way: FNV-1a.
    ///
    /// - Source: Fowler, Noll, Vo and Eastlake, draft-eastlake-fnv, 64 bits.
    private struct Digest: Hashable {
        private var bits: UInt64 = 0xCBF2_9CE4_8422_2325

        init() {}

        init(_ text: some Sequence<UInt8>) {
            for letter in text.reversed() { take(letter) }
        }

        mutating func take(_ letter: UInt8) { bits = (bits ^ UInt64(letter)) &* 0x100_0000_01B3 }
    }

    private static let dot = UInt8(ascii: ".")

    /// Whether a domain has one of these names in some country, such as `yahoo.co.jp`.
    private static func isNamed(
        _ domain: UnsafeBufferPointer<UInt8>, in names: Set<Digest>
    ) -> Bool {
        guard let first = domain.firstIndex(of: dot) else { return false }
        let labels = domain[(first + 1)...].split(separator: dot)
        return labels.count < countryLabelsMax
            && labels.allSatisfy { $0.count <= countryLettersMax }
            && names.contains(Digest(domain[..<first]))
    }

    /// `yahoo.com.vn` has three labels, and those behind the brand three letters at most.
    private static let countryLabelsMax = 3
    private static let countryLettersMax = 3

    private static let brands = digests([
        "yahoo", "ymail", "rocketmail", "hotmail", "outlook", "live", "msn", "windowslive", "gmx",
        "yandex", "aol", "fastmail", "mail", "email",
    ])

    /// Names that are written where there is no domain.
    private static let fillers = digests([
        "domain", "yourdomain", "company", "yourcompany", "website", "yourwebsite",
        "none", "noemail", "nomail", "khongco", "test", "xxx",
    ])

    /// - Source: RFC 2606, section 3: second-level names that are given to nobody.
    private static let reserved = digests(["example.com", "example.net", "example.org"])

    /// Whatever stands before these, it is the provider's.
    private static let providers = digests(
        mailOfTheWorld + mailOfVietnam + mailOfKorea + mailOfJapan + mailOfChina + mailOfASEAN
            + pages)

    /// Sites below these are of one firm each; they themselves are of nobody.
    private static let hosts = digests([
        "alibaba.com", "en.alibaba.com", "made-in-china.com", "en.made-in-china.com", "ec21.com",
        "en.ec21.com", "ecplaza.net", "globalsources.com", "tradekey.com", "indiamart.com",
        "wordpress.com", "blogspot.com", "business.site", "wixsite.com", "weebly.com",
        "webnode.vn", "webnode.com", "myshopify.com", "tistory.com", "cafe24.com", "jimdo.com",
        "sakura.ne.jp", "au.com", "github.io", "vercel.app", "netlify.app", "web.app",
    ])

    private static func digests(_ names: [String]) -> Set<Digest> {
        Set(names.map { Digest($0.utf8) })
    }

    private static let pages = [
        "facebook.com", "fb.com", "fb.me", "instagram.com", "linkedin.com", "youtube.com",
        "youtu.be", "twitter.com", "tiktok.com", "zalo.me", "wa.me", "line.me", "linktr.ee",
        "google.com", "goo.gl", "g.page", "bit.ly", "tinyurl.com", "shopee.vn", "lazada.vn",
        "tiki.vn", "sendo.vn", "trangvangvietnam.com", "yellowpages.vn", "yellowpages.com.vn",
        "vietnamyp.com", "masothue.com", "hosocongty.vn", "infodoanhnghiep.com", "wikipedia.org",
        "mixi.jp", "ameblo.jp", "band.us",
    ]

    private static let mailOfTheWorld = [
        "gmail.com", "googlemail.com", "icloud.com", "me.com", "mac.com", "proton.me", "pm.me",
        "protonmail.com", "zoho.com", "zohomail.com", "tutanota.com", "tuta.com", "tuta.io",
        "hey.com", "hushmail.com", "inbox.com", "lycos.com", "excite.com", "usa.net", "mail.ru",
        "bk.ru", "list.ru", "inbox.ru", "rambler.ru", "web.de", "freenet.de", "t-online.de",
        "arcor.de", "laposte.net", "orange.fr", "wanadoo.fr", "free.fr", "sfr.fr", "libero.it",
        "tiscali.it", "virgilio.it", "tin.it", "alice.it", "seznam.cz", "wp.pl", "o2.pl",
        "btinternet.com", "btconnect.com", "ntlworld.com", "comcast.net", "verizon.net",
        "att.net", "sbcglobal.net", "bellsouth.net", "cox.net", "charter.net", "earthlink.net",
        "juno.com", "netzero.net", "optonline.net", "rogers.com", "shaw.ca", "sympatico.ca",
        "bigpond.com", "bigpond.net.au", "optusnet.com.au", "iinet.net.au", "tpg.com.au",
        "xtra.co.nz", "rediffmail.com", "sify.com", "vsnl.com", "vsnl.net", "indiatimes.com",
        "bsnl.in", "eth.net", "mailinator.com", "yopmail.com", "guerrillamail.com",
        "10minutemail.com", "temp-mail.org",
    ]

    private static let mailOfVietnam = [
        "vnn.vn", "fpt.vn", "viettel.vn", "vnpt.vn", "netnam.vn", "netnam.org.vn", "saigonnet.vn",
        "zing.vn",
    ]

    private static let mailOfKorea = [
        "naver.com", "daum.net", "hanmail.net", "nate.com", "kakao.com", "korea.com",
        "lycos.co.kr", "dreamwiz.com", "hanmir.com", "paran.com", "empal.com", "empas.com",
        "chol.com", "chollian.net", "hitel.net", "freechal.com", "unitel.co.kr", "netian.com",
        "nownuri.net", "kornet.net", "hananet.net", "hanafos.com", "thrunet.com",
    ]

    private static let mailOfJapan = [
        "nifty.com", "nifty.ne.jp", "biglobe.ne.jp", "so-net.ne.jp", "ocn.ne.jp", "plala.or.jp",
        "dion.ne.jp", "odn.ne.jp", "odn.ad.jp", "ybb.ne.jp", "asahi-net.or.jp", "infoweb.ne.jp",
        "eonet.ne.jp", "zaq.ne.jp", "home.ne.jp", "commufa.jp", "ezweb.ne.jp",
        "docomo.ne.jp", "softbank.ne.jp", "i.softbank.jp", "vodafone.ne.jp", "ymobile.ne.jp",
        "excite.co.jp", "goo.jp", "goo.ne.jp", "infoseek.jp", "livedoor.com", "hi-ho.ne.jp",
        "wakwak.com", "dti.ne.jp", "tiki.ne.jp", "mopera.net", "sannet.ne.jp", "jens.co.jp",
    ]

    private static let mailOfChina = [
        "qq.com", "foxmail.com", "163.com", "126.com", "188.com", "yeah.net", "139.com", "189.cn",
        "wo.cn", "wo.com.cn", "sina.com", "sina.cn", "sina.com.cn", "sohu.com", "aliyun.com",
        "tom.com", "21cn.com", "263.net", "eyou.com", "chinaren.com", "hinet.net",
        "seed.net.tw", "pchome.com.tw", "giga.net.tw", "so-net.net.tw", "kimo.com", "url.com.tw",
        "xuite.net", "netvigator.com", "biznetvigator.com", "hkstar.com", "i-cable.com",
        "hknet.com",
    ]

    private static let mailOfASEAN = [
        "singnet.com.sg", "pacific.net.sg", "starhub.net.sg", "cyberway.com.sg", "tm.net.my",
        "streamyx.com", "jaring.my", "maxis.net.my", "cbn.net.id", "indosat.net.id",
        "telkom.net", "centrin.net.id", "indo.net.id", "rad.net.id", "dnet.net.id", "plasa.com",
        "loxinfo.co.th", "csloxinfo.com", "ksc.th.com", "truemail.co.th", "asianet.co.th",
        "pldt.net", "info.com.ph", "skyinet.net", "everyday.com.kh", "online.com.kh",
        "camnet.com.kh",
    ]
}
