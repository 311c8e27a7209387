import Store
import TestSupport
import Testing

@Suite struct AccessStoreTests {
    @Test func theStoreInMemoryKeepsKeysAsAllDo() async throws {
        try await AccessStoreConformance.check(MemoryStore())
    }
}
