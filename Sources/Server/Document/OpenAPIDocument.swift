import HTTPTypes
import Records
import Representations
import Store

/// The interface as a document for programs, made from the operations themselves.
///
/// - Source: OpenAPI Specification 3.1.
enum OpenAPIDocument {
    static let value: JSONValue = [
        "openapi": "3.1.0",
        "info": [
            "title": "Matxich", "version": "1",
            "description": "Suppliers of parts, buyers' needs and why they fit.",
            "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
        ],
        "servers": [["url": "/"]],
        "paths": paths,
        "components": [
            "securitySchemes": [
                "key": ["type": "http", "scheme": "bearer"],
                "cookie": ["type": "apiKey", "in": "cookie", "name": .text(Arrival.cookie)],
            ],
            "schemas": .object(SchemaPart.all.merging(["Problem": problem]) { own, _ in own }),
        ],
    ]

    private static let problem = Schema.object(
        [
            "type": Schema.text, "title": Schema.text, "status": Schema.whole,
            "detail": Schema.text, "instance": Schema.text,
            "errors": Schema.list(
                of: Schema.object([
                    "pointer": Schema.text, "code": Schema.text, "detail": Schema.text,
                ])),
        ], optional: ["detail", "errors"])

    private static var paths: JSONValue {
        var paths: [String: [String: JSONValue]] = [:]
        for operation in Operation.all {
            paths[operation.path, default: [:]][operation.method.rawValue.lowercased()] =
                described(operation)
        }
        return .object(paths.mapValues { .object($0) })
    }

    private static func described(_ operation: Operation) -> JSONValue {
        var fields: [String: JSONValue] = [
            "operationId": .text(operation.id), "summary": .text(operation.summary),
            "x-summary-vi": .text(operation.summary(in: .vietnamese)),
            "responses": responses(of: operation),
            // Nobody has to show a key where none is asked for, and may everywhere.
            "security": .list(
                (operation.roles == nil ? [[:]] : []) + [["key": []], ["cookie": []]]),
        ]
        if !operation.parameters.isEmpty {
            fields["parameters"] = .list(operation.parameters.map(parameter))
        }
        if let body = operation.body {
            fields["requestBody"] = [
                "required": true,
                "content": .object(
                    Dictionary(
                        uniqueKeysWithValues: operation.bodyTypes.map { ($0, ["schema": body]) })),
            ]
        }
        if let upload = operation.upload {
            // A file as it is has no schema (OpenAPI 3.1, 4.8.14.1).
            fields["requestBody"] = [
                "required": .bool(!upload.isOptional),
                "content": .object(
                    Dictionary(uniqueKeysWithValues: upload.mediaTypes.map { ($0, [:]) })),
            ]
        }
        return .object(fields)
    }

    private static func parameter(_ parameter: Parameter) -> JSONValue {
        var fields: [String: JSONValue] = [
            "name": .text(parameter.name), "in": .text(parameter.place.rawValue),
            "required": .bool(parameter.place == .path || parameter.isRequired),
            "schema": parameter.schema,
            "description": .text(parameter.summary),
            "x-description-vi": .text(parameter.vietnameseSummary),
        ]
        if let example = parameter.example { fields["example"] = example }
        return .object(fields)
    }

    private static func responses(of operation: Operation) -> JSONValue {
        var responses: [String: JSONValue] = [
            "\(operation.success.code)": [
                "description": "As asked.",
                "content": .object(
                    Dictionary(
                        uniqueKeysWithValues: ([operation.mediaType] + operation.otherMediaTypes)
                            .map { ($0, ["schema": operation.answer]) })),
            ]
        ]
        if operation.mayBeJob {
            responses["202"] = [
                "description": "A job was begun.",
                "content": ["application/json": ["schema": Schema.job]],
            ]
        }
        if operation.success == .noContent || operation.isMinimalTaken {
            responses["204"] = ["description": "Done; there is nothing to say."]
        }
        if operation.method == .get {
            responses["304"] = ["description": "As in the copy whose tag was sent."]
        }
        for kind in problems(of: operation) {
            responses["\(kind.status.code)"] = [
                "description": .text(kind.title[.english]),
                "content": .object([
                    Problem.mediaType: ["schema": ["$ref": "#/components/schemas/Problem"]]
                ]),
            ]
        }
        return .object(responses)
    }

    /// What may go wrong with an operation.
    static func problems(of operation: Operation) -> Set<Problem.Kind> {
        var kinds: Set<Problem.Kind> = [
            .malformed, .unauthorised, .notAcceptable, .tooMany, .internalFault, .unavailable,
            .addressTooLong, .headTooLarge, .headTooSlow,
        ]
        kinds.formUnion(operation.problems)
        if operation.parameters.contains(where: { $0.name == Parameter.idempotencyKey.name }) {
            kinds.formUnion([.unprocessable, .conflict])
        }
        if operation.roles != nil || operation.scope != .read { kinds.insert(.forbidden) }
        // What a path, a cursor or a concept's id names may not be there.
        if !operation.parameters.isEmpty { kinds.insert(.notFound) }
        if operation.body != nil || operation.upload != nil {
            kinds.formUnion([.tooLarge, .mediaTypeUnsupported])
        }
        return kinds
    }
}

extension JSONValue: ExpressibleByBooleanLiteral {
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
