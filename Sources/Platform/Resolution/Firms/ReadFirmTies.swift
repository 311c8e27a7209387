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
        let pairs = kept.map { (PairDecision.pair($0.id), $0.kinship) }
        let organisations = try await store.organisations(
            of: Set(pairs.flatMap(\.0)).sorted())
        var ties: [String: Tie] = [:]
        for (ids, kinship) in pairs where ids.count == 2 {
            let firms = ids.map { organisations[$0] ?? $0 }.sorted()
            let tie = Tie(one: firms[0], other: firms[1], kinship: kinship)
            let id = PairDecision.id(tie.one, tie.other)
            // In the order of letters a branch stands before a group, and a group before a site.
            if tie.one != tie.other, ties[id].map({ kinship < $0.kinship }) ?? true {
                ties[id] = tie
            }
        }
        return ties.values.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }
}
