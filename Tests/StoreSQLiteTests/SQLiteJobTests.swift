import Records
import Store
import StoreConformance
import Testing

@testable import StoreSQLite

@Suite struct SQLiteJobTests {
    @Test func keepsJobsAsAllDo() async throws {
        let folder = try StoreFolder()
        try await JobStoreConformance.check(folder.open())
    }

    @Test func keepsWhatWritingNeedsAsAllDo() async throws {
        let folder = try StoreFolder()
        try await WriteStoreConformance.check(folder.open())
    }

    @Test func keepsWebhooksAsAllDo() async throws {
        let folder = try StoreFolder()
        try await HookStoreConformance.check(folder.open())
    }

    @Test func jobsSurviveTheProgram() async throws {
        let folder = try StoreFolder()
        let job = Job(
            id: "j", kind: "import", holder: "k", roles: [.analyst], input: "{}",
            createdMilliseconds: 1)
        let store = try folder.open()
        #expect(
            try await store.add(job, within: JobLimits(waiting: 1, waitingOfOne: 1)) == .added)
        _ = try await store.beginNextJob(now: 2)
        try store.close()
        let again = try folder.open()
        #expect(try await again.runningJobs().map(\.id) == ["j"])
    }
}
