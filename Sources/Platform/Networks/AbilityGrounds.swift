import Matching
import Records
import SupplyNetwork

/// What it rests on that firms can supply needs, in the words that their records show to whoever
/// asks.
struct AbilityGrounds: Sendable {
    let judge: PairJudge
    let wording: Wording

    /// For each ability the requirements that are met, by which words, and who said them.
    ///
    /// - Parameters:
    ///   - abilities: those of one need stand together.
    ///   - suppliers: profiles as they may be seen.
    /// - Complexity: O(abilities · requirements).
    func evidence(
        of abilities: [CanSupply], needs: [Need], suppliers: [Profile]
    ) -> [EdgeEvidence] {
        let asked = Dictionary(needs.map { ($0.id, $0) }) { first, _ in first }
        let firms = Dictionary(suppliers.map { ($0.id, $0) }) { first, _ in first }
        var evidence: [EdgeEvidence] = []
        evidence.reserveCapacity(abilities.count)
        var rest = abilities[...]
        while let first = rest.first {
            let group = rest.prefix { $0.need == first.need }
            rest = rest.dropFirst(group.count)
            guard let need = asked[first.need] else {
                preconditionFailure("whoever can supply a need, supplies one that is seen")
            }
            let judgements = judge.judgements(
                on: need, of: group.compactMap { firms[$0.supplier] })
            evidence += zip(group, judgements).map { grounds(of: $0, $1, need) }
        }
        return evidence
    }

    private func grounds(
        of ability: CanSupply, _ judgements: [Judgement], _ need: Need
    ) -> EdgeEvidence {
        EdgeEvidence(
            sources: judgements.filter(\.isMet).compactMap { $0.evidence.first?.source },
            given: wording.grounds(ability.isCertain ? .fits : .likely, judgements, of: need))
    }
}
