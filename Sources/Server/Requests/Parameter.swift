import Foundation
import Records
import Representations

/// A part of a path or query that an operation understands.
struct Parameter: Sendable {
    enum Place: String, Sendable {
        case path, query, header, cookie
    }

    enum Kind: Sendable {
        case text(lengthMax: Int)
        case choice([String])
        case number(ClosedRange<Int>)
        /// `2027-03-01`.
        case day
    }

    let name: String
    let place: Place
    let kind: Kind
    let summary: String
    /// nil where no value is good in every store.
    var example: JSONValue?
    /// Whether a header has to be there; a path's parts always do.
    var isRequired = false
    /// A regular expression that texts match, with their length, for the document; who reads the
    /// text checks it.
    var pattern: String?

    /// - Throws: the fault, when the text is none of the kind.
    func value(_ text: String) throws(Problem) -> ParameterValue {
        switch kind {
        case .text(let max):
            guard !text.isEmpty, text.unicodeScalars.count <= max else {
                throw refusal(
                    "length",
                    Phrase(
                        en: "“\(name)” has 1 to \(max) characters.",
                        vi: "“\(name)” có từ 1 đến \(max) ký tự."))
            }
            return .text(text)
        case .choice(let choices):
            guard choices.contains(text) else {
                let list = choices.joined(separator: ", ")
                throw refusal(
                    "choice",
                    Phrase(
                        en: "“\(name)” is one of: \(list).", vi: "“\(name)” là một trong: \(list).")
                )
            }
            return .text(text)
        case .number(let range):
            guard let number = Int(text), range.contains(number) else {
                throw refusal(
                    "range",
                    Phrase(
                        en: "“\(name)” is a number from \(range.lowerBound) to "
                            + "\(range.upperBound).",
                        vi: "“\(name)” là số từ \(range.lowerBound) đến \(range.upperBound)."))
            }
            return .number(number)
        case .day:
            guard CalendarDate(iso: text) != nil else {
                throw refusal(
                    "day",
                    Phrase(
                        en: "“\(name)” is a day such as 2027-03-01.",
                        vi: "“\(name)” là ngày, ví dụ 2027-03-01."))
            }
            return .text(text)
        }
    }

    private func refusal(_ code: String, _ detail: Phrase) -> Problem {
        let pointer = (place == .query ? "?" : place == .path ? "/" : "") + name
        return Problem(
            place == .path ? .notFound : .malformed,
            errors: [Problem.Fault(pointer: pointer, code: code, detail: detail)])
    }

    /// - Source: JSON Schema 2020-12, which OpenAPI 3.1 uses.
    var schema: JSONValue {
        switch kind {
        case .text(let max):
            // A pattern says how long a text may be: two rules on it confuse makers of examples.
            pattern.map { ["type": "string", "pattern": .text($0)] }
                ?? ["type": "string", "minLength": 1, "maxLength": .number(max)]
        case .choice(let choices): ["type": "string", "enum": .list(choices.map { .text($0) })]
        case .number(let range):
            [
                "type": "integer", "minimum": .number(range.lowerBound),
                "maximum": .number(range.upperBound),
            ]
        case .day: ["type": "string", "format": "date"]
        }
    }
}

enum ParameterValue: Hashable, Sendable {
    case text(String)
    case number(Int)
}
