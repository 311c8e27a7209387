package import Matching
package import Records
package import Store

/// Reports what keeps suppliers from which stored needs, and which single step opens how many: to
/// one supplier, or to those of a region together.
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

        init(supplier: Profile, gaps: GapReport, needs: [Need]) {
            self.supplier = supplier
            self.gaps = gaps
            self.needs = Dictionary(needs.map { ($0.id, $0) }) { first, _ in first }
        }
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
            supplier: supplier, gaps: matcher.gaps(for: supplier, needs: needs), needs: needs)
    }

    package struct RegionReport: Sendable {
        package let region: ConceptID
        /// Those whose site lies there for certain, by identifier.
        package let suppliers: [OrganisationID: Profile]
        /// How many more may work there: they name only the present region that holds it.
        package let uncertain: Int
        package let gaps: JointGapReport
        /// The needs looked at, by id.
        package let needs: [NeedID: Need]
    }

    /// - Parameters:
    ///   - matcher: of all suppliers, with their profiles.
    ///   - progress: told how much of the work is done, and how much there is.
    package func report(
        in region: ConceptID,
        among suppliers: (matcher: Matcher, profiles: [OrganisationID: Profile]),
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws(StoreError) -> RegionReport {
        let needs = try await ReadNeeds(store: store, lexicon: lexicon).all()
        let presence = RegionPresence(in: region, lexicon.catalogue)
        let inside = suppliers.profiles.filter { presence.isCertain(of: $0.value) }
        let gaps = suppliers.matcher.jointGaps(for: Array(inside.values), needs: needs) { done in
            progress(done, 2 * inside.count)
        }
        return RegionReport(
            region: region, suppliers: inside,
            uncertain: suppliers.profiles.values.count { presence.isPossible(of: $0) },
            gaps: gaps, needs: Dictionary(needs.map { ($0.id, $0) }) { first, _ in first })
    }
}
