import Representations

/// Pieces of JSON Schema.
enum Schema {
    static let text: JSONValue = ["type": "string"]
    static let optionalText: JSONValue = ["type": ["string", "null"]]
    static let whole: JSONValue = ["type": "integer"]
    static let decimal: JSONValue = ["type": "number"]
    static let optionalWhole: JSONValue = ["type": ["integer", "null"]]
    static let optionalDecimal: JSONValue = ["type": ["number", "null"]]

    /// A text of a body that has to say something.
    static func text(most: Int) -> JSONValue {
        ["type": "string", "minLength": 1, "maxLength": .number(most)]
    }

    static let flag: JSONValue = ["type": "boolean"]
    /// The id of a supplier in a body.
    static let supplierNamed = text(most: 40)
    /// An object whose fields the answer's own page explains.
    static let open: JSONValue = ["type": "object"]

    static func object(
        _ fields: [String: JSONValue], optional: Set<String> = []
    ) -> JSONValue {
        [
            "type": "object", "properties": .object(fields),
            "required": .list(
                fields.keys.filter { !optional.contains($0) }.sorted().map { .text($0) }),
        ]
    }

    /// An object that says of which kind it is; the rest hangs on that.
    static let kind: JSONValue = [
        "type": "object", "properties": ["kind": text], "required": ["kind"],
        "additionalProperties": true,
    ]

    /// What may be missing.
    static func optional(_ schema: JSONValue) -> JSONValue {
        ["oneOf": [["type": "null"], schema]]
    }

    static func list(of item: JSONValue) -> JSONValue { ["type": "array", "items": item] }

    /// A page of a list: the items, and the address of the next page where there is one.
    static func page(of item: JSONValue) -> JSONValue {
        object(["items": list(of: item), "next": optionalText])
    }

    static func choice(_ names: [String]) -> JSONValue {
        ["type": "string", "enum": .list(names.map { .text($0) })]
    }

    static let interval: JSONValue = object([
        "expected": decimal, "lower": decimal, "upper": decimal,
    ])
}
