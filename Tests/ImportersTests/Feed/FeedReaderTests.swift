import Records
import TestSupport
import Testing

@testable import Importers

@Suite struct FeedReaderTests {
    private static func feed() throws -> FeedFixture {
        FeedFixture([
            try FeedFixture.supplier(
                1, "k1", ["name.vi": "Công ty \"A\"\n\u{1}", "country": "VN"]),
            try FeedFixture.supplier(2, "k2", ["name": "B", "externalID": "77"]),
            try FeedFixture.withdrawn(3, "k1"),
            FeedEntry(
                sequence: 4, kind: .need, source: try #require(SourceID("desk")), key: "n1",
                content: .fields(
                    [FieldPath(.title): "Gears"],
                    statedOn: try #require(CalendarDate(iso: "2026-11-02")))),
            try FeedFixture.supplier(5, "k3", ["name": "C"]),
        ])
    }

    @Test func whatIsWrittenIsRead() throws {
        let feed = try Self.feed()
        for pieces in ExchangeFixture.pieces {
            var reader = try feed.reader(0, pieces: pieces)
            #expect(
                reader.columns == [
                    "@id", "@subject", "@origin", "@source", "@statedOn", "country", "externalID",
                    "name", "name.vi", "(other fields)",
                ])
            let rows = try reader.rows()
            #expect(
                rows.map(\.cells) == [
                    [
                        "store-a/chamber/k1", "store-a/VN-k1", "store-a", "chamber", "2026-11-01",
                        "VN", "", "", "Công ty \"A\"\n\u{1}", "",
                    ],
                    [
                        "store-a/chamber/k2", "store-a/VN-k2", "store-a", "chamber", "2026-11-01",
                        "", "77", "B", "", "",
                    ],
                ])
            #expect(rows[0].problems.map(\.reason) == [.controlCharacters])
        }
    }

    @Test func whatIsGoneComesWithdrawn() throws {
        var reader = try Self.feed().reader(1)
        let rows = try reader.rows()
        #expect(rows.map(\.isWithdrawn) == [true])
        #expect(rows[0].cell("@id", reader.columns) == "store-a/chamber/k1")
    }

    @Test func eachKindIsReadByItself() throws {
        var reader = try Self.feed().reader(1, kind: .need)
        let rows = try reader.rows()
        #expect(rows.map { $0.cell("title", reader.columns) } == ["Gears"])
        var last = try Self.feed().reader(2, kind: .need)
        #expect(try last.rows().isEmpty)
    }

    @Test func whatIsKnownIsPassedOver() throws {
        var reader = try Self.feed().reader(0, after: 1)
        #expect(try reader.rows().map { $0.cell("name", reader.columns) } == ["B"])
    }

    @Test(
        arguments: [
            (#"{"sequence":1,"kind":"supplier","source":"s","key":"k"}"#, nil),
            (#"{"sequence":1,"source":"s","key":"k"}"#, RowProblem.Reason.notAnObject),
            ("nonsense", .notJSON),
        ])
    func oneUnreadableLineDoesNotEndAFeed(_ line: String, reason: RowProblem.Reason?) throws {
        var feed = try Self.feed()
        let second = feed.pages[0].split(separator: 0x0A)[1]
        feed.pages[0] = Array(line.utf8) + [0x0A] + second + [0x0A]
        feed.head.pages[0] = Self.relisted(feed.head.pages[0], feed.pages[0])
        var reader = try feed.reader(0)
        let rows = try reader.rows()
        #expect(rows.count == 2)
        #expect(rows[0].problems.first?.reason == reason)
    }

    @Test func entriesBlottedOutLeaveNoRowAndNoGap() throws {
        var page = FeedPageEncoder(number: 1, first: 1)
        page.appendBlotted(1...700)
        page.append(try FeedFixture.supplier(701, "k", ["name": "A"]))
        var feed = FeedFixture([try FeedFixture.supplier(1, "k", ["name": "A"])])
        feed.head.pages = [page.finished.page]
        feed.pages = [page.finished.bytes]
        var reader = try feed.reader(0, after: 300)
        #expect(try reader.rows().map { $0.cell("name", reader.columns) } == ["A"])
    }

    /// Faults of a page, each found before a row is given out.
    @Test func aPageThatIsNotWhatTheHeadSaysIsRefused() throws {
        let feed = try Self.feed()
        var flipped = feed.pages[0]
        flipped[20] ^= 1
        try Self.expect(.digestWrong(page: "page-000001.jsonl"), feed, flipped)
        let cut = Array(feed.pages[0].dropLast(9))
        try Self.expect(
            .sizeWrong(
                page: "page-000001.jsonl", stated: feed.pages[0].count, found: cut.count), feed, cut
        )
        let lines = feed.pages[0].split(separator: 0x0A).map { Array($0) + [0x0A] }
        try Self.expectRelisted(.sequenceGap(after: 0, found: 2), feed, lines[1])
        try Self.expectRelisted(.sequenceGap(after: 1, found: 3), feed, lines[0])
        try Self.expectRelisted(.sequenceRepeated(1), feed, lines[0] + lines[0])
        try Self.expectRelisted(
            .sequenceRepeated(3), feed,
            feed.pages[0] + feed.pages[1].prefix(0)
                + Array(#"{"sequence":3}"#.utf8))
        try Self.expectRelisted(
            .valueUnusable(name: "sequence"), feed, Array(#"{"kind":"supplier"}"#.utf8))
        for through in ["3", "9223372036854775807"] {
            let line = #"{"sequence":1,"through":\#(through),"void":true}"#
            try Self.expectRelisted(.valueUnusable(name: "through"), feed, Array(line.utf8))
        }
    }

    private static func expect(_ fault: FeedFault, _ feed: FeedFixture, _ bytes: [UInt8]) throws {
        #expect(throws: ImportError.feed(file: "page", fault: fault)) {
            _ = try feed.reader(0, bytes: bytes)
        }
    }

    /// The same with a page whose size and digest are right.
    private static func expectRelisted(
        _ fault: FeedFault, _ feed: FeedFixture, _ bytes: [UInt8]
    ) throws {
        var feed = feed
        feed.head.pages[0] = relisted(feed.head.pages[0], bytes)
        try expect(fault, feed, bytes)
    }

    private static func relisted(_ page: FeedPage, _ bytes: [UInt8]) -> FeedPage {
        FeedPage(
            name: page.name, first: page.first, last: page.last, bytes: bytes.count,
            digest: FeedPage.digest(of: bytes))
    }

    @Test func fieldsThatTheHeadDoesNotListAreKeptAndNamed() throws {
        var feed = try Self.feed()
        feed.head.fields[.supplier] = [FieldPath(.name)]
        var reader = try feed.reader(0)
        let rows = try reader.rows()
        #expect(rows[1].cell("(other fields)", reader.columns) == "externalID: 77")
        #expect(reader.reading.notUnderstood.counts["fields/country"] == 1)
    }

    @Test func theOwnIDOfARecordIsKeptBesideTheFeeds() throws {
        let feed = try Self.feed()
        let map = FeedReader.fieldMap(feed.head, .supplier)
        var reader = try feed.reader(0)
        let layout = try map.resolved(columns: reader.columns).layout
        let row = try #require(try reader.rows().last)
        #expect(layout.text(of: .externalID, in: row.cells) == "store-a/chamber/k2")
        #expect(layout.text(of: .supplierID, in: row.cells) == "store-a/VN-k2")
        #expect(layout.text(of: .name, in: row.cells) == "B")
        #expect(layout.assignments.contains { $0.path == FieldPath(.externalID, "listed") })
    }
}
