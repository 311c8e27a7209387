import Records
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct SQLiteAccessTests {
    @Test func keepsKeysAsAllDo() async throws {
        let folder = try StoreFolder()
        try await AccessStoreConformance.check(folder.open())
    }

    @Test func keysSurviveTheProgram() async throws {
        let folder = try StoreFolder()
        let key = AccessKey(
            id: "k", digest: [1, 2, 3], holder: "Desk", roles: [.officer, .admin],
            createdMilliseconds: 1, endsMilliseconds: nil)
        let store = try folder.open()
        try await store.save(key, stamp: Stamp(milliseconds: 1, actor: "desk"))
        try store.close()
        #expect(try await folder.open().accessKeys() == [key])
    }
}
