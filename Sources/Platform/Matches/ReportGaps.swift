package import Matching
package import Records

/// Reports what keeps suppliers from which needs, and which single step opens how many: to one
/// supplier, or to those of a region together.
package struct ReportGaps: Sendable {
    private let finder: FindCurrent
    private let lexicon: Lexicon

    package init(finder: FindCurrent, lexicon: Lexicon) {
        self.finder = finder
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

    /// - Parameters:
    ///   - supplier: as whoever asks may see it.
    ///   - date: the day by which ages and certificates are judged.
    /// - Throws: as `FindCurrent.lines`.
    package func report(
        on supplier: Profile, needs: [Need], date: CalendarDate
    ) async throws -> Report {
        let gaps = try await finder.gaps(for: supplier, needs: needs, on: date)
        return Report(supplier: supplier, gaps: gaps, needs: needs)
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
    ///   - reading: told how many suppliers were looked at for whether they work there.
    ///   - progress: told how much of the work is done, and how much there is.
    /// - Throws: as `FindCurrent.lines`.
    package func report(
        in region: ConceptID, needs: [Need], date: CalendarDate,
        reading: (Int) -> Void = { _ in },
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> RegionReport {
        let presence = RegionPresence(in: region, lexicon.catalogue)
        var (inside, uncertain, read) = ([OrganisationID: Profile](), 0, 0)
        try await finder.forEachPage { page in
            for profile in page {
                if presence.isCertain(of: profile) { inside[profile.id] = profile }
                if presence.isPossible(of: profile) { uncertain += 1 }
            }
            read += page.count
            reading(read)
        }
        let gaps = try await finder.gaps(for: Array(inside.values), needs: needs, on: date) {
            progress($0, 2 * inside.count)
        }
        return RegionReport(
            region: region, suppliers: inside, uncertain: uncertain, gaps: gaps,
            needs: Dictionary(needs.map { ($0.id, $0) }) { first, _ in first })
    }
}
