import Foundation
import Testing

/// Signing in by the word of a provider, the whole way with curl.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ProviderSignInTests {
    @Test func somebodyNewRegistersAndIsKnownFromThenOn() async throws {
        let scene = try await SignInDesk()
        let listed = try scene.desk.service.ask("/v1/providers").items()
        #expect(listed.map { $0["title"] as? String } == ["Sở Công Thương"])
        let outcome = try scene.outcome()
        #expect(outcome["outcome"] as? String == "unlinked")
        #expect(outcome["email"] as? String == "an@anbinh.vn" && outcome["session"] is NSNull)
        let token = try #require(outcome["token"] as? String)
        let asked = [
            "organisation": "An Bình", "name": "Nguyễn Văn An", "email": "an@anbinh.vn",
            "identity": token,
        ]
        try scene.desk.done("POST", "/v1/accounts", nil, asked)
        let link = try scene.desk.token(in: try scene.desk.letter(to: "an@anbinh.vn"))
        try scene.desk.done("POST", "/v1/links/redeem", nil, ["token": link])
        for algorithm in TokenAuthor.Algorithm.allCases {
            scene.provider.sign(with: algorithm)
            let reply = try scene.returned(scene.went())
            let known = try reply.object()
            #expect(known["outcome"] as? String == "signed-in", "\(reply.text)")
            let session = try #require(known["session"] as? [String: Any])
            #expect((session["account"] as? [String: Any])?["name"] as? String == "An Bình")
            let bearer = try #require(session["token"] as? String)
            #expect(try scene.desk.ask("GET", "/v1/needs", bearer).status == 200)
            #expect(reply.headers["cache-control"] == "no-store")
        }
        // The provider's own name for a person decides, whatever address it gives them.
        scene.provider.admit(.init(subject: "an-1", email: "other@else.vn"))
        #expect(try scene.outcome()["outcome"] as? String == "signed-in")
        scene.provider.admit(.init(subject: "an-2"))
        #expect(try scene.outcome()["outcome"] as? String == "unlinked")
    }

    @Test func anAddressIsLinkedByItsOwnersWordAlone() async throws {
        let scene = try await SignInDesk()
        _ = try scene.desk.register("An Bình", "an@anbinh.vn")
        // An address that the provider did not see to be theirs has no letter.
        scene.provider.admit(.init(isVerified: false))
        let unsure = try scene.outcome()
        #expect(unsure["outcome"] as? String == "unlinked" && unsure["email"] is NSNull)
        // What is answered does not tell whether anybody has the address.
        scene.provider.admit(.init())
        let known = try scene.outcome()
        scene.provider.admit(.init(subject: "b", email: "nobody@anbinh.vn"))
        let unknown = try scene.outcome()
        #expect(Set(known.keys) == Set(unknown.keys))
        #expect(known["outcome"] as? String == unknown["outcome"] as? String)
        let letter = try scene.desk.letter(to: "an@anbinh.vn", after: 1)
        #expect(letter["subject"] == "Đăng nhập bằng Sở Công Thương?")
        scene.provider.admit(.init())
        #expect(try scene.outcome()["outcome"] as? String == "unlinked")
        let link = try scene.desk.token(in: letter)
        let session = try scene.desk.done("POST", "/v1/links/redeem", nil, ["token": link])
        let bearer = try #require(session["token"] as? String)
        #expect(try scene.outcome()["outcome"] as? String == "signed-in")
        try takesItBack(scene, bearer)
    }

    private func takesItBack(_ scene: SignInDesk, _ bearer: String) throws {
        let identities = try scene.desk.ask("GET", "/v1/identities", bearer).items()
        #expect(identities.map { $0["subject"] as? String } == ["an-1"])
        let id = try #require(identities.first?["id"] as? String)
        let other = try scene.desk.register("Minh Đức", "md@minhduc.vn")
        let path = "/v1/identities/" + id
        #expect(try scene.desk.ask("DELETE", path, other).status == 404)
        #expect(try scene.desk.ask("GET", "/v1/identities", other).items().isEmpty)
        try scene.desk.done("DELETE", path, bearer)
        #expect(try scene.outcome()["outcome"] as? String == "unlinked")
        // The log tells who answers for the platform, and nobody else.
        let admin = try scene.desk.found("Ban quản trị", "ad@x.example.vn", role: "admin")
        func kinds(_ token: String) throws -> [String?] {
            try scene.desk.ask("GET", "/v1/changes?limit=200", token).items()
                .filter { $0["entity"] as? String == "identity" }.map { $0["kind"] as? String }
        }
        #expect(try kinds(admin) == ["created", "withdrawn"])
        #expect(try kinds(bearer).isEmpty)
    }

    @Test func whoeverIsSignedInBringsAnIdentity() async throws {
        let scene = try await SignInDesk()
        let an = try scene.desk.register("An Bình", "an@anbinh.vn")
        let binh = try scene.desk.register("Minh Đức", "md@minhduc.vn")
        #expect(try scene.outcome(an)["outcome"] as? String == "linked")
        #expect(try scene.outcome(an)["outcome"] as? String == "linked")
        #expect(try scene.outcome()["outcome"] as? String == "signed-in")
        #expect(try scene.returned(scene.went(binh)).status == 409)
        // Whoever signed out on the way brings nothing.
        scene.provider.admit(.init(subject: "md"))
        let way = try scene.went(binh)
        try scene.desk.done("DELETE", "/v1/sessions/current", binh)
        #expect(try scene.returned(way).status == 401)
    }

    @Test func onlyAddressesOfNamedDomainsAreTaken() async throws {
        let scene = try await SignInDesk("    domains: [anbinh.vn]")
        #expect(try scene.outcome()["outcome"] as? String == "unlinked")
        for visitor in [
            IdentityServer.Visitor(email: "an@else.vn"), .init(email: nil),
            .init(email: "an@sub.anbinh.vn"), .init(isVerified: false),
        ] {
            scene.provider.admit(visitor)
            #expect(try scene.returned(scene.went()).status == 403)
        }
    }

    @Test func nothingLeadsElsewhere() async throws {
        let scene = try await SignInDesk()
        let way = try scene.went()
        let strange = way.back + "&next=https://evil.example&redirect_uri=https://evil.example"
        let reply = try scene.returned(strange, way.cookie)
        #expect(reply.status == 200 && reply.headers["location"] == nil)
        let host = "Host: evil.example"
        let begun = try scene.desk.service.ask(
            "/v1/providers/so-cong-thuong/authorizations",
            ["--request", "POST", "--header", host])
        #expect(!begun.text.contains("evil.example"))
    }

    @Test(arguments: [
        ("issuer: http://login.example.vn", "issuer"), ("issuer: https://a@b.vn", "issuer"),
        ("secret: geheim", "secret"), ("domains: [x]", "domains"), ("scopes: [email]", "scopes"),
        ("titel: x", "titel"), ("name: Sở", "name"), ("private: maybe", "private"),
    ])
    func aWrongLineIsNamed(line: String, key: String) throws {
        let folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        let right = ["name: a", "issuer: https://login.example.vn", "client: x"]
        let lines = right.filter { !$0.hasPrefix(key + ":") } + [line]
        try folder.write(
            "providers:\n  - " + lines.joined(separator: "\n    ") + "\n", to: "providers.yaml")
        for (language, word) in [("en", "line"), ("vi", "dòng")] {
            let outcome = try Program.run(
                [
                    "serve", "--port", "0", "--oidc", "providers.yaml", "--public-address",
                    "https://x.example.vn", "--lang", language,
                ], in: folder)
            #expect(outcome.status == 78, "\(outcome.notes)")
            #expect(
                outcome.notes.contains("providers.yaml, \(word) \(lines.count + 1)")
                    && outcome.notes.contains("“\(key)”"), "\(outcome.notes)")
        }
    }
}
