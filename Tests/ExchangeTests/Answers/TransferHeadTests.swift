import Testing

@testable import Exchange

@Suite struct TransferHeadTests {
    private func head(_ fields: [(String, String)], status: Int = 200) throws -> TransferHead {
        TransferHead(
            address: try WebAddress("https://example.org/list/1"), status: status,
            httpVersion: "1.1", fields: fields.map { HeaderField($0.0, $0.1) })
    }

    @Test(arguments: [
        ("<https://example.org/2>; rel=\"next\"", "https://example.org/2"),
        ("<2>; rel=next", "https://example.org/list/2"),
        ("<?p=2>;rel=\"prev next\"", "https://example.org/list/1?p=2"),
        ("</a>; rel=prev, </b>; title=\"x, y; z\"; rel=\"NEXT\"", "https://example.org/b"),
        ("</a,b>; rel=\"next\"", "https://example.org/a,b"),
        (", ,</a> ; REL = next", "https://example.org/a"),
        ("</a>; rel=last; rel=next, </b>; rel=next", "https://example.org/b"),
        ("</a>; rel=next; anchor=\"/other\", </b>; rel=next", "https://example.org/b"),
        ("</a>; title=\"say \\\"next\\\"\"; rel=next", "https://example.org/a"),
    ])
    func findsTheNextPage(link: String, page: String) throws {
        #expect(try head([("Link", link)]).nextPage == .at(try WebAddress(page)))
    }

    @Test(arguments: ["", "</a>", "</a>; rel=nextish", "</a>; rel=prev, "])
    func findsNoPageWhereThereIsNone(link: String) throws {
        #expect(try head([("Link", link)]).nextPage == .none)
    }

    /// What was taken for the last page made the rest of a list vanish.
    @Test(arguments: [
        "/a; rel=next", "</a; rel=next", "<ftp://x/>; rel=next",
        "<file:///etc/passwd>; rel=\"next\"", "<http://[bad>; rel=next",
        "<http://u:p@example.org/>; rel=next", "</a>; rel=prev, next",
    ])
    func saysThatItCannotReadWhichPageIsNext(link: String) throws {
        #expect(try head([("Link", link)]).nextPage == .unreadable)
    }

    @Test func linksMayStandOnSeveralLines() throws {
        let head = try head([("Link", "</a>; rel=first"), ("Link", "</b>; rel=next")])
        #expect(head.nextPage == .at(try WebAddress("https://example.org/b")))
    }

    @Test func waitsAsLongAsTheServerSays() throws {
        let now = 1_795_248_000
        #expect(try head([("Retry-After", "120")]).retryAfterSeconds(now: now) == 120)
        #expect(try head([("Retry-After", "-5")]).retryAfterSeconds(now: now) == 0)
        #expect(try head([("Retry-After", "soon")]).retryAfterSeconds(now: now) == nil)
        #expect(try head([]).retryAfterSeconds(now: now) == nil)
        let date = ("Retry-After", "Sat, 21 Nov 2026 08:01:30 GMT")
        let sent = ("Date", "Sat, 21 Nov 2026 08:00:00 GMT")
        #expect(try head([date, sent]).retryAfterSeconds(now: 0) == 90)
        #expect(try head([date]).retryAfterSeconds(now: now) == 90)
        #expect(try head([date]).retryAfterSeconds(now: now + 1_000) == 0)
    }

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
    ])
    func readsAllThreeFormsOfDates(text: String) {
        #expect(HTTPDate.seconds(text) == 784_111_777)
    }

    @Test func tellsMediaTypes() throws {
        let type = try #require(
            try head([("Content-Type", "Text/CSV; header=present; Charset=\"UTF-8\"")]).mediaType)
        #expect(type.name == "text/csv" && !type.isHTML)
        #expect(MediaType("application/xhtml+xml")?.isHTML == true)
        #expect(MediaType("text") == nil && MediaType("") == nil && MediaType("/x") == nil)
    }

    @Test func tellsHowABodyEnds() throws {
        #expect(try head([]).endsWithConnection)
        #expect(try !head([("Content-Length", "5")]).endsWithConnection)
        #expect(try !head([("Transfer-Encoding", "gzip, Chunked")]).endsWithConnection)
        #expect(try !head([], status: 304).endsWithConnection)
        #expect(
            try head([("Content-Length", "5"), ("Transfer-Encoding", "chunked")]).bodyBytes == nil)
    }

    @Test(arguments: [
        ("bytes 0-0/1", true), ("bytes 5-9/10", true), ("Bytes 5-9/*", true),
        ("bytes 5-4/10", false), ("bytes 5-10/10", false), ("bytes */10", false),
        ("bytes 5-9", false), ("lines 5-9/10", false), ("bytes 5-9/x", false), ("", false),
    ])
    func readsContentRanges(text: String, isRange: Bool) {
        #expect((ContentRange(text) != nil) == isRange)
    }
}
