import Foundation
import TestServers
import Testing

/// Limits over a whole sync, and what a program that is killed leaves behind.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncLimitsTests {
    private static func release(_ number: Int, next: String?) -> [UInt8] {
        let padding = String(repeating: "x", count: 100_000)
        let links = next.map { #","links":{"next":"\#($0)"}"# } ?? ""
        return Array(
            (#"{"version":"1.1","extensions":["\#(padding)"],"releases":[{"ocid":"o-\#(number)","#
                + #""id":"1","date":"2026-01-01","tag":["tender"],"tender":{"title":"Trục"}}]"#
                + links + "}").utf8)
    }

    /// Two pages of 100 kB, each of which is kept until both were read.
    private static let pages = [
        "p1.json": release(1, next: "p2.json"), "p2.json": release(2, next: nil),
    ]

    private func code(of limits: [String], _ settings: String = "") throws -> String? {
        let nginx = try Nginx(Self.pages, settings)
        defer { nginx.stop() }
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let added = try Program.run(
            [
                "source", "add", "partner", "--url", nginx.url("p1.json"), "--format", "ocds",
                "--kind", "need", "--allow-private",
            ] + limits, in: folder)
        #expect(added.status == 0, "\(added.notes)")
        let outcome = try Program.run(["sync", "--format", "json", "-q"], in: folder)
        let line = try #require(outcome.lines.first, "\(outcome.notes)")
        let result = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        return (result["error"] as? [String: Any])?["code"] as? String
    }

    @Test func pagesThatAreSmallEachMayBeTooMuchTogether() throws {
        #expect(try code(of: ["--max-sync-bytes", "300kB", "--max-spool", "300kB"]) == nil)
        #expect(try code(of: ["--max-sync-bytes", "150kB"]) == "limit-sync-bytes")
        #expect(try code(of: ["--max-spool", "150kB"]) == "limit-spool-bytes")
    }

    @Test(arguments: [("en", "more than 2 rows"), ("vi", "hơn 2 dòng")])
    func tooManyRowsAreToldInTheLanguageOfTheRun(language: String, words: String) throws {
        let nginx = try Nginx(["a.jsonl": SyncTests.firms(0..<3)])
        defer { nginx.stop() }
        try Desk.inFolder { desk in
            #expect(try desk.run("init").status == 0)
            let added = try desk.run(
                "source", "add", "partner", "--url", nginx.url("a.jsonl"), "--format",
                "json-lines", "--max-rows", "2", "--allow-private")
            #expect(added.status == 0, "\(added.messages)")
            let outcome = try desk.run("sync", "--format", "json", "-q", language: language)
            let result = try #require(try outcome.objects().first, "\(outcome.messages)")
            let error = try #require(result["error"] as? [String: Any])
            #expect(error["code"] as? String == "rows-limit")
            #expect((error["text"] as? String)?.contains(words) == true, "\(error)")
        }
    }

    @Test func aPartnerThatIsNeverQuiteTooSlowEndsWithTheTime() throws {
        let slow = "location = /p2.json { limit_rate 10k; }"
        #expect(try code(of: ["--max-sync-time", "3s"], slow) == "limit-sync-time")
    }

    @Test(arguments: [
        (["--max-sync-time", "soon"], "--max-sync-time"), (["--max-spool", "much"], "--max-spool"),
        (["--max-sync-bytes", "0"], "more than 0"), (["--max-sync-time", "0s"], "more than 0"),
    ])
    func whatIsNoLimitIsRefused(said: [String], told: String) throws {
        let outcome = try Program.run(
            ["source", "add", "partner", "--url", "https://a.example/", "--format", "csv"] + said,
            in: try Folder())
        #expect(outcome.status == 64)
        #expect(outcome.notes.contains(told), "\(outcome.notes)")
    }

    /// A kept page has no name, so there is nothing that a killed program could leave.
    @Test func nothingStaysOfAPageThatWasBeingKept() throws {
        let nginx = try Nginx(Self.pages, "location = /p2.json { limit_rate 10k; }")
        defer { nginx.stop() }
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let added = try Program.run(
            [
                "source", "add", "partner", "--url", nginx.url("p1.json"), "--format", "ocds",
                "--allow-private",
            ], in: folder)
        #expect(added.status == 0)
        let temporary = folder.url.appending(path: "temporary")
        try FileManager.default.createDirectory(
            at: temporary, withIntermediateDirectories: false)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["sync", "-q"]
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "/usr/bin:/bin", "TMPDIR": temporary.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // The log gets its line once the first page went out; the second is on its way then.
        #expect(try nginx.log(of: 1).count == 1)
        usleep(300_000)
        #expect(process.isRunning)
        #expect(try keptFiles(of: process) >= 1)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
    }

    /// How many nameless pages a process has open.
    private func keptFiles(of process: Process) throws -> Int {
        let folder = "/proc/\(process.processIdentifier)/fd"
        return try FileManager.default.contentsOfDirectory(atPath: folder).count { name in
            let target = try? FileManager.default.destinationOfSymbolicLink(
                atPath: folder + "/" + name)
            return target?.contains("matxich-page-") == true
                && target?.hasSuffix("(deleted)") == true
        }
    }
}
