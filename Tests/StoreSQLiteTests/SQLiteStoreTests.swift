import Store
import StoreConformance
import StoreSQLite
import Testing

@Suite struct SQLiteStoreTests {
    @Test(arguments: RecordStoreConformance.claims)
    func keepsTheContract(claim: StoreClaim) async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try await claim.check(on: store)
        #expect(try await store.problems().isEmpty)
    }

    @Test(arguments: StoreImportLaws.laws)
    func keepsTheLawsOfImport(law: StoreClaim) async throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try await law.check(on: store)
        #expect(try await store.problems().isEmpty)
    }
}
