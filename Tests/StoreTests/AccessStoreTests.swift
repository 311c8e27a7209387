import Store
import StoreConformance
import Testing

@Suite struct AccessStoreTests {
    @Test func theStoreInMemoryKeepsKeysAsAllDo() async throws {
        try await AccessStoreConformance.check(MemoryStore())
    }
}
