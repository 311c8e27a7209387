import Foundation
import Synchronization
import TestServers
import Testing

@testable import Exchange

/// Client credentials, against a server that is token endpoint and catalogue in one.
@Suite(.serialized) struct OAuth2Tests {
    /// Gives numbered tokens, and pages to those it takes.
    private static func server(
        taking isTaken: @escaping @Sendable (String) -> Bool, lifetime: String = "3600"
    ) -> FaultServer {
        let given = Mutex(0)
        return FaultServer { asked in
            if asked.path == "/token" {
                let number = given.withLock { given in
                    given += 1
                    return given
                }
                let answer =
                    #"{"access_token":"token\#(number)","token_type":"Bearer","#
                    + #""expires_in":\#(lifetime)}"#
                return Reply.whole(Array(answer.utf8), "Content-Type: application/json")
            }
            let proof = asked.fields["authorization"] ?? ""
            return isTaken(proof) ? Reply.whole(Fault.small) : Reply.empty(401)
        }
    }

    private static func request(_ server: FaultServer) -> TransferRequest {
        var request = Fetching.request(server.url())
        request.credential = .oauth2(
            OAuth2Client(
                tokenAddress: server.url("/token"), id: "a client", secret: .environment("KEY"),
                scope: "catalogue read"))
        return request
    }

    private static func transfers(now: @escaping @Sendable () -> Int = { 1_000 }) -> Transfers {
        var surroundings = Fetching.surroundings
        surroundings.environment = { _ in "p/w" }
        surroundings.now = now
        return Fetching.transfers(surroundings)
    }

    @Test func aTokenIsFetchedOnceAndUsedAgain() async throws {
        let server = Self.server(taking: { $0 == "Bearer token1" })
        defer { server.stop() }
        let transfers = Self.transfers()
        for _ in 0..<3 {
            _ = try await Fetching.fetch(Self.request(server), by: transfers).get()
        }
        #expect(server.asked.map(\.path) == ["/token", "/catalogue", "/catalogue", "/catalogue"])
        let asked = server.asked[0]
        #expect(asked.method == "POST")
        #expect(asked.body == "grant_type=client_credentials&scope=catalogue%20read")
        let proof = Data("a%20client:p%2Fw".utf8).base64EncodedString()
        #expect(asked.fields["authorization"] == "Basic \(proof)")
        #expect(asked.fields["content-type"] == "application/x-www-form-urlencoded")
    }

    /// It began the interval once, so that what it is for had to wait.
    @Test func aTokenCountsForNoPace() async throws {
        let server = Self.server(taking: { $0 == "Bearer token1" })
        defer { server.stop() }
        var request = Self.request(server)
        request.policy.pace.intervalMin = .seconds(60)
        let transfers = Self.transfers()
        _ = try await Fetching.fetch(request, by: transfers).get()
        guard case .turnLater? = await Fetching.fetch(request, by: transfers).error else {
            Issue.record("the page itself counts for it")
            return
        }
    }

    @Test func oneOfManyAtOnceFetchesTheTokenForAll() async throws {
        let server = Self.server(taking: { $0 == "Bearer token1" })
        defer { server.stop() }
        let transfers = Self.transfers()
        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    let result = await Fetching.fetch(Self.request(server), by: transfers)
                    #expect(result.error == nil)
                }
            }
        }
        #expect(server.asked.count { $0.path == "/token" } == 1)
    }

    @Test func aRefusedTokenIsRenewedOnce() async throws {
        let server = Self.server(taking: { $0 == "Bearer token2" })
        defer { server.stop() }
        _ = try await Fetching.fetch(Self.request(server), by: Self.transfers()).get()
        #expect(server.asked.map(\.path) == ["/token", "/catalogue", "/token", "/catalogue"])
    }

    @Test func aClientThatIsRefusedForGoodIsTold() async {
        let server = Self.server(taking: { _ in false })
        defer { server.stop() }
        let result = await Fetching.fetch(Self.request(server), by: Self.transfers())
        #expect(result.error == .status(host: Fault.host, 401, retryAfter: nil))
        #expect(server.asked.count == 4)
    }

    @Test func aTokenIsFetchedAnewBeforeItExpires() async throws {
        let server = Self.server(taking: { _ in true }, lifetime: "600")
        defer { server.stop() }
        let clock = Clock()
        let transfers = Self.transfers(now: { clock.now })
        for time in [1_000, 1_539, 1_541] {
            clock.set(time)
            _ = try await Fetching.fetch(Self.request(server), by: transfers).get()
        }
        #expect(
            server.asked.map(\.path)
                == ["/token", "/catalogue", "/catalogue", "/token", "/catalogue"])
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"access_token":"a"}"#, #"{"access_token":"a","token_type":"mac"}"#,
        #"{"access_token":"","token_type":"bearer"}"#,
        #"{"access_token":"a\r\nX: y","token_type":"bearer"}"#,
    ])
    func anAnswerWithoutAUsableTokenIsNamed(answer: String) async {
        let server = FaultServer { _ in Reply.whole(Array(answer.utf8)) }
        defer { server.stop() }
        let result = await Fetching.fetch(Self.request(server), by: Self.transfers())
        #expect(result.error == .noToken(host: Fault.host))
    }

    @Test func aTokenEndpointIsAskedAgainWithinTheBudgetAndNeverFollowed() async {
        let disturbed = FaultServer { _ in Reply.empty(503) }
        defer { disturbed.stop() }
        var request = Self.request(disturbed)
        request.policy.retry.attemptsMax = 5
        let result = await Fetching.fetch(request, by: Self.transfers())
        #expect(disturbed.asked.count == 5)
        #expect(disturbed.asked.allSatisfy { $0.path == "/token" })
        #expect(result.error?.isRetryable == true)

        let leading = FaultServer { _ in Reply.redirect("http://127.0.0.1:1/steal", status: 307) }
        defer { leading.stop() }
        let followed = await Fetching.fetch(Self.request(leading), by: Self.transfers())
        #expect(
            followed.error == .redirectRefused(host: Fault.host, why: .notRepeatable))
    }
}

/// A clock that a test sets.
private final class Clock: Sendable {
    private let time = Mutex(0)

    var now: Int { time.withLock { $0 } }

    func set(_ seconds: Int) { time.withLock { $0 = seconds } }
}
