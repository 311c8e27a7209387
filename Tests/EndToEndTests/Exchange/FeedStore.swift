import Foundation
import TestServers
import Testing

/// A store that publishes a feed, and pulls those of others.
struct FeedStore {
    let name: String
    let database: String
    let desk: Desk

    /// The folder its feed is written to.
    var feed: String { desk.path("feed-" + name) }

    func run(_ arguments: String...) throws -> Desk.Outcome {
        try desk.run(arguments + ["--db", database])
    }

    func take(_ list: String, _ lines: String...) throws {
        try desk.write(
            list, (["id,name,country,processes"] + lines).map { $0 + "\n" }.joined())
        let outcome = try run("import", desk.path(list), "--licence", "CC BY 4.0")
        #expect(outcome.status == 0, "\(outcome.messages)")
    }

    /// The names of all firms it knows.
    func names() throws -> [String] {
        try run("supplier", "list", "--format", "ndjson").objects()
            .flatMap {
                ($0["names"] as? [[String: Any]] ?? []).compactMap { $0["value"] as? String }
            }
            .sorted()
    }

    /// Publishes what it tells among the files of a server.
    func publish(on nginx: Nginx, _ options: String...) throws {
        let outcome = try desk.run(
            ["feed", "write", feed, "--store", name, "--db", database] + options)
        #expect(outcome.status == 0, "\(outcome.messages)")
        for file in try FileManager.default.contentsOfDirectory(atPath: feed)
        where file == "feed.json" || file.hasPrefix("page-") {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: feed + "/" + file))
            try nginx.publish(name + "/" + file, Array(bytes))
        }
    }

    /// Pulls the feed of another store from now on.
    func follow(_ other: FeedStore, on nginx: Nginx) throws {
        let added = try run(
            "source", "add", "other", "--url", nginx.url(other.name + "/feed.json"),
            "--format", "matxich", "--allow-private")
        #expect(added.status == 0, "\(added.messages)")
    }

    func sync() throws -> [String: Any] {
        let outcome = try run("sync", "--format", "json", "-q")
        return try #require(try outcome.objects().first, "\(outcome.messages)")
    }
}
