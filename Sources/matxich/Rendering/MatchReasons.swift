import Foundation
import Matching
import Platform
import Records

/// Why a supplier stands where it stands, short enough for a cell.
struct MatchReasons {
    let wording: Wording

    /// The musts that are met with the words that say so, and how many wishes are.
    func met(_ match: Match, of need: Need) -> String {
        let satisfied = match.judgements.filter { $0.outcome == .satisfied }
        let musts = satisfied.filter { isMust($0, need) }.map { judgement in
            let asked = wording.asked(kind(judgement, need))
            guard let first = judgement.evidence.first,
                first.given.caseInsensitiveCompare(asked) != .orderedSame
            else { return asked }
            return asked + " " + wording.given(first)
        }
        let wishes = match.judgements.count { !isMust($0, need) }
        guard wishes > 0 else { return musts.joined(separator: "; ") }
        let granted = satisfied.count { !isMust($0, need) }
        let wished = say(
            en: "\(granted) of \(wishes) wishes met",
            vi: "đáp ứng \(granted)/\(wishes) điều mong muốn")
        return (musts + [wished]).joined(separator: "; ")
    }

    /// The musts that stand in the way, and exactly what is missing.
    func missing(_ match: Match, of need: Need) -> String {
        match.judgements.filter { match.missing.contains($0.requirement) }.map { judgement in
            let kind = kind(judgement, need)
            let missing = judgement.shortfall.map(wording.shortfall) ?? wording.asked(kind)
            return wording.topic(kind) + ": " + missing
        }.joined(separator: "; ")
    }

    func questions(_ match: Match) -> String {
        match.questions.prefix(MatchText.questionsShown).map { wording.question($0.asks) }
            .joined(separator: " ")
    }

    private func kind(_ judgement: Judgement, _ need: Need) -> Requirement.Kind {
        need.requirements[judgement.requirement].kind
    }

    private func isMust(_ judgement: Judgement, _ need: Need) -> Bool {
        need.requirements[judgement.requirement].strength == .must
    }
}
