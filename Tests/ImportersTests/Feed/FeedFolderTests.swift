import Foundation
import Records
import TestSupport
import Testing

@testable import Importers

@Suite struct FeedFolderTests {
    private let place = FeedPlace()
    private static let moment = "2026-11-21T10:00:00Z"

    private func open() throws -> FeedFolder {
        try #require(try FeedFolder(place.path, store: SourceID("store-a")))
    }

    @discardableResult
    private func say(
        _ said: [(key: String, name: String?)], compacts: Bool = false
    ) throws -> [FeedFolder.Telling] {
        let folder = try open()
        let tellings = try said.map { try folder.tell(entry(folder.nextSequence, $0, $1)) }
        try publish(folder)
        if compacts { _ = try folder.compact(generated: Self.moment) }
        return tellings
    }

    private func entry(_ sequence: Int, _ key: String, _ name: String?) throws -> FeedEntry {
        let said = try name.map { try FeedFixture.supplier(sequence, key, ["name": $0]) }
        return try said ?? FeedFixture.withdrawn(sequence, key)
    }

    private func publish(_ folder: FeedFolder) throws {
        try folder.publish(title: "A", licence: "CC BY 4.0", generated: Self.moment)
    }

    @Test func whatIsToldIsReadAndSaidOnce() throws {
        let first: [(String, String?)] = [("k1", "A"), ("k2", "Đ \"\\ 한"), ("k3", nil)]
        #expect(try say(first) == [.new, .new, .same])
        #expect(try place.reading() == ["k1": "A", "k2": "Đ \"\\ 한"])
        let bytes = try place.bytes()
        #expect(try say(first) == [.same, .same, .same])
        #expect(try place.bytes() == bytes)
        let second: [(String, String?)] = [("k1", nil), ("k2", "B"), ("k4", "C")]
        #expect(try say(second) == [.withdrawn, .changed, .new])
        #expect(try place.reading() == ["k2": "B", "k4": "C"])
        #expect(try say([("k1", "A")]) == [.new])
        let now = try place.bytes()
        for (name, page) in bytes where name != FeedFolder.headName { #expect(now[name] == page) }
    }

    @Test func anotherDayAloneIsNoNews() throws {
        try say([("k1", "A")])
        let folder = try open()
        let later = FeedEntry(
            sequence: 2, kind: .supplier, source: try #require(SourceID("chamber")), key: "k1",
            subject: "VN-k1",
            content: .fields(
                [FieldPath(.name): "A"], statedOn: try #require(CalendarDate(iso: "2026-12-31"))))
        #expect(try folder.tell(later) == .same)
    }

    @Test func whatAKilledWriterLeftIsNoPartOfTheFeed() throws {
        try say([("k1", "A")])
        let before = try place.bytes()
        // Killed after its page, before its head, and in the middle of a file.
        do {
            let folder = try open()
            let folderEntries = FeedPageEncoder.entriesFull
            for number in 0..<folderEntries {
                try folder.tell(entry(folder.nextSequence, "x\(number)", "X"))
            }
        }
        try place.write("feed.json.writing", "{\"format\"")
        let names = try place.bytes().keys.sorted()
        #expect(
            names == [
                "feed.json", "feed.json.writing", "page-000001.jsonl", "page-000002.jsonl",
            ])
        #expect(try place.reading() == ["k1": "A"])
        try say([("k1", "A")])
        #expect(try place.bytes() == before)
    }

    @Test func pagesOfAFirstWriteThatWasKilledAreInNobodysWay() throws {
        try place.make()
        try place.write("page-000001.jsonl", "half")
        try say([("k1", "A")])
        #expect(try place.reading() == ["k1": "A"])
    }

    @Test func oneProgramAtATimeWritesAFolder() throws {
        let folder = try open()
        #expect(throws: FeedFolderError.busy(folder: place.path)) { _ = try open() }
        try publish(folder)
    }

    @Test func aFolderOfSomethingElseIsLeftAlone() throws {
        try place.make()
        try place.write("notes.txt", "mine")
        #expect(
            throws: FeedFolderError.otherFiles(folder: place.path, found: "notes.txt")
        ) { _ = try open() }
        try place.write("feed.json", "{}")
        #expect(throws: FeedFolderError.self) { _ = try open() }
        #expect(try place.bytes().keys.sorted() == ["feed.json", "notes.txt"])
    }

    @Test func aFeedKeepsTheNameItBeganWith() throws {
        #expect(try FeedFolder(place.path, store: nil) == nil)
        try say([("k1", "A")])
        #expect(try FeedFolder(place.path, store: nil)?.store == "store-a")
        #expect(
            throws: FeedFolderError.otherStore(
                folder: place.path, known: "store-a", asked: "store-b")
        ) { _ = try FeedFolder(place.path, store: SourceID("store-b")) }
    }

