package import Matching
package import Records
package import Store

/// Reports what keeps a supplier from which stored needs, and which single step opens how many.
package struct ReportGaps: Sendable {
    private let store: any RecordStore
    private let lexicon: Lexicon

    package init(store: any RecordStore, lexicon: Lexicon) {
        self.store = store
        self.lexicon = lexicon
    }

    package struct Report: Sendable {
        package let supplier: Profile
        package let gaps: GapReport
        /// The needs looked at, by id.
        package let needs: [NeedID: Need]
    }

    /// - Parameter date: the day by which ages and certificates are judged.
    /// - Returns: nil when nothing stands about the supplier.
    package func report(
        on id: OrganisationID, date: CalendarDate
    ) async throws(StoreError) -> Report? {
        let profiles = ReadProfiles(store: store, lexicon: lexicon)
        guard let supplier = try await profiles.profile(of: id) else { return nil }
        let needs = try await ReadNeeds(store: store, lexicon: lexicon).all()
        let (matcher, _) = try await FindSuppliers(store: store, lexicon: lexicon)
            .matcher(on: date)
        return Report(
            supplier: supplier, gaps: matcher.gaps(for: supplier, needs: needs),
            needs: Dictionary(needs.map { ($0.id, $0) }) { first, _ in first })
    }
}
