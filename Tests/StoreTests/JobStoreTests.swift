import Store
import TestSupport
import Testing

@Suite struct JobStoreTests {
    @Test func theStoreInMemoryKeepsJobsAsAllDo() async throws {
        try await JobStoreConformance.check(MemoryStore())
    }
}
