import Records
import Representations

extension BodyReading {
    /// A page of text; whoever has more states fields (own choice).
    static let textLengthMax = 4_000

    /// Fields of a need, or of a supplier, by their paths.
    ///
    /// - Parameter isPatch: whether null takes a field back; it comes as an empty text.
    /// - Returns: nil where the body says nothing readable under the name.
    mutating func fields(
        _ name: String, of kind: RecordKind, isPatch: Bool = false
    ) -> [FieldPath: String]? {
        guard let item = item(name) else { return nil }
        guard case .object(let items) = item, !items.isEmpty else {
            add(
                Self.pointer(name), "object",
                Phrase(
                    en: "An object with fields belongs here.",
                    vi: "Cần một đối tượng JSON có các trường."))
            return nil
        }
        let known = Set(Field.fields(of: kind)).subtracting([.externalID])
        var fields: [FieldPath: String] = [:]
        for (key, item) in items.sorted(by: { $0.key < $1.key }) {
            let pointer = Self.pointer(name) + "/" + Self.escaped(key)
            guard let path = FieldPath(key), known.contains(path.field) else {
                add(pointer, "unknown", Self.unknown(key, of: kind))
                continue
            }
            if isPatch, item == .null {
                fields[path] = ""
            } else if let text = text(item, pointer, Self.textLengthMax) {
                fields[path] = text
            }
        }
        return fields
    }

    private static func unknown(_ key: String, of kind: RecordKind) -> Phrase {
        switch kind {
        case .need:
            Phrase(
                en: "A need has no field “\(key)”.", vi: "Nhu cầu không có trường “\(key)”.")
        case .supplier:
            Phrase(
                en: "A supplier has no field “\(key)”.",
                vi: "Nhà cung cấp không có trường “\(key)”.")
        }
    }
}

extension Schema {
    /// What `BodyReading.text` takes where a page of text belongs.
    static let pageOfText: JSONValue = [
        "type": "string", "minLength": 1, "maxLength": .number(BodyReading.textLengthMax),
    ]

    /// What `BodyReading.fields` takes.
    static func fields(of kind: RecordKind, isPatch: Bool = false) -> JSONValue {
        let text: JSONValue =
            isPatch
            ? [
                "type": ["string", "null"], "minLength": 1,
                "maxLength": .number(BodyReading.textLengthMax),
            ] : pageOfText
        let paths = Field.fields(of: kind).map(\.rawValue)
            .filter { $0 != Field.externalID.rawValue }
        return [
            "type": "object", "minProperties": 1, "additionalProperties": false,
            "properties": .object(Dictionary(uniqueKeysWithValues: paths.map { ($0, text) })),
            "patternProperties": ["^[A-Za-z]+\\.[A-Za-z0-9-]+$": text],
        ]
    }
}
