import Records
import Representations

/// What is stated of a supplier or a need: texts by their fields, as a list of such has them.
struct FieldsBody {
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
        let text = isNewNeed ? reading.text("text", lengthMax: BodyReading.textLengthMax) : nil
        let stated = reading.fields("fields", of: kind, isPatch: isPatch)
        var fields = text == nil ? reading.needed("fields", stated, else: [:]) : stated ?? [:]
        if let text { fields[FieldPath(.text)] = text }
        self.fields = fields
        id = isNewNeed ? reading.text("id", lengthMax: Self.idLengthMax) : nil
        level = isNewNeed ? reading.choice("level", DisclosureLevel.self) : nil
        try reading.end(.unprocessable)
    }

    static func schema(of kind: RecordKind, isPatch: Bool) -> JSONValue {
        var properties = ["fields": Schema.fields(of: kind, isPatch: isPatch)]
        if kind == .need, !isPatch {
            properties["id"] = [
                "type": "string", "minLength": 1, "maxLength": .number(idLengthMax),
            ]
            properties["text"] = Schema.pageOfText
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
