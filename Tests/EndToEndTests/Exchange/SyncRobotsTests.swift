import Foundation
import TestServers
import Testing

/// Pages made for people are read as their host allows, by whatever way they come.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncRobotsTests {
    private static let files = [
        "robots.txt": Array("User-agent: *\nDisallow: /private\n".utf8),
        "open.html": page("Công ty Một"), "private.html": page("Công ty Hai"),
    ]
    private static let html = "default_type text/html;"

    private static func page(_ firm: String) -> [UInt8] {
        Array(
            """
            <html><script type="application/ld+json">
            {"@context":"https://schema.org","@type":"Organization","name":"\(firm)"}
            </script></html>
            """.utf8)
    }

    /// What pulling a path comes to: a code, requests and the exit status.
    private func pull(
        _ path: String, _ format: String, _ more: [String] = [], settings: String = html
    ) throws -> (code: String?, requests: Int?, rows: Int?, status: Int32) {
        let nginx = try Nginx(Self.files, settings)
        defer { nginx.stop() }
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let added = try Program.run(
            [
                "source", "add", "partner", "--url", nginx.url(path), "--format", format,
                "--allow-private",
            ] + more, in: folder)
        #expect(added.status == 0, "\(added.notes)")
        let outcome = try Program.run(["sync", "--format", "json", "-q"], in: folder)
        let line = try #require(outcome.lines.first, "\(outcome.notes)")
        let result = try #require(
            try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        return (
            (result["error"] as? [String: Any])?["code"] as? String, result["requests"] as? Int,
            result["rowsRead"] as? Int, outcome.status
        )
    }

    @Test func whatMayBeReadIsRead() throws {
        let result = try pull("open.html", "html")
        #expect(result.code == nil && result.rows == 1)
        // One of them for the file itself.
        #expect(result.requests == 2)
    }

    @Test func aLaterPageIsAskedAboutToo() throws {
        let linked = Self.html + #"add_header Link '</private.html>; rel="next"';"#
        let result = try pull("open.html", "html", ["--page", "link"], settings: linked)
        #expect(result.code == "robots")
        #expect(result.requests == 2)
    }

    @Test func theTargetOfARedirectIsAskedAboutToo() throws {
        let moved = Self.html + "location = /moved { return 302 /private.html; }"
        let result = try pull("moved", "html", settings: moved)
        #expect(result.code == "robots")
        #expect(result.requests == 2)
    }

    @Test func aPageThatComesUnderAnotherFormatIsAskedAboutToo() throws {
        #expect(try pull("private.html", "json-ld").code == "robots")
        let open = try pull("open.html", "json-ld")
        #expect(open.code == nil && open.rows == 1)
    }

    @Test func aHostThatCannotSayIsAskedLater() throws {
        let disturbed =
            Self.html + "location = /robots.txt { add_header Retry-After 7200 always; return 503; }"
        let result = try pull("open.html", "html", settings: disturbed)
        #expect(result.code == "robots-unavailable")
        #expect(result.status == 75)
        #expect(result.requests == 1)
    }
}
