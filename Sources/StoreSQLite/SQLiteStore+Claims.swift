package import Records
package import Store

extension SQLiteStore {
    package func claimSync(
        of source: SourceID
    ) async throws(StoreError) -> (any SyncClaim)? {
        guard let number = try await number(of: source) else { throw .sourceUnknown(source) }
        return try SyncLock(number, of: path)
    }

    package func isSyncClaimed(_ source: SourceID) async throws(StoreError) -> Bool {
        guard let number = try await number(of: source) else { return false }
        return try SyncLock.isHeld(number, of: path)
    }

    private func number(of source: SourceID) async throws(StoreError) -> Int64? {
        try await read { try SourceRow.find(source, in: $0)?.id }
    }
}
