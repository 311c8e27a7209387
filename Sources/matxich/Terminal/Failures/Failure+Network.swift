import Exchange

/// What goes wrong on the way to a partner and back.
extension Failure {
    static func addressRefused(
        _ host: String, _ address: IPAddress, _ kind: AddressKind
    ) -> Failure {
        Failure(
            .noPermission,
            say(
                en: "\(host) is at \(address), \(words(of: kind)); partners are not asked there.",
                vi: "\(host) ở địa chỉ \(address), \(words(of: kind)); không đồng bộ từ đó."),
            next: allowPrivate)
    }

    static func nameRefused(_ host: String) -> Failure {
        Failure(
            .noPermission,
            say(
                en: "\(host) is a name within a network; the proxy is not asked for it.",
                vi: "\(host) là tên trong mạng nội bộ; không hỏi qua proxy."),
            next: allowPrivate)
    }

    private static var allowPrivate: String {
        say(
            en: "If the partner is in your own network, add the source with --allow-private; "
                + "else check its address.",
            vi: "Nếu đối tác ở mạng nội bộ của bạn, hãy thêm nguồn với --allow-private; nếu "
                + "không, hãy kiểm tra địa chỉ.")
    }

    /// What an address is for, in apposition.
    private static func words(of kind: AddressKind) -> String {
        switch kind {
        case .global: say(en: "on the internet", vi: "trên internet")
        case .loopback: say(en: "this machine itself", vi: "chính máy này")
        case .privateUse, .uniqueLocal: say(en: "a private network", vi: "mạng nội bộ")
        case .shared: say(en: "a carrier's inner network", vi: "mạng trong của nhà mạng")
        case .linkLocal: say(en: "the local link", vi: "liên kết cục bộ")
        case .metadata:
            say(en: "where clouds keep secrets", vi: "nơi đám mây giữ thông tin bí mật")
        case .unspecified: say(en: "no place at all", vi: "không phải nơi nào")
        case .multicast: say(en: "a group of machines", vi: "nhóm máy (multicast)")
        case .documentation: say(en: "kept for examples", vi: "dành cho ví dụ")
        case .benchmarking: say(en: "kept for measurements", vi: "dành cho đo thử")
        case .reserved: say(en: "reserved", vi: "dành riêng")
        case .embedded:
            say(en: "a tunnel to an inner network", vi: "đường hầm vào mạng bên trong")
        }
    }

    static func hostUnknown(_ host: String) -> Failure {
        Failure(
            .tryAgain,
            say(
                en: "No address is known for \(host).", vi: "Không tìm được địa chỉ của \(host)."),
            next: say(
                en: "Check the network and the spelling of the host, then sync again.",
                vi: "Hãy kiểm tra mạng và tên máy chủ rồi đồng bộ lại."))
    }

    static func unreachable(_ host: String) -> Failure {
        Failure(
            .tryAgain,
            say(en: "\(host) cannot be reached.", vi: "Không kết nối được tới \(host)."),
            next: say(
                en: "Check the network and the port, then sync again.",
                vi: "Hãy kiểm tra mạng và cổng rồi đồng bộ lại."))
    }

    static func proxyFailed(_ status: Int?) -> Failure {
        let answer = status.map { say(en: " (it answered \($0))", vi: " (trả lời \($0))") } ?? ""
        return Failure(
            .tryAgain,
            say(
                en: "The proxy did not let us through\(answer).",
                vi: "Không đi qua được máy chủ proxy\(answer)."),
            next: say(
                en: "Check the source's --proxy with who runs it.",
                vi: "Hãy kiểm tra --proxy của nguồn với người quản lý."))
    }

    static func timedOut(_ host: String, _ limit: TimeLimit, _ after: Duration) -> Failure {
        let (seconds, attoseconds) = after.components
        let milliseconds = min(seconds, .max / 2_000) * 1_000 + attoseconds / 1_000_000_000_000_000
        let time = AmountText.duration(milliseconds: milliseconds)
        let what =
            switch limit {
            case .connect:
                say(
                    en: "No connection to \(host) in \(time).",
                    vi: "Không kết nối được tới \(host) sau \(time).")
            case .head:
                say(
                    en: "\(host) did not begin to answer in \(time).",
                    vi: "\(host) chưa bắt đầu trả lời sau \(time).")
            case .lowSpeed:
                say(
                    en: "\(host) sent next to nothing for \(time).",
                    vi: "\(host) gần như không gửi gì suốt \(time).")
            case .total:
                say(
                    en: "\(host) was not done in \(time).", vi: "\(host) chưa gửi xong sau \(time)."
                )
            case .turn:
                say(
                    en: "Other transfers from \(host) left no turn in \(time).",
                    vi: "Các lượt tải khác từ \(host) chưa xong sau \(time).")
            }
        return Failure(.tryAgain, what, next: syncLater)
    }

    static func noAnswer(_ host: String) -> Failure {
        Failure(
            .tryAgain,
            say(
                en: "\(host) hung up before it had answered.",
                vi: "\(host) ngắt kết nối trước khi trả lời."), next: syncLater)
    }

    static func bodyCut(_ host: String, _ received: Int, _ expected: Int?) -> Failure {
        let got = AmountText.size(bytes: Int64(received))
        let all = expected.map { AmountText.size(bytes: Int64($0)) }
        let of = all.map { say(en: "\(got) of \($0)", vi: "\(got) trên \($0)") } ?? got
        return Failure(
            .tryAgain,
            say(
                en: "The connection to \(host) ended in the middle, after \(of).",
                vi: "Kết nối tới \(host) bị ngắt giữa chừng, sau \(of)."), next: syncLater)
    }

    static func malformedAnswer(_ host: String, _ why: AnswerFault) -> Failure {
        let fault =
            switch why {
            case .statusLine: say(en: "it is not HTTP", vi: "không phải HTTP")
            case .header: say(en: "a header is malformed", vi: "tiêu đề HTTP sai")
            case .chunks: say(en: "its pieces are malformed", vi: "các đoạn dữ liệu sai")
            case .http2: say(en: "HTTP/2 is broken", vi: "lỗi HTTP/2")
            case .transferCoding:
                say(
                    en: "it is coded in a way nobody asked for",
                    vi: "được mã hóa theo cách không ai yêu cầu")
            case .unasked:
                say(en: "it answers what was not asked", vi: "trả lời điều không được hỏi")
            }
        return Failure(
            why == .chunks || why == .http2 ? .tryAgain : .badData,
            say(
                en: "What \(host) answers is unusable: \(fault).",
                vi: "Câu trả lời của \(host) không dùng được: \(fault)."), next: tellPartner)
    }

    static var tellPartner: String {
        say(
            en: "Check the source's address; if it is right, tell the partner.",
            vi: "Hãy kiểm tra địa chỉ của nguồn; nếu đúng, hãy báo cho đối tác.")
    }
}
