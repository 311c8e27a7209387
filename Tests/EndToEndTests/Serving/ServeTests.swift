import Foundation
import Testing

/// `matxich serve`, asked by curl as each kind of user.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServeTests {
    private static let suppliers = """
        id,name,country,region,processes,certificates,certificateExpiry,minimumOrder,phone,remark
        S1,Dập An Bình,VN,Bắc Ninh,dập kim loại,IATF 16949:2016,2031-01-01,5000,0912345678,Quietword
        S2,Khuôn Minh Đức,VN,Hải Phòng,khuôn mẫu,ISO 9001:2015,2030-05-01,10,0987654321,
        S3,Daejin,KR,,stamping,,,,,

        """
    private static let needs = """
        id,title,buyer,processes.must,certificates.must
        N1,Seat bracket,Secretbuyer,metal stamping,IATF 16949
        N2,Mould,Secretbuyer,mould making,

        """

    private func scene() throws -> ServedScene {
        try ServedScene(suppliers: Self.suppliers, needs: Self.needs)
    }

    @Test func eachKindOfUserSeesTheirOwn() throws {
        let scene = try scene()
        let path = "/v1/suppliers/" + (try scene.supplier("Dập An Bình"))
        let visitor = try scene.service.ask(path)
        #expect(visitor.status == 200)
        #expect(visitor.text.contains("Dập An Bình") && visitor.text.contains("iatf"))
        for hidden in ["0912", "Quietword", "5000"] { #expect(!visitor.text.contains(hidden)) }
        for role in ["member", "analyst", "officer", "partner", "admin"] {
            let reply = try scene.service.ask(path, key: try scene.key(role))
            #expect(reply.text.contains("Quietword"), "\(role)")
            #expect(!reply.text.contains("0912"), "\(role)")
        }
        let organiser = try scene.key("organiser")
        #expect(try scene.service.ask(path, key: organiser).text.contains("0912"))
        // Needs are for whoever is signed in, unless their owner says otherwise.
        #expect(try scene.service.ask("/v1/needs").items().isEmpty)
        #expect(try scene.service.ask("/v1/needs/N1").status == 404)
        let needs = try scene.service.ask("/v1/needs", key: try scene.key("member"))
        #expect(try needs.items().map { $0["id"] as? String } == ["N1", "N2"])
        #expect(!needs.text.contains("Secretbuyer"))
        #expect(
            try scene.service.ask("/v1/needs/N1", key: organiser).text.contains("Secretbuyer"))
    }

    @Test func matchesAreThoseOfTheCommandLine() throws {
        let scene = try scene()
        let key = try scene.key("organiser")
        let reply = try scene.service.ask("/v1/needs/N1/matches?top=3", key: key).object()
        let matches = try #require(reply["matches"] as? [[String: Any]])
        let printed = try Program.run(
            ["match", "N1", "--top", "3", "--format", "ndjson"], in: scene.folder)
        let lines = try printed.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        func standing(_ match: [String: Any]) -> [String] {
            let supplier = match["supplier"] as? [String: Any]
            return [
                "\(match["rank"] ?? "")", "\(match["verdict"] ?? "")", "\(supplier?["id"] ?? "")",
            ]
        }
        #expect(matches.map(standing) == lines.map(standing))
        #expect(matches.first?["verdict"] as? String == "fits")
        let words = try scene.service.ask(
            "/v1/match", key: key,
            ["--json", #"{"text": "dập kim loại, IATF 16949", "top": 1}"#])
        #expect(words.status == 200)
        let fields = try scene.service.ask(
            "/v1/match", ["--json", #"{"fields": {"processes": "stamping"}, "top": 2}"#])
        #expect((try fields.object()["matches"] as? [Any])?.count == 2)
    }

    @Test func aSupplierSeesWhichNeedsItMeets() throws {
        let scene = try scene()
        let key = try scene.key("member")
        let path = "/v1/suppliers/" + (try scene.supplier("Dập An Bình"))
        let open = try scene.service.ask(path + "/opportunities", key: key).items()
        #expect(open.first?["need"] as? String == "N1")
        let gaps = try scene.service.ask(path + "/gaps", key: key).object()
        #expect((gaps["standings"] as? [Any])?.count == 2)
    }

    @Test func whatIsSavedIsFoundByTheNextSearch() throws {
        let scene = try scene()
        let body = ["--json", #"{"text": "dập kim loại", "top": 9}"#]
        let before = try scene.service.ask("/v1/match", body)
        #expect(!before.text.contains("Mới Thành Lập"))
        let added = try Program.run(
            ["supplier", "add", "--name", "Mới Thành Lập", "--processes", "dập kim loại"],
            in: scene.folder)
        #expect(added.status == 0, "\(added.notes)")
        #expect(try scene.service.ask("/v1/match", body).text.contains("Mới Thành Lập"))
    }

    @Test func pagesFollowEachOther() throws {
        let scene = try scene()
        var next: String? = "/v1/suppliers?limit=1&country=VN"
        var ids: [String] = []
        while let path = next, ids.count < 9 {
            let reply = try scene.service.ask(path)
            #expect(reply.status == 200, "\(reply.text)")
            ids += try reply.items().compactMap { $0["id"] as? String }
            next = try reply.object()["next"] as? String
            #expect((reply.headers["link"] == nil) == (next == nil))
        }
        #expect(ids.count == 2 && ids == ids.sorted())
        let forged = try scene.service.ask(
            "/v1/suppliers?after=" + String(repeating: "A", count: 40))
        #expect(forged.status == 404)
    }

    @Test func aCopyIsGoodAsLongAsItsTag() throws {
        let scene = try scene()
        let first = try scene.service.ask("/v1/catalog/process")
        let tag = try #require(first.headers["etag"])
        let again = try scene.service.ask(
            "/v1/catalog/process", ["--header", "If-None-Match: " + tag])
        #expect(again.status == 304 && again.text.isEmpty)
        let head = try scene.service.ask("/v1/catalog/process", ["--head"])
        #expect(head.status == 200 && head.headers["etag"] == tag)
    }

    @Test func itEndsWhenItIsToldTo() throws {
        let scene = try scene()
        #expect(try scene.service.ask("/healthz").status == 200)
        #expect(try scene.service.end() == 0)
    }
}
