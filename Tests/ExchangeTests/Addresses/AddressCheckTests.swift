import Synchronization
import TestServers
import Testing

@testable import Exchange

/// Whom a request may reach, seen from the server that must not be reached.
@Suite(.serialized) struct AddressCheckTests {
    private static let loopback = IPAddress.v4(0x7F00_0001)
    private static let metadata = IPAddress.v4(0xA9FE_A9FE)

    /// A request without any permission.
    private static func plain(_ url: String) -> TransferRequest {
        var request = Fetching.request(url)
        request.permissions = []
        return request
    }

    @Test(arguments: [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001",
        "localhost", "0", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:0001]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    ])
    func noSpellingOfLoopbackReachesIt(host: String) async throws {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        let result = await Fetching.fetch(Self.plain("http://\(host):\(server.port)/"))
        guard case .addressRefused? = result.error else {
            Issue.record("\(host): \(result)")
            return
        }
        #expect(server.connectionCount == 0)
    }

    @Test func aNameOfLoopbackIsRefusedWhenItIsConnectedTo() async {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        var request = Self.plain("http://partner.example:\(server.port)/")
        request.policy.route.fixedAddresses = { _, _ in [Self.loopback] }
        let result = await Fetching.fetch(request)
        let expected = TransferError.addressRefused(
            host: "partner.example", address: Self.loopback, .loopback)
        #expect(result.error == expected)
        #expect(server.connectionCount == 0)
    }

    @Test func permissionNeverReachesTheMetadataOfACloud() async {
        var request = Fetching.request("http://partner.example/")
        request.policy.route.fixedAddresses = { _, _ in [Self.metadata] }
        let result = await Fetching.fetch(request)
        let expected = TransferError.addressRefused(
            host: "partner.example", address: Self.metadata, .metadata)
        #expect(result.error == expected)
    }

    @Test func anotherAddressOfTheNameIsTriedWhenOneIsRefused() async throws {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        var request = Fetching.request("http://partner.example:\(server.port)/")
        request.policy.route.fixedAddresses = { _, _ in [Self.metadata, Self.loopback] }
        #expect(try await Fetching.fetch(request).get().bytes == Fault.small)
    }

    @Test func aNameThatMovesBetweenCheckAndConnectIsRefused() async {
        let server = FaultServer { _ in Reply.cut(Fault.large, after: 5_000, "ETag: \"v1\"") }
        defer { server.stop() }
        let lookups = Mutex(0)
        var request = Fetching.request("http://partner.example:\(server.port)/")
        request.policy.retry.attemptsMax = 3
        request.policy.route.fixedAddresses = { _, _ in
            let lookup = lookups.withLock { lookups in
                lookups += 1
                return lookups
            }
            return lookup == 1 ? [Self.loopback] : [Self.metadata]
        }
        let result = await Fetching.fetch(request)
        let expected = TransferError.addressRefused(
            host: "partner.example", address: Self.metadata, .metadata)
        #expect(result.error == expected)
        #expect(server.asked.count == 1)
    }

    @Test func aNameThatMovesBetweenTwoHopsIsRefused() async {
        let server = FaultServer { _ in Reply.redirect("http://partner.example:81/latest/") }
        defer { server.stop() }
        var request = Fetching.request("http://partner.example:\(server.port)/")
        request.policy.route.fixedAddresses = { _, port in
            port == 81 ? [Self.metadata] : [Self.loopback]
        }
        let expected = TransferError.addressRefused(
            host: "partner.example", address: Self.metadata, .metadata)
        #expect(await Fetching.fetch(request).error == expected)
    }

    @Test func aConnectionOfSomebodyWithPermissionIsNotLent() async throws {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        let allowed = Fetching.request("http://localhost:\(server.port)/")
        _ = try await Fetching.fetch(allowed, by: transfers).get()
        let result = await Fetching.fetch(Self.plain(allowed.url), by: transfers)
        guard case .addressRefused(_, _, .loopback)? = result.error else {
            Issue.record("\(result)")
            return
        }
        #expect(server.asked.count == 1)
    }

    @Test func whatIsFixedForOneRequestIsNotForTheNext() async throws {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        let transfers = Fetching.transfers()
        var request = Fetching.request("http://localhost:\(server.port)/")
        request.policy.route.fixedAddresses = { _, _ in [.v4(0x7F00_0009)] }
        let elsewhere = await Fetching.fetch(request, by: transfers)
        #expect(elsewhere.error == .unreachable(host: "localhost"))
        request.policy.route.fixedAddresses = nil
        #expect(try await Fetching.fetch(request, by: transfers).get().bytes == Fault.small)
    }

    @Test func theProxyItselfMayBePrivateButNotWhatIsSpeltBehindIt() async throws {
        let proxy = FaultServer { _ in Reply.whole(Fault.small) }
        defer { proxy.stop() }
        var request = Self.plain("http://partner.example/catalogue")
        request.policy.route.proxy = "http://127.0.0.1:\(proxy.port)"
        #expect(try await Fetching.fetch(request).get().bytes == Fault.small)
        #expect(proxy.asked.map(\.path) == ["http://partner.example/catalogue"])
        request.url = "http://192.168.0.7/"
        guard case .addressRefused? = await Fetching.fetch(request).error else {
            Issue.record("a private address was asked of the proxy")
            return
        }
        #expect(proxy.asked.count == 1)
    }

    /// The proxy looks names up where it stands, which is often within a cloud.
    @Test(arguments: [
        "localhost", "LOCALHOST.", "a.localhost", "metadata.google.internal",
        "metadata.google.internal.", "printer.local", "router.home.arpa", "intranet", "127.1.",
        "a.0x7f",
    ])
    func aProxyIsNotAskedForTheNamesOfItsNetwork(host: String) async {
        let proxy = FaultServer { _ in Reply.whole(Fault.small) }
        defer { proxy.stop() }
        var request = Self.plain("http://\(host)/catalogue")
        request.policy.route.proxy = "http://127.0.0.1:\(proxy.port)"
        let result = await Fetching.fetch(request)
        #expect(result.error == .nameRefused(host: host.lowercased()))
        #expect(proxy.asked.isEmpty)
        request.permissions = .privateAddresses
        #expect(await Fetching.fetch(request).error == nil)
    }

    @Test func theDotAtTheEndOfAnAddressHidesNothing() async throws {
        let address = try WebAddress("http://127.0.0.1./")
        #expect(address.origin.literal == IPAddress("127.0.0.1"))
        #expect(!InnerName.isOne("partner.example.") && !InnerName.isOne("a.internal.example"))
    }

    @Test func theProxyThatRefusesATunnelIsNamed() async {
        let proxy = FaultServer { _ in Reply.empty(403) }
        defer { proxy.stop() }
        var request = Self.plain("https://partner.example/catalogue")
        request.policy.route.proxy = "http://127.0.0.1:\(proxy.port)"
        #expect(await Fetching.fetch(request).error == .proxyFailed(status: 403))
    }

    @Test func aProxyIsToldWhoAsksAndTheHostIsNot() async throws {
        let proxy = FaultServer { _ in Reply.whole(Fault.small) }
        defer { proxy.stop() }
        var surroundings = Fetching.surroundings
        // libcurl takes it for percent-encoded.
        surroundings.environment = { $0 == "PROXY_PASSWORD" ? "50%41:x" : nil }
        var request = Fetching.request("http://partner.example/catalogue")
        request.policy.route.proxy = "http://127.0.0.1:\(proxy.port)"
        request.policy.route.proxyLogin = ("reader", .environment("PROXY_PASSWORD"))
        let transfers = Fetching.transfers(surroundings)
        #expect(try await Fetching.fetch(request, by: transfers).get().bytes == Fault.small)
        let fields = try #require(proxy.asked.first?.fields)
        #expect(fields["proxy-authorization"] == "Basic cmVhZGVyOjUwJTQxOng=")
        #expect(fields["authorization"] == nil)
        request.policy.route.proxyLogin = ("reader", .environment("NO_SUCH"))
        let missing = await Fetching.fetch(request, by: transfers).error
        #expect(missing == .credentialMissing(.environment("NO_SUCH")))
    }
}
