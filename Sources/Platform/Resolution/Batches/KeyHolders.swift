import Records
import Resolution
import Store

/// Who has some keys, as far as it matters for who is compared with whom.
struct KeyHolders {
    private let holders: [UInt64: [OrganisationID]]

    /// - Parameter more: how many of each key are about to go.
    /// - Complexity: O(keys · `BlockingReport.windowRecords`) look-ups.
    static func finding(
        _ keys: some Sequence<UInt64>, more: Int = 0, in store: any ResolutionStore
    ) async throws(StoreError) -> KeyHolders {
        var holders: [UInt64: [OrganisationID]] = [:]
        for (isSure, keys) in Dictionary(grouping: keys, by: BlockingReport.isSure) {
            let most = isSure ? BlockingReport.windowRecords : BlockingReport.keyRecordsMax
            let found = try await store.resolvedSubjects(
                withKeys: keys.sorted(), limit: most + 1 + more)
            holders.merge(found) { first, _ in first }
        }
        return KeyHolders(holders: holders)
    }

    subscript(key: UInt64) -> [OrganisationID] { holders[key] ?? [] }

    /// Whether the key brings those who have it together.
    func isOpen(_ key: UInt64) -> Bool { Self.isOpen(key, holders: self[key].count) }

    /// Whether a key that so many have brings them together.
    static func isOpen(_ key: UInt64, holders: Int) -> Bool {
        BlockingReport.isSure(key) || holders <= BlockingReport.keyRecordsMax
    }
}
