import Exchange

/// What is wrong with a server's proof, its redirects and the body it sends.
extension Failure {
    static func untrusted(_ host: String, _ why: TrustFault) -> Failure {
        Failure(
            why == .handshakeFailed ? .tryAgain : .noPermission,
            say(
                en: "The connection to \(host) is not secure: \(words(of: why)).",
                vi: "Kết nối tới \(host) không an toàn: \(words(of: why))."), next: remedy(of: why))
    }

    private static func words(of fault: TrustFault) -> String {
        switch fault {
        case .expired: say(en: "its certificate has expired", vi: "chứng thư số đã hết hạn")
        case .notYetValid:
            say(en: "its certificate is not valid yet", vi: "chứng thư số chưa có hiệu lực")
        case .selfSigned:
            say(en: "its certificate is signed by itself", vi: "chứng thư số tự ký")
        case .issuerUnknown:
            say(
                en: "nobody trusted has issued its certificate",
                vi: "bên cấp chứng thư số không được tin cậy")
        case .wrongHost:
            say(en: "its certificate is for another host", vi: "chứng thư số của máy chủ khác")
        case .revoked: say(en: "its certificate was revoked", vi: "chứng thư số đã bị thu hồi")
        case .handshakeFailed:
            say(
                en: "no way to encrypt was agreed on (TLS 1.2 is the least)",
                vi: "không thống nhất được cách mã hóa (tối thiểu TLS 1.2)")
        case .clientCertificate:
            say(
                en: "our own certificate or key was not taken",
                vi: "chứng thư số hoặc khóa riêng của ta không được chấp nhận")
        case .authoritiesUnreadable:
            say(
                en: "the file of trusted certificates cannot be read",
                vi: "không đọc được tệp chứng thư tin cậy")
        case .other: say(en: "its certificate is not trusted", vi: "chứng thư số không tin cậy")
        }
    }

    private static func remedy(of fault: TrustFault) -> String {
        switch fault {
        case .expired, .wrongHost, .revoked, .other:
            say(
                en: "Tell the partner; until it is mended nothing is read.",
                vi: "Hãy báo cho đối tác; chưa khắc phục thì chưa đọc gì.")
        case .notYetValid:
            say(
                en: "Check this machine's clock, then tell the partner.",
                vi: "Hãy kiểm tra đồng hồ máy này rồi báo cho đối tác.")
        case .selfSigned, .issuerUnknown:
            say(
                en: "If you know who issued it, add the source with --ca-file /PATH/TO/CA.pem.",
                vi: "Nếu biết bên cấp, hãy thêm nguồn với --ca-file /ĐƯỜNG_DẪN/CA.pem.")
        case .handshakeFailed: syncLater
        case .clientCertificate:
            say(
                en: "Check --client-certificate with the partner.",
                vi: "Hãy kiểm tra --client-certificate với đối tác.")
        case .authoritiesUnreadable:
            say(en: "Check the source's --ca-file.", vi: "Hãy kiểm tra --ca-file của nguồn.")
        }
    }

    static func words(of fault: RedirectFault) -> String {
        switch fault {
        case .tooMany(let max):
            say(en: "more than \(max) redirects in a row", vi: "hơn \(max) lần liên tiếp")
        case .loop: say(en: "it leads in a circle", vi: "dẫn vòng tròn")
        case .downgrade: say(en: "from https to http", vi: "từ https sang http")
        case .noLocation: say(en: "without saying where", vi: "không nêu nơi đến")
        case .malformedLocation:
            say(en: "to a malformed address", vi: "đến một địa chỉ viết sai")
        case .notRepeatable:
            say(
                en: "this request is meant for one host alone",
                vi: "yêu cầu này chỉ dành cho một máy chủ")
        }
    }

    static func limitExceeded(_ host: String, _ limit: TransferLimit, _ max: Int) -> Failure {
        let size = AmountText.size(bytes: Int64(max))
        let what =
            switch limit {
            case .headBytes:
                say(
                    en: "\(host) sends more than \(size) of headers.",
                    vi: "\(host) gửi tiêu đề HTTP dài hơn \(size).")
            case .wireBytes:
                say(
                    en: "\(host) sends more than \(size).", vi: "\(host) gửi hơn \(size).")
            case .decodedBytes:
                say(
                    en: "What \(host) sends unpacks to more than \(size).",
                    vi: "Dữ liệu của \(host) giải nén ra hơn \(size).")
            case .decodeRatio:
                say(
                    en: "What \(host) sends unpacks to more than \(max) times its size, like a "
                        + "bomb.",
                    vi: "Dữ liệu của \(host) giải nén ra hơn \(max) lần, giống bom nén.")
            }
        switch limit {
        case .wireBytes, .decodedBytes:
            return Failure(
                .badData, what,
                next: say(
                    en: "If the catalogue is rightly so large, raise the source's --max-bytes.",
                    vi: "Nếu danh mục đúng là lớn như vậy, hãy tăng --max-bytes của nguồn."))
        case .headBytes, .decodeRatio: return Failure(.badData, what, next: tellPartner)
        }
    }

    static func codingUnsupported(_ host: String, _ coding: String) -> Failure {
        Failure(
            .badData,
            say(
                en: "\(host) packs its answer as “\(coding)”, which nobody asked for.",
                vi: "\(host) nén câu trả lời kiểu “\(coding)” dù không ai yêu cầu."),
            next: tellPartner)
    }

    static func codingDamaged(
        _ host: String, _ coding: ContentCoding, _ fault: CodingFault
    ) -> Failure {
        let words =
            switch fault {
            case .corrupt: say(en: "it is damaged", vi: "bị hỏng")
            case .truncated: say(en: "its end is missing", vi: "thiếu phần cuối")
            case .trailingBytes: say(en: "something follows its end", vi: "có dữ liệu thừa ở cuối")
            }
        return Failure(
            .badData,
            say(
                en: "What \(host) packed as \(coding.rawValue) cannot be unpacked: \(words).",
                vi: "Không giải nén được \(coding.rawValue) của \(host): \(words)."),
            next: tellPartner)
    }

    static func contentChanged(_ host: String) -> Failure {
        Failure(
            .tryAgain,
            say(
                en: "\(host) changed the catalogue while it was being read.",
                vi: "\(host) thay đổi danh mục trong khi đang đọc."), next: syncLater)
    }
}
