import Records
package import Store
import Testing

/// The contract of `AccessStore`; every store is put to it.
package enum AccessStoreConformance {
    private static func key(_ id: String, ends: Int64? = nil) -> AccessKey {
        AccessKey(
            id: id, digest: Array(0..<32), holder: "Bàn \(id)", roles: [.organiser, .analyst],
            createdMilliseconds: 7, endsMilliseconds: ends)
    }

    /// - Parameter store: an empty one.
    package static func check(_ store: some RecordStore & AccessStore) async throws {
        let stamp = Stamp(milliseconds: 9, actor: "desk")
        #expect(try await store.accessKeys() == [])
        #expect(try await store.accessKey("b") == nil)
        try await store.save(key("b"), stamp: stamp)
        try await store.save(key("a", ends: 12), stamp: stamp)
        try await store.save(key("b"), stamp: stamp)
        #expect(try await store.accessKeys() == [key("a", ends: 12), key("b")])
        try await store.save(key("b", ends: 20), stamp: stamp)
        #expect(try await store.accessKey("b") == key("b", ends: 20))
        let log = try await store.changes(after: 0, limit: 10)
        #expect(log.map(\.entity) == [.accessKey, .accessKey, .accessKey])
        #expect(log.map(\.id) == ["b", "a", "b"])
        #expect(log.map(\.kind) == [.created, .created, .changed])
        #expect(log.allSatisfy { $0.stamp == stamp })
    }
}
