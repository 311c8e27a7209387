package import Matching
package import Records

/// Values of the domain as machine-readable answers give them.
///
/// The keys are a contract for scripts: they may be added to, never renamed.
package enum Facts {
    package static func score(_ score: Score) -> JSONValue {
        .decimal(Double(score.millionths) / Double(Score.scale))
    }

    package static func interval(_ interval: GradeInterval) -> JSONValue {
        [
            "expected": score(interval.expected), "lower": score(interval.lower),
            "upper": score(interval.upper),
        ]
    }

    package static func concept(_ id: ConceptID?) -> JSONValue { .text(id?.text) }

    package static func day(_ date: CalendarDate?) -> JSONValue { .text(date?.text) }

    /// Millimetres, exact to the nanometre.
    package static func millimetres(_ length: Length) -> JSONValue {
        .decimal(Double(length.nanometres) / 1_000_000)
    }

    /// Kilograms, exact to the microgram.
    package static func kilograms(_ mass: Mass) -> JSONValue {
        .decimal(Double(mass.micrograms) / 1_000_000_000)
    }

    package static func sides(_ envelope: Envelope) -> JSONValue {
        .list(envelope.sides.filter { $0.nanometres > 0 }.map(millimetres))
    }

    package static func level(_ level: ReadinessLevel) -> JSONValue {
        ["framework": .text(level.framework), "level": .number(level.level)]
    }

    /// A fact with the name of its kind first among its fields.
    package static func kind(_ name: String, _ fields: [String: JSONValue] = [:]) -> JSONValue {
        .object(fields.merging(["kind": .text(name)]) { own, _ in own })
    }

    package static func problem(_ problem: RowProblem) -> JSONValue {
        [
            "file": .text(problem.position.file), "sheet": .text(problem.position.sheet),
            "line": .number(problem.position.line), "column": .text(problem.column),
            "field": .text(problem.field?.rawValue), "value": .text(problem.value),
            "reason": .text(problem.reason.rawValue),
        ]
    }
}
