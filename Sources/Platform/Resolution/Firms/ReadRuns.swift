package import Records
package import Store

/// Reads what resolutions came to, as far as somebody may know: a firm whose name they do not see
/// is in no count of pairs and in no move, or it would be known by its twin.
package struct ReadRuns: Sendable {
    private let store: any RecordStore
    private let reach: DisclosureLevel

    package init(store: any RecordStore, within reach: DisclosureLevel) {
        self.store = store
        self.reach = reach
    }

    /// A run as somebody may know of it.
    package struct Seen: Sendable {
        package let run: ResolutionRun
        /// Pairs that wait for a person now; nil of any run but the last.
        package let toReview: Int?
        package let moves: [ResolutionRun.Move]?
    }

    /// The last runs, newest first.
    ///
    /// - Complexity: O(runs), and a look-up for each record that a move or a waiting pair names.
    package func last(_ limit: Int) async throws(StoreError) -> [Seen] {
        let runs = try await store.documents(
            ResolutionRun.self, on: nil, after: nil, limit: .max)
        return try await seen(runs.suffix(limit).reversed())
    }

    /// A run that has just ended.
    package func seen(_ run: ResolutionRun) async throws(StoreError) -> Seen {
        let pairs = try await waiting()
        let named = try await store.named(
            among: pairs.joined() + Self.subjects(of: run), within: reach)
        return Seen(
            run: run, toReview: pairs.count(where: named.isSuperset), moves: run.moves(of: named))
    }

    private func seen(_ runs: [ResolutionRun]) async throws(StoreError) -> [Seen] {
        guard let last = runs.first else { return [] }
        let others = runs.dropFirst()
        let named = try await store.named(
            among: others.flatMap(Self.subjects), within: reach)
        return [try await seen(last)]
            + others.map { Seen(run: $0, toReview: nil, moves: $0.moves(of: named)) }
    }

    private func waiting() async throws(StoreError) -> [[OrganisationID]] {
        try await store.documents(PairToReview.self, on: nil, after: nil, limit: .max).map(\.pair)
    }

    private static func subjects(of run: ResolutionRun) -> [OrganisationID] {
        (run.moves ?? []).flatMap(\.subjects)
    }
}

extension ResolutionRun {
    fileprivate func moves(of named: Set<OrganisationID>) -> [Move]? {
        moves?.filter { named.isSuperset(of: $0.subjects) }
    }
}

extension ResolutionRun.Move {
    fileprivate var subjects: [OrganisationID] {
        [record, from, into].compactMap { OrganisationID($0) }
    }
}
