import Platform
import Records
import Representations

/// The problems of a list by reason, with the first examples.
struct ProblemSummary {
    let tally: ProblemTally
    let kind: RecordKind
    let wording: Wording

    func lines(paint: Paint) -> [String] {
        tally.entries.flatMap { entry -> [String] in
            let isError = entry.reason.severity(in: kind) == .error
            let title = "\(wording.number(entry.count)) × \(wording.reason(entry.reason))"
            let mark =
                isError
                ? paint.bad(say(en: "quarantine", vi: "cách ly"))
                : paint.fair(say(en: "warning", vi: "cảnh báo"))
            return ["  \(mark) \(title)"] + entry.examples.map { "      " + example($0) }
        }
    }

    private func example(_ problem: RowProblem) -> String {
        let sheet = problem.position.sheet.map { "\($0), " } ?? ""
        let line = problem.position.line
        let place = say(en: "\(sheet)line \(line)", vi: "\(sheet)dòng \(line)")
        let column = problem.column.map { " “\($0)”" } ?? ""
        return place + column + (problem.value.isEmpty ? "" : ": \(problem.value)")
    }

    var facts: JSONValue {
        .list(
            tally.entries.map { entry in
                [
                    "reason": .text(entry.reason.rawValue), "count": .number(entry.count),
                    "severity": .text(
                        entry.reason.severity(in: kind) == .error ? "error" : "warning"),
                    "examples": .list(entry.examples.map(\.facts)),
                ]
            })
    }
}

extension RowProblem {
    /// The problem as facts for programs.
    var facts: JSONValue {
        [
            "file": .text(position.file), "sheet": .text(position.sheet),
            "line": .number(position.line), "column": .text(column),
            "field": .text(field?.rawValue), "value": .text(value),
            "reason": .text(reason.rawValue),
        ]
    }
}
