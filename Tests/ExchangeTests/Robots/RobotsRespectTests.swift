import TestServers
import Testing

@testable import Exchange

/// Where `robots.txt` is asked, and what its answers mean for a transfer.
@Suite struct RobotsRespectTests {
    private static let html = "Content-Type: text/html; charset=utf-8"

    /// A host that lets nobody read `/private`, and leads from `/moved` there.
    private func host(_ robots: [FaultServer.Step]? = nil) -> FaultServer {
        FaultServer { asked in
            switch asked.path {
            case "/robots.txt":
                robots ?? Reply.whole(Array("User-agent: *\nDisallow: /private".utf8))
            case "/moved": Reply.redirect("/private/page")
            case "/list.csv": Reply.whole(Fault.small, "Content-Type: text/csv")
            default: Reply.whole(Fault.small, Self.html)
            }
        }
    }

    private func request(
        _ path: String, at server: FaultServer, _ respect: RobotsRespect = .always
    ) -> TransferRequest {
        var request = Fetching.request(server.url(path))
        request.robots = respect
        return request
    }

    @Test func aPageIsAskedForOnlyWhereItMayBeRead() async throws {
        let server = host()
        defer { server.stop() }
        let transfers = Fetching.transfers()
        let refused = await Fetching.fetch(request("/private/page", at: server), by: transfers)
        #expect(refused.error == .robotsRefused(host: "127.0.0.1"))
        let fetched = try await Fetching.fetch(request("/open", at: server), by: transfers).get()
        #expect(fetched.bytes == Fault.small)
        // What the host said is remembered.
        #expect(server.asked.map(\.path) == ["/robots.txt", "/open"])
    }

    @Test func aRedirectLeadsToNoPageThatMayNotBeRead() async {
        let server = host()
        defer { server.stop() }
        let result = await Fetching.fetch(request("/moved", at: server))
        #expect(result.error == .robotsRefused(host: "127.0.0.1"))
        #expect(server.asked.map(\.path) == ["/robots.txt", "/moved"])
    }

    @Test func anAnswerThatTurnsOutToBeAPageIsJudgedToo() async throws {
        let server = host()
        defer { server.stop() }
        let refused = await Fetching.fetch(request("/private/page", at: server, .ofPages))
        #expect(refused.error == .robotsRefused(host: "127.0.0.1"))
        let open = try await Fetching.fetch(request("/open", at: server, .ofPages)).get()
        #expect(open.bytes == Fault.small)
        // The file counts as a request, and so does the page that was let go.
        #expect(open.figures.requests == 3)
    }

    @Test func whatIsMadeForProgramsAsksNobody() async throws {
        let server = host()
        defer { server.stop() }
        _ = try await Fetching.fetch(request("/list.csv", at: server, .ofPages)).get()
        _ = try await Fetching.fetch(request("/private/page", at: server, .none)).get()
        #expect(server.asked.map(\.path) == ["/list.csv", "/private/page"])
    }

    /// RFC 9309, sections 2.3.1.3 and 2.3.1.4.
    @Test(arguments: [404, 403])
    func aHostWithoutTheFileIsFree(status: Int) async throws {
        let server = host(Reply.empty(status))
        defer { server.stop() }
        let fetched = try await Fetching.fetch(request("/private/page", at: server)).get()
        #expect(fetched.bytes == Fault.small)
    }

    @Test(arguments: [429, 500, 503])
    func aDisturbedHostIsLeftAloneForNow(status: Int) async throws {
        let server = host(Reply.empty(status, "Retry-After: 100"))
        defer { server.stop() }
        var request = request("/open", at: server)
        request.policy.retry.attemptsMax = 3
        request.policy.times.total = .seconds(3_600)
        let error = try #require(await Fetching.fetch(request).error)
        guard case .robotsUnavailable(let host, _) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(host == "127.0.0.1")
        #expect(error.isRetryable && error.restSeconds == 100)
        // It is not asked three times three times.
        #expect(server.asked.count == 3)
    }

    /// A host that wants to be asked once a day, and the two fetches of a page after another.
    private func fetchedTwice(
        waitMax: Duration, total: Duration
    ) async -> [Result<Fetched, TransferError>] {
        let server = host(Reply.whole(Array("User-agent: *\nCrawl-delay: 86400".utf8)))
        defer { server.stop() }
        let transfers = Fetching.transfers()
        var request = request("/open", at: server)
        request.policy.pace.waitMax = waitMax
        request.policy.times.total = total
        return [
            await Fetching.fetch(request, by: transfers),
            await Fetching.fetch(request, by: transfers),
        ]
    }

    /// The request for the file began the delay once, so that the first page was a day away.
    @Test(arguments: [
        (Duration.seconds(600), Duration.seconds(200_000)), (.seconds(200_000), .seconds(20)),
    ])
    func aDelayIsLeftToTheScheduleWhereItIsLong(waitMax: Duration, total: Duration) async throws {
        let results = await fetchedTwice(waitMax: waitMax, total: total)
        #expect(try results[0].get().bytes == Fault.small)
        let error = try #require(results[1].error)
        guard case .turnLater(let host, let seconds) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(host == "127.0.0.1")
        // However long a busy machine took between the two.
        #expect((43_200...86_400).contains(seconds))
        #expect(error.isRetryable && error.restSeconds == seconds)
    }

    @Test func theFileIsAskedForWithoutSayingWhoWeAre() async throws {
        let server = host()
        defer { server.stop() }
        var request = request("/open?a=b", at: server)
        request.headers = [HeaderField("X-Key", "k")]
        _ = try await Fetching.fetch(request).get()
        #expect(server.asked.map { $0.fields["x-key"] } == [nil, "k"])
        #expect(server.asked[0].fields["accept"] == "text/plain")
    }

    @Test func whatAHostSaidHoldsForAnHour() throws {
        let book = RobotsBook()
        let origin = try WebAddress("https://a.example/").origin
        book.keep(.allowingAll, of: origin, now: 1_000)
        #expect(book.rules(of: origin, now: 4_599) != nil)
        #expect(book.rules(of: origin, now: 4_600) == nil)
        // A clock that was put back.
        #expect(book.rules(of: origin, now: 999) == nil)
    }
}
