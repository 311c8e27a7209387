import TestServers
import Testing

/// A server that ends its answers with the connection alone, so that a cut is not noticed.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncUnseenEndTests {
    /// Whoever filters a page does not know its length.
    private static let settings = """
        location = /list.csv { ssi on; ssi_types *; chunked_transfer_encoding off;
            add_header ETag '"1"' always; if ($http_if_none_match) { return 304; } }
        """

    private static func list(_ range: Range<Int>, cut: String = "") -> [UInt8] {
        let lines = range.map { "F\($0),Firm \($0),VN,stamping\n" }
        return Array(("id,name,country,processes\n" + lines.joined() + cut).utf8)
    }

    /// Publishes one list after another and pulls each.
    private func sync(_ lists: [[UInt8]]) throws -> [(result: [String: Any], messages: String)] {
        let nginx = try Nginx([:], Self.settings)
        defer { nginx.stop() }
        var results: [(result: [String: Any], messages: String)] = []
        try Desk.inFolder { desk in
            #expect(try desk.run("init").status == 0)
            let added = try desk.run(
                "source", "add", "partner", "--url", nginx.url("list.csv"), "--format", "csv",
                "--allow-private")
            #expect(added.status == 0, "\(added.messages)")
            for list in lists {
                try nginx.publish("list.csv", list)
                let outcome = try desk.run("sync", "--format", "json")
                let result = try #require(try outcome.objects().first, "\(outcome.messages)")
                results.append((result, outcome.messages))
            }
        }
        return results
    }

    /// The validator of a list that was cut confirmed the cut one for ever.
    @Test func whatMayHaveBeenCutIsAskedForAgain() throws {
        let results = try sync([Self.list(0..<5), Self.list(0..<10)])
        #expect(results[0].result["rowsNew"] as? Int == 5, "\(results[0])")
        #expect(results[0].messages.contains("does not say where the list ends"))
        #expect(results[0].result["endUnseen"] as? Bool == true)
        #expect(results[1].result["outcome"] as? String == "done")
        #expect(results[1].result["rowsNew"] as? Int == 5, "\(results[1])")
    }

    @Test func halfALineIsNoRecord() throws {
        let results = try sync([
            Self.list(0..<5, cut: "F5,Firm 5,VN,stam"), Self.list(0..<6),
        ])
        #expect(results[0].result["rowsNew"] as? Int == 5, "\(results[0])")
        #expect(results[0].result["rowsQuarantined"] as? Int == 1)
        #expect(results[1].result["rowsNew"] as? Int == 1)
        #expect(results[1].result["rowsQuarantined"] as? Int == 0)
    }
}
