import Foundation
import TestServers
import Testing

/// Where `sync --dry-run` writes, and what stays of it.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncRehearsalTests {
    private static let slow = "location = /list.jsonl { limit_rate 8k; }"

    /// A database that pulls from a server, which takes minutes for it.
    private func withSlowPartner(_ body: (Folder) throws -> Void) throws {
        let nginx = try Nginx(["list.jsonl": SyncTests.firms(0..<20_000)], Self.slow)
        defer { nginx.stop() }
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let added = try Program.run(
            [
                "source", "add", "slow", "--url", nginx.url("list.jsonl"), "--format",
                "json-lines", "--allow-private",
            ], in: folder)
        #expect(added.status == 0, "\(added.notes)")
        try FileManager.default.createDirectory(
            atPath: folder.path("temporary"), withIntermediateDirectories: false)
        try body(folder)
    }

    private func rehearsal(in folder: Folder) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["sync", "--dry-run", "-q"]
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "TMPDIR": folder.path("temporary")]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func copies(in folder: Folder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
            .filter { $0.contains("rehearsal") }
    }

    private func waitForCopy(in folder: Folder) throws -> Bool {
        try Waiting.until {
            try copies(in: folder).contains { name in
                FileManager.default.fileExists(atPath: folder.path(name) + "/rehearsal.db")
            }
        }
    }

    @Test func whatAKilledOneLeftGoesWithTheNext() throws {
        try withSlowPartner { folder in
            let killed = try rehearsal(in: folder)
            #expect(try waitForCopy(in: folder))
            kill(killed.processIdentifier, SIGKILL)
            killed.waitUntilExit()
            let orphan = try #require(copies(in: folder).first)
            let next = try rehearsal(in: folder)
            #expect(try Waiting.until { try !copies(in: folder).contains(orphan) })
            kill(next.processIdentifier, SIGTERM)
            next.waitUntilExit()
            #expect(try copies(in: folder) == [])
        }
    }

    /// The copy lay in the temporary folder once, and stayed there.
    @Test func oneThatIsBrokenOffLeavesNoCopy() throws {
        try withSlowPartner { folder in
            let process = try rehearsal(in: folder)
            #expect(try waitForCopy(in: folder))
            let copy = folder.path(try #require(copies(in: folder).first))
            let mode = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions]
            #expect(mode as? Int == 0o700)
            kill(process.processIdentifier, SIGTERM)
            if try !Waiting.until({ !process.isRunning }) {
                kill(process.processIdentifier, SIGKILL)
            }
            process.waitUntilExit()
            #expect(process.terminationReason == .uncaughtSignal)
            #expect(process.terminationStatus == SIGTERM)
            #expect(try copies(in: folder) == [])
            let temporary = try FileManager.default.contentsOfDirectory(
                atPath: folder.path("temporary"))
            #expect(temporary == [])
        }
    }
}
