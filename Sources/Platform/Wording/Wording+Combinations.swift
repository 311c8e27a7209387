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

    /// Why no suppliers are offered together for a need of several steps.
    package func noCombination(_ absence: Combinations.Absence) -> String {
        switch absence {
        case .nobodyNames(let process):
            say(
                en: "No combination: no supplier names \(inline(process)).",
                vi: "Không có cách kết hợp: không nhà cung cấp nào nêu \(inline(process)).")
        case .nobodyQualifies(let process):
            say(
                en:
                    "No combination: those that do \(inline(process)) lack what every partner "
                    + "must have.",
                vi:
                    "Không có cách kết hợp: các nhà cung cấp có \(inline(process)) đều thiếu "
                    + "điều mọi bên phải đáp ứng.")
        case .noneBetter(let verdict):
            say(
                en:
                    "No combination comes to better than the best single supplier "
                    + "(\(self.verdict(verdict))).",
                vi:
                    "Không cách kết hợp nào tốt hơn nhà cung cấp đơn lẻ tốt nhất "
                    + "(\(self.verdict(verdict))).")
        }
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
