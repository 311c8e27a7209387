import Platform
import Records
import Representations
import Store

/// Bodies and parameters of what people do.
enum PeopleSchemas {
    static let email: JSONValue = [
        "type": "string", "minLength": 3, "maxLength": .number(EmailAddress.lengthMax),
    ]
    static let name: JSONValue = [
        "type": "string", "minLength": 1, "maxLength": .number(SendLinks.nameLengthMax),
    ]
    static let password: JSONValue = [
        "type": "string", "minLength": .number(OpenSessions.passwordLengthMin),
        "maxLength": .number(OpenSessions.passwordLengthMax),
    ]
    static let purpose: JSONValue = [
        "type": "string", "minLength": 1, "maxLength": .number(SetDisclosure.purposeLengthMax),
    ]
    static let day: JSONValue = ["type": "string", "format": "date"]
    static let token: JSONValue = ["type": "string", "minLength": 1, "maxLength": 128]
    static let language = Schema.choice(SpokenTo.allCases.map(\.rawValue))
    static let account = Schema.object([
        "id": Schema.text, "name": Schema.text, "roles": Schema.list(of: Schema.text),
        "members": Schema.list(
            of: Schema.object([
                "person": Schema.text, "role": Schema.text, "name": Schema.optionalText,
                "email": Schema.optionalText,
            ])), "created": Schema.text,
    ])
    static let sent = Schema.object(["sent": Schema.flag])
    static let session = Schema.object([
        "token": Schema.text, "csrf": Schema.text, "ends": Schema.text,
        "person": SchemaPart.person.schema, "account": account,
        "accounts": Schema.list(of: Schema.object(["id": Schema.text, "name": Schema.text])),
    ])

    /// A body of an operation.
    static func body(_ fields: [String: JSONValue], optional: Set<String> = []) -> JSONValue {
        guard case .object(var schema) = Schema.object(fields, optional: optional) else {
            preconditionFailure("a schema is an object")
        }
        schema["additionalProperties"] = false
        return .object(schema)
    }
}

/// The languages in which letters are written.
enum SpokenTo: String, CaseIterable {
    case vi, en

    var language: Language { self == .vi ? .vietnamese : .english }
}

extension Parameter {
    static let account = Parameter(
        name: "id", place: .path, kind: .text(lengthMax: 40), summary: "The account's id.",
        example: "7k3m9q2a4b1c")
    static let member = Parameter(
        name: "person", place: .path, kind: .text(lengthMax: 40), summary: "The person's id.",
        example: "0")
    static let key = Parameter(
        name: "id", place: .path, kind: .text(lengthMax: 40), summary: "The key's id.",
        example: "7k3m9q2a4b1c")
    static let claim = Parameter(
        name: "id", place: .path, kind: .text(lengthMax: 40), summary: "The claim's id.",
        example: "7k3m9q2a4b1c")
    static let grant = Parameter(
        name: "grant", place: .path, kind: .text(lengthMax: 40), summary: "The grant's id.",
        example: "7k3m9q2a4b1c")
    static let match = Parameter(
        name: "id", place: .path, kind: .text(lengthMax: 400),
        summary: "What a list of matches or opportunities calls the match.", example: "m")
}

extension Operation {
    static let people: [Operation] =
        accounts + members + sessions + providers + keys + claims + disclosure
        + needDisclosure + decisions + audit
}
