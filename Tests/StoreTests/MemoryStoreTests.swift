import Store
import Testing

@Suite struct MemoryStoreTests {
    @Test func isSound() async throws {
        #expect(try await MemoryStore().problems().isEmpty)
    }
}
