import Records
import Store

/// Reading all of what a store gives in pages.
extension RecordStore {
    /// Gives the records of every supplier, a page at a time, in id order.
    ///
    /// - Complexity: O(records of the store), one page of them in memory.
    func eachPageOfSuppliers(
        _ take: ([SubjectRecords<OrganisationID>]) -> Void
    ) async throws(StoreError) {
        try await eachPage(
            of: ReadProfiles.pageSize,
            { last, limit throws(StoreError) in try await organisations(after: last, limit: limit)
            },
            take)
    }

    /// The same for needs.
    func eachPageOfNeeds(
        _ take: ([SubjectRecords<NeedID>]) -> Void
    ) async throws(StoreError) {
        try await eachPage(
            of: ReadNeeds.pageSize,
            { last, limit throws(StoreError) in try await needs(after: last, limit: limit) }, take)
    }

    private func eachPage<ID>(
        of size: Int,
        _ next: (ID?, Int) async throws(StoreError) -> [SubjectRecords<ID>],
        _ take: ([SubjectRecords<ID>]) -> Void
    ) async throws(StoreError) {
        var last: ID?
        repeat {
            let page = try await next(last, size)
            take(page)
            last = page.count == size ? page.last?.id : nil
        } while last != nil
    }

    /// The records of every subject of a kind, whoever they are about.
    func eachPageOfRecords(
        _ kind: RecordKind, _ take: ([StoredRecord]) -> Void
    ) async throws(StoreError) {
        switch kind {
        case .supplier: try await eachPageOfSuppliers { take($0.flatMap(\.records)) }
        case .need: try await eachPageOfNeeds { take($0.flatMap(\.records)) }
        }
    }
}
