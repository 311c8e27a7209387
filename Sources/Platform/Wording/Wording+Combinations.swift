package import Matching
package import Records

extension Wording {
    /// Who does what: "Sao Mai (die casting) + Hà An (CNC machining, 40,000 pieces a month)".
    ///
    /// - Parameter members: names with the processes each does, and how much of one that several
    ///   share.
    package func shared(
        _ members: [(name: String, steps: [(process: ConceptID, pieces: Int?)])]
    ) -> String {
        members.map { member in
            let steps = member.steps.map { step in
                let share = step.pieces.map(monthly)
                return joined([inline(step.process), share].compactMap(\.self))
            }
            return member.name + " (" + steps.joined(separator: "; ") + ")"
        }.joined(separator: " + ")
    }

    /// The ways between the steps: "Between the steps: about 47 km from Sao Mai to Hà An".
    ///
    /// - Parameters:
    ///   - legs: from whom to whom; the distance nil where a place is not known.
    ///   - cost: what they take off the score in the order of combinations.
    package func haul(
        _ legs: [(from: String, to: String, kilometres: Int?, isExact: Bool)], cost: Score
    ) -> String {
        let ways = legs.map { leg in
            let distance =
                leg.kilometres.map { self.distance($0, isExact: leg.isExact) }
                ?? say(en: "an unknown distance", vi: "chưa rõ khoảng cách")
            return say(
                en: "\(distance) from \(leg.from) to \(leg.to)",
                vi: "\(distance) từ \(leg.from) đến \(leg.to)")
        }
        let joined = ways.joined(separator: "; ")
        return say(
            en: "Between the steps: \(joined) (−\(score(cost)) in the order)",
            vi: "Giữa các công đoạn: \(joined) (trừ \(score(cost)) điểm khi xếp thứ tự)")
    }

    private func distance(_ kilometres: Int, isExact: Bool) -> String {
        let text = number(kilometres) + " km"
        return isExact ? text : say(en: "about \(text)", vi: "khoảng \(text)")
    }

    /// What is gained over the best single supplier: "Alone the best is Sao Mai, near miss 71.2:
    /// together 20.7 points more".
    package func gain(
        over name: String, _ verdict: Verdict, _ alone: Score, together: Score
    ) -> String {
        let best = "\(name), \(self.verdict(verdict)) \(score(alone))"
        let more = together.millionths - alone.millionths
        guard more > 0 else {
            return say(en: "Alone the best is \(best)", vi: "Tốt nhất khi làm một mình: \(best)")
        }
        let points = score(Score(millionths: more))
        return say(
            en: "Alone the best is \(best): together \(points) points more",
            vi: "Tốt nhất khi làm một mình: \(best); kết hợp hơn \(points) điểm")
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
