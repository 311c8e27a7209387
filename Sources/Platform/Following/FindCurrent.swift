package import Matching
package import Records
package import Store

/// Finds the suppliers that fit a need among those there are now, from an index that follows the
/// store, as whoever has the index's reach may see them.
package struct FindCurrent: Sendable {
    /// What was saved just before is applied first, if it is no more than so many lines of the
    /// log: some milliseconds. More, such as a list that is being imported, is followed beside
    /// the searches.
    static let linesAwaitedMax: Int64 = 64
    /// So often a search is made again because a supplier of its list changed meanwhile.
    private static let triesMax = 3
    /// Where the index lacks so many lines of the log or more, a list is being imported: nobody
    /// waits for it, and whoever it changed meanwhile is explained by what they state now.
    private static let linesComparedMax = 1_000

    private let follower: FollowIndex
    private let store: any RecordStore
    let profiles: ReadProfiles

    package init(_ follower: FollowIndex, store: any RecordStore, lexicon: Lexicon) {
        self.follower = follower
        self.store = store
        profiles = ReadProfiles(store: store, lexicon: lexicon, within: follower.reach)
    }

    /// How many suppliers there are to be found.
    package var supplierCount: Int { follower.index.state.fit.count }

    /// Makes the lists of some needs hang on nothing but what the store holds now.
    ///
    /// How rare a word is, is known since the index was built: where a need asks for a text and
    /// suppliers changed since, it is built anew first; where there are many, that is told instead.
    package func prepare(for needs: [Need]) async throws(StoreError) {
        let asksForText = needs.contains { need in
            need.requirements.contains { requirement in
                if case .text = requirement.kind { true } else { false }
            }
        }
        if asksForText { try await follower.renewIfChanged() }
    }

    /// The best `top` suppliers for a need, without the reasons.
    ///
    /// - Throws: `StoreError`; `FitDamage` if the index was damaged even after it was built anew.
    package func lines(
        for need: Need, on date: CalendarDate, top: Int
    ) async throws -> [FitIndex.Line] {
        try await answered { try $0.fit.lines(for: need, on: date, top: top) }
    }

    /// How many suppliers come to which verdict.
    ///
    /// - Throws: as `lines`.
    package func summary(
        for need: Need, on date: CalendarDate
    ) async throws -> Ranking.Summary {
        try await answered { try $0.fit.summary(for: need, on: date) }
    }

    /// The best `top` suppliers for a need, explained by what they state now.
    ///
    /// - Throws: as `lines`.
    package func matches(
        for need: Need, on date: CalendarDate, top: Int
    ) async throws -> [Match] {
        try await shortlist(for: need, on: date, top: top).shortlist.matches
    }

    /// What is shown of one need's list.
    package struct Found: Sendable {
        package let shortlist: ExplainedList
        /// Of whoever is named in it, and of others who might have been.
        package let profiles: [OrganisationID: Profile]
    }

    /// The best `top` suppliers for a need, `nearMisses` of those that just miss, and the best
    /// `combined` combinations, explained by what they state now.
    ///
    /// - Throws: as `lines`.
    package func shortlist(
        for need: Need, on date: CalendarDate, top: Int, nearMisses: Int = 0, combined: Int = 0
    ) async throws -> Found {
        var tries = 0
        while true {
            tries += 1
            let isLast = tries >= Self.triesMax
            let found = try await answered { state -> Found? in
                let asked = try state.fit.shortlist(
                    for: need, on: date, top: top, nearMisses: nearMisses, combined: combined)
                let profiles = try await profiles.profiles(of: asked.suppliers)
                // A profile that is newer than the state would be explained by what does not rank
                // it.
                if !isLast, try await isAnyChanged(asked.suppliers, since: state) { return nil }
                return Found(
                    shortlist: try asked.explained { profiles[$0] }, profiles: profiles)
            }
            if let found { return found }
            try await follower.catchUp(atMost: Int64(Self.linesComparedMax))
        }
    }

    /// How a supplier, as whoever asks may see it, answers each of some needs.
    ///
    /// - Throws: as `lines`.
    package func matches(
        of supplier: Profile, for needs: [Need], on date: CalendarDate
    ) async throws -> [Match] {
        try await answered { try $0.fit.matches(of: supplier, for: needs, on: date) }
    }

    private func isAnyChanged(
        _ suppliers: Set<OrganisationID>, since state: LiveIndex.State
    ) async throws -> Bool {
        let changes = try await store.changes(after: state.through, limit: Self.linesComparedMax)
        if changes.isEmpty || changes.count == Self.linesComparedMax { return false }
        let changed = changes.filter { $0.entity == .organisation }
            .compactMap { OrganisationID($0.id) }
        if changed.contains(where: suppliers.contains) { return true }
        // Of a merged firm the log names the record that changed, the list the firm.
        return try await store.organisations(of: changed).values.contains(where: suppliers.contains)
    }

    /// What one state answers; where its file turns out to be damaged, what the next one does.
    func answered<Answer>(
        _ answer: (LiveIndex.State) async throws -> Answer
    ) async throws -> Answer {
        // Who lacks nothing does not wait for whoever follows.
        if try await follower.linesBehind() > 0 {
            try await follower.catchUp(atMost: Self.linesAwaitedMax)
        }
        let state = follower.index.state
        do {
            return try await answer(state)
        } catch is FitDamage {
            await follower.mend(state.fit)
            return try await answer(follower.index.state)
        }
    }
}
