import Foundation
import Testing

/// Bodies that are as the document asks for, made from its schemas: each field that has to be
/// there, with the first choice, the least number or a word of the least length.
///
/// Unchecked, since a document holds values of no type that can be: they are read, never changed.
struct SampleBodies: @unchecked Sendable {
    private let parts: [String: Any]

    init(_ document: [String: Any]) {
        let components = document["components"] as? [String: Any]
        parts = components?["schemas"] as? [String: Any] ?? [:]
    }

    /// What curl takes to send a body that an operation asks for; nothing where it takes none.
    func options(of operation: [String: Any]) throws -> [String] {
        guard let body = operation["requestBody"] as? [String: Any] else { return [] }
        let content = try #require(body["content"] as? [String: [String: Any]])
        let type = try #require(content.keys.min())
        let json = content["application/json"] ?? content["application/merge-patch+json"]
        // A file has no schema.
        guard let schema = json?["schema"] as? [String: Any] else {
            return ["--header", "Content-Type: " + type, "--data-binary", "id,name\n"]
        }
        let data = try JSONSerialization.data(
            withJSONObject: value(of: schema), options: .fragmentsAllowed)
        let name = content["application/json"] == nil ? type : "application/json"
        return [
            "--header", "Content-Type: " + name, "--data", String(decoding: data, as: UTF8.self),
        ]
    }

    private func value(of schema: [String: Any]) -> Any {
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
            return value(of: parts[String(name)] as? [String: Any] ?? [:])
        }
        if let choices = (schema["oneOf"] ?? schema["anyOf"]) as? [[String: Any]] {
            return choices.first.map(value) ?? NSNull()
        }
        if let choice = (schema["enum"] as? [Any])?.first { return choice }
        let type = schema["type"] as? String ?? (schema["type"] as? [String])?.first ?? "object"
        switch type {
        case "string":
            if schema["format"] as? String == "date" { return "2027-01-31" }
            return String(repeating: "a", count: max(1, schema["minLength"] as? Int ?? 1))
        case "integer", "number": return schema["minimum"] ?? 1
        case "boolean": return true
        case "null": return NSNull()
        case "array":
            let item = schema["items"] as? [String: Any]
            return item.map { [value(of: $0)] } ?? []
        default:
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            let needed = schema["required"] as? [String] ?? []
            return Dictionary(
                uniqueKeysWithValues: needed.map { ($0, value(of: properties[$0] ?? [:])) })
        }
    }
}
