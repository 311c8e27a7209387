import Records

extension NeedReader {
    /// The amounts a free text names beyond doubt and no field states: a tolerance after `±`, a
    /// number of pieces a month. They are wishes, as all that a text only mentions.
    func inferredAmounts(from text: String, beside stated: [Requirement]) -> [Requirement] {
        var found: [Requirement] = []
        for clause in Self.clauses(of: text) {
            if Self.names(Self.toleranceMarks, in: clause) {
                found += wish(lexicon.quantities.tolerance(in: clause), clause) { .tolerance($0) }
            }
            if Self.names(Self.monthlyMarks, in: clause) {
                found += wish(lexicon.quantities.monthlyPieces(in: clause), clause) {
                    .capacity($0)
                }
            }
        }
        let kinds = stated.map(\.kind)
        return found.filter { amount in
            !kinds.contains { Self.areAlike($0, amount.kind) }
        }
    }

    private static let toleranceMarks = ["±", "+/-"]
    private static let monthlyMarks = [
        "/tháng", "mỗi tháng", "/thang", "/month", "per month", "a month", "monthly", "/월", "월 ",
        "/月", "月産", "月間",
    ]

    private static func names(_ marks: [String], in clause: String) -> Bool {
        let lower = clause.lowercased()
        return marks.contains { lower.contains($0) }
    }

    /// A comma ends a clause only before a blank: elsewhere it stands in a number.
    private static func clauses(of text: String) -> [String] {
        let parts = text.replacing(", ", with: "\n").replacing(". ", with: "\n")
        return parts.split { "\n\r;、，。".contains($0) }.map(String.init)
    }

    private func wish<Value>(
        _ measure: Measure<Value>, _ clause: String, _ kind: (Value) -> Requirement.Kind
    ) -> [Requirement] {
        guard let value = measure.value else { return [] }
        return [Requirement(kind(value), .should(weight: Self.inferredWeight), given: clause)]
    }

    private static func areAlike(_ one: Requirement.Kind, _ other: Requirement.Kind) -> Bool {
        switch (one, other) {
        case (.tolerance, .tolerance), (.capacity, .capacity): true
        default: false
        }
    }
}
