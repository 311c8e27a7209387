import Testing

@testable import Exchange

@Suite struct WebAddressTests {
    @Test func unifiesSpellings() throws {
        #expect(try WebAddress("HTTP://Example.ORG:80/a/../b#part").origin.host == "example.org")
        #expect(try WebAddress("https://example.org").origin.port == 443)
        #expect(try WebAddress("http://0x7f.1/").host == "127.0.0.1")
        #expect(try WebAddress("http://017700000001/").host == "127.0.0.1")
        #expect(try WebAddress("http://example.org/a#b").text == "http://example.org/a")
    }

    @Test(arguments: [
        ("../c", "https://example.org/c"), ("c?d=e", "https://example.org/a/c?d=e"),
        ("//other.example/x", "https://other.example/x"), ("?p=2", "https://example.org/a/b?p=2"),
        ("http://other.example/", "http://other.example/"), ("/x y", "https://example.org/x%20y"),
    ])
    func resolvesReferences(reference: String, address: String) throws {
        let base = try WebAddress("https://example.org/a/b")
        #expect(try base.resolving(reference).text == address)
    }

    @Test(arguments: ["ftp://example.org/", "file:///etc/passwd", "dict://x/", "gopher://x/"])
    func refusesOtherSchemes(text: String) {
        let scheme = String(text.prefix { $0 != ":" })
        #expect(throws: TransferError.unsupportedScheme(scheme)) { try WebAddress(text) }
    }

    @Test(arguments: ["http://user:secret@example.org/", "https://user@example.org/"])
    func refusesPasswordsInAddresses(text: String) {
        #expect(throws: TransferError.userInfoInAddress(host: "example.org")) {
            try WebAddress(text)
        }
    }

    @Test(arguments: ["", "example.org", "http://", "http://a b/", "http://[::1", "/path"])
    func refusesWhatIsNoAddress(text: String) {
        #expect(throws: TransferError.malformedAddress) { try WebAddress(text) }
    }

    @Test func refusesAddressesWithoutEnd() {
        let text = "https://example.org/" + String(repeating: "a", count: 10_000)
        #expect(throws: TransferError.malformedAddress) { try WebAddress(text) }
    }

    @Test func knowsWhatIsAskedOfTheHost() throws {
        #expect(try WebAddress("https://example.org/a?b=c").pathAndQuery == "/a?b=c")
        #expect(try WebAddress("https://example.org").pathAndQuery == "/")
        #expect(try WebAddress("https://example.org?b").pathAndQuery == "/?b")
    }
}
