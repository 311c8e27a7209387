import Foundation
import TestServers
import Testing

/// `sync` against a real web server.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncTests {
    /// Lines of firms, numbered.
    static func firms(_ range: Range<Int>, called name: String = "Firm") -> [UInt8] {
        let lines = range.map { number in
            #"{"id":"F\#(number)","name":"\#(name) \#(number)","country":"VN","#
                + #""processes":"stamping"}"#
        }
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func withServer(
        _ files: [String: [UInt8]], _ settings: String = "",
        _ body: (Nginx, Desk) throws -> Void
    ) throws {
        let nginx = try Nginx(files, settings)
        defer { nginx.stop() }
        try Desk.inFolder { desk in
            #expect(try desk.run("init").status == 0)
            try body(nginx, desk)
        }
    }

    private func add(
        _ name: String, _ url: String, _ format: String, _ more: String..., at desk: Desk
    ) throws {
        let outcome = try desk.run(
            ["source", "add", name, "--url", url, "--format", format, "--allow-private"] + more)
        #expect(outcome.status == 0, "\(outcome.messages)")
    }

    private func sync(_ desk: Desk, _ arguments: String...) throws -> [String: Any] {
        let outcome = try desk.run(["sync", "--format", "json", "-q"] + arguments)
        return try #require(try outcome.objects().first, "\(outcome.messages)")
    }

    @Test func whatIsNewComesInAndUnchangedCostsOneRequest() throws {
        try withServer(["list.jsonl": Self.firms(0..<50)]) { nginx, desk in
            try add("partner", nginx.url("list.jsonl"), "json-lines", at: desk)
            let first = try sync(desk)
            #expect(first["rowsNew"] as? Int == 50)
            let second = try sync(desk)
            #expect(second["outcome"] as? String == "not-modified")
            #expect(second["requests"] as? Int == 1)
            #expect(try nginx.log(of: 2).map { $0.prefix(3) } == ["200", "304"])
            #expect(try desk.run("supplier", "list", "--format", "ndjson").objects().count == 50)
        }
    }

    @Test func aPartnerWhoAsksWhoWeAreIsAnsweredWithACredential() throws {
        try withServer([:], "location = /list.csv { return 401; }") { nginx, desk in
            try add("partner", nginx.url("list.csv"), "csv", at: desk)
            let outcome = try desk.run("sync")
            #expect(outcome.status == 65)
            #expect(outcome.messages.contains("answered 401: it wants to know who asks."))
            #expect(outcome.messages.contains("--replace with --bearer, --basic or --api-key"))
        }
    }

    @Test func aPageInThePlaceOfAListIsToldFromIt() throws {
        let pages = ["<!DOCTYPE html>\n<p>Sign in</p>\n", "<html><body>\n<p>1</p>\n"]
        for page in pages {
            try withServer(["list.csv": Array(page.utf8)]) { nginx, desk in
                try add("partner", nginx.url("list.csv"), "csv", at: desk)
                let outcome = try desk.run("sync")
                #expect(outcome.status == 65)
                #expect(outcome.messages.contains("list.csv is a web page, not a list."))
                #expect(outcome.messages.contains("address of the list itself"))
            }
        }
    }

    @Test func whatChangedAndVanishedIsFollowed() throws {
        try withServer(["list.jsonl": Self.firms(0..<50)]) { nginx, desk in
            try add("partner", nginx.url("list.jsonl"), "json-lines", at: desk)
            _ = try sync(desk)
            try nginx.publish(
                "list.jsonl", Self.firms(0..<5, called: "Renamed") + Self.firms(5..<45))
            let rehearsed = try sync(desk, "--dry-run")
            let done = try sync(desk)
            for figures in [rehearsed, done] {
                #expect(figures["rowsChanged"] as? Int == 5)
                #expect(figures["rowsUnchanged"] as? Int == 40)
                #expect(figures["recordsWithdrawn"] as? Int == 5)
            }
            try nginx.publish("list.jsonl", Self.firms(0..<10))
            let lost = try desk.run("sync")
            #expect(lost.status == 2)
            #expect(lost.messages.contains("35 of 45 records"))
            let accepted = try sync(desk, "--accept-missing")
            #expect(accepted["recordsWithdrawn"] as? Int == 35)
        }
    }

    @Test func pagesAreFollowedByLinkCursorAndOffset() throws {
        let settings = """
            location = /linked { if ($arg_page = "") { rewrite ^ /p1.jsonl last; }
                rewrite ^ /p2.jsonl last; }
            location = /p1.jsonl { add_header Link '</linked?page=2>; rel="next"'; }
            location = /cursor { if ($arg_after = "") { rewrite ^ /c1.json last; }
                rewrite ^ /c2.json last; }
            location = /offset { if ($arg_from = "") { rewrite ^ /o1.jsonl last; }
                if ($arg_from = "20") { rewrite ^ /p2.jsonl last; }
                if ($arg_from = "30") { rewrite ^ /none.jsonl last; } return 404; }
            """
        let page = { (range: Range<Int>, next: String) -> [UInt8] in
            let lines = String(decoding: Self.firms(range), as: UTF8.self)
                .split(separator: "\n").joined(separator: ",")
            return Array(#"{"data":[\#(lines)],"meta":{"next":\#(next)}}"#.utf8)
        }
        let files = [
            "p1.jsonl": Self.firms(0..<20), "p2.jsonl": Self.firms(20..<30),
            "o1.jsonl": Self.firms(0..<20), "none.jsonl": [],
            "c1.json": page(0..<20, #""b 7/&""#), "c2.json": page(20..<30, "null"),
        ]
        try withServer(files, settings) { nginx, desk in
            try add("linked", nginx.url("linked"), "json-lines", "--page", "link", at: desk)
            try add(
                "cursor", nginx.url("cursor"), "json", "--records", "data", "--page",
                "cursor:after:meta.next", at: desk)
            try add(
                "offset", nginx.url("offset"), "json-lines", "--page", "offset:from:20", at: desk)
            // Only a page without a row tells the end, also where the server caps its pages.
            try add(
                "capped", nginx.url("offset"), "json-lines", "--page", "offset:from:500", at: desk)
            for name in ["linked", "cursor", "offset", "capped"] {
                let result = try sync(desk, name)
                #expect(result["rowsNew"] as? Int == 30, "\(name): \(result)")
                let isOffset = ["offset", "capped"].contains(name)
                #expect(result["requests"] as? Int == (isOffset ? 3 : 2))
            }
        }
    }

    @Test func aCursorThatRepeatsIsNamedAndLosesOrDoublesNothing() throws {
        let page = { (range: Range<Int>, next: String) -> [UInt8] in
            let lines = String(decoding: Self.firms(range), as: UTF8.self)
                .split(separator: "\n").joined(separator: ",")
            return Array(#"{"data":[\#(lines)],"next":\#(next)}"#.utf8)
        }
        let settings = """
            location = /list { if ($arg_after = "") { rewrite ^ /c1.json last; }
                rewrite ^ /c2.json last; }
            """
        let files = ["c1.json": page(0..<2, #""again""#), "c2.json": page(2..<4, "null")]
        try withServer(files, settings) { nginx, desk in
            try add(
                "partner", nginx.url("list"), "json", "--records", "data", "--page",
                "cursor:after:next", at: desk)
            #expect(try sync(desk)["rowsNew"] as? Int == 4)
            try nginx.publish("c2.json", page(2..<3, #""again""#))
            let stuck = try sync(desk)
            #expect((stuck["error"] as? [String: Any])?["code"] as? String == "page-repeated")
            #expect(try nginx.log(of: 4).count == 4)
            #expect(try desk.run("supplier", "list", "--format", "ndjson").objects().count == 4)
            try nginx.publish("c2.json", page(2..<5, "null"))
            let done = try sync(desk)
            #expect(done["rowsNew"] as? Int == 1)
            #expect(done["rowsUnchanged"] as? Int == 4)
        }
    }

    @Test func aFaultIsNamedAndNothingIsWithdrawn() throws {
        try withServer(["list.jsonl": Self.firms(0..<10)]) { nginx, desk in
            try add("partner", nginx.url("list.jsonl"), "json-lines", at: desk)
            _ = try sync(desk)
            try nginx.publish("list.jsonl", Array("<html><body>Gone fishing</body></html>".utf8))
            let outcome = try desk.run("sync", "--format", "json")
            #expect(outcome.status == 65)
            let facts = try #require(try outcome.objects().first)
            #expect(facts["outcome"] as? String == "failed")
            #expect(outcome.messages.contains("partner"))
            #expect(try desk.run("supplier", "list", "--format", "ndjson").objects().count == 10)
        }
    }

    @Test func privateAddressesNeedLeave() throws {
        try withServer(["list.jsonl": Self.firms(0..<3)]) { nginx, desk in
            #expect(
                try desk.run(
                    "source", "add", "partner", "--url", nginx.url("list.jsonl"), "--format",
                    "json-lines"
                ).status == 0)
            let outcome = try desk.run("sync", "--format", "json")
            let error = try #require(try outcome.objects().first?["error"] as? [String: Any])
            #expect(error["code"] as? String == "address-refused")
        }
    }
}