    @Test func aPageThatIsNotWhatItWasIsNotGoneOnWith() throws {
        try say([("k1", "A")])
        try place.write("page-000001.jsonl", "other")
        #expect(throws: FeedFolderError.self) { try say([("k2", "B")]) }
    }

    @Test func whatIsNotToldAnyMoreIsWithdrawnInOneGo() throws {
        try say([("k1", "A"), ("k2", "B")])
        try say([("k3", "C"), ("k4", "D")])
        let folder = try open()
        #expect(try folder.tell(entry(folder.nextSequence, "k3", "C")) == .same)
        #expect(try folder.withdrawRest() == 3)
        try publish(folder)
        #expect(try place.reading() == ["k3": "C"])
    }

    @Test func compactingLeavesWhatReadersKnowAndNothingTakenBack() throws {
        try say([("k1", "secret-1"), ("k2", "B")])
        try say([("k1", "secret-2"), ("k3", "C")])
        let known = try #require(try place.head()).last
        try say([("k1", nil), ("k2", "B2")], compacts: true)
        #expect(try place.reading() == ["k2": "B2", "k3": "C"])
        let bytes = try place.bytes()
        #expect(bytes.keys.sorted() == ["feed.json", "page-000004.jsonl"])
        let text = bytes.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(!text.contains("secret"))
        // A reader that knows the first four entries is told of the withdrawal.
        #expect(try place.changes(after: known) == ["k1": nil, "k2": "B2"])
        try say([("k2", "B2")], compacts: true)
        #expect(try place.bytes() == bytes)
    }

    /// A writer that was killed before it compacted leaves it to the next.
    @Test func aFolderKnowsWhetherItHoldsWhatWasWithdrawn() throws {
        try say([("k1", "secret"), ("k2", "B")])
        try say([("k1", nil), ("k2", "B2")])
        do {
            let next = try open()
            try next.tell(entry(next.nextSequence, "k1", nil))
            #expect(next.holdsWithdrawn)
            _ = try next.compact(generated: Self.moment)
            #expect(!next.holdsWithdrawn)
        }
        try say([("k2", "B3")])
        let last = try open()
        try last.tell(entry(last.nextSequence, "k3", nil))
        #expect(!last.holdsWithdrawn)
    }

    @Test func manySeededWritesAreReadAsWhatWasSaidLast() throws {
        for seed in MatchingRandom.seeds.prefix(20) {
            var random = MatchingRandom(seed: seed)
            let place = FeedPlace()
            var said: [String: String] = [:]
            for _ in 0..<12 {
                let folder = try #require(
                    try FeedFolder(place.path, store: SourceID("store-a")))
                for _ in 0..<Int.random(in: 0..<5, using: &random) {
                    let key = "k\(Int.random(in: 0..<6, using: &random))"
                    let name =
                        random.chance(30) ? nil : "N\(Int.random(in: 0..<3, using: &random))"
                    try folder.tell(entry(folder.nextSequence, key, name))
                    said[key] = name
                }
                // Now and then it is killed before the head; what it said is said again.
                if random.chance(20) { continue }
                for (key, name) in said.sorted(by: { $0.key < $1.key }) {
                    try folder.tell(entry(folder.nextSequence, key, name))
                }
                _ = try folder.withdrawRest()
                try publish(folder)
                if random.chance(30) { _ = try folder.compact(generated: Self.moment) }
                #expect(try place.reading() == said, "seed \(seed)")
            }
        }
    }
}
