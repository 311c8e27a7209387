import Foundation
import Testing

/// A server on which people register, with their letters in a file.
struct PeopleDesk {
    static let password = "mật khẩu rất dài"

    let folder: Folder
    let service: Service

    /// - Parameters:
    ///   - options: those of `serve`, beside those of letters.
    ///   - prepare: fills the database before the server starts.
    init(
        options: [String] = [], _ prepare: (Folder) async throws -> Void = { _ in }
    ) async throws {
        folder = try Folder()
        #expect(try Program.run(["init"], in: folder).status == 0)
        try await prepare(folder)
        try folder.write("", to: "letters")
        service = try Service(
            folder,
            ["--mail-file", folder.path("letters"), "--public-address", "https://x.example.vn"]
                + options)
    }

    func ask(
        _ method: String, _ path: String, _ token: String?, _ body: [String: Any] = [:],
        language: String = "vi", edition: String? = nil
    ) throws -> Service.Reply {
        var options = ["--request", method, "--header", "Accept-Language: \(language)"]
        if let edition { options += ["--header", "If-Match: " + edition] }
        if !body.isEmpty {
            let data = try JSONSerialization.data(withJSONObject: body)
            options += ["--json", String(decoding: data, as: UTF8.self)]
        }
        return try service.ask(path, key: token, options)
    }

    /// What is asked for and granted.
    @discardableResult
    func done(
        _ method: String, _ path: String, _ token: String?, _ body: [String: Any] = [:],
        edition: String? = nil
    ) throws -> [String: Any] {
        let reply = try ask(method, path, token, body, edition: edition)
        #expect((200...299).contains(reply.status), "\(method) \(path): \(reply.text)")
        return try reply.object()
    }

    /// The newest letter to an address, once it is there.
    func letter(to address: String, after count: Int = 0) throws -> [String: String] {
        var found: [[String: String]] = []
        let isThere = try Waiting.until {
            let text = try String(contentsOfFile: folder.path("letters"), encoding: .utf8)
            found = try text.split(separator: "\n").compactMap { line in
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            }.filter { $0["to"] == address }
            return found.count > count
        }
        #expect(isThere, "no letter to \(address)")
        return try #require(found.last)
    }

    func token(in letter: [String: String]) throws -> String {
        let body = try #require(letter["body"])
        let start = try #require(body.range(of: "#"))
        return String(body[start.upperBound...].prefix { !$0.isWhitespace })
    }

    /// Registers an organisation; the token of its owner's session.
    func register(_ organisation: String, _ email: String) throws -> String {
        try done(
            "POST", "/v1/accounts", nil,
            [
                "organisation": organisation, "name": "Nguyễn Văn An", "email": email,
                "language": "vi",
            ])
        let link = try token(in: try letter(to: email))
        let session = try done(
            "POST", "/v1/links/redeem", nil, ["token": link, "password": Self.password])
        return try #require(session["token"] as? String)
    }

    /// An account that an operator makes.
    func found(_ organisation: String, _ email: String, role: String) throws -> String {
        let outcome = try Program.run(
            [
                "account", "add", organisation, "--owner", "Desk", "--email", email, "--role",
                role,
            ], in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        let link = outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)
        let session = try done(
            "POST", "/v1/links/redeem", nil, ["token": link, "password": Self.password])
        return try #require(session["token"] as? String)
    }

    /// A day from today on, as bodies say it.
    func day(after days: Int) -> String {
        let date = Date(timeIntervalSinceNow: Double(days) * 86_400)
        return String(ISO8601DateFormatter().string(from: date).prefix(10))
    }

    func supplier(_ name: String) throws -> String {
        let found = try service.ask("/v1/suppliers").items().first { item in
            (item["names"] as? [[String: Any]] ?? []).contains { $0["value"] as? String == name }
        }
        return try #require(found?["id"] as? String)
    }
}
