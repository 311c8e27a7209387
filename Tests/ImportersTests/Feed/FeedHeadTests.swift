import Records
import Testing

@testable import Importers

@Suite struct FeedHeadTests {
    private static func head(_ text: String) throws -> FeedHead {
        try FeedHead(MemoryBytes(Array(text.utf8)), file: "feed.json")
    }

    private static func feed(_ count: Int) throws -> FeedFixture {
        FeedFixture(try (1...count).map { try FeedFixture.supplier($0, "k\($0)", ["name": "A"]) })
    }

    @Test func whatIsWrittenIsRead() throws {
        var head = try Self.feed(5).head
        head.title = "Sàn \"A\" \\ 한국"
        #expect(try Self.head(String(decoding: head.encoded, as: UTF8.self)) == head)
        head.pages = []
        #expect(try Self.head(String(decoding: head.encoded, as: UTF8.self)) == head)
    }

    @Test func theSampleIsReadWithItsPage() throws {
        let head = try FeedHead(
            MemoryBytes(try ListFixture.bytes(of: "Feed/Samples/feed.json")), file: "feed.json")
        let page = try #require(head.pages.first)
        let bytes = try ListFixture.bytes(of: "Feed/Samples/" + page.name)
        var reader = try FeedReader(
            MemoryBytes(bytes), file: page.name, page: page, head: head, kind: .supplier, after: 0)
        let rows = try reader.rows()
        #expect(rows.map(\.isWithdrawn) == [false, true])
        #expect(rows[0].cell("name.vi", reader.columns) == "Công ty Ví dụ")
        var again = FeedPageEncoder(number: 1, first: 1)
        again.append(
            try FeedFixture.supplier(
                1, "0100109106", ["name.vi": "Công ty Ví dụ", "country": "VN"]))
        #expect(again.finished.bytes == Array(bytes.prefix(again.finished.bytes.count)))
    }

    @Test func onlyPagesWithSomethingNewAreNamed() throws {
        let head = try Self.feed(5).head
        func new(_ known: Int) throws -> [String] {
            try head.pages(after: known, of: FeedFixture.store, file: "f").map(\.name)
        }
        #expect(try new(0).count == 3)
        #expect(try new(1).count == 3)
        #expect(try new(2) == ["page-000002.jsonl", "page-000003.jsonl"])
        #expect(try new(5) == [])
        #expect(try FeedFixture([]).head.pages(after: 0, of: nil, file: "f") == [])
    }

    @Test func aFeedThatDoesNotGoOnIsRefused() throws {
        var head = try Self.feed(5).head
        Self.expect(.sequenceWentBack(known: 9, last: 5)) {
            _ = try head.pages(after: 9, of: nil, file: "f")
        }
        Self.expect(.storeChanged(known: "store-b", found: "store-a")) {
            _ = try head.pages(after: 5, of: "store-b", file: "f")
        }
        head.pages.removeFirst()
        Self.expect(.sequenceGap(after: 1, found: 3)) {
            _ = try head.pages(after: 1, of: nil, file: "f")
        }
    }

    private static func expect(_ fault: FeedFault, _ body: () throws -> Void) {
        #expect(throws: ImportError.feed(file: "f", fault: fault), performing: body)
    }

    @Test func aHeadOfMoreValuesThanPagesHaveIsNoHead() throws {
        let zeros = String(repeating: "0,", count: FeedHead.valuesMax)
        let text = String(decoding: try Self.feed(5).head.encoded, as: UTF8.self)
        let long = text.replacing("{", with: #"{"zeros":[\#(zeros)0],"#, maxReplacements: 1)
        let error = #expect(throws: ImportError.self) { _ = try Self.head(long) }
        guard case .documentUnexpected = error else {
            Issue.record("\(error as Any)")
            return
        }
    }

    @Test(
        arguments: [
            (#""version":1"#, #""version":2"#, FeedFault.versionUnknown(version: "2")),
            (#""store":"store-a""#, #""store":"Store A""#, .valueUnusable(name: "store")),
            (#""last":5"#, #""last":6"#, .valueUnusable(name: "last")),
            ("page-000002.jsonl", "../page-2.jsonl", .pageNameUnusable(name: "../page-2.jsonl")),
            (#""first":3,"#, #""first":4,"#, .sequenceGap(after: 2, found: 4)),
            (#""first":3,"#, #""first":2,"#, .sequenceRepeated(2)),
            (#""first":3,"#, #""first":-3,"#, .valueUnusable(name: "pages/first")),
            (#""first":3,"#, #""first":30,"#, .valueUnusable(name: "pages/last")),
            (
                #""first":5,"last":5"#, #""first":5,"last":9223372036854775807"#,
                .valueUnusable(name: "pages/last")
            ),
            (#""sha256":""#, #""sha256":"00"#, .valueUnusable(name: "pages/sha256")),
            (
                #""bytes":"#, #""bytes":999999"#,
                .pageTooLarge(page: "page-000001.jsonl", limitBytes: FeedPage.bytesMax)
            ),
        ])
    func saysWhatIsWrongInAHead(_ written: String, wrong: String, fault: FeedFault) throws {
        let text = String(decoding: try Self.feed(5).head.encoded, as: UTF8.self)
        #expect(text.contains(written))
        #expect(throws: ImportError.feed(file: "feed.json", fault: fault)) {
            try Self.head(text.replacing(written, with: wrong, maxReplacements: 1))
        }
    }

    @Test(
        arguments: [
            (#"{"error":"x"}"#, ["error"]), ("<html>", ["<html>"]), ("[1]", []),
            (#"{"format":"matxich-feed""#, [#"{"format":"matxich-feed""#]),
        ])
    func otherDocumentsAreRefused(_ text: String, found: [String]) {
        #expect(
            throws: ImportError.documentUnexpected(
                file: "feed.json", expected: .feedHead, found: found)
        ) { try Self.head(text) }
    }
}
