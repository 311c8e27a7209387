package import Records
package import Store

/// Reads suppliers' profiles, compiled from what the store holds at that moment, each as far as
/// somebody may see it.
package struct ReadProfiles: Sendable {
    /// Organisations read from the store at a time.
    package static let pageSize = 1_000

    private let store: any RecordStore
    private let lexicon: Lexicon
    private let reach: DisclosureLevel

    /// - Parameter reach: that of whoever sees the profiles; within `ownerOnly` they are whole.
    package init(
        store: any RecordStore, lexicon: Lexicon, within reach: DisclosureLevel = .ownerOnly
    ) {
        self.store = store
        self.lexicon = lexicon
        self.reach = reach
    }

    /// All profiles, in id order.
    ///
    /// - Parameter progress: told how many are read after every page.
    package func all(
        progress: @Sendable (Int) -> Void = { _ in }
    ) async throws(StoreError) -> [Profile] {
        var profiles: [Profile] = []
        var last: OrganisationID?
        while true {
            let page = try await page(after: last, limit: Self.pageSize)
            profiles += page
            progress(profiles.count)
            guard page.count == Self.pageSize, let end = page.last?.id else { return profiles }
            last = end
        }
    }

    /// The profiles with ids after `id`, in id order.
    package func page(
        after id: OrganisationID?, limit: Int
    ) async throws(StoreError) -> [Profile] {
        let compiler = ProfileCompiler(lexicon: lexicon, sources: try await store.sources())
        return try await store.organisations(after: id, limit: limit)
            .map { compiler.profile(of: $0).seen(within: reach) }
    }

    /// One profile; nil when no source that stands says anything about the organisation.
    package func profile(of id: OrganisationID) async throws(StoreError) -> Profile? {
        try await profiles(of: [id])[id]
    }

    /// The profiles of some organisations; without those of whom no source that stands says
    /// anything.
    package func profiles(
        of ids: Set<OrganisationID>
    ) async throws(StoreError) -> [OrganisationID: Profile] {
        let sources = try await store.sources()
        let compiler = ProfileCompiler(lexicon: lexicon, sources: sources)
        let withdrawn = Set(sources.filter(\.isWithdrawn).map(\.id))
        var profiles: [OrganisationID: Profile] = [:]
        for id in ids.sorted() {
            let standing = try await store.records(of: .organisation(id))
                .filter { !$0.isWithdrawn && !withdrawn.contains($0.record.source) }
            if standing.isEmpty { continue }
            profiles[id] = compiler.profile(of: SubjectRecords(id: id, records: standing))
                .seen(within: reach)
        }
        return profiles
    }

    /// The organisations a person can mean by what they typed: an id, or an external id.
    package func organisations(named text: String) async throws(StoreError) -> [OrganisationID] {
        if let id = OrganisationID(text) { return [id] }
        return try await store.subjects(key: text, kind: .supplier).compactMap { subject in
            guard case .organisation(let id) = subject else { return nil }
            return id
        }
    }
}
