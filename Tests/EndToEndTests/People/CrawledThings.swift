import Foundation
import Testing

/// What there is on a server for a crawler to ask for: firms and needs, and what somebody else left
/// behind who sees more than most: matches, a table that was made for them, a key, a claim.
struct CrawledThings {
    /// By what an address begins with, the names that may stand in its first gap.
    private let names: [(beginning: String, names: [String])]

    /// - Parameters:
    ///   - firms: ids, former ones too.
    ///   - needs: ids.
    init(firms: [String], needs: [String], in desk: PeopleDesk) throws {
        let organiser = try desk.found("Elder", "elder@x.example.vn", role: "organiser")
        var matches: Set<String> = []
        for need in needs {
            let list = try desk.ask("GET", "/v1/needs/\(need)/matches?top=20", organiser)
            let found = list.status == 200 ? try list.object()["matches"] as? [[String: Any]] : nil
            matches.formUnion((found ?? []).compactMap { $0["match"] as? String })
        }
        let session = try desk.done("GET", "/v1/sessions/current", organiser)
        let key = try desk.done(
            "POST", "/v1/keys", organiser, ["holder": "ERP", "scopes": ["read"]])
        let claimant = try desk.register("Claimant", "claimant@x.example.vn")
        let claim = try desk.done(
            "POST", "/v1/suppliers/\(try #require(firms.first))/claims", claimant,
            ["how": "officer"])
        names = [
            ("/v1/suppliers/{id}", firms), ("/v1/organisations/{id}", firms),
            ("/v1/needs/{id}", needs), ("/v1/matches/{id}", matches.sorted()),
            ("/v1/jobs/{job}", [try Self.table(organiser, desk)]),
            ("/v1/accounts/{id}", [try #require(session["account"] as? String)]),
            (
                "/v1/keys/{id}",
                [try #require((key["of"] as? [String: Any])?["id"] as? String)]
            ), ("/v1/claims/{id}", [try #require(claim["id"] as? String)]),
            ("/v1/sources/{source}", ["list", "needs"]),
            ("/v1/quarantine/{source}", ["list", "needs"]),
            ("/v1/exports/{subject}", ["suppliers", "needs", "matches"]),
            ("/v1/catalog/{scheme}", ["process"]),
        ]
    }

    /// A job whose answer holds all that an organiser sees.
    private static func table(_ organiser: String, _ desk: PeopleDesk) throws -> String {
        let reply = try desk.service.ask(
            "/v1/exports/suppliers?format=ndjson", key: organiser,
            ["--header", "Prefer: respond-async"])
        #expect(reply.status == 202, "\(reply.text)")
        let id = try #require(try reply.object()["id"] as? String)
        let isDone = try Waiting.until {
            try desk.done("GET", "/v1/jobs/" + id, organiser)["state"] as? String == "done"
        }
        #expect(isDone)
        return id
    }

    /// The addresses of a path: one for each thing that may stand in its first gap.
    func filled(_ path: String) -> [String] {
        let known = names.first { path == $0.beginning || path.hasPrefix($0.beginning + "/") }
        let gap = known.map { String($0.beginning.drop { $0 != "{" }) } ?? ""
        let addresses = known?.names.map { path.replacing(gap, with: $0) } ?? [path]
        return addresses.map { $0.replacing(/\{[a-zA-Z]+\}/, with: "x") }
    }
}
