import Catalog
import Platform
import Records

/// Values by the names of an operation's parameters.
protocol NamedValues {
    var values: [String: ParameterValue] { get }
}

extension NamedValues {
    func text(_ name: String) -> String? {
        if case .text(let text) = values[name] { text } else { nil }
    }

    func number(_ name: String) -> Int? {
        if case .number(let number) = values[name] { number } else { nil }
    }

    /// The concept that a parameter names; nil where it is not given.
    func concept(
        _ name: String, of scheme: ConceptScheme, _ desk: Desk
    ) throws(Problem) -> ConceptID? {
        guard let text = text(name) else { return nil }
        let id = ConceptID(text: text)
        let isKnown = id.map { desk.catalogue.order.contains($0) && $0.scheme == scheme } ?? false
        guard let id, isKnown else {
            throw Problem(
                .notFound,
                errors: [
                    Problem.Fault(
                        pointer: "?" + name, code: "concept",
                        detail: Phrase(
                            en: "“\(name)” is no id of /v1/catalog/\(scheme.rawValue).",
                            vi: "“\(name)” không phải mã trong /v1/catalog/\(scheme.rawValue)."))
                ])
        }
        return id
    }
}
