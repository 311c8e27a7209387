import Catalog
package import Records
package import Store

/// Lists suppliers that answer a plain question: of this country, in this region, doing this.
package struct ListSuppliers: Sendable {
    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
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
        let profiles = ReadProfiles(store: store, lexicon: lexicon, within: reach)
        var found: [Profile] = []
        var last = id
        repeat {
            let page = try await profiles.page(after: last, limit: ReadProfiles.pageSize)
            found += page.profiles.filter { answers($0, filter) }
            last = page.last
        } while found.count < limit && last != nil
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
