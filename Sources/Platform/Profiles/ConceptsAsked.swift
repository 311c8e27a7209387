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
                !group.contains { $0 != index && brings(spots[index], spots[$0]) }
            }
            dropped.formUnion(group.filter { !least.contains($0) })
            let isMust = group.contains { strengths[$0] == .must }
            for index in least where least.count == 1 && isMust { strengths[index] = .must }
            guard least.count > 1, isMust else { continue }
            asked.loosened.append(
                text.written(
                    spots[group[0]].tokens
                        .lowerBound..<spots[group[group.count - 1]].tokens
                        .upperBound))
            for index in least { strengths[index] = .should(weight: Self.inferredWeight) }
        }
        let left = spots.indices.filter { !dropped.contains($0) }
        asked.requirements = left.compactMap { index in
            // A wish for the narrower must not hide a must for the wider.
            let isBrought = left.contains {
                brings(spots[$0], spots[index])
                    && (strengths[$0] == .must || strengths[index] != .must)
            }
            guard !isBrought, let kind = kind(of: spots[index].concept) else { return nil }
            return Requirement(kind, strengths[index], given: spots[index].given)
        }
        return asked
    }

    /// Whether who has one has the other too.
    private func brings(_ one: SpottedText.Spot, _ other: SpottedText.Spot) -> Bool {
        one.concept != other.concept
            && lexicon.catalogue.implied(by: one.concept)[other.concept] != nil
    }
}
