import Foundation
import Testing

/// What the document says of answers, and whether an answer is like that: every answer in JSON that
/// a test gets is held to it.
///
/// Unchecked, since a document holds values of no type that can be: they are read, never changed.
struct DocumentedAnswers: @unchecked Sendable {
    /// The document of a server of its own, asked for once.
    static let known: Result<DocumentedAnswers, any Error> = Result {
        let scene = try ServedScene(suppliers: nil, needs: "id,title,processes\nN,B,stamping\n")
        return try DocumentedAnswers(scene.service.object(at: "/openapi.json"))
    }

    private let paths: [(parts: [Substring], operations: [String: Any])]
    private let parts: [String: Any]

    init(_ document: [String: Any]) throws {
        let paths = try #require(document["paths"] as? [String: [String: Any]])
        self.paths = paths.map { ($0.key.split(separator: "/"), $0.value) }
        let components = try #require(document["components"] as? [String: Any])
        parts = try #require(components["schemas"] as? [String: Any])
    }

    /// What of an answer is not as the document says; nothing of one that is no JSON.
    func faults(_ method: String, _ path: String, _ reply: Service.Reply) throws -> [String] {
        let type = reply.headers["content-type"] ?? ""
        guard type == "application/json", !reply.text.isEmpty,
            reply.headers["content-encoding"] == nil
        else { return [] }
        let asked = path.prefix { $0 != "?" }.split(separator: "/")
        let fitting = paths.filter { known in
            known.parts.count == asked.count
                && zip(known.parts, asked).allSatisfy { $0 == $1 || $0.first == "{" }
        }
        // Of `/{id}` and `/current` the second is meant.
        let best = fitting.min { one, other in
            one.parts.count { $0.first == "{" } < other.parts.count { $0.first == "{" }
        }
        let operation = best?.operations[method.lowercased()] as? [String: Any]
        let responses = operation?["responses"] as? [String: [String: Any]]
        guard let said = responses?["\(reply.status)"] else {
            return ["nothing is said of \(reply.status)"]
        }
        let content = said["content"] as? [String: [String: Any]]
        guard let schema = content?[type]?["schema"] as? [String: Any] else {
            // A file is as it was asked for.
            return content?["*/*"] == nil ? ["nothing is said of \(type)"] : []
        }
        let value = try JSONSerialization.jsonObject(
            with: Data(reply.text.utf8), options: .fragmentsAllowed)
        return faults(value, schema, at: "#")
    }

    /// - Source: JSON Schema 2020-12, as far as the document uses it.
    private func faults(_ value: Any, _ schema: [String: Any], at place: String) -> [String] {
        if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
            guard let part = parts[String(name)] as? [String: Any] else {
                return ["\(place): there is no \(name)"]
            }
            return faults(value, part, at: place)
        }
        if let choices = (schema["oneOf"] ?? schema["anyOf"]) as? [[String: Any]] {
            let found = choices.map { faults(value, $0, at: place) }
            return found.contains { $0.isEmpty }
                ? [] : found.max { $0.count < $1.count } ?? ["\(place): no choice"]
        }
        let types = (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String] ?? []
        if !types.isEmpty, !types.contains(where: { Self.isOf($0, value) }) {
            return ["\(place): \(value) is no \(types.joined(separator: " or "))"]
        }
        if let choices = schema["enum"] as? [String], let text = value as? String,
            !choices.contains(text)
        {
            return ["\(place): \(text) is none of \(choices)"]
        }
        if let items = value as? [Any], let schema = schema["items"] as? [String: Any] {
            return items.enumerated().flatMap { faults($1, schema, at: "\(place)/\($0)") }
        }
        return (value as? [String: Any]).map { faults(of: $0, schema, at: place) } ?? []
    }

    private func faults(
        of object: [String: Any], _ schema: [String: Any], at place: String
    ) -> [String] {
        let needed = schema["required"] as? [String] ?? []
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        let missing = needed.filter { object[$0] == nil }.map { "\(place): \($0) is missing" }
        let isOpen = properties.isEmpty || schema["additionalProperties"] as? Bool == true
        let unsaid = isOpen ? [] : object.keys.filter { properties[$0] == nil }
        return missing + unsaid.map { "\(place): nothing is said of \($0)" }
            + object.flatMap { name, value in
                properties[name].map { faults(value, $0, at: place + "/" + name) } ?? []
            }
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "null": return value is NSNull
        case "object": return value is [String: Any]
        case "array": return value is [Any]
        case "string": return value is String
        case "boolean": return isFlag(value)
        case "integer":
            guard !isFlag(value), let number = value as? NSNumber else { return false }
            return number.doubleValue.rounded() == number.doubleValue
        case "number": return !isFlag(value) && value is NSNumber
        default: return false
        }
    }

    private static func isFlag(_ value: Any) -> Bool {
        (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    }
}
