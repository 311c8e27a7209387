import Platform
import Representations
import Store

/// What `POST /v1/webhooks` takes.
struct HookBody {
    private static let choices = Change.Entity.allCases.map(\.rawValue)

    let url: String
    let entities: [String]

    static let schema: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["url"],
        "properties": [
            "url": [
                "type": "string", "minLength": 1, "maxLength": .number(KeepHooks.urlLengthMax),
            ],
            "entities": [
                "type": "array", "items": Schema.choice(choices),
                "maxItems": .number(choices.count),
            ],
        ],
        "examples": [["url": "https://example.org/matxich", "entities": ["organisation"]]],
    ]

    /// - Throws: every fault of the body at once.
    init(_ body: JSONBody?) throws(Problem) {
        guard let body else { preconditionFailure("an operation with a schema gets a body") }
        var reading = BodyReading(body)
        url = reading.text("url", lengthMax: KeepHooks.urlLengthMax) ?? ""
        if url.isEmpty, !reading.hasFaults {
            reading.add(
                "#/url", "missing",
                Phrase(en: "An address belongs here.", vi: "Cần một địa chỉ."))
        }
        entities = reading.choices("entities", of: Self.choices)
        try reading.end(.unprocessable)
    }

    static func problem(of refusal: KeepHooks.Refusal) -> any Error {
        switch refusal {
        case .store(let error): return error
        case .keyMissing:
            return Problem(
                .forbidden,
                Phrase(
                    en: "A webhook belongs to a key: make one with POST /v1/keys and ask by it.",
                    vi: "Webhook gắn với khóa: tạo khóa bằng POST /v1/keys rồi gọi bằng khóa đó."))
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

extension BodyReading {
    fileprivate mutating func choices(_ name: String, of choices: [String]) -> [String] {
        guard let item = item(name) else { return [] }
        guard case .list(let items) = item, items.count <= choices.count else {
            add(
                Self.pointer(name), "list",
                Phrase(en: "A list belongs here.", vi: "Cần một danh sách."))
            return []
        }
        var chosen: [String] = []
        for (place, item) in items.enumerated() {
            if case .text(let text) = item, choices.contains(text) {
                chosen.append(text)
            } else {
                let list = choices.joined(separator: ", ")
                add(
                    Self.pointer(name) + "/\(place)", "choice",
                    Phrase(
                        en: "One of these belongs here: \(list).", vi: "Cần một trong: \(list)."))
            }
        }
        return chosen
    }
}
