package import Records

/// All suppliers in the order in which they answer one need.
///
/// Every supplier is judged, so the first places are exact. Explanations are made only for the
/// matches that are asked for.
///
/// - Complexity: making it O(suppliers · requirements + suppliers · log suppliers); a match
///   O(suppliers + requirements · log suppliers).
package struct Ranking: Sendable {
    package let need: Need
    package let summary: Summary

    /// How many suppliers came to which verdict.
    package struct Summary: Hashable, Sendable {
        package let fits: Int
        package let likely: Int
        package let nearMiss: Int
        package let unproven: Int
        package let noFit: Int

        package func count(of verdict: Verdict) -> Int {
            switch verdict {
            case .fits: fits
            case .likely: likely
            case .nearMiss: nearMiss
            case .unproven: unproven
            case .noFit: noFit
            }
        }
    }

    let plan: NeedPlan
    let candidates: [Candidate]
    /// By place in the list, each with its candidate's index.
    let places: [(standing: Standing, candidate: Int)]

    init(_ plan: NeedPlan, _ candidates: [Candidate]) {
        self.plan = plan
        self.candidates = candidates
        need = plan.need
        places = candidates.enumerated().map { index, candidate in
            (Standing(plan.tally(candidate), candidate.profile.id), index)
        }.sorted { $0.standing.precedes($1.standing) }
        var counts: [Verdict: Int] = [:]
        for place in places { counts[place.standing.verdict, default: 0] += 1 }
        summary = Summary(
            fits: counts[.fits, default: 0], likely: counts[.likely, default: 0],
            nearMiss: counts[.nearMiss, default: 0], unproven: counts[.unproven, default: 0],
            noFit: counts[.noFit, default: 0])
    }

    /// The best `top` suppliers, explained; fewer when there are not as many.
    package func matches(top: Int) -> [Match] {
        places.prefix(max(0, top)).map { match(candidates[$0.candidate]) }
    }

    /// The best `top` suppliers of one verdict, explained.
    package func matches(_ verdict: Verdict, top: Int) -> [Match] {
        places.lazy.filter { $0.standing.verdict == verdict }.prefix(max(0, top))
            .map { match(candidates[$0.candidate]) }
    }

    /// Every supplier in order with verdict and score only.
    package var lines: [(supplier: OrganisationID, verdict: Verdict, score: GradeInterval)] {
        places.map { ($0.standing.supplier, $0.standing.verdict, $0.standing.score) }
    }

    /// The match of a supplier; nil when it is not among those ranked.
    package func match(of supplier: OrganisationID) -> Match? {
        candidates.first { $0.profile.id == supplier }.map(match)
    }

    /// The match of a supplier as described by `candidate`, whether or not it is in the list.
    func match(_ candidate: Candidate) -> Match {
        let supplier = candidate.profile.id
        let own = places.firstIndex { $0.standing.supplier == supplier }
        return MatchDraft(plan, candidate).match { rank(of: $0, own) }
    }

    /// The place a standing would have among all other suppliers.
    ///
    /// - Parameter own: where the supplier itself stands now, which does not count.
    private func rank(of standing: Standing, _ own: Int?) -> Int {
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle].standing.precedes(standing) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        let countsItself = own.map { $0 < low } ?? false
        return low + 1 - (countsItself ? 1 : 0)
    }
}
