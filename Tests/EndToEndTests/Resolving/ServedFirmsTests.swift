import Foundation
import Testing

/// Firms merged, split and exported over HTTP, by those who may.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct ServedFirmsTests {
    private func post(_ body: [String: String]) throws -> [String] {
        let data = try JSONSerialization.data(withJSONObject: body)
        return ["--json", String(decoding: data, as: UTF8.self)]
    }

    @Test func twoRecordsAreOneProfileUnderBothIdsUntilTheyAreSplit() throws {
        let scene = try ServedScene()
        let officer = try scene.key("officer")
        let ids = try [scene.supplier("Dập An Bình"), scene.supplier("Khuôn Minh Đức")]
        let said = try post([
            "one": ids[0], "other": ids[1], "verdict": "same", "why": "một chủ",
        ])
        let refused = try scene.service.ask(
            "/v1/resolution/decisions", key: scene.key("member"), said)
        #expect(refused.status == 403)
        let decided = try scene.service.ask("/v1/resolution/decisions", key: officer, said)
        #expect(decided.status == 200, "\(decided.text)")
        #expect(try decided.object()["merged"] as? Int == 1)
        #expect(try scene.service.ask("/v1/suppliers").items().count == 1)
        let shown = try ids.map { try scene.service.ask("/v1/suppliers/" + $0) }
        #expect(shown.map(\.status) == [200, 200])
        #expect(Set(shown.map(\.text)).count == 1)
        let firm = try #require(try shown[0].object()["id"] as? String)
        #expect((try shown[0].object()["names"] as? [Any])?.count == 2)
        for (id, reply) in zip(ids, shown) {
            let place = reply.headers["content-location"]
            #expect(place == (id == firm ? nil : "/v1/suppliers/" + firm))
        }
        let found = try scene.service.ask("/v1/suppliers?q=khuon").items()
        #expect(found.compactMap { $0["id"] as? String } == [firm])
        let split = try scene.service.ask(
            "/v1/resolution/splits", key: officer, post(["supplier": ids[1]]))
        #expect(try split.object()["split"] as? Int == 1, "\(split.text)")
        #expect(try scene.service.ask("/v1/suppliers").items().count == 2)
        let again = try scene.service.ask(
            "/v1/resolution/splits", key: officer, post(["supplier": ids[1]]))
        #expect(again.status == 409 && again.text.contains("nothing to split"))
        let unknown = try scene.service.ask(
            "/v1/resolution/splits", key: officer, post(["supplier": "VN-1"]))
        #expect(unknown.status == 404)
        // An id that nobody has is answered as one that is hidden.
        let unused = try scene.service.ask(
            "/v1/resolution/splits", key: officer, post(["supplier": "VN-7K3M9Q2A4B1C-P"]))
        #expect(unused.status == 404)
        #expect(try unused.object()["detail"] as? String == unknown.object()["detail"] as? String)
    }

    @Test func aFirmTellsItsRecordsAndWhatDoesNotCount() throws {
        let scene = try ServedScene(
            suppliers: """
                id,name,country,region,capacity,workers
                S1,Dập An Bình,VN,Bắc Ninh,5000,40
                S2,An Binh Stamping,VN,Bắc Ninh,9000,

                """)
        let ids = try [scene.supplier("Dập An Bình"), scene.supplier("An Binh Stamping")]
        let said = try post(["one": ids[0], "other": ids[1], "verdict": "same"])
        let officer = try scene.key("officer")
        #expect(try scene.service.ask("/v1/resolution/decisions", key: officer, said).status == 200)
        let profile = try scene.service.ask("/v1/suppliers/" + ids[1]).object()
        let capacity = try #require(profile["capacityPiecesPerMonth"] as? [String: Any])
        let told = try scene.service.ask("/v1/suppliers/" + ids[1] + "/records").object()
        let records = try #require(told["records"] as? [[String: Any]])
        #expect(Set(records.compactMap { $0["id"] as? String }) == Set(ids))
        #expect(Set(records.compactMap { $0["externalID"] as? String }) == ["S1", "S2"])
        let losing = try #require(told["losing"] as? [[String: Any]])
        #expect(losing.map { $0["field"] as? String } == ["capacity"])
        let values = [losing[0]["given"], capacity["given"]].compactMap { $0 as? String }
        #expect(Set(values) == ["5000", "9000"])
    }

    @Test func whatIsHiddenIsNotTellableByRecords() throws {
        let desk = try ServedScene(
            suppliers: """
                id,name,country,region,minimumOrder
                S1,Dập An Bình,VN,Bắc Ninh,500
                S2,An Binh Stamping,VN,Bắc Ninh,900

                """)
        let ids = try [desk.supplier("Dập An Bình"), desk.supplier("An Binh Stamping")]
        let said = try post(["one": ids[0], "other": ids[1], "verdict": "same"])
        _ = try desk.service.ask("/v1/resolution/decisions", key: desk.key("officer"), said)
        let path = "/v1/suppliers/" + ids[0] + "/records"
        // A least order is for those with whom a match was accepted, and for organisers.
        let hidden = try desk.service.ask(path, key: desk.key("analyst")).object()
        #expect((hidden["losing"] as? [Any])?.isEmpty == true)
        let shown = try desk.service.ask(path, key: desk.key("organiser")).object()
        #expect((shown["losing"] as? [Any])?.count == 1)
    }

    @Test func runsExportsAndExplanationsAreJobs() throws {
        let scene = try ServedScene()
        let admin = try scene.key("admin")
        func result(_ path: String, _ body: [String: String] = [:]) throws -> Service.Reply {
            let options = try body.isEmpty ? ["--request", "POST"] : post(body)
            let begun = try scene.service.ask(path, key: admin, options)
            #expect(begun.status == 202, "\(begun.text)")
            let place = try #require(begun.headers["location"])
            let job = try scene.ended(place, key: admin)
            #expect(job["state"] as? String == "done", "\(job)")
            return try scene.service.ask(place + "/result", key: admin)
        }
        let run = try result("/v1/resolution/runs").object()
        #expect(run["records"] as? Int == 2 && run["firms"] as? Int == 2)
        #expect(run["changed"] is NSNull)
        let unchanged = try result("/v1/resolution/runs").object()
        #expect(unchanged["id"] as? String == run["id"] as? String)
        let anew = try result("/v1/resolution/runs?anew=true").object()
        #expect(anew["id"] as? String != run["id"] as? String && anew["changed"] is NSNull)
        let runs = try scene.service.ask("/v1/resolution/runs", key: admin).items()
        #expect(runs.count == 2)
        let export = try result("/v1/resolution/export").text.split(whereSeparator: \.isNewline)
        #expect(export.first == "source,external_id,organisation_id,probability,row")
        #expect(export.count == 3)
        let ids = try [scene.supplier("Dập An Bình"), scene.supplier("Khuôn Minh Đức")]
        let why = try result("/v1/resolution/explanations", ["one": ids[0], "other": ids[1]])
        #expect(try why.object()["isOneFirm"] as? Bool == false, "\(why.text)")
        // A telephone number is not for an admin.
        #expect(!why.text.contains("912345678"))
        // Nor is what it says of the two, and that something is left out is told.
        #expect(!why.text.contains("\"phone\""))
        let told = try why.object()
        #expect(told["isPartial"] as? Bool == true)
        // Nor does it follow from the sum.
        let weights = try #require(told["weights"] as? [[String: Any]])
        let bits = weights.compactMap { $0["bits"] as? Double }.reduce(0, +)
        let probability = try #require(told["probability"] as? Double)
        #expect(abs(probability - 1 / (1 + pow(2, -bits))) < 0.001)
        #expect(try scene.service.ask("/v1/resolution/reviews", key: admin).status == 200)
        #expect(try scene.service.ask("/v1/resolution/links", key: admin).items().isEmpty)
        #expect(try scene.service.ask("/v1/resolution/links").status == 401)
    }
}
