import Store
import Testing
@testable import StoreSQLite

@Suite struct SQLiteStoreTests {
    @Test func isSound() async throws {
        let store = try SQLiteStore(path: "/tmp/x-\(UInt64.random(in: 0...UInt64.max)).sqlite", createIfMissing: true)
        #expect(try await store.problems().isEmpty)
        let seed = try await store.read { try Query($0, "SELECT seed FROM sorted").first { $0.integer(0) } }
        #expect(seed != nil)
    }
}
