import Matching
package import Records

extension FindCurrent {
    /// The first `limit` suppliers after an id, in id order, that answer a filter, however few
    /// these are.
    ///
    /// - Parameter filter: asks something.
    /// - Complexity: O(windows of the index that are looked through + those found).
    /// - Throws: as `lines`.
    package func list(
        _ filter: ListSuppliers.Filter, on date: CalendarDate, after id: OrganisationID?,
        limit: Int
    ) async throws -> [Profile] {
        let musts = filter.musts
        var found: [Profile] = []
        var last = id
        var isEnd = false
        while found.count < limit, !isEnd {
            let (after, missing) = (last, limit - found.count)
            let ids = try await answered { state in
                try state.fit.suppliers(
                    satisfying: musts, on: date, after: after, limit: missing)
            }
            // Whoever was taken back meanwhile has no profile.
            let read = try await profiles.profiles(of: Set(ids))
            found += ids.compactMap { read[$0] }
            last = ids.last
            isEnd = ids.count < missing
        }
        return found
    }
}
