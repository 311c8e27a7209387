import Store
import StoreConformance
import Testing

@Suite struct DocumentStoreTests {
    @Test func theStoreInMemoryKeepsDocumentsAsAllDo() async throws {
        try await DocumentStoreConformance.check(MemoryStore())
    }
}
