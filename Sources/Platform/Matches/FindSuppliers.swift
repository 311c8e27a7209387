package import Matching
package import Records
package import Store

/// Finds the suppliers that fit needs, best first, each with what explains it.
package struct FindSuppliers: Sendable {
    private let profiles: ReadProfiles
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        profiles = ReadProfiles(store: store, lexicon: lexicon)
        self.lexicon = lexicon
    }

    /// A matcher over all suppliers as they are known now.
    ///
    /// - Parameters:
    ///   - date: the day the match speaks of; ages and certificates are judged by it.
    ///   - needs: how many needs will be asked: from `Matcher.indexedNeedsMin` on they are answered
    ///     from an index, with the same lists.
    package func matcher(
        on date: CalendarDate, needs: Int = 1, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws(StoreError) -> (matcher: Matcher, profiles: [OrganisationID: Profile]) {
        let all = try await profiles.all(progress: progress)
        let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        let matcher = Matcher(
            catalogue: lexicon.catalogue, suppliers: all, date: date, needs: needs)
        return (matcher, byID)
    }
}
