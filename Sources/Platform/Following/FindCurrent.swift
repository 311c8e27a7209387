package import Matching
package import Records
package import Store

/// Finds the suppliers that fit a need among those there are now, from an index that follows the
/// store.
package struct FindCurrent: Sendable {
    /// What was saved just before is applied first, if it is no more than so many lines of the
    /// log: some milliseconds. More, such as a list that is being imported, is followed beside
    /// the searches.
    static let linesAwaitedMax: Int64 = 64
    /// So often a search is made again because a supplier of its list changed meanwhile.
    private static let triesMax = 3
    /// Where the index lacks so many lines of the log or more, suppliers may have changed.
    private static let linesComparedMax = 1_000

    private let follower: FollowIndex
    private let store: any RecordStore
    private let profiles: ReadProfiles

    package init(_ follower: FollowIndex, store: any RecordStore, lexicon: Lexicon) {
        self.follower = follower
        self.store = store
        profiles = ReadProfiles(store: store, lexicon: lexicon)
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
        var tries = 0
        while true {
            tries += 1
            let (state, lines) = try await answered {
                ($0, try $0.fit.lines(for: need, on: date, top: top))
            }
            var found: [OrganisationID: Profile] = [:]
            for line in lines {
                found[line.supplier] = try await profiles.profile(of: line.supplier)
            }
            // A profile that is newer than the state would be explained by what does not rank it.
            if tries < Self.triesMax, try await isAnyChanged(Set(found.keys), since: state) {
                try await follower.catchUp()
                continue
            }
            return try state.fit.matches(for: need, on: date, top: top) { found[$0] }
        }
    }

    private func isAnyChanged(
        _ suppliers: Set<OrganisationID>, since state: LiveIndex.State
    ) async throws -> Bool {
        let changes = try await store.changes(after: state.through, limit: Self.linesComparedMax)
        let names = Set(suppliers.map(\.text))
        return changes.count == Self.linesComparedMax
            || changes.contains { $0.entity == .organisation && names.contains($0.id) }
    }

    /// What one state answers; where its file turns out to be damaged, what the next one does.
    private func answered<Answer>(
        _ answer: (LiveIndex.State) throws -> Answer
    ) async throws -> Answer {
        let behind = try await follower.linesBehind()
        if (1...Self.linesAwaitedMax).contains(behind) { try await follower.catchUp() }
        let state = follower.index.state
        do {
            return try answer(state)
        } catch is FitDamage {
            await follower.mend(state.fit)
            return try answer(follower.index.state)
        }
    }
}
