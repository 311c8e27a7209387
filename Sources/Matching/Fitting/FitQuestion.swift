import Records

/// One need asked of indexes that share their statistics, and of suppliers that are in none: one
/// list of all.
///
/// Every supplier stands in one of them, so lists are merged and counts added up. Of equals the
/// identifier decides, wherever they stand.
struct FitQuestion {
    let plan: NeedPlan
    let parts: [Part]
    let front: [Candidate]
    private let corpus: TextCorpus
    /// The standings of those in front.
    let fronted: [Standing]

    struct Part {
        let index: FitIndex
        let plan: FitPlan
    }

    /// A line of the list, and where its supplier stands.
    struct Found {
        let standing: Standing
        let holder: Holder
    }

    enum Holder {
        case part(Int, number: Int)
        case front(Int)
    }

    /// - Parameter front: suppliers that are judged one by one.
    init(_ need: Need, _ bench: Bench, _ indexes: [FitIndex], front: [Candidate]) {
        let plan = NeedPlan(need, bench)
        self.plan = plan
        self.front = front
        corpus = bench.corpus
        parts = indexes.filter { $0.count > 0 }.map { Part(index: $0, plan: FitPlan(plan, $0)) }
        fronted = front.map { Standing(plan.tally($0), $0.profile.id) }
    }

    func lines(top: Int) -> [FitIndex.Line] {
        best(top, only: nil).map { FitIndex.Line($0.standing) }
    }

    /// Everybody who comes to this verdict or a better one with at least this expected score.
    func lines(to verdict: Verdict, from expected: Score) -> [FitIndex.Line] {
        var found = fronted.filter { $0.verdict <= verdict && $0.score.expected >= expected }
        for part in parts {
            let search = FitSearch(part.index, part.plan, top: 0)
            found += search.everybody(to: verdict, from: expected).map {
                Standing($0.verdict, $0.score, part.index.columns.suppliers[$0.supplier])
            }
        }
        return found.sorted { $0.precedes($1) }.map { FitIndex.Line($0) }
    }

    /// The first lines of the list, or of those of one verdict.
    func best(_ top: Int, only verdict: Verdict? = nil) -> [Found] {
        guard top > 0 else { return [] }
        var found = fronted.indices.filter { verdict == nil || fronted[$0].verdict == verdict }
            .map { Found(standing: fronted[$0], holder: .front($0)) }
        for (number, part) in parts.enumerated() {
            let limit = min(top, part.index.count)
            let search = FitSearch(part.index, part.plan, only: verdict, top: limit)
            found += search.best().map { entry in
                let supplier = part.index.columns.suppliers[entry.supplier]
                return Found(
                    standing: Standing(entry.verdict, entry.score, supplier),
                    holder: .part(number, number: entry.supplier))
            }
        }
        if parts.count > 1 || !front.isEmpty {
            found.sort { $0.standing.precedes($1.standing) }
        }
        return Array(found.prefix(top))
    }

    func summary() -> Ranking.Summary {
        var counts = [Int](repeating: 0, count: Verdict.allCases.count)
        for standing in fronted {
            counts[Verdict.allCases.firstIndex(of: standing.verdict) ?? 0] += 1
        }
        for part in parts {
            let summary = FitSearch(part.index, part.plan, top: 0).summary()
            for (place, verdict) in Verdict.allCases.enumerated() {
                counts[place] += summary.count(of: verdict)
            }
        }
        return Ranking.Summary(
            fits: counts[0], likely: counts[1], nearMiss: counts[2], unproven: counts[3],
            noFit: counts[4])
    }
}

extension FitQuestion {
    /// The best, explained; who has no profile is left out.
    func matches(
        only verdict: Verdict? = nil, top: Int, profile: (OrganisationID) -> Profile?
    ) -> [Match] {
        matches(best(top, only: verdict), isWhole: verdict == nil, profile: profile)
    }

    /// Those found, explained; who has no profile is left out.
    ///
    /// - Parameter isWhole: whether they are the beginning of the list.
    func matches(
        _ found: [Found], isWhole: Bool, profile: (OrganisationID) -> Profile?
    ) -> [Match] {
        let drafts = found.enumerated().compactMap {
            place, found -> (place: Int, draft: MatchDraft, own: Standing)? in
            candidate(found, profile).map { (place, MatchDraft(plan, $0), found.standing) }
        }
        let before = standings(before: drafts.map { ($0.place, $0.draft) }, isWhole)
        return drafts.map { _, draft, own in
            draft.match { standing in
                (before[standing] ?? 0) + 1 - (own.precedes(standing) ? 1 : 0)
            }
        }
    }

    /// A supplier's match, whether or not it is in the list; its questions count places among all
    /// others.
    func match(_ candidate: Candidate) -> Match {
        let own = standing(of: candidate.profile.id)
        let draft = MatchDraft(plan, candidate)
        let before = standings(before: [(0, draft)], false)
        return draft.match { standing in
            let countsItself = own.map { $0.precedes(standing) } ?? false
            return (before[standing] ?? 0) + 1 - (countsItself ? 1 : 0)
        }
    }

    /// Where a supplier stands in the list; nil if it does not.
    private func standing(of supplier: OrganisationID) -> Standing? {
        if let own = fronted.first(where: { $0.supplier == supplier }) { return own }
        for part in parts {
            let (index, columns) = (part.index, part.index.columns)
            guard let number = columns.suppliers.number(of: supplier),
                !index.withdrawn.contains(number, in: columns)
            else { continue }
            let (place, position) = columns.place(of: number)
            let segment = index.segments[place]
            let line = FitSearch(index, part.plan, top: 0)
                .judge(segment, position, words: part.plan.text?.sum(segment, position) ?? 0)
            return Standing(line.verdict, line.score, supplier)
        }
        return nil
    }

    /// Where a need has one text, what a supplier shares with it is read from the columns.
    private func candidate(
        _ found: Found, _ profile: (OrganisationID) -> Profile?
    ) -> Candidate? {
        switch found.holder {
        case .front(let place): return front[place]
        case .part(let place, let number):
            let part = parts[place]
            guard let profile = profile(found.standing.supplier) else { return nil }
            guard part.plan.texts == 1, let text = part.plan.text else {
                return Candidate(profile, document: corpus.document(of: profile))
            }
            let (segment, position) = part.index.columns.place(of: number)
            let share = text.share(part.index.segments[segment], position)
            return Candidate(profile, share: share)
        }
    }

    /// For each standing of some matches how many lines of the list stand before it.
    ///
    /// - Parameter isWhole: whether the matches are the beginning of the list.
    private func standings(
        before drafts: [(place: Int, draft: MatchDraft)], _ isWhole: Bool
    ) -> [Standing: Int] {
        var counts: [Standing: Int] = [:]
        var asked: [Standing] = []
        for (place, draft) in drafts {
            if isWhole { counts[draft.standing] = place }
            for standing in draft.standings where counts[standing] == nil {
                counts[standing] = fronted.count { $0.precedes(standing) }
                asked.append(standing)
            }
        }
        for part in parts where !asked.isEmpty {
            let suppliers = part.index.columns.suppliers
            let lines = asked.map {
                FitTop.Entry(
                    verdict: $0.verdict, score: $0.score,
                    supplier: suppliers.count(before: $0.supplier))
            }
            let places = FitSearch(part.index, part.plan, top: 0).placesBefore(lines)
            for (standing, place) in zip(asked, places) { counts[standing, default: 0] += place }
        }
        return counts
    }
}
