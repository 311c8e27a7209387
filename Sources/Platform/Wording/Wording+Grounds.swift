package import Matching
package import Records

extension Wording {
    /// What a match rests on, in one line: its verdict, each requirement that is met with what was
    /// understood and the words it was read from, and the musts of which nothing is known.
    package func grounds(
        _ verdict: Verdict, _ judgements: [Judgement], of need: Need
    ) -> String {
        let met = judgements.filter(\.isMet).map {
            ground($0, of: need.requirements[$0.requirement].kind)
        }
        let open = judgements.filter { judgement in
            judgement.outcome == .unknown
                && need.requirements[judgement.requirement].strength == .must
        }.map { asked(need.requirements[$0.requirement].kind) }
        let unknown =
            open.isEmpty
            ? [] : [say(en: "not known: \(joined(open))", vi: "chưa rõ: \(joined(open))")]
        let parts = met + unknown
        return parts.isEmpty
            ? self.verdict(verdict)
            : self.verdict(verdict) + ": " + parts.joined(separator: "; ")
    }

    private func ground(_ judgement: Judgement, of kind: Requirement.Kind) -> String {
        let asked = asked(kind)
        let named =
            judgement.outcome == .partly
            ? asked + " (" + outcome(.partly) + ")" : asked
        guard let first = judgement.evidence.first else { return named }
        let words = reading(first).filter { $0 != asked }
        return words.isEmpty ? named : named + " ← " + words.joined(separator: " ")
    }
}

extension Judgement {
    /// Whether something was said that meets the requirement, at least partly.
    package var isMet: Bool { outcome == .satisfied || outcome == .partly }
}
