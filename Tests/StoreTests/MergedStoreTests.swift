import Store
import StoreConformance
import Testing

@Suite struct MergedStoreTests {
    @Test func theStoreInMemoryReadsMergedFirmsAsAllDo() async throws {
        try await MergedStoreConformance.check(MemoryStore())
    }

    @Test func theStoreInMemoryKeepsWhatAResolutionLeavesAsAllDo() async throws {
        try await ResolutionStoreConformance.check(MemoryStore())
    }
}
