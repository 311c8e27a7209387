import Catalog
package import Records
package import Store

/// Lists suppliers that answer a plain question: of this country, in this region, doing this.
package struct ListSuppliers: Sendable {
    private let profiles: ReadProfiles
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        profiles = ReadProfiles(store: store, lexicon: lexicon)
        self.lexicon = lexicon
    }

    /// What is asked for; what is nil does not matter.
    package struct Filter: Hashable, Sendable {
        /// ISO 3166-1 alpha-2.
        package var country: String?
        package var region: ConceptID?
        package var process: ConceptID?

        package init(
            country: String? = nil, region: ConceptID? = nil, process: ConceptID? = nil
        ) {
            self.country = country
            self.region = region
            self.process = process
        }
    }

    /// The first `limit` suppliers after an id, in id order.
    ///
    /// - Parameter reach: the furthest level that whoever asks may see; profiles are cut to it
    ///   before they are asked, so that nobody learns from a list what its entries do not show.
    /// - Complexity: O(suppliers after the id) profiles are compiled when few answer.
    package func list(
        _ filter: Filter, after id: OrganisationID?, limit: Int,
        within reach: DisclosureLevel = .ownerOnly
    ) async throws(StoreError) -> [Profile] {
        var found: [Profile] = []
        var last = id
        while found.count < limit {
            let page = try await profiles.page(after: last, limit: ReadProfiles.pageSize)
            found += page.map { $0.seen(within: reach) }.filter { answers($0, filter) }
            guard page.count == ReadProfiles.pageSize, let end = page.last?.id else { break }
            last = end
        }
        return Array(found.prefix(limit))
    }

    private func answers(_ profile: Profile, _ filter: Filter) -> Bool {
        let sites = profile.sites.map(\.value)
        if let country = filter.country, !sites.contains(where: { $0.country == country }) {
            return false
        }
        if let region = filter.region,
            !RegionPresence(in: region, lexicon.catalogue).isCertain(of: profile)
        {
            return false
        }
        if let process = filter.process {
            return profile.processes.contains { does($0.value, process) }
        }
        return true
    }

    private func does(_ offered: ConceptID, _ asked: ConceptID) -> Bool {
        offered == asked || lexicon.catalogue.implied(by: offered)[asked] != nil
    }
}
