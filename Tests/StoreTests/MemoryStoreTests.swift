import Store
import StoreConformance
import Testing

@Suite struct MemoryStoreTests {
    @Test(arguments: RecordStoreConformance.claims)
    func keepsTheContract(claim: StoreClaim) async throws {
        try await claim.check(on: MemoryStore())
    }

    @Test(arguments: StoreImportLaws.laws)
    func keepsTheLawsOfImport(law: StoreClaim) async throws {
        try await law.check(on: MemoryStore())
    }

    @Test func refusesABackupSinceNoFileCanHoldIt() async throws {
        await #expect {
            try await MemoryStore().backup(to: "copy.sqlite")
        } throws: { error in
            if case StoreError.engine = error { true } else { false }
        }
    }
}
