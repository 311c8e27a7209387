package import Records

/// One need asked of one state, in two steps: who is in the answer, then the answer with its
/// reasons, by the profiles of those alone.
///
///     let question = try state.shortlist(for: need, on: today, top: 20)
///     let profiles = read(question.suppliers)
///     let shortlist = try question.explained { profiles[$0] }
package struct CurrentShortlist {
    /// Whose profiles the answer is made of: those it names, and those of whom combinations may
    /// be made.
    package let suppliers: Set<OrganisationID>
    private let fit: CurrentFit
    private let question: FitQuestion
    private let size: Size
    private let best: [FitQuestion.Found]
    private let below: [FitQuestion.Found]
    /// The best single supplier; nil where there is nobody.
    private let first: Standing?
    /// Nil where no combination is looked for.
    private let joint: JointPool?

    struct Size {
        let top: Int
        let nearMisses: Int
        let combined: Int
        /// The most suppliers that combinations are made of.
        var candidatesMax = CombinationSearch.candidatesMax
    }

    init(_ fit: CurrentFit, _ question: FitQuestion, _ size: Size) {
        self.fit = fit
        self.question = question
        self.size = size
        best = question.best(size.top)
        below = question.best(size.nearMisses, only: .nearMiss)
        first = (best.first ?? question.best(1).first)?.standing
        joint = first.flatMap {
            JointPlan(question.plan, better: $0, top: size.combined, fit.bench)
        }.map { JointPool($0, of: question, most: size.candidatesMax) }
        var suppliers = Set((best + below).map(\.standing.supplier))
        if let joint {
            suppliers.formUnion(joint.suppliers)
            // The best alone is named beside them.
            if let first { suppliers.insert(first.supplier) }
        }
        self.suppliers = suppliers
    }

    /// The answer.
    ///
    /// - Parameter profile: that of one of `suppliers` as the state knows it; who has none is left
    ///   out.
    package func explained(
        profile: (OrganisationID) -> Profile?
    ) throws(FitDamage) -> ExplainedList {
        let shortlist = ExplainedList(
            summary: question.summary(),
            matches: question.matches(best, isWhole: true, profile: profile),
            nearMisses: question.matches(below, isWhole: false, profile: profile)
                .filter { $0.rank > size.top },
            combinations: combinations(profile))
        try fit.checkDamage()
        return shortlist
    }

    private func combinations(_ profile: (OrganisationID) -> Profile?) -> Combinations {
        guard let first, let joint else { return .none }
        let corpus = fit.bench.corpus
        return joint.combinations(better: first, top: size.combined) { id in
            if let own = question.front.first(where: { $0.profile.id == id }) { return own }
            return profile(id).map { Candidate($0, document: corpus.document(of: $0)) }
        }
    }
}

extension CurrentFit {
    /// The best `top` suppliers for a need, `nearMisses` of those that just miss, and the best
    /// `combined` combinations: those of `Matcher.shortlist` over the same suppliers.
    ///
    /// - Parameter date: the day of the match.
    package func shortlist(
        for need: Need, on date: CalendarDate, top: Int, nearMisses: Int = 0, combined: Int = 0
    ) throws(FitDamage) -> CurrentShortlist {
        let size = CurrentShortlist.Size(top: top, nearMisses: nearMisses, combined: combined)
        let shortlist = CurrentShortlist(self, question(need, on: date), size)
        try checkDamage()
        return shortlist
    }

    /// How a supplier answers each of some needs; its questions count places among all others.
    ///
    /// - Parameter supplier: need not be as the state knows it, nor in it.
    package func matches(
        of supplier: Profile, for needs: [Need], on date: CalendarDate
    ) throws(FitDamage) -> [Match] {
        let candidate = Candidate(supplier, document: bench.corpus.document(of: supplier))
        let matches = needs.map { question($0, on: date).match(candidate) }
        try checkDamage()
        return matches
    }

    /// What keeps a supplier from which needs, and which single step opens how many.
    package func gaps(
        for supplier: Profile, needs: [Need], on date: CalendarDate
    ) throws(FitDamage) -> GapReport {
        let report = GapReport(supplier, needs, bench.on(date))
        try checkDamage()
        return report
    }

    /// Which change, made by any of these suppliers, opens which needs to them together.
    ///
    /// - Parameter progress: told how many of the work's parts are done, two for each supplier.
    package func jointGaps(
        for suppliers: [Profile], needs: [Need], on date: CalendarDate,
        progress: (Int) -> Void = { _ in }
    ) throws(FitDamage) -> JointGapReport {
        let report = JointGapReport(suppliers, needs, bench.on(date), progress: progress)
        try checkDamage()
        return report
    }
}
