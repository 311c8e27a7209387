import Records
import Store

extension RecordStore {
    /// The records that say something of a firm now: neither they nor their source are withdrawn.
    func standing(
        of id: OrganisationID, among sources: [Source]
    ) async throws(StoreError) -> [StoredRecord] {
        let withdrawn = Set(sources.filter(\.isWithdrawn).map(\.id))
        return try await records(of: .organisation(id))
            .filter { !$0.isWithdrawn && !withdrawn.contains($0.record.source) }
    }
}
