import Foundation
import Records
import Testing

@Suite struct EndpointAddressTests {
    @Test func keepsTheTextAndTellsItsParts() throws {
        let address = try EndpointAddress("HTTPS://Data.Example.VN:8443/v1/a?since=2026&page=")
        #expect(address.text == "HTTPS://Data.Example.VN:8443/v1/a?since=2026&page=")
        #expect(address.isSecure)
        #expect(address.host == "data.example.vn")
        #expect(address.port == 8_443)
        let plain = try EndpointAddress("http://10.0.0.1")
        #expect(!plain.isSecure)
        #expect(plain.host == "10.0.0.1")
        #expect(plain.port == nil)
        #expect(try EndpointAddress("https://[2001:DB8::1]/x").host == "2001:db8::1")
        #expect(try EndpointAddress("http://[::1]:80?q").port == 80)
    }

    @Test(arguments: [
        ("", EndpointError.AddressPart.scheme), ("example.vn", .scheme),
        ("ftp://example.vn", .scheme), ("file:///etc/passwd", .scheme), ("//example.vn", .scheme),
        ("https:/example.vn", .scheme), ("https://", .host), ("https:///path", .host),
        ("https://?q", .host), ("https://:80/", .host), ("https://a_b!c/", .host),
        ("https://[::1", .host), ("https://[name]/", .host), ("https://exa%6Dple/", .host),
        ("https://example.vn:", .port), ("https://example.vn:0", .port),
        ("https://example.vn:65536", .port), ("https://example.vn:8a", .port),
        ("https://[::1]x/", .port), ("https://example.vn/#part", .fragment),
        ("https://example.vn/a b", .character), ("https://example.vn/\n", .character),
        ("https://sở.vn/", .character), ("https://example.vn/\u{0}", .character),
    ])
    func refusesWhatIsNoAddress(text: String, part: EndpointError.AddressPart) {
        #expect(throws: EndpointError.addressMalformed(part)) { try EndpointAddress(text) }
    }

    @Test(arguments: [
        "https://user:secret@example.vn/", "https://user@example.vn", "https://@example.vn/",
    ])
    func refusesANameBeforeTheHost(text: String) {
        #expect(throws: EndpointError.secretInAddress(parameter: nil)) { try EndpointAddress(text) }
    }

    @Test(arguments: [
        "api_key", "API_KEY", "access_token", "Password", "token", "client_secret", "key",
        "private_token", "subscription-key", "X-Amz-Signature", "X-Amz-Security-Token", "jwt",
        "sig", "AWSAccessKeyId", "apiToken", "serviceKey", "wskey", "authkey", "consumerKey",
        "code", "page_access_token", "nextApiKey", "XAPIKey", "apikey2", "cursor-secret",
    ])
    func refusesParametersThatAreSecrets(name: String) throws {
        let refusal = EndpointError.secretInAddress(parameter: name.lowercased())
        for text in ["https://a.vn/?\(name)=x", "https://a.vn?page=2&\(name)=x&z=1"] {
            #expect(throws: refusal) { try EndpointAddress(text) }
        }
        // Empty it is none; nor is it where who states it says so.
        _ = try EndpointAddress("https://a.vn/?\(name)=")
        let text = "https://a.vn/?\(name)=x"
        let said = try EndpointAddress(text, plainParameters: [name.lowercased()])
        // What was taken once is read back, however names are judged since.
        let stored = try JSONEncoder().encode([said])
        #expect(try JSONDecoder().decode([EndpointAddress].self, from: stored) == [said])
    }

    @Test(arguments: [
        "pageToken", "next_page_token", "NextToken", "$skiptoken", "continuation-token",
        "resumptionToken", "startKey", "ExclusiveStartKey", "sync-token",
    ])
    func aPlaceInAListIsNoSecret(name: String) throws {
        #expect(try EndpointAddress("https://a.vn/?\(name)=x").host == "a.vn")
    }

    @Test func refusesASecretWhoseNameIsEscaped() {
        #expect(throws: EndpointError.secretInAddress(parameter: "token")) {
            try EndpointAddress("https://a.vn/?%74oken=x")
        }
    }

    @Test(arguments: [
        "country=vn", "keyword=dập", "hs_code=2511", "design=1", "keys=a", "postCode=1",
        "compass=n", "%zz=1",
    ])
    func letsOrdinaryParametersBe(parameter: String) throws {
        let ascii = parameter.filter(\.isASCII)
        #expect(try EndpointAddress("https://a.vn/?" + ascii).host == "a.vn")
    }

    @Test func refusesWhatIsTooLong() throws {
        let path = String(repeating: "x", count: EndpointAddress.lengthMax)
        let refusal = EndpointError.tooLong(.address, bytesMax: EndpointAddress.lengthMax)
        #expect(throws: refusal) { try EndpointAddress("https://a.vn/" + path) }
        _ = try EndpointAddress("https://a.vn/" + path.dropFirst(13))
    }
}
