import Exchange

extension Failure {
    /// Why nothing, or not all, came from a partner: what happened where, what to do next.
    ///
    /// There is no sentence for "something else", so that a fault without words of its own does
    /// not compile. Hosts and references are named; no secret, no whole address.
    init(_ error: TransferError) {
        self =
            switch error {
            case .malformedAddress: Self.addressMalformed
            case .unsupportedScheme(let scheme): Self.schemeUnsupported(scheme)
            case .userInfoInAddress(let host): Self.secretInAddress(of: host)
            case .headerRefused(let name): Self.headerRefused(name)
            case .credentialMissing(let reference): Self.credentialMissing(reference)
            case .credentialExposed(let reference): Self.credentialExposed(reference)
            case .credentialUnusable(let reference, let why):
                Self.credentialUnusable(reference, why)
            case .credentialInClearText(let host): Self.credentialInClearText(host)
            case .noToken(let host): Self.noToken(host)
            case .addressRefused(let host, let address, let kind):
                Self.addressRefused(host, address, kind)
            case .nameRefused(let host): Self.nameRefused(host)
            case .hostUnknown(let host): Self.hostUnknown(host)
            case .unreachable(let host): Self.unreachable(host)
            case .untrusted(let host, let why): Self.untrusted(host, why)
            case .proxyFailed(let status): Self.proxyFailed(status)
            case .timedOut(let host, let limit, let after): Self.timedOut(host, limit, after)
            case .noAnswer(let host): Self.noAnswer(host)
            case .malformedAnswer(let host, let why): Self.malformedAnswer(host, why)
            case .bodyCut(let host, let received, let expected):
                Self.bodyCut(host, received, expected)
            case .status(let host, let status, _): Self.status(host, status)
            case .retryLater(let host, let seconds): Self.retryLater(host, seconds)
            case .turnLater(let host, let seconds): Self.turnLater(host, seconds)
            case .redirectRefused(let host, let why): Self.redirectRefused(host, why)
            case .robotsRefused(let host): Self.robotsRefused(host)
            case .robotsUnavailable(let host, _): Self.robotsUnavailable(host)
            case .limitExceeded(let host, let limit, let max):
                Self.limitExceeded(host, limit, max)
            case .codingUnsupported(let host, let coding): Self.codingUnsupported(host, coding)
            case .codingDamaged(let host, let coding, let fault):
                Self.codingDamaged(host, coding, fault)
            case .contentChanged(let host): Self.contentChanged(host)
            case .givenUp(let attempts, let last): Self.givenUp(attempts, last)
            case .cancelled: Self.cancelled
            case .library(let code): Self.library(code)
            }
    }

    // MARK: What the partner is told, and what was asked for

    private static var addressMalformed: Failure {
        Failure(
            .badData,
            say(
                en: "An address that was to be read next is malformed.",
                vi: "Một địa chỉ cần đọc tiếp viết sai."),
            next: say(
                en: "Check the source's address, and tell the partner if it is right.",
                vi: "Hãy kiểm tra địa chỉ của nguồn; nếu đúng, hãy báo cho đối tác."))
    }

