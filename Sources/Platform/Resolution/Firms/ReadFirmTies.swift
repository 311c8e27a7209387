package import Records
package import Store

/// Reads which firms hang together without being one: branches, sites and groups.
package struct ReadFirmTies: Sendable {
    /// Two firms as they are now, in the order of their ids.
    package struct Tie: Hashable, Sendable {
        package let one: OrganisationID
        package let other: OrganisationID
        /// `branch`, `site` or `group`.
        package let kinship: String
        /// Of a firm and its branch, the firm; nil of others.
        package let parent: OrganisationID?
    }

    private let store: any RecordStore

    package init(store: any RecordStore) { self.store = store }

    /// All of them, in the order of ids, each pair once.
    ///
    /// - Complexity: O(ties).
    package func all() async throws(StoreError) -> [Tie] {
        try await now(
            try await store.documents(FirmTie.self, on: nil, after: nil, limit: .max))
    }

    /// Those of one firm.
    ///
    /// - Parameter ids: all that the firm is known under.
    package func ties(of ids: some Collection<OrganisationID>) async throws(StoreError) -> [Tie] {
        var found: [FirmTie] = []
        for id in ids {
            found += try await store.documents(FirmTie.self, on: id.text, after: nil, limit: .max)
        }
        return try await now(found)
    }

    /// A run tied the firms that there were; since then people may have merged or split some.
    private func now(_ kept: [FirmTie]) async throws(StoreError) -> [Tie] {
        let organisations = try await store.organisations(
            of: Set(kept.flatMap { PairDecision.pair($0.id) }).sorted())
        var ties: [String: Tie] = [:]
        for known in kept {
            let ids = PairDecision.pair(known.id)
            guard ids.count == 2 else { continue }
            let kinship = known.kinship
            let firms = ids.map { organisations[$0] ?? $0 }.sorted()
            let parent = known.parent.flatMap { OrganisationID($0) }
            let tie = Tie(
                one: firms[0], other: firms[1], kinship: kinship,
                parent: parent.map { organisations[$0] ?? $0 })
            let id = PairDecision.id(tie.one, tie.other)
            // In the order of letters a branch stands before a group, and a group before a site.
            if tie.one != tie.other, ties[id].map({ kinship < $0.kinship }) ?? true {
                ties[id] = tie
            }
        }
        return ties.values.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }
}
