import Foundation
import TestServers
import Testing

/// A publisher that compacts its feed while somebody reads it.
@Suite(.enabled(if: Nginx.isInstalled, "needs /usr/sbin/nginx (Debian: nginx)"))
struct FeedCompactionTests {
    /// Who knows an earlier edition of the head is given one that is not the latest: so is the
    /// head asked for first always older than the pages, and the head asked for again is not.
    private static let oldHeadFirst = """
        location = /store-one/feed.json { if ($http_if_none_match) {
            rewrite ^ /old/feed.json last; } }
        """

    @Test func aPageThatWentMeanwhileIsReadFromTheNewHead() throws {
        let nginx = try Nginx([:], Self.oldHeadFirst)
        defer { nginx.stop() }
        try Desk.inFolder { desk in
            let one = FeedStore(name: "store-one", database: desk.path("one.db"), desk: desk)
            let two = FeedStore(name: "store-two", database: desk.path("two.db"), desk: desk)
            try one.take("one.csv", "A1,Alpha,VN,stamping", "A2,Beta,VN,casting")
            try one.publish(on: nginx)
            #expect(try two.run("init").status == 0)
            try two.follow(one, on: nginx)
            #expect(try two.sync()["rowsNew"] as? Int == 2)

            try one.take("one.csv", "A1,Alpha New,VN,stamping", "A2,Beta,VN,casting")
            try one.publish(on: nginx)
            let published = nginx.folder.appending(path: "pages/store-one")
            let head = try Data(contentsOf: published.appending(path: "feed.json"))
            try nginx.publish("old/feed.json", Array(head))
            try one.take("more.csv", "A3,Gamma,VN,welding")
            try FileManager.default.removeItem(at: published)
            try one.publish(on: nginx, "--compact")
            let pages = try FileManager.default.contentsOfDirectory(atPath: published.path)
                .filter { $0.hasPrefix("page-") }
            #expect(!head.isEmpty && !pages.contains("page-000002.jsonl"))

            // The new head is there before its pages are: that passes.
            let page = published.appending(path: try #require(pages.first))
            let bytes = try Data(contentsOf: page)
            try FileManager.default.removeItem(at: page)
            let early = try two.sync()
            #expect((early["error"] as? [String: Any])?["code"] as? String == "feed-page-missing")
            #expect(try two.run("sync", "-q").status == 75)
            #expect(try two.names() == ["Alpha", "Beta"])

            try bytes.write(to: page)
            let done = try two.sync()
            #expect(done["outcome"] as? String == "done")
            let asked = try nginx.log(of: 16).suffix(4).map { $0.prefix(3) }
            #expect(asked == ["200", "404", "200", "200"])
            #expect(try two.names() == ["Alpha New", "Beta", "Gamma"])
        }
    }
}
