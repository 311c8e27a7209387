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
        repeat {
            let page = try await page(after: last, limit: Self.pageSize)
            profiles += page.profiles
            progress(profiles.count)
            last = page.last
        } while last != nil
        return profiles
    }

    /// A stretch of all organisations.
    package struct Page: Sendable {
        /// Of those of which something is seen, in id order.
        package let profiles: [Profile]
        /// After whom the next begins; nil where there is none.
        package let last: OrganisationID?
    }

    /// The profiles with ids after `id`, in id order: of `limit` organisations, hidden ones too.
    package func page(
        after id: OrganisationID?, limit: Int
    ) async throws(StoreError) -> Page {
        let compiler = ProfileCompiler(lexicon: lexicon, sources: try await store.sources())
        let found = try await store.organisations(after: id, limit: limit)
        let sights = try await store.sights(of: found.map(\.id), within: reach)
        return Page(
            profiles: found.compactMap { compiler.profile(of: $0).seen(sights[$0.id]) },
            last: found.count == limit ? found.last?.id : nil)
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
        let sights = try await store.sights(of: ids, within: reach)
        var profiles: [OrganisationID: Profile] = [:]
        for id in ids.sorted() {
            let standing = try await store.records(of: .organisation(id))
                .filter { !$0.isWithdrawn && !withdrawn.contains($0.record.source) }
            if standing.isEmpty { continue }
            profiles[id] = compiler.profile(of: SubjectRecords(id: id, records: standing))
                .seen(sights[id])
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
