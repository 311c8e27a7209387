import Foundation
import Matching
import Platform
import Records

/// Why a supplier stands where it stands, in sentences.
struct MatchText {
    /// Questions shown of one match; the answers to the first move it most.
    static let questionsShown = 3

    let wording: Wording
    let paint: Paint
    let need: Need

    func lines(_ match: Match, isFull: Bool) -> [String] {
        let missing = match.judgements.filter { match.missing.contains($0.requirement) }
        let others = match.judgements.filter { !match.missing.contains($0.requirement) }
        var lines = missing.flatMap { obstacle($0) }
        if isFull {
            lines += others.flatMap { reason($0, isFull: true) }
        } else {
            lines +=
                met(others)
                + others.filter { isOfNote($0) }
                .flatMap { reason($0, isFull: false) }
        }
        return lines + questions(match, isFull: isFull)
    }

    private func kind(_ judgement: Judgement) -> Requirement.Kind {
        need.requirements[judgement.requirement].kind
    }

    private func isMust(_ judgement: Judgement) -> Bool {
        need.requirements[judgement.requirement].strength == .must
    }

    /// A must that stands in the way, and exactly what is missing.
    private func obstacle(_ judgement: Judgement) -> [String] {
        let missing = judgement.shortfall.map(wording.shortfall) ?? wording.asked(kind(judgement))
        return sentence("✗", paint.bad, [wording.topic(kind(judgement)) + ": " + missing])
            + judgement.evidence.prefix(1).flatMap { cited($0) }
    }

    /// What is worth a line of its own beside what is simply met: musts that are not certain.
    private func isOfNote(_ judgement: Judgement) -> Bool {
        isMust(judgement) && judgement.outcome != .satisfied && judgement.openPoint == nil
    }

    /// All that is met with the words that say so, on as few lines as it takes, and whose.
    private func met(_ judgements: [Judgement]) -> [String] {
        let satisfied = judgements.filter { $0.outcome == .satisfied }
        guard !satisfied.isEmpty else { return [] }
        let met = satisfied.filter(isMust).map { judgement in
            let asked = wording.asked(kind(judgement))
            guard let first = judgement.evidence.first,
                first.given.caseInsensitiveCompare(asked) != .orderedSame
            else { return asked }
            return asked + " " + wording.given(first)
        }
        let wishes = judgements.count { !isMust($0) }
        let granted = satisfied.count - met.count
        let wished = say(
            en: "\(granted) of \(wishes) wishes", vi: "\(granted)/\(wishes) mong muốn")
        let first = satisfied.compactMap(\.evidence.first)
        let sources = Set(first.map(\.source.text)).sorted().joined(separator: ", ")
        let age = first.map(\.ageDays).max().map { ", " + wording.age($0) } ?? ""
        return sentence("✓", paint.good, met + (granted > 0 ? [wished] : []))
            + Paragraph.lines("— " + sources + age, first: "        ", indent: 10).map(paint.dim)
    }

    private func reason(_ judgement: Judgement, isFull: Bool) -> [String] {
        let (sign, colour) = mark(judgement)
        var parts = [wording.topic(kind(judgement)) + " " + wording.asked(kind(judgement))]
        if let shortfall = judgement.shortfall, judgement.outcome != .satisfied {
            parts.append(wording.shortfall(shortfall))
        } else if judgement.evidence.isEmpty {
            parts.append(say(en: "nothing is known", vi: "chưa có thông tin"))
        }
        let evidence = isFull ? judgement.evidence.flatMap { cited($0) } : []
        return sentence(sign, colour, [parts.joined(separator: ": ")]) + evidence
    }

    private func mark(_ judgement: Judgement) -> (String, (String) -> String) {
        // Two texts without a common word say nothing for a supplier, nor against it.
        if case .text(shared: 0, _) = judgement.shortfall { return ("?", paint.fair) }
        return switch judgement.outcome {
        case .satisfied: ("✓", paint.good)
        case .partly: ("~", paint.fair)
        case .failed: ("✗", paint.bad)
        case .unknown: ("?", paint.fair)
        }
    }

    private func sentence(
        _ sign: String, _ colour: (String) -> String, _ parts: [String]
    ) -> [String] {
        var lines = Paragraph.lines(
            parts.joined(separator: "; "), first: "      " + sign + " ", indent: 8)
        lines[0] = lines[0].replacing(
            "      " + sign, with: "      " + colour(sign), maxReplacements: 1)
        return lines
    }

    private func cited(_ evidence: Evidence) -> [String] {
        Paragraph.lines(wording.evidence(evidence), first: "          ", indent: 10)
            .map(paint.dim)
    }

    /// What to ask, with how far an answer could move the supplier.
    private func questions(_ match: Match, isFull: Bool) -> [String] {
        let asked = isFull ? match.questions : foremost(match.questions)
        return asked.prefix(Self.questionsShown).flatMap { question in
            let moves = moves(question)
            return sentence("→", paint.fair, [wording.question(question.asks) + moves])
        }
    }

    /// What is not known of the musts; where they are all certain the one wish that moves most.
    private func foremost(_ questions: [Question]) -> [Question] {
        let musts = questions.filter { need.requirements[$0.requirement].strength == .must }
        return musts.isEmpty ? Array(questions.prefix(1)) : musts
    }

    /// How many places an answer could move the supplier, where it moves it at all.
    private func moves(_ question: Question) -> String {
        let up = places(question.placesGained)
        let down = places(question.placesLost)
        let ways = [
            up.map { say(en: "\($0) up", vi: "lên \($0) bậc") },
            down.map { say(en: "\($0) down", vi: "xuống \($0) bậc") },
        ].compactMap(\.self)
        guard !ways.isEmpty else { return "" }
        return say(
            en: " (could move it \(ways.joined(separator: " or ")))",
            vi: " (có thể \(ways.joined(separator: " hoặc ")))")
    }

    /// Beyond a shortlist's length nobody counts places.
    private static let placesCounted = 50

    private func places(_ count: Int) -> String? {
        guard count > 0 else { return nil }
        let most = wording.number(Self.placesCounted)
        return count > Self.placesCounted
            ? say(en: "more than \(most)", vi: "hơn \(most)") : wording.number(count)
    }
}
