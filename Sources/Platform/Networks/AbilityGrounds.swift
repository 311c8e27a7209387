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
    ///   - abilities: need by need, in the order of the needs.
    ///   - suppliers: profiles as they may be seen.
    /// - Complexity: O(abilities · requirements), on all cores, and the suppliers' texts where
    ///   needs ask for free text.
    func evidence(
        of abilities: [CanSupply], needs: [Need], suppliers: [Profile]
    ) async -> [EdgeEvidence] {
        let firms = Dictionary(suppliers.map { ($0.id, $0) }) { first, _ in first }
        let able = Dictionary(grouping: abilities, by: \.need)
        var evidence: [EdgeEvidence] = []
        evidence.reserveCapacity(abilities.count)
        await AnswerNeeds().run(needs.filter { able[$0.id] != nil }) { need in
            let own = able[need.id] ?? []
            let judgements = judge.judgements(on: need, of: own.compactMap { firms[$0.supplier] })
            return zip(own, judgements).map { grounds(of: $0, $1, need) }
        } take: {
            evidence += $0
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
