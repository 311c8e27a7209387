package import Matching
package import Records
import Store

extension FindCurrent {
    /// What keeps a supplier, as whoever asks may see it, from which needs, and which single step
    /// opens how many.
    ///
    /// - Throws: as `lines`.
    package func gaps(
        for supplier: Profile, needs: [Need], on date: CalendarDate
    ) async throws -> GapReport {
        try await answered { try $0.fit.gaps(for: supplier, needs: needs, on: date) }
    }

    /// Which change, made by any of these suppliers, opens which needs to them together.
    ///
    /// - Parameter progress: told how many of the work's parts are done, two for each supplier.
    /// - Throws: as `lines`.
    package func gaps(
        for suppliers: [Profile], needs: [Need], on date: CalendarDate, progress: (Int) -> Void
    ) async throws -> JointGapReport {
        try await answered { state in
            try state.fit.jointGaps(for: suppliers, needs: needs, on: date, progress: progress)
        }
    }

    /// Calls `body` with all suppliers as they may be seen, a page at a time, in id order.
    func forEachPage(_ body: ([Profile]) -> Void) async throws(StoreError) {
        var last: OrganisationID?
        repeat {
            let page = try await profiles.page(after: last, limit: ReadProfiles.pageSize)
            body(page)
            last = page.count == ReadProfiles.pageSize ? page.last?.id : nil
        } while last != nil
    }
}
