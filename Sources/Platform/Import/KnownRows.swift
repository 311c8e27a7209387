package import Records
package import Store

/// The rows a source has given already, by key, to foretell what an import of a list would change.
package struct KnownRows: Sendable {
    /// What becomes of a row.
    enum Fate { case new, changed, unchanged }

    private var digests: [String: Set<ContentDigest>] = [:]
    /// The keys that the list has named so far.
    private var met: Set<String> = []

    /// Reads all that a source says.
    ///
    /// - Complexity: O(records of the store).
    package static func of(
        _ source: SourceID, kind: RecordKind, in store: any RecordStore
    ) async throws(StoreError) -> KnownRows {
        var known = KnownRows()
        try await store.eachPageOfRecords(kind) { known.add($0, of: source) }
        return known
    }

    private mutating func add(_ records: [StoredRecord], of source: SourceID) {
        for record in records.map(\.record) where record.source == source {
            let digest = RecordDigest(layout: record.layout)
                .digest(of: record.cells, layout: record.layout)
            digests[Self.plain(record.key, digest), default: []].insert(digest)
        }
    }

    /// A second record of a subject bears its digest behind the key (`IncomingRecord`).
    private static func plain(_ key: String, _ digest: ContentDigest) -> String {
        let ending = "#" + digest.hexadecimal
        return key.hasSuffix(ending) ? String(key.dropLast(ending.count)) : key
    }

    mutating func fate(of row: IncomingRecord) -> Fate {
        let known = digests[row.key]
        let isFirst = met.insert(row.key).inserted
        if known?.contains(row.digest) == true { return .unchanged }
        digests[row.key, default: []].insert(row.digest)
        return known == nil || !isFirst ? .new : .changed
    }
}
