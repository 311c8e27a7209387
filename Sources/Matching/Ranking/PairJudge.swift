package import Records

/// Judges suppliers on a need requirement by requirement, without their places in a list: for
/// whoever wants to know what a fit rests on of many pairs.
package struct PairJudge: Sendable {
    private let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    /// For each supplier how it meets each requirement of the need, in the need's order.
    ///
    /// - Complexity: O(suppliers · requirements), and the suppliers' texts where the need asks for
    ///   free text.
    package func judgements(on need: Need, of suppliers: [Profile]) -> [[Judgement]] {
        let plan = NeedPlan(need, bench)
        let asksText = need.requirements.contains { requirement in
            if case .text = requirement.kind { return true }
            return false
        }
        return suppliers.map { supplier in
            let document = asksText ? bench.corpus.document(of: supplier) : .empty
            let candidate = Candidate(supplier, document: document)
            return plan.entries.enumerated().map { place, entry in
                Judgement(requirement: place, entry.judge.finding(on: candidate))
            }
        }
    }
}

extension FitIndex {
    /// Judges by the same catalogue, texts and day, also when the index is gone.
    package var pairJudge: PairJudge { PairJudge(bench) }
}
