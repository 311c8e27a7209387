import Catalog
import Records
import TextAnalysis

/// The concepts that words ask for, and the musts that could not be kept as such.
struct ConceptsAsked {
    var requirements: [Requirement] = []
    /// Musts of which either would do, as written.
    var loosened: [String] = []
}

extension NeedReader {
    /// What some words ask for: each concept named, without those that a narrower one beside them
    /// brings along.
    ///
    /// A need has no word for *either of two*. Where one of them brings the other along (IATF
    /// 16949 holds ISO 9001), the other is asked for, which both kinds of firm meet; else each
    /// becomes a wish, since a must would turn away those who have only one.
    func asked(
        _ spots: [SpottedText.Spot], in text: AnalysedText,
        as strength: (SpottedText.Spot) -> Requirement.Strength
    ) -> ConceptsAsked {
        let groups = Alternatives.groups(of: spots.map(\.tokens), in: text) { one, other in
            spots[one].concept.scheme == spots[other].concept.scheme
        }
        var asked = ConceptsAsked()
        var strengths = spots.map(strength)
        var dropped: Set<Int> = []
        for group in groups {
            let least = group.filter { index in
                !group.contains { brings(spots[index].concept, spots[$0].concept) }
            }
            dropped.formUnion(group.filter { !least.contains($0) })
            let isMust = group.contains { strengths[$0] == .must }
            // Two names of one thing are no choice.
            let isOne = Set(least.map { spots[$0].concept }).count == 1
            for index in least where isOne && isMust { strengths[index] = .must }
            guard !isOne, isMust else { continue }
            asked.loosened.append(
                text.written(
                    spots[group[0]].tokens
                        .lowerBound..<spots[group[group.count - 1]].tokens
                        .upperBound))
            for index in least { strengths[index] = .should(weight: Self.inferredWeight) }
        }
        let left = spots.indices.filter { !dropped.contains($0) }
        // Each concept once: a long text names the same things again and again.
        let all = Set(left.map { spots[$0].concept })
        let musts = Set(left.filter { strengths[$0] == .must }.map { spots[$0].concept })
        asked.requirements = left.compactMap { index in
            // A wish for the narrower must not hide a must for the wider.
            let others = strengths[index] == .must ? musts : all
            let isBrought = others.contains { brings($0, spots[index].concept) }
            guard !isBrought, let kind = kind(of: spots[index].concept) else { return nil }
            return Requirement(kind, strengths[index], given: spots[index].given)
        }
        return asked
    }

    /// Whether who has one has the other too.
    private func brings(_ one: ConceptID, _ other: ConceptID) -> Bool {
        one != other && lexicon.catalogue.implied(by: one)[other] != nil
    }
}
