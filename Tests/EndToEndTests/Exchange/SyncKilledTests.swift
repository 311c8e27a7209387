import Foundation
import TestServers
import Testing

/// What the doctor says of a sync that was killed, and of one that made it good.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncKilledTests {
    private static let list = (0..<6000).map { number in
        #"{"id":"F\#(number)","name":"Xưởng \#(number)","country":"VN","processes":"stamping"}"#
    }.joined(separator: "\n")

    @Test func theNextSyncSettlesWhatAKilledOneLeft() throws {
        let nginx = try Nginx(
            ["list.jsonl": Array(Self.list.utf8)], "location = /list.jsonl { limit_rate 100k; }")
        defer { nginx.stop() }
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let added = try Program.run(
            [
                "source", "add", "partner", "--url", nginx.url("list.jsonl"), "--format",
                "json-lines", "--allow-private",
            ], in: folder)
        #expect(added.status == 0, "\(added.notes)")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["sync", "-q"]
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let hasBegun = try Waiting.until { try Program.run(["doctor"], in: folder).status != 0 }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(hasBegun)
        let doctor = try Program.run(["doctor"], in: folder)
        #expect(doctor.status != 0)
        #expect(doctor.notes.contains("matxich sync partner"), "\(doctor.notes)")
        #expect(!doctor.notes.contains("matxich import"))
        let again = try Program.run(["sync", "-q"], in: folder)
        #expect(again.status == 0, "\(again.notes)")
        let settled = try Program.run(["doctor"], in: folder)
        #expect(settled.status == 0, "\(settled.text)")
        let shown = try Program.run(["source", "show", "partner"], in: folder)
        #expect(shown.text.contains("given up"))
        #expect(shown.text.contains("finished"))
    }
}
