import Catalog
import HTTPTypes
import Records
import Representations

extension Operation {
    static let catalogue: [Operation] = [
        Operation(
            id: "listConcepts", method: .get, path: "/v1/catalog/{scheme}",
            summary: "The concepts of a scheme, with their names in four languages.",
            parameters: [
                Parameter(
                    name: "scheme", place: .path,
                    kind: .choice(ConceptScheme.allCases.map(\.rawValue)),
                    summary: "What kind of concepts.", example: "process")
            ],
            answer: Schema.object([
                "items": Schema.list(
                    of: Schema.object([
                        "id": Schema.text, "labels": Schema.open,
                        "broader": Schema.list(of: Schema.text),
                    ]))
            ])
        ) { call, desk in
            let scheme = call.text("scheme")
            let ids = desk.catalogue.order.filter { $0.scheme.rawValue == scheme }
            return Answer(["items": .list(ids.map { concept($0, desk.catalogue) })])
        }
    ]

    private static func concept(_ id: ConceptID, _ catalogue: Catalogue) -> JSONValue {
        let labels = Language.allCases.map {
            ($0.rawValue, JSONValue.text(catalogue.label(of: id, in: $0)))
        }
        let broader = catalogue.concepts[id]?.broader ?? []
        return [
            "id": .text(id.text), "labels": .object(Dictionary(uniqueKeysWithValues: labels)),
            "broader": .list(broader.map { .text($0.text) }),
        ]
    }
}
