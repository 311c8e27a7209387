import Foundation
import Records
import Testing

@testable import Importers

/// A feed's folder in a temporary place, as a reader sees it.
final class FeedPlace {
    private let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("matxich-feed-" + UUID().uuidString)

    var path: String { url.path }

    deinit {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do { try FileManager.default.removeItem(at: url) } catch {
            Issue.record("the temporary folder could not be removed: \(error)")
        }
    }

    func make() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: url.appendingPathComponent(name))
    }

    /// Every file with its bytes.
    func bytes() throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        return try names.reduce(into: [:]) { files, name in
            files[name] = [UInt8](try Data(contentsOf: url.appendingPathComponent(name)))
        }
    }

    func head() throws -> FeedHead? {
        try FeedHead(FileBytes(path: path + "/feed.json"), file: "feed.json")
    }

    /// The names that suppliers bear after the whole feed was read, by key.
    func reading() throws -> [String: String] {
        try changes(after: 0).compactMapValues(\.self)
    }

    /// What a reader is told that knows the feed up to an entry; nil for what is withdrawn.
    func changes(after known: Int) throws -> [String: String?] {
        let head = try #require(try head())
        var said: [String: String?] = [:]
        for page in try head.pages(after: known, of: head.store, file: "feed.json") {
            var reader = try FeedReader(
                FileBytes(path: path + "/" + page.name), file: page.name, page: page, head: head,
                kind: .supplier, after: known)
            for row in try reader.rows() {
                let id = try #require(row.cell("@id", reader.columns))
                let key = String(id.split(separator: "/")[2])
                said[key] = .some(row.isWithdrawn ? nil : row.cell("name", reader.columns))
            }
        }
        return said
    }
}
