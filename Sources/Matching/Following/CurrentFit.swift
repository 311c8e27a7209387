package import Records

/// The suppliers as they are now: an index of a generation less those that changed since, smaller
/// indexes of those that did, and a few that are judged one by one.
///
/// A value: whoever searches one sees one state, whatever is applied to others meanwhile. The
/// statistics of texts (how many use a word, how long texts are) are those of the generation until
/// the next, so that what is added is judged as it would have been then. Answers are those of
/// `Ranking` over the same suppliers with these statistics.
///
///     var current = CurrentFit(generation: index)
///     current = current.applying([SupplierChange(id, profile)])
///     let lines = try current.lines(for: need, on: today, top: 20)
package struct CurrentFit: Sendable {
    /// More suppliers in front become an index of their own: judging them takes a tenth of a
    /// millisecond, making the index some (own choice).
    static let frontMax = 64

    /// The generation first, then what was added, the oldest first.
    let parts: [FitIndex]
    /// Those added last, by identifier.
    let front: [Candidate]
    /// That of the generation, which also knows the words of those who were added.
    let bench: Bench

    package init(generation: FitIndex) { self.init([generation], front: [], generation.bench) }

    init(_ parts: [FitIndex], front: [Candidate], _ bench: Bench) {
        precondition(!parts.isEmpty, "there is a generation")
        self.parts = parts
        self.front = front
        self.bench = bench
    }

    var generation: FitIndex { parts[0] }

    package var count: Int { parts.reduce(front.count) { $0 + $1.count } }

    /// How many indexes a search goes through.
    package var partCount: Int { parts.count }

    /// The same in all states of one generation.
    package var generationID: ObjectIdentifier { ObjectIdentifier(generation.columns) }

    /// How many suppliers are added since the generation was built, or in it no more: the share
    /// of these says when the next one is due.
    package var changedCount: Int {
        front.count + generation.withdrawn.count
            + parts.dropFirst().reduce(0) { $0 + $1.columns.suppliers.count }
    }
}

/// Something that is new of a supplier.
package struct SupplierChange: Sendable {
    package let supplier: OrganisationID
    /// As it is now; nil when it is told no more.
    package let profile: Profile?

    /// - Precondition: the profile is the supplier's.
    package init(_ supplier: OrganisationID, _ profile: Profile?) {
        precondition(profile.map { $0.id == supplier } ?? true, "a profile is its supplier's")
        self.supplier = supplier
        self.profile = profile
    }
}

/// The file an index lies in was damaged after it was written, so nothing is answered from it.
package struct FitDamage: Error, Hashable {
    package init() {}
}

extension CurrentFit {
    /// The first `top` lines of a need's list.
    ///
    /// - Parameter date: the day of the match.
    package func lines(
        for need: Need, on date: CalendarDate, top: Int
    ) throws(FitDamage) -> [FitIndex.Line] {
        let lines = question(need, on: date).lines(top: top)
        try checkDamage()
        return lines
    }

    /// The best `top` suppliers for a need, explained.
    ///
    /// - Parameters:
    ///   - verdict: the one verdict that is looked for; nil for all.
    ///   - profile: a supplier's profile as it was when it was added; asked for those alone that
    ///     are returned, and who has none is left out.
    package func matches(
        for need: Need, on date: CalendarDate, only verdict: Verdict? = nil, top: Int,
        profile: (OrganisationID) -> Profile?
    ) throws(FitDamage) -> [Match] {
        let matches = question(need, on: date).matches(only: verdict, top: top, profile: profile)
        try checkDamage()
        return matches
    }

    /// How many suppliers come to which verdict.
    package func summary(
        for need: Need, on date: CalendarDate
    ) throws(FitDamage) -> Ranking.Summary {
        let summary = question(need, on: date).summary()
        try checkDamage()
        return summary
    }

    func question(_ need: Need, on date: CalendarDate) -> FitQuestion {
        FitQuestion(need, bench.on(date), parts, front: front)
    }

    /// What was read of a damaged page is nothing, so an answer in which any was read is none.
    func checkDamage() throws(FitDamage) {
        if parts.contains(where: \.isDamaged) { throw FitDamage() }
    }
}
