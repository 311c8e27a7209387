import Foundation
import TestServers
import Testing

/// Pages, answers and repositories that are not as one would wish, pulled by the built program.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct SyncPagesTests {
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
        _ url: String, _ format: String, _ more: String..., at desk: Desk
    ) throws {
        let outcome = try desk.run(
            ["source", "add", "partner", "--url", url, "--format", format, "--allow-private"]
                + more)
        #expect(outcome.status == 0, "\(outcome.messages)")
    }

    private func sync(_ desk: Desk, _ arguments: String...) throws -> [String: Any] {
        let outcome = try desk.run(["sync", "--format", "json", "-q"] + arguments)
        return try #require(try outcome.objects().first, "\(outcome.messages)")
    }

    private func code(_ result: [String: Any]) -> String? {
        (result["error"] as? [String: Any])?["code"] as? String
    }

    @Test func aPageThatLeadsToItselfIsNamed() throws {
        let settings = """
            location = /list { add_header Link '</list>; rel="next"'; rewrite ^ /a.jsonl break; }
            """
        try withServer(["a.jsonl": SyncTests.firms(0..<3)], settings) { nginx, desk in
            try add(nginx.url("list"), "json-lines", "--page", "link", at: desk)
            #expect(code(try sync(desk)) == "page-repeated")
        }
    }

    /// What was taken for the last page made the rest of the list vanish.
    @Test func aNextPageThatCannotBeAskedForIsNoEnd() throws {
        let settings = """
            location = /list { add_header Link '<file:///etc/passwd>; rel="next"';
                rewrite ^ /a.jsonl break; }
            """
        try withServer(["a.jsonl": SyncTests.firms(0..<3)], settings) { nginx, desk in
            try add(nginx.url("list"), "json-lines", "--page", "link", at: desk)
            let result = try sync(desk)
            #expect(code(result) == "page-link")
            #expect(result["recordsWithdrawn"] as? Int == 0)
        }
    }

    /// A path that leads nowhere ended the catalogue with its first page.
    @Test func aCursorThatIsNeverSeenLeavesTheRestInDoubt() throws {
        func page(_ firms: Range<Int>) -> [UInt8] {
            let items = firms.map { #"{"id":"F\#($0)","name":"Firm \#($0)"}"# }
            return Array(#"{"items":[\#(items.joined(separator: ","))],"next":null}"#.utf8)
        }
        try withServer(["a.json": page(0..<10)]) { nginx, desk in
            for path in ["next", "meta.next"] {
                try nginx.publish("a.json", page(0..<10))
                try add(
                    nginx.url("a.json"), "json", "--records", "items", "--page",
                    "cursor:after:\(path)", "--replace", at: desk)
                _ = try sync(desk)
                try nginx.publish("a.json", page(0..<9))
                let result = try sync(desk)
                let isSeen = path == "next"
                #expect(result["recordsWithdrawn"] as? Int == (isSeen ? 1 : 0), "\(path)")
                #expect((result["endUnseen"] as? Bool ?? false) == !isSeen, "\(path)")
            }
        }
    }

    @Test func anEmptyListIsNoNewsOfAFeedAndNoCatalogue() throws {
        try withServer(["a.json": Array("[]".utf8)]) { nginx, desk in
            try add(nginx.url("a.json"), "json", "--mode", "incremental", at: desk)
            #expect(try sync(desk)["outcome"] as? String == "done")
            try add(nginx.url("a.json"), "json", "--replace", at: desk)
            #expect(try sync(desk)["outcome"] as? String == "failed")
        }
    }

    @Test func aServerWithoutOffsetsIsNamed() throws {
        try withServer(["a.jsonl": SyncTests.firms(0..<3)]) { nginx, desk in
            try add(nginx.url("a.jsonl"), "json-lines", "--page", "offset:from:3", at: desk)
            let result = try sync(desk)
            #expect(code(result) == "page-repeated")
            #expect(result["requests"] as? Int == 2)
        }
    }

    /// What a second page that is not there says of the records the first does not hold: behind a
    /// short page the list ends, behind a full one it may go on.
    @Test(arguments: [(4, 1), (3, 0)])
    func aPageThatIsNotThereEndsAListByOffset(size: Int, withdrawn: Int) throws {
        let settings = """
            location = /list { if ($arg_from) { return 404; } rewrite ^ /a.jsonl break; }
            """
        try withServer(["a.jsonl": SyncTests.firms(0..<4)], settings) { nginx, desk in
            try add(nginx.url("list"), "json-lines", "--page", "offset:from:\(size)", at: desk)
            #expect(try sync(desk)["rowsNew"] as? Int == 4)
            try nginx.publish("a.jsonl", SyncTests.firms(0..<3))
            let outcome = try desk.run(["sync", "--format", "json"])
            let result = try #require(try outcome.objects().first, "\(outcome.messages)")
            #expect(result["outcome"] as? String == "done")
            #expect(result["recordsWithdrawn"] as? Int == withdrawn)
            #expect(outcome.messages.contains("does not say where the list ends") == (size == 3))
        }
    }

    @Test func offsetsOfCataloguesOfItemsAreRefused() throws {
        try Desk.inFolder { desk in
            let outcome = try desk.run(
                "source", "add", "partner", "--url", "https://example.vn/", "--format", "ocds",
                "--page", "offset:offset:100")
            #expect(outcome.status == 64)
        }
    }

    @Test func aServerThatAsksForALongPauseIsLeftAlone() throws {
        let settings = "location = /list { add_header Retry-After 7200 always; return 503; }"
        try withServer([:], settings) { nginx, desk in
            try add(nginx.url("list"), "csv", "--every", "1m", at: desk)
            let outcome = try desk.run("sync", "--format", "json", "-q")
            #expect(outcome.status == 75)
            let result = try #require(try outcome.objects().first)
            #expect(code(result) == "retry-later")
            #expect(result["requests"] as? Int == 1)
            #expect(try nginx.log(of: 1).count == 1)
            let status = try desk.run("source", "status", "--format", "ndjson")
            let facts = try #require(try status.objects().first)
            let ended = try #require(facts["lastRunEnded"] as? String)
            let later = try #require(facts["notBefore"] as? String)
            let seconds = try Date(later, strategy: .iso8601)
                .timeIntervalSince(Date(ended, strategy: .iso8601))
            #expect(abs(seconds - 7_200) <= 1)
            #expect(facts["nextDue"] as? String == later)
            #expect(try desk.run("source", "status").output.contains("Not before "))
        }
    }

    @Test func aPageThatRobotsMayNotReadIsNotAskedFor() throws {
        let files = [
            "robots.txt": Array("User-agent: *\nDisallow: /firms\n".utf8),
            "firms.html": Array("<html></html>".utf8),
        ]
        try withServer(files) { nginx, desk in
            try add(nginx.url("firms.html"), "html", at: desk)
            #expect(code(try sync(desk)) == "robots")
            #expect(try nginx.log(of: 1).count == 1)
        }
    }

    @Test func anAnswerWithoutAByteSaysThatNothingIsNewWhereChangesAreAskedFor() throws {
        try withServer(["a.jsonl": SyncTests.firms(0..<3)]) { nginx, desk in
            try add(nginx.url("a.jsonl"), "json-lines", "--mode", "incremental", at: desk)
            #expect(try sync(desk)["rowsNew"] as? Int == 3)
            try nginx.publish("a.jsonl", [])
            let result = try sync(desk)
            #expect(result["outcome"] as? String == "done")
            #expect(result["rowsRead"] as? Int == 0)
        }
    }

    @Test func aWholeCatalogueWithoutAByteIsAFault() throws {
        try withServer(["a.jsonl": SyncTests.firms(0..<3)]) { nginx, desk in
            try add(nginx.url("a.jsonl"), "json-lines", at: desk)
            _ = try sync(desk)
            try nginx.publish("a.jsonl", [])
            #expect(code(try sync(desk)) == "document")
        }
    }

    @Test func aNameSaidTwiceIsOneSource() throws {
        try withServer(["a.jsonl": SyncTests.firms(0..<3)]) { nginx, desk in
            try add(nginx.url("a.jsonl"), "json-lines", at: desk)
            let outcome = try desk.run("sync", "partner", "partner", "--format", "json", "-q")
            #expect(outcome.status == 0)
            #expect(try outcome.objects().count == 1)
        }
    }

    /// The releases of one process stand on two pages, the second named from where the first lies.
    @Test func releasesAreMergedOverPages() throws {
        func package(_ title: String, _ date: String, _ rest: String) -> [UInt8] {
            Array(
                (#"{"version":"1.1","releases":[{"ocid":"o-1","id":"\#(date)","date":"\#(date)","#
                    + #""tag":["tender"],"tender":{"title":"\#(title)"}}]\#(rest)}"#).utf8)
        }
        let files = [
            "p1.json": package("Bánh răng", "2026-01-01", #","links":{"next":"p2.json"}"#),
            "p2.json": package("Bánh răng thép", "2026-02-01", ""),
        ]
        let settings = """
            location = /start { return 302 /deep/p1.json; }
            location /deep/ { rewrite ^/deep/(.*)$ /$1 break; }
            """
        try withServer(files, settings) { nginx, desk in
            try add(nginx.url("start"), "ocds", "--kind", "need", at: desk)
            let result = try sync(desk)
            #expect(result["rowsNew"] as? Int == 1, "\(result)")
            let needs = try desk.run("need", "list", "--format", "ndjson")
            #expect(try needs.objects().count == 1)
            #expect(needs.output.contains("Bánh răng thép"))
        }
    }

    private static func harvest(_ inside: String) -> [UInt8] {
        Array(
            """
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
            <responseDate>2026-11-20T08:00:00Z</responseDate>
            <request verb="ListRecords" metadataPrefix="own">https://example.com</request>
            <ListRecords>\(inside)</ListRecords></OAI-PMH>
            """.utf8)
    }

    private static func header(_ id: Int, _ status: String = "") -> String {
        "<header\(status)><identifier>oai:x:\(id)</identifier>"
            + "<datestamp>2026-11-0\(id)</datestamp></header>"
    }

    private static func firm(_ id: Int) -> String {
        "<record>\(header(id))<metadata><dc xmlns=\"http://www.openarchives.org/OAI/2.0/oai_dc/\">"
            + "<title>Firm \(id)</title></dc></metadata></record>"
    }

    /// A repository that knows days alone refuses seconds, and its first page holds only deletions.
    @Test func aRepositoryOfDaysIsAskedByDaysAndToldByItsFirstRecord() throws {
        let files = [
            "p1.xml": Self.harvest(
                "<record>\(Self.header(1, " status=\"deleted\""))</record>"
                    + "<resumptionToken>t</resumptionToken>"),
            "p2.xml": Self.harvest(Self.firm(2) + Self.firm(3)),
            "new.xml": Self.harvest(Self.firm(4)),
        ]
        let settings = """
            location = /oai { set $page p1; if ($arg_from) { set $page refused; }
                if ($arg_from = "2026-11-20") { set $page new; }
                if ($arg_resumptionToken) { set $page p2; }
                rewrite ^ /$page.xml break; }
            """
        try withServer(files, settings) { nginx, desk in
            let url = nginx.url("oai?verb=ListRecords&metadataPrefix=own")
            try add(url, "oai-pmh", at: desk)
            let first = try sync(desk)
            #expect(first["rowsNew"] as? Int == 2, "\(first)")
            #expect(first["rowsQuarantined"] as? Int == 0)
            let second = try sync(desk)
            #expect(second["rowsNew"] as? Int == 1, "\(second)")
        }
    }

    @Test func anAnswerWithoutAByteLeavesAHarvestWhereItWas() throws {
        let settings = """
            location = /oai { set $page all; if ($arg_from = "2026-11-20") { set $page since; }
                rewrite ^ /$page.xml break; }
            """
        let files = ["all.xml": Self.harvest(Self.firm(2) + Self.firm(3)), "since.xml": []]
        try withServer(files, settings) { nginx, desk in
            try add(nginx.url("oai?verb=ListRecords&metadataPrefix=own"), "oai-pmh", at: desk)
            #expect(try sync(desk)["rowsNew"] as? Int == 2)
            #expect(try sync(desk)["rowsRead"] as? Int == 0)
            try nginx.publish("since.xml", Self.harvest(Self.firm(4)))
            let third = try sync(desk)
            #expect(third["rowsRead"] as? Int == 1, "\(third)")
        }
    }
}
