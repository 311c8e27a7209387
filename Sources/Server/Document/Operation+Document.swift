import HTTPTypes
import Representations

extension Operation {
    static let document = Operation(
        id: "document", method: .get, path: "/openapi.json",
        summary: "This document.", answer: Schema.open
    ) { _, _ in
        Answer(OpenAPIDocument.value)
    }

    static let problemKind = Operation(
        id: "getProblem", method: .get, path: "/problems/{kind}",
        summary: "What a problem's type means.",
        parameters: [
            Parameter(
                name: "kind", place: .path, kind: .choice(Problem.Kind.allCases.map(\.rawValue)),
                summary: "The end of the type.", example: "not-found")
        ],
        answer: Schema.object([
            "type": Schema.text, "title": Schema.text, "status": Schema.whole,
        ])
    ) { call, _ in
        guard let kind = call.text("kind").flatMap({ Problem.Kind(rawValue: $0) }) else {
            throw Problem(.notFound)
        }
        return Answer([
            "type": .text(kind.type), "title": .text(kind.title[call.language]),
            "status": .number(kind.status.code),
        ])
    }
}
