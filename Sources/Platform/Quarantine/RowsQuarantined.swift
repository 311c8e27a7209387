import Records
import Store

extension RecordStore {
    /// How many rows of a source wait in quarantine.
    ///
    /// - Complexity: O(rows in it).
    func rowsQuarantined(of source: SourceID) async throws(StoreError) -> Int {
        var count = 0
        var last: QuarantinedRow.ID?
        while true {
            let page = try await quarantine(
                source: source, after: last, limit: ReadProfiles.pageSize)
            count += page.count
            guard page.count == ReadProfiles.pageSize, let end = page.last?.id else {
                return count
            }
            last = end
        }
    }
}
