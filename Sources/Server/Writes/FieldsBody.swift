import Records
import Representations

/// What is stated of a supplier or a need: texts by their fields, as a list of such has them.
struct FieldsBody {
    private static let textLengthMax = 4_000
    private static let idLengthMax = 200

    /// An empty text = the field is taken back.
    let fields: [FieldPath: String]
    let id: String?
    /// How far a need may be shown; nil = the usual one.
    let level: DisclosureLevel?

    /// - Parameter isPatch: whether null takes a field back; then no id is taken.
    /// - Throws: every fault of the body at once.
    /// - Source: RFC 7396 of a patch.
    init(_ body: JSONBody?, of kind: RecordKind, isPatch: Bool) throws(Problem) {
        guard let body else { preconditionFailure("an operation with a schema gets a body") }
        var reading = BodyReading(body)
        let isNewNeed = kind == .need && !isPatch
        let text = isNewNeed ? reading.text("text", lengthMax: Self.textLengthMax) : nil
        var fields =
            text == nil || reading.has("fields")
            ? reading.statement("fields", of: kind, isPatch: isPatch, Self.textLengthMax) : [:]
        if let text { fields[FieldPath(.text)] = text }
        self.fields = fields
        id = isNewNeed ? reading.text("id", lengthMax: Self.idLengthMax) : nil
        level = isNewNeed ? reading.choice("level", DisclosureLevel.self) : nil
        try reading.end(.unprocessable)
    }

    static func schema(of kind: RecordKind, isPatch: Bool) -> JSONValue {
        let text: JSONValue = [
            "type": isPatch ? ["string", "null"] : "string", "minLength": 1,
            "maxLength": .number(textLengthMax),
        ]
        let paths = Field.fields(of: kind).map(\.rawValue)
            .filter { $0 != Field.externalID.rawValue }
        var properties: [String: JSONValue] = [
            "fields": [
                "type": "object", "minProperties": 1, "additionalProperties": false,
                "properties": .object(Dictionary(uniqueKeysWithValues: paths.map { ($0, text) })),
                "patternProperties": ["^[A-Za-z]+\\.[A-Za-z0-9-]+$": text],
            ]
        ]
        if kind == .need, !isPatch {
            properties["id"] = [
                "type": "string", "minLength": 1, "maxLength": .number(idLengthMax),
            ]
            properties["text"] = [
                "type": "string", "minLength": 1, "maxLength": .number(textLengthMax),
            ]
            properties["level"] = Schema.choice(DisclosureLevel.allCases.map(\.rawValue))
        }
        let example: JSONValue =
            kind == .need
            ? ["processes": "dập kim loại", "tolerance": "±0.05 mm"]
            : ["name": "Công ty TNHH An Phát", "country": "VN", "processes": "phay CNC"]
        return [
            "type": "object", "additionalProperties": false, "properties": .object(properties),
            "anyOf": kind == .need && !isPatch
                ? [["required": ["fields"]], ["required": ["text"]]] : [["required": ["fields"]]],
            "examples": [["fields": example]],
        ]
    }
}

extension BodyReading {
    /// Fields of a supplier or need by their paths.
    fileprivate mutating func statement(
        _ name: String, of kind: RecordKind, isPatch: Bool, _ lengthMax: Int
    ) -> [FieldPath: String] {
        guard case .object(let items)? = item(name), !items.isEmpty else {
            add(
                Self.pointer(name), "object",
                Phrase(
                    en: "An object with fields belongs here.",
                    vi: "Cần một đối tượng JSON có các trường."))
            return [:]
        }
        let known = Set(Field.fields(of: kind)).subtracting([.externalID])
        var fields: [FieldPath: String] = [:]
        for (key, item) in items.sorted(by: { $0.key < $1.key }) {
            let pointer = Self.pointer(name) + "/" + Self.escaped(key)
            guard let path = FieldPath(key), known.contains(path.field) else {
                add(
                    pointer, "unknown",
                    Phrase(
                        en: "There is no field “\(key)”.", vi: "Không có trường “\(key)”."))
                continue
            }
            if isPatch, item == .null {
                fields[path] = ""
            } else if let text = text(item, pointer, lengthMax) {
                fields[path] = text
            }
        }
        return fields
    }
}

extension Problem {
    /// Why what was stated cannot be taken.
    static func unreadable(_ problems: [RowProblem]) -> Problem {
        Problem(
            .unprocessable,
            errors: problems.map { problem in
                let field = problem.column ?? problem.field?.rawValue ?? ""
                return Fault(
                    pointer: "#/fields/" + field, code: problem.reason.rawValue,
                    detail: Phrase(
                        en: "“\(problem.value)” cannot be read as \(field).",
                        vi: "Không đọc được “\(problem.value)” của trường \(field)."))
            })
    }
}
