import Foundation
import Records
import Store
import StoreSQLite
import Testing

/// What `source status` says of runs that were written by whoever ran them.
@Suite struct SourceStatusTests {
    private let folder: Folder
    private let store: SQLiteStore
    private static let hour: Int64 = 3_600_000
    /// Each time anew: between two lines of a test minutes may go by on a busy machine.
    private var now: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }

    init() throws {
        folder = try Folder()
        store = try SQLiteStore(path: folder.path("matxich.db"), createIfMissing: true)
    }

    private func add(_ name: String, every: String? = "6h") async throws -> SourceID {
        let interval = every.map { ["--every", $0] } ?? []
        let outcome = try Program.run(
            ["source", "add", name, "--url", "https://data.example.vn/" + name, "--format", "csv"]
                + interval, in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        return try #require(SourceID(name))
    }

    /// A run that began some hours ago and took 90 s.
    private func run(
        _ source: SourceID, _ hoursAgo: Int64, _ outcome: SyncRun.Outcome,
        _ figures: SyncFigures = SyncFigures()
    ) async throws {
        let start = now - hoursAgo * Self.hour
        let end = start + 90_000
        let run = try await store.beginSync(
            source, mode: .full, stamp: Stamp(milliseconds: start, actor: "tester"))
        let isSuccess = outcome == .done || outcome == .notModified
        try await store.finishSync(
            run.id, outcome: outcome, figures: figures,
            state: isSuccess ? SyncState(lastSuccessMilliseconds: end) : nil,
            stamp: Stamp(milliseconds: end, actor: "tester"))
    }

    private func facts(_ name: String) throws -> [String: Any] {
        let outcome = try Program.run(
            ["source", "status", name, "--format", "ndjson"], in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        let line = try #require(outcome.lines.first)
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
        return try #require(object as? [String: Any])
    }

    private func table(_ language: String = "en") throws -> Program.Outcome {
        try Program.run(
            ["source", "status"], in: folder, environment: ["MATXICH_LANG": language])
    }

    @Test func aRunThatWentWellIsToldWithItsFigures() async throws {
        let source = try await add("chamber")
        var figures = SyncFigures()
        figures.requests = 12
        figures.retries = 1
        figures.wireBytes = 3_400_000
        figures.decodedBytes = 20_000_000
        figures.rowsRead = 5
        figures.rowsNew = 3
        figures.rowsChanged = 2
        figures.recordsWithdrawn = 1
        try await run(source, 2, .done, figures)
        let facts = try facts("chamber")
        #expect(facts["outcome"] as? String == "done")
        #expect(facts["durationMilliseconds"] as? Int == 90_000)
        #expect(facts["requests"] as? Int == 12)
        #expect(facts["wireBytes"] as? Int == 3_400_000)
        #expect(facts["rowsNew"] as? Int == 3)
        #expect(facts["recordsWithdrawn"] as? Int == 1)
        #expect(facts["isDue"] as? Bool == false)
        #expect(facts["isOverdue"] as? Bool == false)
        #expect(facts["failuresInARow"] as? Int == 0)
        let started = try #require(facts["lastRun"] as? String)
        #expect(started.hasSuffix("Z") && started.count == 20)
        let change = try #require(facts["lastChange"] as? [String: Any])
        #expect(change["rowsChanged"] as? Int == 2)
        let shown = try table().text
        #expect(shown.contains("done"))
        #expect(shown.contains("+3 ~2 −1"))
        #expect(!shown.contains("overdue"))
    }

    @Test func aFailureIsToldWithItsSentenceAndHowOften() async throws {
        let source = try await add("chamber")
        try await run(source, 80, .done)
        for hours in [Int64(9), 8] {
            try await run(
                source, hours,
                .failed(code: "unreachable", text: "data.example.vn cannot be reached."))
        }
        let facts = try facts("chamber")
        #expect(facts["outcome"] as? String == "failed")
        #expect(facts["error"] as? String == "unreachable")
        #expect(facts["errorText"] as? String == "data.example.vn cannot be reached.")
        #expect(facts["failuresInARow"] as? Int == 2)
        #expect(facts["isOverdue"] as? Bool == true)
        #expect(facts["isDue"] as? Bool == true)
        let shown = try table()
        #expect(shown.text.contains("data.example.vn cannot be reached. (unreachable, 2 times)"))
        #expect(shown.text.contains("3 days ago, overdue"))
        #expect(shown.notes.contains("Due now: matxich sync chamber"))
        #expect(try table("vi").text.contains("quá hạn"))
    }

    @Test func aStoppedRunSaysWhatToDo() async throws {
        let source = try await add("chamber", every: nil)
        try await run(source, 1, .stopped(missing: 3_100, known: 10_000))
        let facts = try facts("chamber")
        #expect(facts["outcome"] as? String == "stopped")
        #expect(facts["missing"] as? Int == 3_100)
        #expect(facts["nextDue"] is NSNull)
        let shown = try table().text
        #expect(shown.contains("3,100 of 10,000"))
        #expect(shown.contains("--accept-missing"))
        #expect(shown.contains("when asked"))
    }

    @Test func aRunThatNeverEndedIsToldAsOne() async throws {
        let source = try await add("chamber")
        let claim = try await store.claimSync(of: source)
        _ = try await store.beginSync(
            source, mode: .full, stamp: Stamp(milliseconds: now - 60_000, actor: "tester"))
        let running = try facts("chamber")
        #expect(running["outcome"] as? String == "running")
        #expect(running["lastRunEnded"] is NSNull)
        #expect(running["durationMilliseconds"] is NSNull)
        #expect(running["isDue"] as? Bool == false)
        #expect(try table().text.contains("not ended"))
        // Whoever ran it is gone.
        claim?.letGo()
        let killed = try facts("chamber")
        #expect(killed["outcome"] as? String == "interrupted")
        #expect(killed["isDue"] as? Bool == true)
        #expect(try table().text.contains("broken off"))
    }

    @Test func severalSourcesComeInOrderAndInEveryFormat() async throws {
        for name in ["zebra", "chamber", "hub"] { _ = try await add(name) }
        let csv = try Program.run(["source", "status", "--format", "csv"], in: folder).lines
        #expect(csv.count == 4)
        #expect(
            csv[0].hasPrefix(
                "source,address,format,mode,intervalSeconds,records,recordsGone,rowsWaiting,"))
        #expect(csv[1...].map { String($0.prefix { $0 != "," }) } == ["chamber", "hub", "zebra"])
        let two = try Program.run(
            ["source", "status", "zebra", "hub", "--format", "ndjson"], in: folder)
        #expect(two.lines.count == 2)
        #expect(try table().text.contains("never"))
        #expect(
            try Program.run(["source", "status", "nobody"], in: folder).status == 66)
    }

    @Test func withNothingPulledTheNextStepIsSaid() throws {
        let outcome = try table()
        #expect(outcome.status == 0)
        #expect(outcome.text.isEmpty)
        #expect(outcome.notes.contains("matxich source add NAME --url ADDRESS --format FORMAT"))
    }
}
