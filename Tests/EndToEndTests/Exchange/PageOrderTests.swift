import Exchange
import Importers
import Platform
import Records
import Testing

@testable import matxich

/// How the pages of a catalogue follow one another, and when they have no end.
@Suite struct PageOrderTests {
    private static let address = "https://a.example/list?x=1"

    private static func order(
        _ paging: Paging, _ format: ExchangeFormat = .json, pagesMax: Int = 10
    ) throws -> PageOrder {
        let endpoint = try Endpoint(
            source: try #require(SourceID("partner")), address: EndpointAddress(address),
            reading: .init(format: format), pulling: .init(paging: paging))
        var first = TransferRequest(address)
        first.credential = .bearer(.environment("KEY"))
        return PageOrder(endpoint, first: first, pagesMax: pagesMax)
    }

    private static func page(
        _ rows: Int, said: Continuation? = nil, link: String? = nil,
        at place: String = address, digest: UInt8 = 0
    ) throws -> PageOrder.Page {
        PageOrder.Page(
            address: try WebAddress(place), said: said,
            link: try link.map { .at(try WebAddress($0)) } ?? .none, rows: rows,
            digest: [digest])
    }

    private static func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch { return (error as? PartnerFault)?.code }
    }

    @Test func anOffsetCountsTheRowsThatCameAndEndsWithAPageOfNone() throws {
        var order = try Self.order(.offset(parameter: "from", size: 500))
        let second = try order.next(after: try Self.page(100, digest: 1))
        #expect(second?.url == "https://a.example/list?x=1&from=100")
        let third = try order.next(after: try Self.page(100, digest: 2))
        #expect(third?.url == "https://a.example/list?x=1&from=200")
        #expect(try order.next(after: try Self.page(0, digest: 3)) == nil)
    }

    /// A row left out on its way made the rest of the catalogue vanish.
    @Test func aPageThatIsNotFullIsNotTheLast() throws {
        var order = try Self.order(.offset(parameter: "from", size: 100))
        #expect(try order.next(after: try Self.page(100, digest: 1)) != nil)
        let third = try order.next(after: try Self.page(99, digest: 2))
        #expect(third?.url == "https://a.example/list?x=1&from=199")
        #expect(try order.next(after: try Self.page(100, digest: 3)) != nil)
        #expect(try order.next(after: try Self.page(0, digest: 4)) == nil)
    }

    @Test func whatIsNotThereBehindAShortPageIsTheEnd() throws {
        var order = try Self.order(.offset(parameter: "from", size: 100))
        #expect(order.absence == .fault)
        _ = try order.next(after: try Self.page(100, digest: 1))
        #expect(order.absence == .likelyEnd)
        _ = try order.next(after: try Self.page(99, digest: 2))
        #expect(order.absence == .end)
        var links = try Self.order(.link)
        _ = try links.next(after: try Self.page(1, link: "https://a.example/2"))
        #expect(links.absence == .fault)
    }

    @Test func aServerThatKnowsNoOffsetIsFoundOut() throws {
        var order = try Self.order(.offset(parameter: "from", size: 100))
        _ = try order.next(after: try Self.page(100, digest: 7))
        let again = try Self.page(100, digest: 7)
        #expect(Self.code { _ = try order.next(after: again) } == "page-repeated")
    }

    @Test func aCursorThatRepeatsIsAFaultUnlessNothingCame() throws {
        var order = try Self.order(.cursor(parameter: "after", path: "next"))
        let next = try order.next(after: try Self.page(1, said: .token("b 7")))
        #expect(next?.url == "https://a.example/list?x=1&after=b%207")
        #expect(order.token == "b 7")
        var feed = order
        #expect(try feed.next(after: try Self.page(0, said: .token("b 7"))) == nil)
        let again = try Self.page(1, said: .token("b 7"))
        #expect(Self.code { _ = try order.next(after: again) } == "page-repeated")
    }

    @Test func pagesWithoutEndAreCutOff() throws {
        var order = try Self.order(.link, pagesMax: 3)
        for number in 2...3 {
            let link = "https://a.example/list?page=\(number)"
            #expect(try order.next(after: try Self.page(1, link: link))?.url == link)
        }
        let link = try Self.page(1, link: "https://a.example/list?page=4")
        #expect(Self.code { _ = try order.next(after: link) } == "pages-limit")
    }

    /// What another host names may be anything of the first.
    @Test func whoLeftTheFirstOriginComesBackWithoutCredential() throws {
        var order = try Self.order(.link)
        let own = try order.next(after: try Self.page(1, link: "https://a.example/2"))
        #expect(own?.credential != nil)
        let away = try order.next(
            after: try Self.page(1, link: "https://b.example/3", at: "https://a.example/2"))
        #expect(away?.credential == nil)
        let back = try order.next(
            after: try Self.page(1, link: "https://a.example/4", at: "https://b.example/3"))
        #expect(back?.url == "https://a.example/4")
        #expect(back?.credential == nil)
    }

    @Test func aPageIsNotAskedForInClear() throws {
        var order = try Self.order(.link)
        let link = try Self.page(1, link: "http://a.example/2")
        #expect(Self.code { _ = try order.next(after: link) } != nil)
    }

    @Test func aNextPageIsNamedFromWhereItsPageLies() throws {
        var order = try Self.order(.none, .ocds)
        let next = try order.next(
            after: try Self.page(1, said: .url("p2.json"), at: "https://a.example/deep/p1.json"))
        #expect(next?.url == "https://a.example/deep/p2.json")
    }

    @Test(arguments: [
        ("https://a.example/l", "https://a.example/l?n=v%20%26"),
        ("https://a.example/l?n=1&m=2", "https://a.example/l?m=2&n=v%20%26"),
        ("https://a.example/l?nn=1", "https://a.example/l?nn=1&n=v%20%26"),
    ])
    func aParameterIsSetOnceAndEscaped(_ address: String, expected: String) {
        #expect(QueryText.setting("n", to: "v &", in: address) == expected)
    }

    @Test func parametersOfAPageReplaceTheirOwn() {
        #expect(
            QueryText.merging("a=9&b=%20", into: "https://x.example/?a=1&c=3")
                == "https://x.example/?c=3&a=9&b=%20")
        #expect(
            QueryText.replacing(with: [("verb", "L")], in: "https://x.example/o?from=1")
                == "https://x.example/o?verb=L")
    }
}