    private static func schemeUnsupported(_ scheme: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "An address begins with \(scheme)://; only https and http are read.",
                vi: "Có địa chỉ bắt đầu bằng \(scheme)://; chỉ đọc https và http."),
            next: say(
                en: "Ask the partner for an https address.",
                vi: "Hãy xin đối tác địa chỉ https."))
    }

    private static func secretInAddress(of host: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "An address of \(host) holds a user or password.",
                vi: "Địa chỉ của \(host) chứa tên người dùng hoặc mật khẩu."),
            next: say(
                en: "Give it by reference: matxich source add … --basic USER=env:NAME",
                vi: "Hãy nêu bằng tham chiếu: matxich source add … --basic TÊN=env:BIẾN"))
    }

    private static func headerRefused(_ name: String) -> Failure {
        Failure(
            .usage,
            say(
                en: "The header \(name) cannot be sent so.",
                vi: "Không gửi được tiêu đề HTTP \(name) như vậy."),
            next: say(
                en: "Name the header the partner asks for, such as X-API-Key, in --api-key.",
                vi: "Hãy nêu đúng tiêu đề đối tác yêu cầu, ví dụ X-API-Key, trong --api-key."))
    }

    // MARK: What the partner says

    private static func status(_ host: String, _ status: Int) -> Failure {
        let what = say(
            en: "\(host) answered \(status): \(meaning(of: status)).",
            vi: "\(host) trả lời \(status): \(meaning(of: status)).")
        switch status {
        case 401, 403:
            return Failure(
                .noPermission, what,
                next: say(
                    en: "Check the source's credential with the partner: matxich source add … "
                        + "--replace with --bearer, --basic or --api-key.",
                    vi: "Hãy kiểm tra thông tin xác thực của nguồn với đối tác: matxich source "
                        + "add … --replace cùng --bearer, --basic hoặc --api-key."))
        case 407:
            return Failure(
                .noPermission, what,
                next: say(
                    en: "Check the source's --proxy.", vi: "Hãy kiểm tra --proxy của nguồn."))
        case 404, 410:
            return Failure(
                .noInput, what,
                next: say(
                    en: "Ask the partner where the catalogue is now, and change the source.",
                    vi: "Hãy hỏi đối tác địa chỉ mới của danh mục rồi sửa nguồn."))
        case 408, 425, 429, 500...599: return Failure(.tryAgain, what, next: syncLater)
        default:
            return Failure(
                .badData, what,
                next: say(
                    en: "Check the source's address and parameters with the partner.",
                    vi: "Hãy kiểm tra địa chỉ và tham số của nguồn với đối tác."))
        }
    }

    /// - Source: RFC 9110, section 15; RFC 6585.
    private static func meaning(of status: Int) -> String {
        switch status {
        case 401: say(en: "it wants to know who asks", vi: "cần xác thực")
        case 403: say(en: "this is not allowed to us", vi: "không cho phép truy cập")
        case 404: say(en: "there is nothing at this address", vi: "không có gì ở địa chỉ này")
        case 407: say(en: "the proxy wants to know who asks", vi: "máy chủ proxy cần xác thực")
        case 410: say(en: "it was taken away for good", vi: "nội dung đã bị gỡ bỏ hẳn")
        case 408, 504: say(en: "it took too long", vi: "quá thời gian")
        case 425, 429: say(en: "we ask too often", vi: "yêu cầu quá nhiều")
        case 400..<500: say(en: "it does not take the request", vi: "không nhận yêu cầu")
        case 503: say(en: "it is closed for the moment", vi: "tạm ngừng phục vụ")
        case 500..<600: say(en: "it failed", vi: "máy chủ gặp lỗi")
        default: say(en: "no answer that was asked for", vi: "câu trả lời không như yêu cầu")
        }
    }

    private static func retryLater(_ host: String, _ seconds: Int) -> Failure {
        // Servers choose the number; more than a century is as good as one.
        let wait = AmountText.duration(milliseconds: Int64(min(seconds, 1 << 32)) * 1_000)
        return Failure(
            .tryAgain,
            say(
                en: "\(host) asks us to come back in \(wait).",
                vi: "\(host) yêu cầu quay lại sau \(wait)."), next: syncLater)
    }

    private static func turnLater(_ host: String, _ seconds: Int) -> Failure {
        let wait = AmountText.duration(milliseconds: Int64(seconds) * 1_000)
        return Failure(
            .tryAgain,
            say(
                en: "\(host) is to be asked again in \(wait) at the earliest (Crawl-delay in its "
                    + "robots.txt, or --rate); so long is not waited for.",
                vi: "Sớm nhất sau \(wait) mới được hỏi lại \(host) (theo Crawl-delay trong "
                    + "robots.txt hoặc --rate); chương trình không chờ lâu như vậy."),
            next: syncLater)
    }

    private static func redirectRefused(_ host: String, _ why: RedirectFault) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(host) sends us elsewhere, which is not followed: \(words(of: why)).",
                vi: "\(host) chuyển hướng nhưng không được theo: \(words(of: why))."),
            next: say(
                en: "Ask the partner for the final address, and change the source.",
                vi: "Hãy xin đối tác địa chỉ cuối cùng rồi sửa nguồn."))
    }

    private static func robotsRefused(_ host: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "robots.txt of \(host) does not let programs read this page.",
                vi: "robots.txt của \(host) không cho chương trình đọc trang này."),
            next: say(
                en: "Ask the partner for leave, or for an address made for programs.",
                vi: "Hãy xin phép đối tác, hoặc xin địa chỉ dành cho chương trình."))
    }

    private static func robotsUnavailable(_ host: String) -> Failure {
        Failure(
            .tryAgain,
            say(
                en: "\(host) cannot say at the moment what programs may read (robots.txt), so its "
                    + "pages are left alone.",
                vi: "Hiện \(host) không trả lời được robots.txt (phần chương trình được đọc) nên "
                    + "tạm thời không đọc trang nào."), next: syncLater)
    }

    // MARK: The end

    private static func givenUp(_ attempts: Int, _ last: TransferError) -> Failure {
        let failure = Failure(last)
        return Failure(
            failure.status,
            failure.what + " "
                + say(
                    en: "Given up after \(attempts) attempts.",
                    vi: "Đã dừng sau \(attempts) lần thử."), next: failure.next)
    }

    private static var cancelled: Failure {
        Failure(
            .tryAgain, say(en: "The transfer was broken off.", vi: "Đã ngừng tải giữa chừng."),
            next: say(
                en: "Sync again when you like: what was read stays.",
                vi: "Có thể đồng bộ lại bất cứ lúc nào: dữ liệu đã đọc vẫn còn."))
    }

    private static func library(_ code: Int) -> Failure {
        Failure(
            .inOutError,
            say(
                en: "The transfer failed in an unusual way (libcurl \(code)).",
                vi: "Tải dữ liệu gặp lỗi lạ (libcurl \(code))."), next: syncLater)
    }

    static var syncLater: String {
        say(
            en: "Sync again later; nothing that is known was lost.",
            vi: "Hãy đồng bộ lại sau; dữ liệu đã có không bị mất.")
    }
}
