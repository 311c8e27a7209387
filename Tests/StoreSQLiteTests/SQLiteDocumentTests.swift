import Records
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct SQLiteDocumentTests {
    @Test func keepsDocumentsAsAllDo() async throws {
        let folder = try StoreFolder()
        try await DocumentStoreConformance.check(folder.open())
    }

    @Test func documentsSurviveTheProgram() async throws {
        let folder = try StoreFolder()
        let custody = Custody(
            of: .need(NeedID("Nhu cầu 1")), holder: "a", levels: OwnersLevels([.name: .matched]),
            needLevel: .named)
        let store = try folder.open()
        let stamp = Stamp(milliseconds: 1, actor: "desk")
        #expect(try await store.write([.save(custody, over: nil)], stamp: stamp))
        try store.close()
        let again = try await folder.open().document(Custody.self, custody.id)
        #expect(again == custody)
        #expect(again?.subject == .need(NeedID("Nhu cầu 1")))
    }
}
