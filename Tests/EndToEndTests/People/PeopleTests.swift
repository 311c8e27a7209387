import Foundation
import Testing

/// The people of the platform at work, each by curl.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct PeopleTests {
    private static let suppliers = """
        id,name,country,region,processes,certificates,certificateExpiry,website,phone,minimumOrder
        S1,Dập An Bình,VN,Bắc Ninh,dập kim loại,\
        ISO 9001:2015,2030-01-01,https://www.anbinh.vn,0912345678,5000
        S2,Khuôn Minh Đức,VN,Hải Phòng,khuôn mẫu,,,,0987654321,10
        S3,Dập Hòa Phú,VN,Bắc Ninh,dập kim loại,IATF 16949:2016,2031-01-01,,0911111111,100

        """

    private static func fill(_ folder: Folder) throws {
        try folder.write(suppliers, to: "suppliers.csv")
        let outcome = try Program.run(
            ["import", "suppliers.csv", "--source", "list"], in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
    }

    @Test func aFirmABuyerAndAnOrganiserFindEachOther() async throws {
        let desk = try await PeopleDesk { try Self.fill($0) }
        // The firm registers in Vietnamese and claims its profile by its address.
        let firm = try desk.register("Công ty Dập An Bình", "giamdoc@anbinh.vn")
        let letter = try desk.letter(to: "giamdoc@anbinh.vn")
        #expect(letter["subject"] == "Xác nhận địa chỉ email")
        let id = try desk.supplier("Dập An Bình")
        let path = "/v1/suppliers/" + id
        let claim = try desk.done("POST", path + "/claims", firm, ["how": "email"])
        #expect(claim["state"] as? String == "standing")
        // It sets levels: its order terms for everybody, its telephone for nobody.
        let levels = ["levels": ["terms": "public", "contacts": "owner"]]
        #expect(try desk.ask("PUT", path + "/disclosure", firm, levels).status == 428)
        let edition = try desk.ask("GET", path + "/disclosure", firm).headers["etag"]
        try desk.done("PUT", path + "/disclosure", firm, levels, edition: edition)
        let stale = try desk.ask("PUT", path + "/disclosure", firm, levels, edition: edition)
        #expect(stale.status == 412, "\(stale.text)")
        #expect(try desk.service.ask(path).text.contains("5000"))
        #expect(try desk.ask("GET", path, firm).text.contains("0912345678"))
        // A buyer posts a need.
        let buyer = try desk.register("Bên mua Hàn", "mua@korea.example.kr")
        let need = try desk.done(
            "POST", "/v1/needs", buyer,
            [
                "fields": [
                    "title": "Giá đỡ", "processes.must": "dập kim loại", "buyer": "Bên mua Hàn",
                    "certificates.must": "IATF 16949",
                ]
            ])
        let needID = try #require(need["id"] as? String)
        let list = try desk.ask("GET", "/v1/needs/\(needID)/matches", buyer)
        let summary = try #require(try list.object()["summary"] as? [String: Int])
        #expect(summary["fits"] == 1, "\(summary)")
        for name in ["An Bình", "Hòa Phú", id] { #expect(!list.text.contains(name), "\(name)") }
        // The firm sees what it nearly meets, and not who asks.
        let open = try desk.ask("GET", path + "/opportunities", firm)
        #expect(!open.text.contains("Bên mua Hàn"))
        let item = try #require(try open.items().first)
        let match = try #require(item["match"] as? String)
        #expect(item["buyer"] is NSNull)
        let gaps = try desk.done("GET", path + "/gaps", firm)
        #expect((gaps["standings"] as? [Any])?.isEmpty == false)
        try converse(desk, firm: firm, buyer: buyer, id, needID, match)
    }

    private func converse(
        _ desk: PeopleDesk, firm: String, buyer: String, _ id: String, _ need: String,
        _ match: String
    ) throws {
        let path = "/v1/matches/" + match
        let question = try desk.done(
            "POST", path + "/questions", buyer, ["text": "Khi nào có IATF 16949?"])
        let asked = try #require(question["id"] as? String)
        try desk.done("PUT", path + "/questions/\(asked)/answer", firm, ["text": "Quý 2/2027"])
        #expect(try desk.ask("GET", path, buyer).text.contains("Quý 2/2027"))
        // The organiser shortlists and sees both sides.
        let organiser = try desk.found("Hội chợ", "fair@fair.vn", role: "organiser")
        let whole = try desk.ask("GET", "/v1/needs/\(need)/matches", organiser)
        #expect(whole.text.contains("Hòa Phú"))
        let listed = try desk.done(
            "POST", path + "/decisions", organiser, ["decision": "shortlist", "side": "organiser"])
        #expect(listed["supplier"] as? String == id && listed["need"] as? String == need)
        // What is refused is not seen, and lists of matches are for those who arrange.
        #expect(try desk.ask("GET", "/v1/suppliers/\(id)/disclosure", buyer).status == 403)
        #expect(
            try desk.ask("PATCH", "/v1/suppliers/\(id)", buyer, ["fields": [:]]).status >= 400)
        #expect(try desk.ask("GET", "/v1/exports/matches", buyer).status == 403)
        #expect(!(try desk.ask("GET", "/v1/suppliers/\(id)/views", firm)).text.contains("Bên mua"))
        // Names, and who speaks for either side, open when both accept.
        let first = try desk.done("POST", path + "/decisions", buyer, ["decision": "accept"])
        #expect(first["supplier"] is NSNull && first["isOpen"] as? Bool == false)
        #expect((first["parties"] as? [String: Any])?.isEmpty == true)
        let both = try desk.done("POST", path + "/decisions", firm, ["decision": "accept"])
        #expect(both["need"] as? String == need && both["isOpen"] as? Bool == true)
        let parties = "\(both["parties"] ?? "")"
        #expect(parties.contains("mua@korea.example.kr"), "\(parties)")
        #expect(try desk.ask("GET", "/v1/needs/\(need)", firm).text.contains("Bên mua Hàn"))
        let named = try desk.ask("GET", "/v1/needs/\(need)/matches", buyer)
        #expect(named.text.contains("An Bình") && !named.text.contains("Hòa Phú"))
        // What only the owner may see stays shut, whoever accepts.
        let seen = try desk.ask("GET", "/v1/suppliers/" + id, buyer)
        #expect(!seen.text.contains("0912345678"))
        let views = try desk.ask("GET", "/v1/suppliers/\(id)/views", firm)
        #expect(views.text.contains("Bên mua Hàn"), "\(views.text)")
        let audit = try desk.ask("GET", "/v1/audit?limit=200", organiser).items()
        #expect(audit.contains { $0["entity"] as? String == "match" })
    }

    @Test func whatIsAnsweredNeverTellsWhoIsKnown() async throws {
        let desk = try await PeopleDesk()
        _ = try desk.register("An Bình", "an@anbinh.vn")
        func replies(_ email: String) throws -> [String] {
            let bodies: [(String, [String: Any])] = [
                ("/v1/accounts", ["organisation": "X", "name": "Y", "email": email]),
                ("/v1/links", ["email": email, "purpose": "reset"]),
                ("/v1/links", ["email": email, "purpose": "sign-in"]),
                ("/v1/sessions", ["email": email, "password": "sai mật khẩu này"]),
            ]
            return try bodies.map { path, body in
                let reply = try desk.ask("POST", path, nil, body)
                return "\(reply.status) " + reply.text.replacing(/urn:request:[0-9a-z]+/, with: "")
            }
        }
        #expect(try replies("an@anbinh.vn") == replies("nobody@anbinh.vn"))
        // Whoever is known gets a letter that says so; nobody else learns of it.
        #expect(try desk.letter(to: "an@anbinh.vn", after: 3)["language"] == "vi")
    }

    @Test func aCookieChangesNothingWithoutItsToken() async throws {
        let desk = try await PeopleDesk()
        _ = try desk.register("An Bình", "an@anbinh.vn")
        let session = try desk.ask(
            "POST", "/v1/sessions", nil, ["email": "an@anbinh.vn", "password": PeopleDesk.password])
        #expect(session.status == 201)
        let cookie = try #require(session.headers["set-cookie"])
        for part in ["__Host-matxich=", "Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
            #expect(cookie.contains(part), "\(part)")
        }
        let csrf = try #require(try session.object()["csrf"] as? String)
        let shown = ["--header", "Cookie: " + cookie.prefix { $0 != ";" }]
        #expect(try desk.service.ask("/v1/sessions/current", shown).status == 200)
        let end = shown + ["--request", "DELETE"]
        #expect(try desk.service.ask("/v1/sessions/current", end).status == 403)
        let wrong = end + ["--header", "X-CSRF-Token: 00"]
        #expect(try desk.service.ask("/v1/sessions/current", wrong).status == 403)
        let right = end + ["--header", "X-CSRF-Token: " + csrf]
        #expect(try desk.service.ask("/v1/sessions/current", right).status == 200)
        #expect(try desk.service.ask("/v1/sessions/current", shown).status == 401)
    }

    @Test func membersAndKeysAreInTheOwnersHands() async throws {
        let desk = try await PeopleDesk()
        let owner = try desk.register("An Bình", "an@anbinh.vn")
        let account = try #require(
            try desk.done("GET", "/v1/sessions/current", owner)["account"] as? String)
        let path = "/v1/accounts/" + account
        try desk.done("POST", path + "/invitations", owner, ["email": "b@anbinh.vn"])
        let link = try desk.token(in: try desk.letter(to: "b@anbinh.vn"))
        let session = try desk.done(
            "POST", "/v1/links/redeem", nil, ["token": link, "name": "Trần Thị Bình"])
        let member = try #require(session["token"] as? String)
        #expect(
            try desk.ask("POST", path + "/invitations", member, ["email": "c@x.vn"]).status == 403)
        let scopes = ["holder": "ERP", "scopes": ["read"]] as [String: Any]
        #expect(try desk.ask("POST", "/v1/keys", member, scopes).status == 403)
        let given = try desk.done("POST", "/v1/keys", owner, scopes)
        let key = try #require(given["key"] as? String)
        let id = try #require((given["of"] as? [String: Any])?["id"] as? String)
        #expect(try desk.ask("GET", "/v1/needs", key).status == 200)
        let body = ["fields": ["processes": "dập kim loại"]]
        #expect(try desk.ask("POST", "/v1/needs", key, body).status == 403)
        let fresh = try desk.done("POST", "/v1/keys/\(id)/rotate", owner, [:])
        #expect(try desk.ask("GET", "/v1/needs", fresh["key"] as? String).status == 200)
        #expect(try desk.ask("GET", "/v1/needs", key).status == 200)
        try desk.done("DELETE", "/v1/keys/\(id)", owner)
        #expect(try desk.ask("GET", "/v1/needs", key).status == 401)
        let person = try #require(
            (session["person"] as? [String: Any])?["id"] as? String)
        try desk.done("DELETE", path + "/members/" + person, owner)
        #expect(try desk.ask("GET", "/v1/needs", member).status == 401)
        let listed = try Program.run(["account", "list", "--format", "csv"], in: desk.folder)
        #expect(listed.text.contains("an@anbinh.vn") && !listed.text.contains("b@anbinh.vn"))
    }

    @Test func aNeedIsOpenedToOnePersonAndThenToEverybody() async throws {
        let desk = try await PeopleDesk()
        let buyer = try desk.register("Bên mua Hàn", "mua@korea.example.kr")
        let friend = try desk.register("An Bình", "an@anbinh.vn")
        let added = try desk.done(
            "POST", "/v1/needs", buyer,
            [
                "fields": ["processes": "dập kim loại", "title": "Giá đỡ 1.2 mm"],
                "level": "named",
            ])
        let path = "/v1/needs/" + (try #require(added["id"] as? String))
        func found(_ token: String?) throws -> Bool {
            let shown = try desk.ask("GET", path, token).status == 200
            #expect(try desk.ask("GET", "/v1/needs", token).items().isEmpty != shown)
            return shown
        }
        #expect(try !found(friend) && !found(nil) && found(buyer))
        let grant = try desk.done(
            "POST", path + "/grants", buyer,
            ["email": "an@anbinh.vn", "purpose": "Báo giá", "until": desk.day(after: 7)])
        #expect(try found(friend) && !found(nil))
        #expect(try desk.ask("GET", path + "/disclosure", friend).status == 403)
        let standing = try desk.ask("GET", path + "/disclosure", buyer)
        #expect(standing.text.contains("Báo giá") && standing.text.contains("\"named\""))
        let id = try #require(grant["id"] as? String)
        try desk.done("DELETE", path + "/grants/" + id, buyer)
        #expect(try !found(friend))
        // What it was before the grant was taken back is not what stands.
        let open = ["level": "public"]
        let stale = try desk.ask(
            "PUT", path + "/disclosure", buyer, open, edition: standing.headers["etag"])
        #expect(stale.status == 412)
        #expect(try desk.ask("PUT", path + "/disclosure", buyer, open).status == 428)
        let edition = try desk.ask("GET", path + "/disclosure", buyer).headers["etag"]
        try desk.done("PUT", path + "/disclosure", buyer, open, edition: edition)
        #expect(try found(nil) && found(friend))
    }

    @Test func aCodeOnPaperClaimsAProfile() async throws {
        let desk = try await PeopleDesk { try Self.fill($0) }
        let id = try desk.supplier("Khuôn Minh Đức")
        let printed = try Program.run(
            ["claim", "codes", id, "--format", "ndjson"], in: desk.folder)
        let line = try JSONSerialization.jsonObject(with: Data(printed.text.utf8))
        let code = try #require((line as? [String: Any])?["code"] as? String)
        let firm = try desk.register("Minh Đức", "md@gmail.com")
        let path = "/v1/suppliers/\(id)/claims"
        #expect(try desk.ask("POST", path, firm, ["how": "email"]).status == 422)
        #expect(try desk.ask("POST", path, firm, ["how": "code", "code": "0000"]).status == 422)
        let claim = try desk.done("POST", path, firm, ["how": "code", "code": code])
        #expect(claim["state"] as? String == "standing")
        #expect(try desk.ask("POST", path, firm, ["how": "code", "code": code]).status == 409)
    }
}
