import Records
import Testing

@testable import matxich

/// What of an endpoint is doubted when it is stated.
@Suite struct EndpointDoubtsTests {
    private func doubts(
        _ access: Endpoint.Access, at address: String = "https://partner.example/list",
        environment: [String: String] = [:]
    ) throws -> [String] {
        let endpoint = try Endpoint(
            source: try #require(SourceID("chamber")), address: EndpointAddress(address),
            reading: Endpoint.Reading(format: .csv), access: access)
        return EndpointDoubts(endpoint, environment: environment).lines
    }

    private func reference(_ text: String) throws -> SecretReference {
        try SecretReference(text, for: .password)
    }

    @Test func theProxysPasswordIsLookedForToo() throws {
        let access = Endpoint.Access(
            proxy: try EndpointAddress("http://proxy.example:3128"),
            proxyLogin: ProxyLogin(user: "me", password: try reference("env:PROXY_PASSWORD")))
        let missing = try doubts(access)
        #expect(missing.count == 1)
        #expect(missing.first?.contains("PROXY_PASSWORD") == true)
        #expect(try doubts(access, environment: ["PROXY_PASSWORD": "x"]).isEmpty)
    }

    /// A proxy is asked for no inner name either.
    @Test(arguments: ["http://localhost/x", "https://10.0.0.1/x", "https://intranet/x"])
    func anInnerHostIsDoubtedBehindAProxyToo(address: String) throws {
        let proxy = try EndpointAddress("http://proxy.example:3128")
        #expect(try doubts(Endpoint.Access(proxy: proxy), at: address).count == 1)
        #expect(try doubts(Endpoint.Access(), at: address).count == 1)
        #expect(try doubts(Endpoint.Access(allowsPrivate: true), at: address).isEmpty)
    }

    @Test func thePlaceOfTokensIsDoubtedLikeTheCatalogue() throws {
        let client = EndpointCredential.OAuth2(
            tokenAddress: try EndpointAddress("https://id.internal/token"), clientID: "me",
            clientSecret: try reference("env:ID_SECRET"))
        let found = try doubts(
            Endpoint.Access(credential: .oauth2(client)), environment: ["ID_SECRET": "x"])
        #expect(found.count == 1)
        #expect(found.first?.contains("id.internal") == true)
    }
}
