import Foundation
import FoundationXML
import Testing

/// The network over HTTP: the facts of the commands, as far as whoever asks may see them.
@Suite(.enabled(if: Service.isTestable, "needs /usr/bin/curl (Debian: curl)"))
struct NetworkServeTests {
    private struct Scene {
        let folder: Folder
        let service: Service

        init() throws {
            folder = try Folder()
            for (name, text) in [
                ("firms", NetworkDesk.firms), ("needs", NetworkDesk.needs),
                ("awards", NetworkDesk.awards),
            ] {
                try folder.write(text, to: name + ".csv")
                try folder.succeed([
                    "import", name + ".csv", "--kind", name == "needs" ? "need" : "supplier",
                    "--date", "2026-11-20",
                ])
            }
            try folder.write(
                "id,name,country,address\nQ1,Park Works,VN,KCN Quế Võ\n", to: "park.csv")
            try folder.succeed(["import", "park.csv", "--date", "2026-11-20"])
            service = try Service(folder)
        }

        func key(_ role: String) throws -> String { try folder.key(role) }

        /// What a command says of the network that an analyst sees.
        func told(_ arguments: [String]) throws -> NSDictionary {
            let outcome = try Program.run(
                ["network"] + arguments + ["--format", "json", "--lang", "en"], in: folder)
            #expect(outcome.status == 0, "\(outcome.notes)")
            let page = try JSONSerialization.jsonObject(with: Data(outcome.text.utf8))
            return try #require(page as? NSDictionary)
        }

        /// Begins a job and waits for what it comes to.
        func result(
            _ path: String, _ key: String, _ options: [String] = [],
            beginning: [String] = ["--request", "POST"]
        ) throws -> Service.Reply {
            let begun = try service.ask(path, key: key, beginning)
            #expect(begun.status == 202, "\(begun.text)")
            let job = try #require(begun.headers["location"])
            let isDone = try Waiting.until {
                let state = try service.ask(job, key: key).object()["state"] as? String
                return state == "done" || state == "failed"
            }
            #expect(isDone)
            return try service.ask(job + "/result", key: key, options)
        }
    }

