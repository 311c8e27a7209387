import Foundation
import TestServers
import Testing

/// `serve --sync`: sources are pulled beside the server as they come due.
@Suite(
    .enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"),
    .enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct ServedSyncTests {
    private func add(_ name: String, _ nginx: Nginx, _ folder: Folder) throws {
        try folder.succeed([
            "source", "add", name, "--url", nginx.url(name + ".jsonl"), "--format",
            "json-lines", "--every", "1w", "--allow-private",
        ])
    }

    private func outcome(_ name: String, _ folder: Folder) throws -> String? {
        let line = try folder.succeed(["source", "status", name, "--format", "ndjson"]).lines.first
        let facts = try JSONSerialization.jsonObject(with: Data(try #require(line).utf8))
        return (facts as? [String: Any])?["outcome"] as? String
    }

    @Test func whatIsDueIsPulledAndFoundWhileASlowPartnerIsRead() throws {
        let files = [
            "slow.jsonl": SyncTests.firms(0..<20_000), "quick.jsonl": SyncTests.firms(0..<5),
        ]
        let nginx = try Nginx(files, "location = /slow.jsonl { limit_rate 8k; }")
        defer { nginx.stop() }
        let scene = try ServedScene(options: ["--sync"])
        try add("slow", nginx, scene.folder)
        #expect(try Waiting.until { try outcome("slow", scene.folder) == "running" })
        try add("quick", nginx, scene.folder)
        #expect(try Waiting.until { try outcome("quick", scene.folder) == "done" })
        let isFound = try Waiting.until {
            try scene.service.ask("/v1/suppliers?limit=100").items().count >= 7
        }
        #expect(isFound)
        // Whoever asks for the same by hand is told that it is under way.
        let other = try Program.run(["sync", "slow"], in: scene.folder)
        #expect(other.status == 75 && other.notes.contains("is being pulled already"))
        #expect(try scene.service.end() == 0)
        #expect(try outcome("slow", scene.folder) == "interrupted")
        #expect(try scene.service.log().contains("a source was pulled"))
    }

    @Test func withoutItNothingIsPulled() throws {
        let nginx = try Nginx(["quick.jsonl": SyncTests.firms(0..<5)])
        defer { nginx.stop() }
        let folder = try Folder()
        try folder.takeIn(suppliers: ServedScene.suppliersAssumed)
        try add("quick", nginx, folder)
        let service = try Service(folder)
        #expect(try service.ask("/healthz").status == 200)
        #expect(try service.end() == 0)
        #expect(try outcome("quick", folder) != "done")
    }
}
