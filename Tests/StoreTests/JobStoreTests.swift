import Store
import StoreConformance
import Testing

@Suite struct JobStoreTests {
    @Test func theStoreInMemoryKeepsJobsAsAllDo() async throws {
        try await JobStoreConformance.check(MemoryStore())
    }

    @Test func theStoreInMemoryKeepsWhatWritingNeedsAsAllDo() async throws {
        try await WriteStoreConformance.check(MemoryStore())
    }

    @Test func theStoreInMemoryKeepsWebhooksAsAllDo() async throws {
        try await HookStoreConformance.check(MemoryStore())
    }
}
