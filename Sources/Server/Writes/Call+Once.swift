import HTTPTypes
import Platform
import Store

extension Call {
    /// Own choice, as the draft leaves it: longer than a client that lost its line tries again.
    private static let requestLimits = RequestLimits(
        keptMilliseconds: 86_400_000, runningMilliseconds: 300_000)

    /// Carries a request out once, however often it is made with the same key.
    ///
    /// What came of it is kept and answered again; what was broken off is not carried out a second
    /// time. A request that was refused changed nothing: it
    /// is forgotten, and may be made once more.
    ///
    /// - Source: draft-ietf-httpapi-idempotency-key-header-07.
    func once(_ desk: Desk, _ body: () async throws -> Answer) async throws -> Answer {
        guard let given = text(Parameter.idempotencyKey.name) else { return try await body() }
        guard let text = Self.quoted(given) else {
            throw Problem(
                .malformed,
                errors: [
                    Problem.Fault(
                        pointer: Parameter.idempotencyKey.name, code: "quoted",
                        detail: Phrase(
                            en: "The key is a text in quotation marks: \"8e03978e\".",
                            vi: "Khóa là chuỗi trong ngoặc kép: \"8e03978e\"."))
                ])
        }
        let key = RequestKey(holder: viewer.holder, key: text)
        let standing = try await desk.store.begin(
            key, fingerprint: fingerprint, now: desk.clock().milliseconds,
            limits: Self.requestLimits)
        switch standing {
        case .answered(let kept): return Answer(kept)
        case .running: throw Self.stillRunning
        case .brokenOff: throw Self.brokenOff
        case .other: throw Self.keyUsed
        case .new: break
        }
        do {
            let answer = try await body()
            try await desk.store.keep(KeptAnswer(answer), of: key)
            return answer
        } catch {
            try await desk.store.forget(key)
            throw error
        }
    }

    /// The text of a structured field's string; nil where it is none.
    ///
    /// - Source: RFC 9651, section 4.2.5.
    static func quoted(_ field: String) -> String? {
        let bytes = Array(field.utf8)
        guard bytes.count >= 3, bytes.first == 0x22, bytes.last == 0x22 else { return nil }
        var text: [UInt8] = []
        var isEscaped = false
        for byte in bytes[1..<bytes.count - 1] {
            guard (0x20...0x7E).contains(byte) else { return nil }
            if isEscaped {
                guard byte == 0x22 || byte == 0x5C else { return nil }
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
                continue
            } else if byte == 0x22 {
                return nil
            }
            text.append(byte)
        }
        return isEscaped ? nil : String(decoding: text, as: UTF8.self)
    }

    private static var stillRunning: Problem {
        Problem(
            .conflict,
            Phrase(
                en: "The request with this key is being carried out; ask again in a moment.",
                vi: "Yêu cầu mang khóa này đang được xử lý; hãy thử lại sau giây lát."),
            headers: [.retryAfter: "1"])
    }

    /// The server stopped between the change and its answer, or before both.
    private static var brokenOff: Problem {
        Problem(
            .conflict,
            Phrase(
                en: "The server stopped while it carried the request with this key out. Look "
                    + "whether it took effect; if not, send it with a new key.",
                vi: "Máy chủ dừng khi đang xử lý yêu cầu mang khóa này. Hãy xem yêu cầu đã có kết "
                    + "quả chưa; nếu chưa, gửi lại với khóa mới."))
    }

    private static var keyUsed: Problem {
        Problem(
            .unprocessable,
            errors: [
                Problem.Fault(
                    pointer: Parameter.idempotencyKey.name, code: "reused",
                    detail: Phrase(
                        en: "This key was sent with another request; take a new one.",
                        vi: "Khóa này đã dùng cho yêu cầu khác; hãy dùng khóa mới."))
            ])
    }
}

extension KeptAnswer {
    init(_ answer: Answer) {
        var headers: [String: String] = [:]
        for field in answer.headers { headers[field.name.rawName] = field.value }
        self.init(
            status: answer.status.code, mediaType: answer.mediaType, headers: headers,
            body: String(decoding: answer.body, as: UTF8.self))
    }
}

extension Answer {
    /// The answer to a request that was carried out before.
    init(_ kept: KeptAnswer) {
        self.init(kept.body, mediaType: kept.mediaType)
        status = HTTPResponse.Status(code: kept.status)
        isTagged = false
        for (name, value) in kept.headers {
            if let name = HTTPField.Name(name) { headers[name] = value }
        }
    }
}