    @Test func theServerSaysWhatTheCommandsSay() throws {
        let scene = try Scene()
        let key = try scene.key("analyst")
        let day = "at=" + NetworkDesk.day
        let cases: [(String, [String])] = [
            ("figures?minCell=4&" + day, ["figures", "--min-cell", "4", "--at", NetworkDesk.day]),
            // An analyst asks in vain for single firms.
            ("figures?minCell=1&" + day, ["figures", "--min-cell", "3", "--at", NetworkDesk.day]),
            (
                "figures?cut=region:%22Bac%20Ninh%22&" + day,
                ["figures", "--cut", "region:\"Bac Ninh\"", "--at", NetworkDesk.day]
            ),
            ("gaps?fit=10&" + day, ["gaps", "--fit", "10", "--at", NetworkDesk.day]),
            ("risk?months=24&" + day, ["risk", "--months", "24", "--at", NetworkDesk.day]),
            (
                "whatif?require=standard:iatf-16949&" + day,
                ["whatif", "--require", "iatf-16949", "--at", NetworkDesk.day]
            ),
            // What the command takes, in the same words.
            (
                "whatif?require=IATF%2016949&" + day,
                ["whatif", "--require", "IATF 16949", "--at", NetworkDesk.day]
            ),
            (
                "whatif?region=B%E1%BA%AFc%20Ninh&" + day,
                ["whatif", "--region", "Bắc Ninh", "--at", NetworkDesk.day]
            ),
            (
                "whatif?without=S1,S2&" + day,
                ["whatif", "--without", "S1", "--without", "S2", "--at", NetworkDesk.day]
            ),
            (
                "whatif?flood=21.17,106.05&within=20&" + day,
                ["whatif", "--flood", "21.17,106.05", "--within", "20", "--at", NetworkDesk.day]
            ),
            (
                "whatif?park=Qu%E1%BA%BF%20V%C3%B5&" + day,
                ["whatif", "--park", "Quế Võ", "--at", NetworkDesk.day]
            ),
            ("structure?" + day, ["structure", "--at", NetworkDesk.day]),
            ("gaps?within=50&" + day, ["gaps", "--within", "50", "--at", NetworkDesk.day]),
            (
                "diff?from=2026-11-01&to=" + NetworkDesk.day,
                ["diff", "--from", "2026-11-01", "--to", NetworkDesk.day]
            ),
        ]
        for (path, command) in cases {
            let reply = try scene.service.ask("/v1/network/" + path, key: key)
            #expect(reply.status == 200, "\(path): \(reply.text)")
            #expect(
                try reply.object() as NSDictionary == (try scene.told(command)), "\(path)")
        }
    }

    @Test func whoWouldNotWaitIsToldOfAJobThatSaysTheSame() throws {
        let scene = try Scene()
        let key = try scene.key("analyst")
        let day = "at=" + NetworkDesk.day
        let preference = ["--header", "Prefer: respond-async"]
        for path in [
            "figures?minCell=1&" + day, "gaps?fit=10&" + day, "risk?" + day,
            "whatif?require=standard:iatf-16949&" + day,
            "diff?from=2026-11-01&to=" + NetworkDesk.day,
        ] {
            let later = try scene.result("/v1/network/" + path, key, beginning: preference)
            let now = try scene.service.ask("/v1/network/" + path, key: key)
            #expect(later.status == 200 && later.text == now.text, "\(path): \(later.text)")
        }
        let refused = try scene.service.ask("/v1/network/whatif?flood=1", key: key, preference)
        #expect(refused.status == 422, "\(refused.text)")
    }

    @Test func figuresAreReckonedFromWhatTheAskerSees() throws {
        let scene = try Scene()
        #expect(try scene.service.ask("/v1/network/gaps").status == 401)
        func facts(_ role: String) throws -> [String: Any] {
            let page = try scene.service.ask(
                "/v1/network/gaps?at=" + NetworkDesk.day, key: try scene.key(role)
            ).object()
            return try #require(page["network"] as? [String: Any])
        }
        let (analyst, organiser) = (try facts("analyst"), try facts("organiser"))
        // Who buys what is for those who arrange meetings.
        #expect(analyst["relations"] as? Int == 0 && analyst["relationsHidden"] as? Int == 2)
        #expect(organiser["relations"] as? Int == 2 && organiser["level"] as? String == "matched")
    }

    @Test func exportsAndReportsAreJobs() throws {
        let scene = try Scene()
        let (analyst, organiser) = (try scene.key("analyst"), try scene.key("organiser"))
        let path = "/v1/network/export?at=\(NetworkDesk.day)&file="
        let seen = try scene.result(path + "network.gexf", organiser)
        #expect(seen.headers["content-type"] == "application/gexf+xml")
        #expect(seen.text.contains("Hanoi Metro Board"))
        #expect(XMLParser(data: Data(seen.text.utf8)).parse())
        let less = try scene.result(path + "network.gexf", analyst)
        #expect(!less.text.contains("Hanoi Metro Board") && less.text.contains("Small Press"))
        let package = try scene.result(path + "network.gexf&package=yes", analyst).object()
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(resources.first?["bytes"] as? Int == less.text.utf8.count)
        for (file, type) in [
            ("network.gpkg", "application/geopackage+sqlite3"), ("nodes.shp", "octet-stream"),
            ("network.xlsx", "spreadsheetml.sheet"),
        ] {
            let head = try scene.result(path + file, analyst, ["--head"])
            #expect(head.headers["content-type"]?.hasSuffix(type) == true, "\(head.headers)")
            #expect(head.headers["content-disposition"]?.contains(file) == true)
        }
        // The table of all figures is that of the command.
        let table = try scene.result(
            path + "regional-figures.csv&minCell=1&language=en", organiser)
        let told = try Program.run(
            [
                "network", "figures", "--format", "csv", "--min-cell", "1", "--level", "matched",
                "--at", NetworkDesk.day, "--lang", "en",
            ], in: scene.folder)
        #expect(table.text == told.text && table.headers["content-type"] == "text/csv")
        let beside = try scene.result("/v1/network/report?package=yes", analyst).object()
        let pages = beside["resources"] as? [[String: Any]]
        #expect(pages?.first?["path"] as? String == "network-report.html")
        let focal = try scene.result(path + "gephi-nodes.csv&focal=S2&language=ja", organiser)
        #expect(focal.text.contains(",nexus_score,nexus_steps,nexus_kinds"))
        #expect(focal.text.contains("プレス"), "\(focal.text)")
        let report = try scene.result("/v1/network/report?language=ko&title=A%3CB", analyst)
        #expect(report.text.contains("<html lang=\"ko\">") && report.text.contains("A&lt;B"))
    }

    /// Over HTTP nothing said how many edges a file leaves out.
    @Test func edgesLeftOutAreToldAsTheCommandTellsThem() throws {
        let scene = try Scene()
        let key = try scene.key("organiser")
        func remark(_ file: String) throws -> [String: Any]? {
            let path = "/v1/network/export?at=\(NetworkDesk.day)&file=" + file
            let begun = try scene.service.ask(path, key: key, ["--request", "POST"])
            let place = try #require(begun.headers["location"])
            var job: [String: Any] = [:]
            let isDone = try Waiting.until {
                job = try scene.service.ask(place, key: key).object()
                return job["state"] as? String == "done"
            }
            #expect(isDone)
            return job["remark"] as? [String: Any]
        }
        let told = try Program.run(
            [
                "network", "export", "--format", "kepler", "--output", "k/", "--level", "matched",
                "--at", NetworkDesk.day, "--lang", "en",
            ], in: scene.folder)
        let left = try #require(try remark("kepler-edges.csv"))
        let sentence = try #require(left["detail"] as? String)
        #expect(left["code"] as? String == "edges-left-out")
        #expect(sentence.hasPrefix("Edges left out") && told.notes.contains(sentence))
        #expect(try remark("edges.geojson")?["code"] as? String == "edges-without-line")
        #expect(try remark("network.xlsx")?["code"] as? String == "edges-kept-back")
        #expect(try remark("network.gexf") == nil)
    }

    @Test func aReportLiesOnOutlinesThatAreSent() throws {
        let scene = try Scene()
        let key = try scene.key("analyst")
        let samples = SourceTree.path("Importers/GeoJSON/Samples") + "/"
        func sending(_ file: String, as type: String) -> [String] {
            [
                "--request", "POST", "--header", "Content-Type: " + type, "--data-binary",
                "@" + samples + file,
            ]
        }
        let path = "/v1/network/report?language=en"
        let drawn = try scene.result(
            path, key, beginning: sending("two-provinces.geojson", as: "application/geo+json"))
        for part in ["class=\"land\"", "Somewhere &amp; else"] {
            #expect(drawn.text.contains(part), "\(part)")
        }
        #expect(try !scene.result(path, key).text.contains("class=\"land\""))
        // What cannot be drawn is said at once, and what was sent is not kept.
        let wrong = sending("in-metres.geojson", as: "application/json")
        let refused = try scene.service.ask(path, key: key, wrong)
        #expect(refused.status == 422, "\(refused.text)")
        #expect(refused.text.contains("feature 1 (line 2)"), "\(refused.text)")
        #expect(
            try scene.service.ask(path, key: key, sending("in-metres.geojson", as: "text/html"))
                .status == 415)
        let uploads = scene.folder.path("matxich.db-uploads")
        let isEmpty = try Waiting.until {
            try FileManager.default.contentsOfDirectory(atPath: uploads).isEmpty
        }
        #expect(isEmpty)
    }

    @Test func whatIsNotUnderstoodIsRefusedWithItsPlace() throws {
        let scene = try Scene()
        let key = try scene.key("analyst")
        for (method, path, pointer, status) in [
            ("GET", "figures?cut=size:sme%20region:Xyz", "?cut", 422),
            ("GET", "figures?minCell=0", "?minCell", 400), ("GET", "figures?fit=101", "?fit", 400),
            ("GET", "whatif", "?region", 422), ("GET", "whatif?flood=1", "?flood", 422),
            ("GET", "whatif?without=nobody", "?without", 422),
            ("GET", "whatif?region=VN-27", "?region", 422),
            ("GET", "whatif?park=Atlantis", "?park", 422),
            ("GET", "gaps?cut=region:VN-27", "?cut", 422),
            ("GET", "gaps?cut=ownership:banana", "?cut", 422),
            ("GET", "diff?from=2026-11-01&cut=ownership:banana", "?cut", 422),
            ("GET", "whatif?flood=1,1&require=standard:iatf-16949", "?require", 422),
            ("GET", "diff?from=2027-01-01&to=2026-01-01", "?from", 422),
            ("GET", "diff", "?from", 400), ("GET", "risk?vintage=1900-01-01", "?vintage", 422),
            ("POST", "export", "?file", 400), ("POST", "export?file=network.dwg", "?file", 400),
            ("POST", "report?cut=colour:red", "?cut", 422),
        ] {
            let reply = try scene.service.ask(
                "/v1/network/" + path, key: key, ["--request", method])
            #expect(reply.status == status, "\(path): \(reply.text)")
            let faults = try reply.object()["errors"] as? [[String: Any]]
            #expect(faults?.first?["pointer"] as? String == pointer, "\(path): \(reply.text)")
        }
    }
}
