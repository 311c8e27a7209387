package import Matching
package import Records

extension Wording {
    /// Who does what: "Sao Mai (die casting) + Hà An (CNC machining)".
    ///
    /// - Parameter members: names with the processes each does.
    package func shared(_ members: [(name: String, steps: [ConceptID])]) -> String {
        members.map { $0.name + " (" + joined($0.steps.map(inline)) + ")" }
            .joined(separator: " + ")
    }

    /// What suppliers come to together: "Together: … : fits 91.2".
    package func together(_ shared: String, _ verdict: Verdict, _ score: String) -> String {
        say(
            en: "Together: \(shared): \(self.verdict(verdict)) \(score)",
            vi: "Kết hợp: \(shared): \(self.verdict(verdict)) \(score)")
    }

    /// That not every combination was tried.
    package var notAllCombined: String {
        say(
            en: "Too many suppliers do a step to try all; there may be better combinations.",
            vi:
                "Có quá nhiều nhà cung cấp cho mỗi công đoạn nên chưa thử hết; "
                + "có thể còn cách kết hợp tốt hơn.")
    }
}
