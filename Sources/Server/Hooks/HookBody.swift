import Platform
import Representations
import Store

/// What `POST /v1/webhooks` takes.
struct HookBody {
    let url: String
    let entities: [String]

    static let schema: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["url"],
        "properties": [
            "url": [
                "type": "string", "minLength": 1, "maxLength": .number(KeepHooks.urlLengthMax),
            ],
            "entities": [
                "type": "array",
                "items": Schema.choice(Change.Entity.allCases.map(\.rawValue)),
            ],
        ],
        "examples": [["url": "https://example.org/matxich", "entities": ["organisation"]]],
    ]

    /// - Throws: every fault of the body at once.
    init(_ body: JSONBody?) throws(Problem) {
        guard let body else { preconditionFailure("an operation with a schema gets a body") }
        var reading = BodyReading(body)
        url = reading.needed("url", lengthMax: KeepHooks.urlLengthMax)
        let chosen = reading.choices("entities", Change.Entity.self) ?? []
        entities = chosen.map(\.rawValue).sorted()
        try reading.end(.unprocessable)
    }

    static func problem(of refusal: KeepHooks.Refusal) -> any Error {
        switch refusal {
        case .store(let error): return error
        case .holderMissing:
            return Problem(
                .forbidden,
                Phrase(
                    en: "A webhook belongs to a key or to a member of an account: sign in.",
                    vi: "Webhook thuộc về một khóa hoặc thành viên của tài khoản: hãy đăng nhập."))
        case .tooMany:
            return Problem(
                .conflict,
                Phrase(
                    en: "\(KeepHooks.hooksMaxOfOne) webhooks are yours already; remove one first.",
                    vi: "Bạn đã có \(KeepHooks.hooksMaxOfOne) webhook; hãy xóa bớt trước."))
        case .addressUnfit:
            return Problem(
                .unprocessable,
                errors: [
                    Problem.Fault(
                        pointer: "#/url", code: "address",
                        detail: Phrase(
                            en: "An https address without name and password belongs here.",
                            vi: "Cần địa chỉ https không chứa tên và mật khẩu."))
                ])
        }
    }
}
