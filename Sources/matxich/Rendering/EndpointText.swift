import Records

/// How a source is pulled, in words.
struct EndpointText {
    let source: Source
    let endpoint: Endpoint

    func lines(paint: Paint) -> [String] {
        let facts = [
            (say(en: "address", vi: "địa chỉ"), endpoint.address.text),
            (say(en: "format", vi: "định dạng"), reading),
            (say(en: "pulled", vi: "đồng bộ"), pulling),
            (say(en: "credential", vi: "xác thực"), credential),
            (say(en: "way", vi: "đường truyền"), way),
            (say(en: "limits", vi: "giới hạn"), limits),
            (say(en: "authority", vi: "mức tin cậy"), SourceListing.name(of: source.authority)),
            (say(en: "licence", vi: "giấy phép"), source.licence),
            (say(en: "contact", vi: "liên hệ"), endpoint.terms.contact),
        ].filter { !$0.1.isEmpty }
        let width = facts.map { TextTable.width($0.0) }.max() ?? 0
        let title = source.title.isEmpty ? source.id.text : "\(source.id.text): \(source.title)"
        return [paint.bold(title)]
            + facts.map { name, value in
                let blanks = String(repeating: " ", count: width - TextTable.width(name))
                return "  \(name)\(blanks)  \(value)"
            }
    }

    private var reading: String {
        let reading = endpoint.reading
        return joined([
            reading.format.rawValue,
            reading.kind.map { kind in
                kind == .supplier
                    ? say(en: "suppliers", vi: "nhà cung cấp") : say(en: "needs", vi: "nhu cầu")
            },
            reading.recordPath.map {
                say(en: "records at \($0)", vi: "bản ghi tại \($0)")
            },
            reading.fieldMap.map { _ in say(en: "own field map", vi: "có tệp ánh xạ cột riêng") },
        ])
    }

    private var pulling: String {
        let pulling = endpoint.pulling
        return joined([
            pulling.intervalSeconds.map { seconds in
                let interval = AmountText.interval(seconds: seconds)
                return say(en: "every \(interval)", vi: "mỗi \(interval)")
            } ?? say(en: "only when asked", vi: "chỉ khi có yêu cầu"),
            Self.name(of: pulling.mode), paging,
            pulling.requestsPerSecond.map {
                say(en: "at most \($0) requests a second", vi: "tối đa \($0) yêu cầu mỗi giây")
            },
        ])
    }

    static func name(of mode: SyncMode) -> String {
        switch mode {
        case .full: say(en: "the whole list", vi: "toàn bộ danh mục")
        case .incremental: say(en: "what is new or changed", vi: "phần mới hoặc thay đổi")
        case .delta: say(en: "changes and withdrawals", vi: "phần thay đổi và rút lại")
        }
    }

    private var paging: String? {
        switch endpoint.pulling.paging {
        case .none, .resumptionToken: nil
        case .link: say(en: "pages by link", vi: "nối trang bằng liên kết")
        case .cursor(let parameter, let path):
            say(
                en: "pages by cursor \(parameter) from \(path)",
                vi: "nối trang bằng con trỏ \(parameter) lấy từ \(path)")
        case .offset(let parameter, let size):
            say(
                en: "pages of \(size) by \(parameter)",
                vi: "mỗi trang \(size) bản ghi theo \(parameter)")
        }
    }

    /// References are no secrets; a person has to see where one is looked for.
    private var credential: String {
        switch endpoint.access.credential {
        case nil: ""
        case .bearer(let token): say(en: "token in \(token)", vi: "token trong \(token)")
        case .apiKey(let header, let key):
            say(
                en: "header \(header), key in \(key)", vi: "tiêu đề \(header), khóa trong \(key)")
        case .basic(let user, let password):
            say(
                en: "user \(user), password in \(password)",
                vi: "người dùng \(user), mật khẩu trong \(password)")
        case .oauth2(let client):
            say(
                en: "OAuth 2.0 client \(client.clientID) at \(client.tokenAddress), "
                    + "secret in \(client.clientSecret)",
                vi: "ứng dụng OAuth 2.0 \(client.clientID) tại \(client.tokenAddress), "
                    + "khóa bí mật trong \(client.clientSecret)")
        case .clientCertificate(let certificate, let key, _):
            say(
                en: "certificate \(certificate), key \(key)",
                vi: "chứng thư số \(certificate), khóa riêng \(key)")
        }
    }

    private var way: String {
        let access = endpoint.access
        return joined([
            access.allowsPrivate
                ? say(en: "private networks allowed", vi: "cho phép mạng nội bộ") : nil,
            access.proxy.map { say(en: "proxy \($0)", vi: "proxy \($0)") },
            access.proxyLogin.map {
                say(
                    en: "as \($0.user), password in \($0.password)",
                    vi: "người dùng proxy \($0.user), mật khẩu trong \($0.password)")
            },
            access.caFile.map { say(en: "trusting \($0)", vi: "tin cậy \($0)") },
        ])
    }

    private var limits: String {
        let limits = endpoint.limits
        return joined([
            limits.wireBytesMax.map(AmountText.size),
            limits.rowsMax.map {
                let rows = Plainly.number(Int($0))
                return say(en: "\(rows) rows", vi: "\(rows) dòng")
            },
            limits.syncSecondsMax.map {
                let time = AmountText.interval(seconds: $0)
                return say(en: "\(time) a sync", vi: "\(time) mỗi lần đồng bộ")
            },
            limits.syncBytesMax.map {
                let size = AmountText.size(bytes: $0)
                return say(en: "\(size) a sync", vi: "\(size) mỗi lần đồng bộ")
            },
            limits.spoolBytesMax.map {
                let size = AmountText.size(bytes: $0)
                return say(en: "\(size) kept", vi: "lưu tạm \(size)")
            },
            limits.vanishingPercentMax.map {
                say(en: "\($0) % missing unasked", vi: "thiếu \($0) % không cần hỏi")
            },
        ])
    }

    private func joined(_ parts: [String?]) -> String {
        parts.compactMap(\.self).joined(separator: " · ")
    }
}
