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
            profiles: found.compactMap { sights[$0.id].profile(of: $0, compiler) },
            last: found.count == limit ? found.last?.id : nil)
    }

    /// One profile, by any of its ids; nil when no source that stands says anything about the
    /// organisation.
    package func profile(of id: OrganisationID) async throws(StoreError) -> Profile? {
        try await profiles(of: [id])[id]
    }

    /// One profile as somebody sees it, by any of its ids; nil where that is nothing.
    ///
    /// - Parameter sight: what they see by an owner's word.
    package func profile(
        of id: OrganisationID, seen sight: (Custody?) -> Sight
    ) async throws(StoreError) -> Profile? {
        let sources = try await store.sources()
        let custody = try await store.firmCustodies(of: [id])[id]
        let seen = custody.map { FirmSight($0, sight: sight) } ?? FirmSight(whole: sight(nil))
        // Whom somebody may not see is looked for as one whom nobody knows, as long and in vain.
        let sought = seen.whole.isAnything ? custody?.ids.first ?? id : OrganisationID.nobody
        let standing = try await store.standing(of: sought, among: sources)
        let firm = SubjectRecords(id: sought, records: standing)
        return seen.profile(of: firm, ProfileCompiler(lexicon: lexicon, sources: sources))
    }

    /// The profiles of some organisations, by the ids asked for, of which any may be an alias;
    /// without those of whom no source that stands says anything.
    package func profiles(
        of ids: Set<OrganisationID>
    ) async throws(StoreError) -> [OrganisationID: Profile] {
        let sources = try await store.sources()
        let compiler = ProfileCompiler(lexicon: lexicon, sources: sources)
        let organisations = try await store.organisations(of: ids.sorted())
        let sights = try await store.sights(of: ids, within: reach)
        var profiles: [OrganisationID: Profile] = [:]
        for id in ids.sorted() {
            let firm = SubjectRecords(
                id: organisations[id] ?? id,
                records: try await store.standing(of: id, among: sources))
            if firm.records.isEmpty { continue }
            profiles[id] = sights[id].profile(of: firm, compiler)
        }
        return profiles
    }

    /// The organisations a person can mean by what they typed: an id or alias, or an external id.
    package func organisations(named text: String) async throws(StoreError) -> [OrganisationID] {
        let subjects = try await subjects(named: text)
        let organisations = try await store.organisations(of: subjects)
        return Set(subjects.map { organisations[$0] ?? $0 }).sorted()
    }

    /// The same as the sources know them, before anything was merged.
    package func subjects(named text: String) async throws(StoreError) -> [OrganisationID] {
        if let id = OrganisationID(text) { return [id] }
        return try await store.subjects(key: text, kind: .supplier).compactMap(\.organisation)
    }
}
