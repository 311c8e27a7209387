import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct SQLiteMergedTests {
    @Test func readsMergedFirmsAsAllDo() async throws {
        let folder = try StoreFolder()
        try await MergedStoreConformance.check(folder.open())
    }

    @Test func keepsWhatAResolutionLeavesAsAllDo() async throws {
        let folder = try StoreFolder()
        try await ResolutionStoreConformance.check(folder.open())
    }
}
