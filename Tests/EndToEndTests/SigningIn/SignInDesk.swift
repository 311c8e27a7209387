import Foundation
import Testing

/// A server on which people sign in by a provider, and curl as their browser.
struct SignInDesk {
    let provider: IdentityServer
    let desk: PeopleDesk

    init(_ lines: String = "") async throws {
        let provider = try IdentityServer()
        self.provider = provider
        desk = try await PeopleDesk(options: ["--oidc", "providers.yaml"]) { folder in
            try folder.write(IdentityServer.secret + "\n", to: "secret")
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o600], ofItemAtPath: folder.path("secret"))
            try folder.write(
                """
                providers:
                  - name: so-cong-thuong
                    title: Sở Công Thương
                    issuer: \(provider.issuer)
                    client: \(IdentityServer.client)
                    secret: file:\(folder.path("secret"))
                \(lines)
                """, to: "providers.yaml")
        }
    }

    /// A browser on its way: what it keeps, and what it was sent back with.
    struct Way {
        let cookie: String
        /// The path and query that the provider sent it back to.
        let back: String

        /// One of the values that it was sent back with.
        func value(_ name: String) throws -> String {
            let query = try #require(back.split(separator: "?").last)
            let pair = try #require(query.split(separator: "&").first { $0.hasPrefix(name + "=") })
            return String(pair.dropFirst(name.count + 1))
        }
    }

    func begin(_ token: String? = nil) throws -> Service.Reply {
        try desk.ask("POST", "/v1/providers/so-cong-thuong/authorizations", token)
    }

    /// Goes to the provider, where the visitor says yes.
    func went(_ token: String? = nil) throws -> Way {
        let begun = try begin(token)
        #expect(begun.status == 201, "\(begun.text)")
        let kept = try #require(begun.headers["set-cookie"])
        for part in ["__Host-matxich-sign-in=", "Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            #expect(kept.contains(part), "\(part)")
        }
        let address = try #require(try begun.object()["address"] as? String)
        let location = try Self.visit(address)
        let place = "https://x.example.vn"
        #expect(location.hasPrefix(place + "/v1/providers/so-cong-thuong/return?"))
        return Way(
            cookie: String(kept.prefix { $0 != ";" }),
            back: String(location.dropFirst(place.count)))
    }

    /// Comes back as a browser does.
    func returned(_ way: Way, language: String = "vi") throws -> Service.Reply {
        try returned(way.back, way.cookie, language: language)
    }

    func returned(
        _ path: String, _ cookie: String?, language: String = "vi"
    ) throws -> Service.Reply {
        let cookies = cookie.map { ["--header", "Cookie: " + $0] } ?? []
        return try desk.service.ask(path, cookies + ["--header", "Accept-Language: " + language])
    }

    /// The whole way, and what came of it.
    func outcome(_ token: String? = nil) throws -> [String: Any] {
        let reply = try returned(went(token))
        #expect(reply.status == 200, "\(reply.text)")
        return try reply.object()
    }

    /// Where a provider's page sends the browser.
    private static func visit(_ address: String) throws -> String {
        let curl = Process()
        curl.executableURL = URL(fileURLWithPath: Service.curl)
        curl.arguments = [
            "--silent", "--show-error", "--max-time", "120", "--output", "/dev/null",
            "--write-out", "%{redirect_url}", address,
        ]
        let said = Pipe()
        curl.standardOutput = said
        try curl.run()
        let data = try said.fileHandleForReading.readToEnd() ?? Data()
        curl.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    /// The stable code of a problem, with its sentence.
    static func fault(_ reply: Service.Reply) throws -> (code: String, detail: String) {
        let object = try reply.object()
        let errors = try #require(object["errors"] as? [[String: Any]], "\(reply.text)")
        return (
            try #require(errors.first?["code"] as? String),
            try #require(object["detail"] as? String)
        )
    }
}
