import Matching
import Records
import SupplyNetwork

/// What it rests on that firms can supply needs, in the words that their records show to whoever
/// asks.
struct AbilityGrounds: Sendable {
    let judge: PairJudge
    let wording: Wording
    /// By need, the first day on which it was known.
    let needDays: [NeedID: CalendarDate]

    /// For each ability the requirements that are met, by which words, who said them, and since
    /// when all of it was said.
    ///
    /// - Parameters:
    ///   - abilities: need by need, in the order of the needs.
    ///   - suppliers: profiles as they may be seen.
    /// - Complexity: O(abilities · requirements), on all cores, and the suppliers' texts where
    ///   needs ask for free text.
    func grounds(
        of abilities: [CanSupply], needs: [Need], suppliers: [Profile]
    ) async -> [AbilityGround] {
        let firms = Dictionary(suppliers.map { ($0.id, $0) }) { first, _ in first }
        let able = Dictionary(grouping: abilities, by: \.need)
        var grounds: [AbilityGround] = []
        grounds.reserveCapacity(abilities.count)
        await AnswerNeeds().run(needs.filter { able[$0.id] != nil }) { need in
            let own = able[need.id] ?? []
            let judgements = judge.judgements(on: need, of: own.compactMap { firms[$0.supplier] })
            return zip(own, judgements).map { ground(of: $0, $1, need) }
        } take: {
            grounds += $0
        }
        return grounds
    }

    private func ground(
        of ability: CanSupply, _ judgements: [Judgement], _ need: Need
    ) -> AbilityGround {
        let met = judgements.filter(\.isMet)
        // A requirement is met since the first of its statements, the need since the last of these.
        let days = met.compactMap { $0.evidence.map(\.statedOn).min() }
        return AbilityGround(
            evidence: EdgeEvidence(
                sources: met.compactMap { $0.evidence.first?.source },
                given: wording.grounds(
                    ability.isCertain ? .fits : .likely, judgements, of: need)),
            since: (days + [needDays[need.id]].compactMap(\.self)).max())
    }
}

/// What it rests on that a firm can supply a need.
struct AbilityGround: Hashable, Sendable {
    let evidence: EdgeEvidence
    /// The first day on which the need and what meets it were known; nil where neither has a day.
    let since: CalendarDate?
}
