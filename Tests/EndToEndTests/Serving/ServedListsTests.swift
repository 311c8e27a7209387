import Foundation
import Testing

/// Lists taken in and given out over HTTP, as jobs and at once.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServedListsTests {
    private static let list = """
        id,name,country,processes,capacity
        L1,Xưởng Một,VN,dập kim loại,"60,000 pcs/month"
        L2,Xưởng Hai,VN,đúc nhôm,abc xyz
        L3,,,,

        """

    private static func upload(_ scene: ServedScene) -> [String] {
        [
            "--data-binary", "@" + scene.folder.path("new.csv"), "--header",
            "Content-Type: text/csv",
        ]
    }

    @Test func aListIsPreviewedThenTakenIn() throws {
        let scene = try ServedScene()
        let key = try scene.key("organiser")
        try scene.folder.write(Self.list, to: "new.csv")
        let path = "/v1/imports?filename=new.csv&source=fair"
        let seen = try scene.service.ask(
            path + "&preview=true", key: key, Self.upload(scene))
        #expect(seen.status == 202, "\(seen.text)")
        let location = try #require(seen.headers["location"])
        let previewed = try scene.ended(location, key: key)
        #expect(previewed["state"] as? String == "done", "\(previewed)")
        let preview = try scene.service.ask(location + "/result", key: key).object()
        #expect(preview["rowsRead"] as? Int == 3 && preview["dryRun"] as? Bool == true)
        #expect(try scene.service.ask("/v1/suppliers", key: key).items().count == 2)
        let begun = try scene.service.ask(path, key: key, Self.upload(scene))
        let place = try #require(begun.headers["location"])
        #expect(try scene.ended(place, key: key)["state"] as? String == "done")
        let result = try scene.service.ask(place + "/result", key: key).object()
        #expect(result["rowsRead"] as? Int == 3, "\(result)")
        let quarantined = try #require(result["rowsQuarantined"] as? Int)
        #expect(quarantined >= 1)
        #expect(
            try scene.service.ask("/v1/suppliers", key: key).items().count == 5 - quarantined)
        let rows = try scene.service.ask("/v1/quarantine?source=fair", key: key).items()
        #expect(rows.count == quarantined)
        let workbook = try scene.service.ask("/v1/quarantine/fair/workbook", key: key, ["--head"])
        #expect(
            workbook.status == 200 && workbook.headers["content-type"]?.contains("sheet") == true)
        // Nothing of what was sent is left.
        let left = try FileManager.default.contentsOfDirectory(
            atPath: scene.folder.path("matxich.db-uploads"))
        #expect(left.isEmpty, "\(left)")
        // Others know nothing of the job.
        #expect(try scene.service.ask(place, key: try scene.key("organiser")).status == 404)
    }

    /// A list by that name replaced what owners state, hidden firms' too.
    @Test func noListIsTakenInAsOwnersWord() throws {
        let scene = try ServedScene()
        let key = try scene.key("organiser")
        try scene.folder.write(Self.list, to: "new.csv")
        let refused = try scene.service.ask(
            "/v1/imports?filename=new.csv&source=owner", key: key, Self.upload(scene))
        #expect(refused.status == 422 && refused.text.contains("?source"), "\(refused.text)")
        let added = try scene.service.ask(
            "/v1/sources", key: key, ["--json", #"{"id": "owner"}"#])
        #expect(added.status == 422, "\(added.text)")
        let begun = try scene.service.ask(
            "/v1/imports?filename=Owner.csv", key: key, Self.upload(scene))
        let place = try #require(begun.headers["location"])
        #expect(try scene.ended(place, key: key)["state"] as? String == "done")
        let result = try scene.service.ask(place + "/result", key: key).object()
        #expect(result["source"] as? String == "owner-list", "\(result)")
    }

    @Test func aListThatCannotBeReadSaysWhy() throws {
        let scene = try ServedScene()
        let key = try scene.key("organiser")
        try scene.folder.write("\u{1}\u{2}", to: "new.csv")
        let begun = try scene.service.ask(
            "/v1/imports?filename=new.csv", key: key,
            Self.upload(scene) + ["--header", "Accept-Language: vi"])
        let place = try #require(begun.headers["location"])
        let job = try scene.ended(place, key: key)
        #expect(job["state"] as? String == "failed", "\(job)")
        let fault = job["fault"] as? [String: Any]
        #expect(fault?["code"] as? String == "unprocessable")
        #expect((fault?["detail"] as? String)?.isEmpty == false)
        #expect(try scene.service.ask(place + "/result", key: key).status == 409)
    }

    @Test func progressIsToldAndGoneOnWith() throws {
        let scene = try ServedScene()
        let key = try scene.key("organiser")
        try scene.folder.write(Self.list, to: "new.csv")
        let begun = try scene.service.ask(
            "/v1/imports?filename=new.csv", key: key, Self.upload(scene))
        let place = try #require(begun.headers["location"])
        let events = try scene.service.ask(place + "/events", key: key)
        #expect(events.status == 200)
        #expect(events.headers["content-type"] == "text/event-stream")
        #expect(events.text.hasPrefix("retry: ") && events.text.contains("event: end"))
        let ids = events.text.split(separator: "\n").filter { $0.hasPrefix("id: ") }
            .compactMap { Int($0.dropFirst(4)) }
        #expect(!ids.isEmpty && ids == ids.sorted())
        let last = try #require(ids.last)
        let again = try scene.service.ask(
            place + "/events", key: key, ["--header", "Last-Event-ID: \(last)"])
        #expect(!again.text.contains("id: "), "\(again.text)")
    }

    @Test func tablesComeAsTheyAreAskedForAndAsFarAsOneMaySee() throws {
        let scene = try ServedScene()
        let (organiser, member) = (try scene.key("organiser"), try scene.key("member"))
        let whole = try scene.service.ask("/v1/exports/suppliers?format=csv", key: organiser)
        #expect(whole.status == 200 && whole.text.contains("0912"), "\(whole.text)")
        let seen = try scene.service.ask(
            "/v1/exports/suppliers", key: member, ["--header", "Accept: text/csv"])
        #expect(seen.headers["content-type"] == "text/csv; charset=utf-8")
        #expect(seen.text.contains("An Bình") && !seen.text.contains("0912"))
        let spoken = try scene.service.ask(
            "/v1/exports/matches?format=csv", key: organiser,
            ["--header", "Accept-Language: vi"])
        #expect(spoken.text.contains("Nhà cung cấp") && spoken.text.contains("An Bình"))
        let hidden = try scene.service.ask("/v1/exports/needs?format=json", key: member)
        #expect(hidden.status == 200 && !hidden.text.contains("Secretbuyer"))
        #expect(try scene.service.ask("/v1/exports/matches", key: member).status == 403)
        let asked = ["--header", "Prefer: respond-async"]
        let begun = try scene.service.ask("/v1/exports/needs?format=xlsx", key: member, asked)
        #expect(begun.status == 202)
        let place = try #require(begun.headers["location"])
        #expect(try scene.ended(place, key: member)["state"] as? String == "done")
        let sheet = try scene.service.ask(place + "/result", key: member, ["--head"])
        #expect(sheet.headers["content-disposition"]?.contains("needs.xlsx") == true)
        let wrong = ["--header", "Accept: image/png"]
        #expect(try scene.service.ask("/v1/exports/needs", key: member, wrong).status == 406)
    }

    @Test func sourcesAreNamedPausedAndPulled() throws {
        let scene = try ServedScene()
        let (admin, member) = (try scene.key("admin"), try scene.key("member"))
        let body = """
            {"id": "chamber", "title": "Phòng thương mại", "format": "csv",
            "address": "http://partner.invalid/list.csv", "everySeconds": 3600}
            """
        #expect(try scene.service.ask("/v1/sources", key: member).status == 403)
        let added = try scene.service.ask("/v1/sources", key: admin, ["--json", body])
        #expect(added.status == 201, "\(added.text)")
        func patched(_ changes: String, over edition: String) throws -> Service.Reply {
            try scene.service.ask(
                "/v1/sources/chamber", key: admin,
                [
                    "--request", "PATCH", "--data", changes, "--header",
                    "Content-Type: application/merge-patch+json", "--header",
                    "If-Match: \(edition)",
                ])
        }
        // What changes nothing is refused for that, whatever else is wrong.
        #expect(try patched("{}", over: "\"an-older-one\"").status == 422)
        let paused = try patched(#"{"everySeconds": null}"#, over: "*")
        #expect(paused.status == 200, "\(paused.text)")
        let endpoint = try paused.object()["endpoint"] as? [String: Any]
        #expect(endpoint?["everySeconds"] is NSNull)
        let begun = try scene.service.ask(
            "/v1/sources/chamber/syncs", key: admin, ["--request", "POST"])
        #expect(begun.status == 202, "\(begun.text)")
        let place = try #require(begun.headers["location"])
        #expect(try scene.ended(place, key: admin)["state"] as? String == "done")
        let result = try scene.service.ask(place + "/result", key: admin).object()
        #expect(result["outcome"] as? String == "failed", "\(result)")
        let syncs = try scene.service.ask("/v1/sources/chamber/syncs", key: admin).items()
        #expect(syncs.count == 1)
    }

    /// An address of this machine or network is refused, whoever asks over HTTP, when it is named
    /// and not only when it is pulled.
    @Test func aSourceWithinOnesOwnNetworkIsRefusedAtOnce() throws {
        let scene = try ServedScene()
        let admin = try scene.key("admin")
        func body(_ address: String) -> String {
            #"{"id": "inner", "format": "csv", "address": "\#(address)"}"#
        }
        for host in [
            "127.0.0.1:9", "localhost", "169.254.169.254", "10.1.2.3", "192.168.0.9", "[::1]",
            "[fe80::1]", "printer.local", "intranet", "100.64.0.1",
        ] {
            let reply = try scene.service.ask(
                "/v1/sources", key: admin, ["--json", body("http://\(host)/list.csv")])
            #expect(reply.status == 422, "\(host): \(reply.text)")
            #expect(reply.text.contains("private-address"), "\(host): \(reply.text)")
        }
        #expect(try scene.service.ask("/v1/sources/inner", key: admin).status == 404)
        let open = try scene.service.ask(
            "/v1/sources", key: admin, ["--json", body("http://partner.invalid/list.csv")])
        #expect(open.status == 201, "\(open.text)")
        let moved = try scene.service.ask(
            "/v1/sources/inner", key: admin,
            [
                "--request", "PATCH", "--data", #"{"address": "http://10.0.0.7/list.csv"}"#,
                "--header", "Content-Type: application/merge-patch+json", "--header",
                "If-Match: *",
            ])
        #expect(moved.status == 422 && moved.text.contains("private-address"), "\(moved.text)")
    }

    @Test func changesAreThoseOneMaySee() throws {
        let scene = try ServedScene()
        let (admin, member) = (try scene.key("admin"), try scene.key("member"))
        func entities(_ key: String?) throws -> Set<String> {
            let items = try scene.service.ask("/v1/changes?limit=200", key: key).items()
            return Set(items.compactMap { $0["entity"] as? String })
        }
        #expect(try entities(nil) == ["organisation"])
        #expect(try entities(member) == ["organisation", "need"])
        #expect(try entities(admin).isSuperset(of: ["source", "access-key"]))
        let page = try scene.service.ask("/v1/changes?limit=1")
        #expect(page.headers["link"]?.contains("sequence=1") == true)
    }
}
