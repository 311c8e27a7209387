import Foundation
import Testing

/// Those who look after a region and its lists at work, each signed in and by curl.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct OfficesTests {
    private static let suppliers = """
        id,name,country,region,processes,certificates,phone
        S1,Dập An Bình,VN,Bắc Ninh,dập kim loại,ISO 9001:2015,0912345678
        S2,Cty TNHH Dập An Binh,VN,Bắc Ninh,dập kim loại,,0912345678
        S3,Khuôn Minh Đức,VN,Hải Phòng,khuôn mẫu,,0987654321

        """
    private static let needs = """
        id,title,buyer,processes.must
        N1,Giá đỡ,Bên mua Hàn,dập kim loại
        N2,Vỏ máy,Bên mua Nhật,rèn

        """

    private func desk() async throws -> PeopleDesk {
        try await PeopleDesk { try $0.takeIn(suppliers: Self.suppliers, needs: Self.needs) }
    }

    /// What a job of somebody's comes to.
    private func result(
        _ desk: PeopleDesk, _ path: String, _ token: String, _ body: [String: Any] = [:]
    ) throws -> Service.Reply {
        let begun = try desk.ask("POST", path, token, body)
        #expect(begun.status == 202, "\(begun.text)")
        let job = try #require(begun.headers["location"])
        var state: String?
        let isEnded = try Waiting.until {
            state = try desk.ask("GET", job, token).object()["state"] as? String
            return state == "done" || state == "failed"
        }
        #expect(isEnded && state == "done")
        return try desk.ask("GET", job + "/result", token)
    }

    @Test func anAnalystCutsTheNetworkAndTakesItAlong() async throws {
        let desk = try await desk()
        let analyst = try desk.found("Viện nghiên cứu", "pt@vien.vn", role: "analyst")
        let figures = try desk.ask("GET", "/v1/network/figures?cut=country:VN", analyst)
        #expect(figures.status == 200)
        let gaps = try desk.ask("GET", "/v1/network/gaps", analyst)
        #expect(gaps.text.contains("N2"), "\(gaps.text.prefix(500))")
        let graph = try result(desk, "/v1/network/export?file=network.graphml", analyst)
        #expect(graph.text.contains("<graphml") && graph.text.contains("Khuôn Minh Đức"))
        let table = try desk.ask("GET", "/v1/exports/suppliers?format=csv", analyst)
        #expect(table.status == 200 && table.text.contains("Dập An Bình"))
        let report = try result(desk, "/v1/network/report?language=vi", analyst)
        // Telephones and buyers' names are for those who arrange meetings.
        for reply in [figures, gaps, graph, table, report] {
            for mark in ["912345678", "987654321", "Bên mua"] {
                #expect(!reply.text.contains(mark), "\(mark)")
            }
        }
        #expect(try desk.ask("POST", "/v1/resolution/runs", analyst).status == 403)
        #expect(try desk.ask("GET", "/v1/audit", analyst).status == 403)
        #expect(try desk.ask("GET", "/v1/network/gaps", nil).status == 401)
    }

    /// Figures and files of the network told of firms, and no owner read that they had.
    @Test func anOwnerReadsWhoTookItsFirmAlongInANetwork() async throws {
        let suppliers = """
            id,name,country,region,processes,website,phone
            S1,Dập An Bình,VN,Bắc Ninh,dập kim loại,https://www.anbinh.vn,0912345678
            S2,Khuôn Minh Đức,VN,Hải Phòng,khuôn mẫu,,0987654321

            """
        let desk = try await PeopleDesk { try $0.takeIn(suppliers: suppliers, needs: Self.needs) }
        let firm = try desk.register("Công ty Dập An Bình", "giamdoc@anbinh.vn")
        _ = try desk.letter(to: "giamdoc@anbinh.vn")
        let path = "/v1/suppliers/" + (try desk.supplier("Dập An Bình"))
        try desk.done("POST", path + "/claims", firm, ["how": "email"])
        let analyst = try desk.found("Viện nghiên cứu", "pt@vien.vn", role: "analyst")
        func reasons() throws -> Set<String> {
            let views = try desk.ask("GET", path + "/views", firm).items()
            #expect(views.allSatisfy { $0["organisation"] as? String == "Viện nghiên cứu" })
            return Set(views.compactMap { $0["reason"] as? String })
        }
        // Numbers of regions name nobody, nor does what stands beside a file.
        for path in ["figures", "gaps", "diff?from=2020-01-01&to=2020-01-02"] {
            #expect(try desk.ask("GET", "/v1/network/" + path, analyst).status == 200)
        }
        // A comparison is of two days, so that a cut of a third, or of one of them, is refused.
        let third = "/v1/network/diff?from=2020-01-01&to=2020-01-02&cut=at:2020-01-02"
        #expect(try desk.ask("GET", third, analyst).status == 422)
        _ = try result(desk, "/v1/network/export?file=regional-figures.csv", analyst)
        _ = try result(desk, "/v1/network/export?file=network.gexf&package=yes", analyst)
        #expect(try reasons().isEmpty)
        let lost = try desk.ask("GET", "/v1/network/whatif?without=S1", analyst)
        #expect(lost.status == 200 && lost.text.contains("Dập An Bình"))
        #expect(try reasons() == ["getNetworkWhatIf"])
        _ = try result(desk, "/v1/network/export?file=network.gexf", analyst)
        _ = try result(desk, "/v1/network/report", analyst)
        #expect(
            try reasons() == [
                "getNetworkWhatIf", "exportNetwork network.gexf", "reportNetwork",
            ])
    }

    @Test func aPartnerPullsChangesAndHearsOfWhatItMaySee() async throws {
        let desk = try await desk()
        let partner = try desk.found("Bộ Công Thương", "it@bo.vn", role: "partner")
        // It asks page by page until there is no more, and goes on from there.
        var (seen, ids, pages) = (0, Set<String>(), 0)
        var next: String? = "/v1/changes?sequence=0&limit=3"
        while let path = next {
            let reply = try desk.ask("GET", path, partner)
            let page = try reply.object()
            ids.formUnion(try reply.items().compactMap { $0["id"] as? String })
            seen = try #require(page["through"] as? Int)
            next = reply.headers["link"].map { String($0.dropFirst().prefix { $0 != ">" }) }
            pages += 1
        }
        #expect(pages > 2)
        let firms = try desk.service.ask("/v1/suppliers").items().compactMap { $0["id"] as? String }
        #expect(firms.count == 3 && ids.isSuperset(of: firms + ["N1", "N2"]))
        let firm = try desk.supplier("Khuôn Minh Đức")
        let organiser = try desk.found("Hội chợ", "fair@fair.vn", role: "organiser")
        func heard(by token: String?) throws -> [String] {
            try desk.ask("GET", "/v1/changes?sequence=\(seen)", token).items()
                .filter { $0["entity"] as? String == "organisation" }
                .compactMap { $0["id"] as? String }
        }
        func edit(_ fields: [String: Any]) throws {
            let tag = try #require(
                try desk.ask("GET", "/v1/suppliers/" + firm, organiser).headers["etag"])
            let data = try JSONSerialization.data(withJSONObject: ["fields": fields])
            let reply = try desk.service.ask(
                "/v1/suppliers/" + firm, key: organiser,
                [
                    "--request", "PATCH", "--header", "If-Match: " + tag, "--header",
                    "Content-Type: application/merge-patch+json", "--data-binary",
                    String(decoding: data, as: UTF8.self),
                ])
            #expect(reply.status == 200, "\(reply.text)")
        }
        try edit(["processes": "khuôn mẫu"])
        #expect(try heard(by: partner) == [firm] && heard(by: nil) == [firm])
        // Another telephone is for those who may see the old one.
        try edit(["phone": "0909090909"])
        #expect(try heard(by: partner) == [firm] && heard(by: nil) == [firm])
        #expect(try heard(by: organiser) == [firm, firm])
        #expect(try desk.ask("POST", "/v1/resolution/runs", partner).status == 403)
    }

    @Test func anOfficerSaysWhichRecordsAreOneFirm() async throws {
        let desk = try await desk()
        let officer = try desk.found("Sở Công Thương", "cb@so.vn", role: "officer")
        let run = try result(desk, "/v1/resolution/runs", officer)
        #expect(try run.object()["records"] as? Int == 3)
        let runs = try desk.ask("GET", "/v1/resolution/runs", officer).items()
        #expect(runs.count == 1)
        let reviews = try desk.ask("GET", "/v1/resolution/reviews", officer)
        #expect(reviews.status == 200 && !reviews.text.contains("912345678"))
        let pair = try ["Dập An Bình", "Khuôn Minh Đức"].map(desk.supplier)
        let why = try result(
            desk, "/v1/resolution/explanations", officer, ["one": pair[0], "other": pair[1]])
        #expect(try why.object()["isOneFirm"] as? Bool == false)
        let said = try desk.done(
            "POST", "/v1/resolution/decisions", officer,
            ["one": pair[0], "other": pair[1], "verdict": "same", "why": "một chủ"])
        #expect(said["merged"] as? Int == 1)
        #expect(Set(try pair.map { try desk.service.ask("/v1/suppliers/" + $0).text }).count == 1)
        let changes = try desk.ask("GET", "/v1/changes?limit=200", officer).items()
        #expect(changes.contains { $0["entity"] as? String == "pair-decision" })
        let table = try result(desk, "/v1/resolution/export", officer).text
        #expect(table.split(whereSeparator: \.isNewline).count == 4)
        let split = try desk.done(
            "POST", "/v1/resolution/splits", officer, ["supplier": pair[1]])
        #expect(split["split"] as? Int == 1)
        #expect(Set(try pair.map { try desk.service.ask("/v1/suppliers/" + $0).text }).count == 2)
        // What an officer decides is nobody else's to decide.
        let firm = try desk.register("Dập An Bình", "giamdoc@gmail.com")
        let body = ["one": pair[0], "other": pair[1], "verdict": "same"]
        #expect(try desk.ask("POST", "/v1/resolution/decisions", firm, body).status == 403)
    }
}
