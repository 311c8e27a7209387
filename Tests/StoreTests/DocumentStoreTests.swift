import Store
import TestSupport
import Testing

@Suite struct DocumentStoreTests {
    @Test func theStoreInMemoryKeepsDocumentsAsAllDo() async throws {
        try await DocumentStoreConformance.check(MemoryStore())
    }
}
