package import Records
package import Store

/// Reads under which ids organisations are known, as far as somebody may know.
package struct ReadOrganisations: Sendable {
    private let store: any RecordStore
    private let reach: DisclosureLevel

    package init(store: any RecordStore, within reach: DisclosureLevel) {
        self.store = store
        self.reach = reach
    }

    package struct Shown: Sendable {
        package let profile: Profile
        /// Ids that lead to it for good, in their order: of records whose own firm shows a name.
        package let aliases: [OrganisationID]
    }

    /// - Parameter profiles: as far as they are seen.
    /// - Complexity: a look-up for each id.
    package func organisations(_ profiles: [Profile]) async throws(StoreError) -> [Shown] {
        let named = profiles.filter { !$0.names.isEmpty }.map(\.id)
        let aliases = try await store.aliases(of: named)
        let told = try await store.named(among: aliases.values.joined(), within: reach)
        return profiles.map { profile in
            Shown(
                profile: profile,
                aliases: (aliases[profile.id] ?? []).filter(told.contains).sorted())
        }
    }
}
