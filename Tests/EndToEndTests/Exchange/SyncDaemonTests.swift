import Foundation
import TestServers
import Testing

/// `sync --daemon`, and programs that end in the midst of it.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncDaemonTests {
    /// A server whose `slow.jsonl` takes minutes, and a database that pulls it.
    private func withSlowPartner(
        _ body: (Nginx, Folder) throws -> Void
    ) throws {
        let files = [
            "slow.jsonl": SyncTests.firms(0..<20_000), "quick.jsonl": SyncTests.firms(0..<5),
        ]
        let nginx = try Nginx(files, "location = /slow.jsonl { limit_rate 8k; }")
        defer { nginx.stop() }
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        try add("slow", nginx, folder)
        try body(nginx, folder)
    }

    private func add(_ name: String, _ nginx: Nginx, _ folder: Folder) throws {
        let outcome = try Program.run(
            [
                "source", "add", name, "--url", nginx.url(name + ".jsonl"), "--format",
                "json-lines", "--every", "1w", "--allow-private",
            ], in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
    }

    private func status(_ name: String, _ folder: Folder) throws -> [String: Any] {
        let outcome = try Program.run(
            ["source", "status", name, "--format", "ndjson"], in: folder)
        let line = try #require(outcome.lines.first, "\(outcome.notes)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    private func outcome(_ name: String, _ folder: Folder) throws -> String? {
        try status(name, folder)["outcome"] as? String
    }

    private static let sqlite = "/usr/bin/sqlite3"
    private static let hasSQLite = FileManager.default.isExecutableFile(atPath: sqlite)

    /// Does something to the database that no program of ours would.
    private func spoil(_ folder: Folder, _ statement: String) throws {
        let outcome = try Shell.run(
            "\(Self.sqlite) -cmd '.timeout 20000' matxich.db \"\(statement)\"", in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
    }

    private func notes(_ folder: Folder) throws -> String {
        try String(contentsOfFile: folder.path("notes"), encoding: .utf8)
    }

    private func daemon(_ folder: Folder) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["sync", "--daemon", "--jobs", "2", "-q"]
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "TMPDIR": folder.url.path]
        process.standardOutput = FileHandle.nullDevice
        try folder.write("", to: "notes")
        process.standardError = FileHandle(forWritingAtPath: folder.path("notes"))
        try process.run()
        return process
    }

    /// Waits until something holds, at most half a minute.
    ///
    /// The thread is kept: a task that sleeps has its turn again when the tests beside it let it,
    /// minutes later, and the slow partner is through by then.
    private func ends(_ process: Process) throws -> Bool {
        let hasEnded = try Waiting.until { !process.isRunning }
        if !hasEnded { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return hasEnded
    }

    @Test func aNameThatNoSourceHasIsToldAtOnce() throws {
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        #expect(try Program.run(["sync", "--daemon", "nobody"], in: folder).status == 66)
    }

    @Test func aSlowPartnerHoldsUpNoOtherNorTheEnd() throws {
        try withSlowPartner { nginx, folder in
            let daemon = try daemon(folder)
            #expect(try Waiting.until { try outcome("slow", folder) == "running" })
            try add("quick", nginx, folder)
            #expect(try Waiting.until { try outcome("quick", folder) == "done" })
            #expect(try outcome("slow", folder) == "running")
            daemon.interrupt()
            #expect(try ends(daemon))
            #expect(daemon.terminationStatus == 0)
            let status = try status("slow", folder)
            #expect(status["outcome"] as? String == "interrupted")
            #expect(status["lastRunEnded"] is String)
            #expect(status["isDue"] as? Bool == true)
        }
    }

    @Test func aSourceIsPulledByOneProgramAndFreeWhenThatIsKilled() throws {
        try withSlowPartner { nginx, folder in
            let daemon = try daemon(folder)
            #expect(try Waiting.until { try outcome("slow", folder) == "running" })
            try add("quick", nginx, folder)
            let other = try Program.run(
                ["sync", "slow", "quick", "--format", "ndjson"], in: folder)
            #expect(other.status == 75)
            #expect(other.notes.contains("is being pulled already"))
            #expect(try outcome("quick", folder) == "done")
            #expect(try outcome("slow", folder) == "running")
            kill(daemon.processIdentifier, SIGKILL)
            #expect(try ends(daemon))
            let status = try status("slow", folder)
            #expect(status["outcome"] as? String == "interrupted")
            #expect(status["isDue"] as? Bool == true)
            try nginx.publish("slow.jsonl", SyncTests.firms(0..<7))
            let again = try Program.run(["sync", "slow", "--format", "ndjson", "-q"], in: folder)
            #expect(again.status == 0, "\(again.notes)")
            #expect(try outcome("slow", folder) == "done")
        }
    }

    /// What another program makes of the source while it is pulled ends that pull alone.
    @Test func aSourceGivenAnotherEndpointLeavesTheDaemonRunning() throws {
        try withSlowPartner { nginx, folder in
            let daemon = try daemon(folder)
            #expect(try Waiting.until { try outcome("slow", folder) == "running" })
            let replaced = try Program.run(
                [
                    "source", "add", "slow", "--replace", "--url", nginx.url("quick.jsonl"),
                    "--format", "json-lines", "--every", "1w", "--allow-private",
                ], in: folder)
            #expect(replaced.status == 0, "\(replaced.notes)")
            try add("quick", nginx, folder)
            #expect(try Waiting.until { try outcome("quick", folder) == "done" })
            #expect(daemon.isRunning)
            daemon.interrupt()
            #expect(try ends(daemon))
        }
    }

    /// Every fault of the store but that it was busy ended the daemon once.
    @Test(.enabled(if: hasSQLite, "needs /usr/bin/sqlite3"))
    func aStoreThatFailsForAMomentIsAskedAgain() throws {
        try withSlowPartner { nginx, folder in
            let daemon = try daemon(folder)
            #expect(try Waiting.until { try outcome("slow", folder) == "running" })
            try add("quick", nginx, folder)
            #expect(try Waiting.until { try outcome("quick", folder) == "done" })
            try spoil(folder, "ALTER TABLE endpoint RENAME TO hidden")
            #expect(try Waiting.until { try notes(folder).contains("(SQLite 1)") })
            try spoil(folder, "ALTER TABLE hidden RENAME TO endpoint")
            try nginx.publish("next.jsonl", SyncTests.firms(0..<3))
            try add("next", nginx, folder)
            #expect(try Waiting.until { try outcome("next", folder) == "done" })
            #expect(daemon.isRunning)
            daemon.interrupt()
            #expect(try ends(daemon))
        }
    }

    /// It was waited for the slow partner once, whose pull takes minutes.
    @Test(.enabled(if: hasSQLite, "needs /usr/bin/sqlite3"))
    func aStoreThatIsDamagedEndsItAtOnce() throws {
        try withSlowPartner { _, folder in
            let daemon = try daemon(folder)
            #expect(try Waiting.until { try outcome("slow", folder) == "running" })
            try spoil(folder, "UPDATE endpoint SET json = '{}'")
            #expect(try ends(daemon))
            #expect(daemon.terminationStatus == 69)
            #expect(try notes(folder).contains("matxich.db"))
        }
    }
}
