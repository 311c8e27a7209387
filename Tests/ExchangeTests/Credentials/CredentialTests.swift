import Foundation
import Glibc
import TestServers
import Testing

@testable import Exchange

@Suite(.serialized) struct CredentialTests {
    private static let secret = "s3cret-value"

    private static var transfers: Transfers {
        var surroundings = Fetching.surroundings
        surroundings.environment = { $0 == "KEY" ? secret : nil }
        return Fetching.transfers(surroundings)
    }

    private static func request(_ url: String, _ credential: Credential) -> TransferRequest {
        var request = Fetching.request(url)
        request.credential = credential
        return request
    }

    @Test func eachKindIsSentAsItsStandardSays() async throws {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        let reference = CredentialReference.environment("KEY")
        for credential in [
            Credential.bearer(reference), .basic(user: "matxich", password: reference),
            .apiKey(header: "X-API-Key", reference),
        ] {
            _ = try await Fetching.fetch(
                Self.request(server.url(), credential), by: Self.transfers
            ).get()
        }
        let basic = Data("matxich:\(Self.secret)".utf8).base64EncodedString()
        #expect(
            server.asked.map { $0.fields["authorization"] }
                == ["Bearer \(Self.secret)", "Basic \(basic)", nil])
        #expect(server.asked[2].fields["x-api-key"] == Self.secret)
    }

    @Test func nothingThatIdentifiesUsFollowsToAnotherHostOrBack() async throws {
        let stranger = FaultServer { _ in Reply.whole(Fault.small) }
        defer { stranger.stop() }
        let home = FaultServer { asked in
            switch asked.path {
            case "/catalogue": Reply.redirect("/again")
            case "/again": Reply.redirect("http://127.0.0.1:\(stranger.port)/away")
            default: Reply.whole(Fault.small)
            }
        }
        defer { home.stop() }
        let reference = CredentialReference.environment("KEY")
        for credential in [
            Credential.bearer(reference), .apiKey(header: "X-API-Key", reference),
        ] {
            var request = Self.request(home.url(), credential)
            request.headers = [HeaderField("X-Tenant", "7")]
            _ = await Fetching.fetch(request, by: Self.transfers)
        }
        let identified = home.asked.filter {
            $0.fields["authorization"] ?? $0.fields["x-api-key"] != nil
        }
        #expect(identified.map(\.path) == ["/catalogue", "/again", "/catalogue", "/again"])
        #expect(home.asked.allSatisfy { $0.fields["x-tenant"] == "7" })
        #expect(stranger.asked.count == 2)
        for asked in stranger.asked {
            #expect(asked.fields["authorization"] == nil && asked.fields["x-api-key"] == nil)
            #expect(asked.fields["x-tenant"] == nil)
            #expect(asked.fields["user-agent"] == "Matxich/0 (+test)")
        }
    }

    @Test func comingBackFromAStrangerBringsNothingBack() async throws {
        let home = FaultServer { asked in
            asked.path == "/catalogue" ? Reply.redirect("/") : Reply.whole(Fault.small)
        }
        defer { home.stop() }
        let stranger = FaultServer { _ in
            Reply.redirect("http://127.0.0.1:\(home.port)/chosen-by-the-stranger")
        }
        defer { stranger.stop() }
        var hop = Hop(
            try WebAddress(home.url()),
            Self.request(home.url(), .bearer(.environment("KEY"))), from: nil)
        for location in [stranger.url(), home.url("/chosen")] {
            let head = TransferHead(
                address: hop.address, status: 302, httpVersion: "1.1",
                fields: [HeaderField("Location", location)])
            guard case .redirected(let next) = try hop.verdict(on: head, now: 0) else {
                Issue.record("not redirected")
                return
            }
            hop = next
        }
        #expect(hop.address.text == home.url("/chosen"))
        #expect(hop.request.credential == nil)
    }

    @Test func aMissingVariableIsNamedAndNothingIsSent() async {
        let server = FaultServer { _ in Reply.whole(Fault.small) }
        defer { server.stop() }
        let reference = CredentialReference.environment("NO_SUCH")
        let result = await Fetching.fetch(
            Self.request(server.url(), .bearer(reference)), by: Self.transfers)
        #expect(result.error == .credentialMissing(reference))
        #expect(server.connectionCount == 0)
    }

    @Test func aFileThatEverybodyMayReadIsRefused() async throws {
        let path = try Self.file(Self.secret + "\n", mode: 0o644)
        defer { unlink(path) }
        let reference = CredentialReference.file(path)
        let request = Self.request("http://127.0.0.1:1/", .bearer(reference))
        #expect(await Fetching.fetch(request).error == .credentialExposed(reference))
        chmod(path, 0o600)
        #expect(try reference.secret(in: .live).reveal() == Self.secret)
    }

    @Test func filesOfSecretsMustHoldOneUsableLine() throws {
        let faults: [(String, CredentialFault)] = [
            ("\n", .empty), ("two\nlines\n", .malformed), ("tab\there", .malformed),
            (String(repeating: "a", count: 20_000), .tooLong),
        ]
        for (text, fault) in faults {
            let path = try Self.file(text, mode: 0o600)
            defer { unlink(path) }
            let reference = CredentialReference.file(path)
            #expect(throws: TransferError.credentialUnusable(reference, why: fault)) {
                try reference.secret(in: .live)
            }
        }
        let folder = CredentialReference.file(FileManager.default.temporaryDirectory.path)
        #expect(throws: TransferError.credentialUnusable(folder, why: .unreadable)) {
            try folder.secret(in: .live)
        }
        let missing = CredentialReference.file("/nowhere/at/all")
        #expect(throws: TransferError.credentialMissing(missing)) {
            try missing.secret(in: .live)
        }
    }

    @Test func secretsGoOverPlainHTTPOnlyWithPermission() async {
        var request = Self.request("http://127.0.0.1:1/", .bearer(.environment("KEY")))
        request.permissions = .privateAddresses
        let result = await Fetching.fetch(request, by: Self.transfers)
        #expect(result.error == .credentialInClearText(host: Fault.host))
    }

    @Test func noDescriptionShowsASecret() async {
        let secret = Secret(Self.secret)
        var dumped = ""
        dump(secret, to: &dumped)
        dump([secret], to: &dumped)
        for text in ["\(secret)", String(reflecting: secret), "\([secret])", dumped] {
            #expect(!text.contains(Self.secret))
        }
        let request = Self.request("http://127.0.0.1:1/", .bearer(.environment("KEY")))
        let error = await Fetching.fetch(request, by: Self.transfers).error
        #expect(error == .unreachable(host: Fault.host))
        #expect(!String(reflecting: request).contains(Self.secret))
    }

    @Test(arguments: ["env:KEY", "file:/etc/key", "file:relative/key"])
    func referencesAreWrittenAsTheyAreRead(text: String) {
        #expect(CredentialReference(text)?.description == text)
    }

    @Test(arguments: ["", "KEY", "env:", "file:", "http://x", "ENV:KEY"])
    func otherReferencesAreNone(text: String) { #expect(CredentialReference(text) == nil) }

    @Test(arguments: [
        HeaderField("Range", "bytes=0-"), HeaderField("Cookie", "a=b"),
        HeaderField("X-Forged", "a\r\nHost: other"), HeaderField("Bad name", "a"),
        HeaderField("", "a"),
    ])
    func headersThatAreNotTheCallersAreRefused(field: HeaderField) async {
        var request = Fetching.request("http://127.0.0.1:1/")
        request.headers = [field]
        #expect(await Fetching.fetch(request).error == .headerRefused(name: field.name))
    }

    @Test func anotherPageElsewhereIsAskedWithoutCredential() throws {
        var request = Self.request("https://a.example/list", .bearer(.environment("KEY")))
        request.headers = [HeaderField("X-Tenant", "7")]
        request.known = Validators(etag: "\"v1\"")
        let same = try request.following("?page=2")
        #expect(same.url == "https://a.example/list?page=2")
        #expect(same.credential == request.credential && same.known.isEmpty)
        for other in ["https://b.example/", "https://a.example:444/"] {
            let next = try request.following(other)
            #expect(next.credential == nil && next.headers.isEmpty)
            // Somebody else has named it.
            let back = try next.following("https://a.example/private")
            #expect(back.credential == nil && back.headers.isEmpty)
        }
        #expect(
            throws: TransferError.redirectRefused(host: "a.example", why: .downgrade)
        ) { try request.following("http://a.example/") }
    }

    @Test func aPageLiesWhereTheAnswerCameFrom() throws {
        let request = Self.request("https://a.example/feed", .bearer(.environment("KEY")))
        let moved = try WebAddress("https://a.example/v2/feed.json")
        let page = try request.following("page-1", on: moved)
        #expect(page.url == "https://a.example/v2/page-1")
        #expect(page.credential == request.credential)
        let elsewhere = try WebAddress("https://cdn.example/feed.json")
        #expect(try request.following("page-1", on: elsewhere).credential == nil)
        let named = try request.following("https://a.example/private", on: elsewhere)
        #expect(named.credential == nil)
    }

    private static func file(_ text: String, mode: mode_t) throws -> String {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "matxich-\(UUID().uuidString)").path
        try Data(text.utf8).write(to: URL(filePath: path))
        chmod(path, mode)
        return path
    }
}
