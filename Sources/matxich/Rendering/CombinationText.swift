import Matching
import Platform
import Records
import Representations

/// Suppliers that answer a need together, as people read it below the shortlist.
struct CombinationText {
    /// Questions shown of one combination; the answers to the first move it most.
    private static let questionsShown = 3

    let wording: Wording
    let paint: Paint
    let shortlist: Shortlist

    /// - Parameter most: the most combinations shown.
    func lines(most: Int) -> [String] {
        let combinations = shortlist.combinations
        var lines = combinations.best.prefix(most).flatMap(lines)
        if let absence = combinations.absence {
            lines += Paragraph.lines(wording.noCombination(absence), first: "    ", indent: 4)
                .map(paint.dim)
        }
        if !combinations.isExact {
            lines += Paragraph.lines(wording.notAllCombined, first: "    ", indent: 4)
                .map(paint.dim)
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    private func lines(_ combination: Combination) -> [String] {
        let members = combination.members.map { member in
            (name: placed(member.supplier), steps: steps(of: member, in: combination))
        }
        let line = wording.together(
            wording.shared(members), combination.verdict,
            wording.score(combination.score.expected) + range(combination.score))
        let reference = SupplierReference(wording: wording)
        let ids = combination.members.compactMap { shortlist.members[$0.supplier] }
            .map(reference.ids).joined(separator: " + ")
        return Paragraph.lines(line, first: "    ", indent: 6).map(paint.bold)
            + Paragraph.lines(ids, first: "      ", indent: 6).map(paint.dim)
            + facts(of: combination)
            + combination.missing.flatMap { missing(combination.judgements[$0]) }
            + combination.questions.prefix(Self.questionsShown).flatMap(question)
    }

    /// How far apart the steps are done, and what is gained over the best single supplier.
    private func facts(of combination: Combination) -> [String] {
        var facts: [String] = []
        if !combination.legs.isEmpty {
            facts.append(
                wording.haul(
                    combination.legs.map {
                        (name($0.from), name($0.to), $0.kilometres, $0.isExact)
                    }, cost: combination.haulCost))
        }
        if let single = shortlist.combinations.single {
            facts.append(
                wording.gain(
                    over: name(single.supplier), single.verdict, single.score.expected,
                    together: combination.score.expected))
        }
        return facts.flatMap { Paragraph.lines($0, first: "      ", indent: 8) }
    }

    /// What a member does, and how much of what it shares.
    private func steps(
        of member: Combination.Member, in combination: Combination
    ) -> [(process: ConceptID, pieces: Int?)] {
        member.steps.compactMap { step in
            guard let process = process(step) else { return nil }
            let shares = combination.steps.first { $0.requirement == step }?.shares ?? []
            return (process, shares.first { $0.supplier == member.supplier }?.pieces)
        }
    }

    /// A must that stands in the way, and what each of those that fall short lacks.
    private func missing(_ judgement: JointJudgement) -> [String] {
        let kind = shortlist.need.requirements[judgement.requirement].kind
        let lacking = judgement.parts.compactMap { part in
            part.judgement.shortfall.map {
                name(part.supplier) + ": " + wording.shortfall($0)
            }
        }
        let text = wording.topic(kind) + " " + wording.asked(kind)
        return sentence("✗", paint.bad, ([text] + lacking).joined(separator: "; "))
    }

    private func question(_ question: Combination.Question) -> [String] {
        sentence("→", paint.fair, name(question.supplier) + ": " + wording.question(question.asks))
    }

    private func sentence(
        _ sign: String, _ colour: (String) -> String, _ text: String
    ) -> [String] {
        let margin = "      "
        var lines = Paragraph.lines(text, first: margin + sign + " ", indent: 8)
        lines[0] = margin + colour(sign) + lines[0].dropFirst(margin.count + sign.count)
        return lines
    }

    private func name(_ supplier: OrganisationID) -> String {
        shortlist.members[supplier]?.name(in: wording.language) ?? supplier.text
    }

    /// A member's name with its place, since parts travel between the members.
    private func placed(_ supplier: OrganisationID) -> String {
        let place = shortlist.members[supplier].map(SupplierReference(wording: wording).place)
        return [name(supplier), place ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func process(_ step: Int) -> ConceptID? {
        guard case .process(let id) = shortlist.need.requirements[step].kind else { return nil }
        return id
    }

    /// Between what a score is at least and at most; nothing where it is certain.
    private func range(_ score: GradeInterval) -> String {
        guard score.isOpen else { return "" }
        return " [" + wording.score(score.lower) + "–" + wording.score(score.upper) + "]"
    }
}
