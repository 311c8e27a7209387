import Foundation
import FoundationXML
import Testing

/// Files of a network: in every form, whole, refused where they may not be written.
@Suite struct NetworkExportTests {
    @Test(arguments: [
        ("kml", "network.kml"), ("graphml", "network.graphml"), ("gexf", "network.gexf"),
        ("pajek", "network.net"), ("cytoscape", "network.cyjs"), ("node-link", "network.json"),
        ("gpkg", "network.gpkg"), ("geojson", "edges.geojson"), ("gephi", "gephi-edges.csv"),
        ("kepler", "kepler-nodes.csv"), ("shp", "nodes.dbf"), ("xlsx", "network.xlsx"),
    ])
    func everyFormIsWrittenWithItsPackage(format: String, file: String) throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network("export", "--format", format, "--output", "out/")
            #expect(told.status == 0 && told.output.isEmpty, "\(told.messages)")
            let bytes = try desk.read("out/" + file)
            let package = try JSONSerialization.jsonObject(
                with: try desk.read("out/datapackage.json"))
            let members = try #require(package as? [String: Any])
            let resources = try #require(members["resources"] as? [[String: Any]])
            let own = try #require(resources.first { $0["path"] as? String == file })
            #expect(own["bytes"] as? Int == bytes.count && !bytes.isEmpty)
            #expect(members["regionVintage"] as? String == NetworkDesk.day)
            #expect((members["snapshot"] as? String)?.hasPrefix("log:") == true)
            if ["kml", "graphml", "gexf"].contains(format) {
                #expect(XMLParser(data: bytes).parse())
            }
            if ["geojson", "cytoscape", "node-link"].contains(format) {
                _ = try JSONSerialization.jsonObject(with: bytes)
            }
            if format == "xlsx" { #expect(bytes.starts(with: Data("PK".utf8))) }
            if format == "gpkg" { #expect(bytes.starts(with: Data("SQLite format 3".utf8))) }
        }
    }

    @Test func edgesThatAMapCannotDrawAreTold() throws {
        try NetworkDesk.inFolder { desk in
            let kepler = try desk.network("export", "--format", "kepler", "--output", "k/").messages
            let table = String(decoding: try desk.read("k/kepler-edges.csv"), as: UTF8.self)
            let rows = table.split(separator: "\n").count - 1
            #expect(kepler.contains("edges: \(rows), written to"), "\(kepler)")
            #expect(kepler.contains("Edges left out, as one of their ends has no point: "))
            let layers = try desk.network("export", "--format", "gpkg", "--output", "n.gpkg")
            #expect(layers.messages.contains("Edges without a line"), "\(layers.messages)")
            let graph = try desk.network("export", "--format", "gexf", "--output", "n.gexf")
            #expect(!graph.messages.contains("has no point"))
        }
    }

    /// All lists of the database were named as sources of every file.
    @Test func aFileNamesTheSourcesOfWhatIsInIt() throws {
        try NetworkDesk.inFolder { desk in
            func titles(_ name: String, _ arguments: String...) throws -> [String?]? {
                let told = try desk.run(
                    ["network", "export", "--format", "graphml", "--output", name + "/"]
                        + arguments,
                    language: "en")
                #expect(told.status == 0, "\(told.messages)")
                let package = try JSONSerialization.jsonObject(
                    with: try desk.read(name + "/datapackage.json"))
                let sources = (package as? [String: Any])?["sources"] as? [[String: Any]]
                return sources?.map { $0["title"] as? String }
            }
            let all = ["awards.csv", "firms.csv", "needs.csv"]
            #expect(try titles("all") == all)
            let cut = "region:\"Đồng Nai\""
            #expect(try titles("part", "--cut", cut) == ["firms.csv", "needs.csv"])
            // Who may not see needs is not told who states them.
            let open = try titles("open", "--cut", cut, "--level", "public")
            #expect(open == ["firms.csv"])
        }
    }

    @Test func idsAreTheSameInAllFormsAndRunsAndNamesAreWhole() throws {
        try NetworkDesk.inFolder { desk in
            for name in ["one.json", "two.json"] {
                let told = try desk.network(
                    "export", "--format", "node-link", "--output", name, "--force")
                #expect(told.status == 0, "\(told.messages)")
            }
            #expect(try desk.read("one.json") == desk.read("two.json"))
            let page = try JSONSerialization.jsonObject(with: try desk.read("one.json"))
            let nodes = try #require((page as? [String: Any])?["nodes"] as? [[String: Any]])
            #expect(nodes.contains { $0["label"] as? String == "Moulder <A&B>" })
            _ = try desk.network("export", "--format", "gephi", "--output", "out")
            let table = String(decoding: try desk.read("out/gephi-nodes.csv"), as: UTF8.self)
            for node in nodes { #expect(table.contains(try #require(node["id"] as? String))) }
        }
    }

    @Test func aSecondExportJoinsThePackageOrIsRefusedBeforeAnythingIsWritten() throws {
        try NetworkDesk.inFolder { desk in
            func paths() throws -> [String] {
                let package = try JSONSerialization.jsonObject(
                    with: try desk.read("out/datapackage.json"))
                let resources = (package as? [String: Any])?["resources"] as? [[String: Any]]
                return try #require(resources).compactMap { $0["path"] as? String }
            }
            for format in ["gephi", "xlsx", "gpkg"] {
                let told = try desk.network("export", "--format", format, "--output", "out/")
                #expect(told.status == 0, "\(told.messages)")
            }
            let all = try paths()
            #expect(all.prefix(2) == ["gephi-nodes.csv", "gephi-edges.csv"])
            #expect(all.contains("network.xlsx") && all.contains("network.gpkg"))
            let report = try desk.network("report", "--output", "out/")
            #expect(report.status == 0, "\(report.messages)")
            #expect(try paths() == all + ["network-report.html"])
            for (options, name) in [
                (["--cut", "country:VN"], "cut"), (["--vintage", "2025-01-01"], "regionVintage"),
                (["--min-cell", "5"], "minimumCell"),
            ] {
                let other = try desk.run(
                    ["network", "export", "--format", "gexf", "--output", "out/"] + options
                        + ["--at", NetworkDesk.day], language: "en")
                #expect(other.status == 73, "\(other.messages)")
                #expect(other.messages.contains("its \(name) is"), "\(other.messages)")
                #expect(other.messages.contains("--force"), "\(other.messages)")
            }
            #expect(!FileManager.default.fileExists(atPath: desk.path("out/network.gexf")))
            #expect(try paths() == all + ["network-report.html"])
            // The same again, written anew, is told once.
            let again = try desk.network(
                "export", "--format", "gephi", "--output", "out/", "--force")
            #expect(again.status == 0, "\(again.messages)")
            #expect(Set(try paths()) == Set(all + ["network-report.html"]))
            #expect(try paths().count == all.count + 1)
            let mine = try desk.network("export", "--format", "kml", "--output", "n.kml")
            #expect(mine.status == 0, "\(mine.messages)")
            try desk.write("datapackage.json", "{\"name\":\"mine\",\"resources\":[]}")
            let foreign = try desk.network("export", "--format", "gexf", "--output", "n.gexf")
            #expect(foreign.status == 73 && foreign.messages.contains("exists already"))
        }
    }

    @Test func figuresOfNodesAreAddedWhenAskedFor() throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network(
                "export", "--format", "gephi", "--output", "out", "--figures")
            #expect(told.status == 0, "\(told.messages)")
            let table = String(decoding: try desk.read("out/gephi-nodes.csv"), as: UTF8.self)
            let heading = try #require(table.split(separator: "\n").first)
            #expect(heading.contains(",betweenness,closeness,page_rank,core,component,community,"))
        }
    }

    @Test func aFocalFirmIsToldWhoMattersBehindIt() throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network(
                "export", "--format", "gephi", "--output", "out", "--level", "matched", "--focal",
                "S2")
            #expect(told.status == 0, "\(told.messages)")
            let table = String(decoding: try desk.read("out/gephi-nodes.csv"), as: UTF8.self)
            let lines = table.split(separator: "\n")
            #expect(lines[0].hasSuffix(",nexus_score,nexus_steps,nexus_kinds"))
            // The winner of its award supplies it: a step away, and nobody nearer scores more.
            let winner = try #require(lines.first { $0.contains("Winner Works,firm,") })
            #expect(winner.contains(",1.0,1,") || winner.contains(",1,1,"), "\(winner)")
            // The mould shop has no relation to it.
            #expect(lines.contains { $0.contains("Moulder") && $0.hasSuffix(",,,") })
            let alone = try desk.network(
                "export", "--format", "gephi", "--output", "alone", "--level", "matched",
                "--focal", "S5", language: "vi")
            #expect(alone.status != 0, "\(alone.output)")
            #expect(alone.messages.contains("doanh nghiệp đó mua của ai"), "\(alone.messages)")
            let nobody = try desk.network(
                "export", "--format", "gephi", "--output", "none", "--focal", "S99")
            #expect(nobody.status != 0 && nobody.messages.contains("S99"))
        }
    }

    @Test func placesAndWorkAreCalledAsTheReaderCallsThem() throws {
        try NetworkDesk.inFolder { desk in
            for (language, word) in [("ko", "프레스"), ("ja", "プレス"), ("vi", "Dập")] {
                let told = try desk.network(
                    "export", "--format", "gephi", "--output", language, "--language", language)
                #expect(told.status == 0, "\(told.messages)")
                let table = String(
                    decoding: try desk.read(language + "/gephi-nodes.csv"), as: UTF8.self)
                let work = table.split(separator: "\n").filter { $0.hasPrefix("process:") }
                #expect(work.contains { $0.contains(word) }, "\(work)")
            }
        }
    }

    @Test func aCutLeavesOthersOut() throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network(
                "export", "--format", "gephi", "--output", "out", "--cut", "region:\"Đồng Nai\"")
            #expect(told.messages.contains("fewer than 3 of 7 suppliers"), "\(told.messages)")
            let table = String(decoding: try desk.read("out/gephi-nodes.csv"), as: UTF8.self)
            #expect(table.contains("Far Press") && !table.contains("Small Press"))
        }
    }

    @Test func buyersAreShownToThoseWhoArrangeMeetings() throws {
        try NetworkDesk.inFolder { desk in
            func names(_ level: String) throws -> String {
                let told = try desk.network(
                    "export", "--format", "gephi", "--output", level, "--level", level)
                #expect(told.status == 0, "\(told.messages)")
                return String(decoding: try desk.read(level + "/gephi-edges.csv"), as: UTF8.self)
            }
            let seen = try names("matched")
            // One buyer is a supplier of the store, the other a firm of its own.
            #expect(seen.split(separator: "\n").count { $0.contains(",supplies,") } == 2)
            #expect(seen.contains(",1500.5,2026-02-01,") && seen.contains("Hanoi Metro Board"))
            #expect(!(try names("signed-in")).contains("Hanoi Metro Board"))
            let told = try desk.network("gaps")
            let hidden = "0 needs, 2 relations to buyers and owners"
            #expect(told.messages.contains(hidden), "\(told.messages)")
            let open = try names("public")
            #expect(!open.contains(",can-supply,"))
        }
    }

    @Test func whoOwnsAFirmIsARelationToo() throws {
        try NetworkDesk.inFolder { desk in
            try desk.write(
                "owned.csv",
                "id,name,country,parent company\nO1,Owned Works,VN,Large Press\n"
                    + "O2,Other Works Two,VN,Far Holding\n")
            #expect(try desk.run("import", "owned.csv", "--date", "2026-11-20").status == 0)
            func owned(_ level: String) throws -> [String] {
                let told = try desk.network(
                    "export", "--format", "gephi", "--output", level, "--level", level)
                #expect(told.status == 0, "\(told.messages)")
                let table = String(
                    decoding: try desk.read(level + "/gephi-edges.csv"), as: UTF8.self)
                return table.split(separator: "\n").map(String.init).filter {
                    $0.ranges(of: "firm:").count == 2 && $0.contains(",owns,")
                }
            }
            // Large Press is a supplier of the store, Far Holding a firm of its own.
            let seen = try owned("matched")
            #expect(seen.count == 2, "\(seen)")
            #expect(seen.allSatisfy { $0.contains(",2026-11-20,") && $0.contains(",owned,") })
            // As who buys, so who owns is for those who arrange meetings.
            #expect(try owned("signed-in").isEmpty)
        }
    }

    @Test func whoIsSuppliedFromOutsideTheCutKeepsItsName() throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network(
                "export", "--format", "gephi", "--output", "out", "--level", "matched", "--cut",
                "-process:injection-moulding -region:\"Bắc Ninh\" -region:\"Đồng Nai\"")
            #expect(told.messages.contains("fewer than 3 of 7 suppliers"), "\(told.messages)")
            let nodes = String(decoding: try desk.read("out/gephi-nodes.csv"), as: UTF8.self)
            #expect(nodes.contains(",Large Press,firm,") && !nodes.contains(",Small Press,"))
            #expect(!nodes.contains("process:"))
        }
    }

    @Test func whatIsThereIsNotWrittenOver() throws {
        try NetworkDesk.inFolder { desk in
            try desk.write("net.gexf", "mine")
            let told = try desk.network("export", "--format", "gexf", "--output", "net.gexf")
            #expect(told.status == 73 && told.messages.contains("net.gexf exists already"))
            #expect(try desk.read("net.gexf") == Data("mine".utf8))
            let folder = try desk.network("export", "--format", "shp", "--output", "net.gexf")
            #expect(folder.status == 73 && folder.messages.contains("Name a folder."))
            let several = try desk.network("export", "--format", "shp", "--output", "map.shp")
            #expect(several.status == 64 && several.messages.contains("nodes.shx"))
            let over = try desk.network(
                "export", "--format", "gpkg", "--output", "matxich.db", "--force")
            #expect(over.status == 73 && over.messages.contains("the database itself"))
        }
    }

    @Test func aCutThatIsNotUnderstoodIsShownWithItsPlace() throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network(
                "export", "--format", "kml", "--output", "n.kml", "--cut", "size:sme region:Xyz")
            #expect(told.status == 64, "\(told.messages)")
            #expect(told.messages.contains("Column 17, “Xyz”"))
            #expect(told.messages.contains("  size:sme region:Xyz\n" + "                  ^"))
            let vietnamese = try desk.network(
                "figures", "--cut", "màu:đỏ", language: "vi")
            #expect(vietnamese.status == 64 && vietnamese.messages.contains("Vị trí 1, “màu”"))
            let days = try desk.network("figures", "--cut", "at:2026-01-01")
            #expect(days.status == 64)
            #expect(days.messages.contains("The cut says at:2026-01-01, --at says 2026-11-22"))
            #expect(try desk.network("export", "--format", "dwg", "--output", "x").status == 64)
            let nobody = try desk.network("figures", "--cut", "ownership:fdi")
            #expect(nobody.status == 0, "\(nobody.messages)")
            #expect(nobody.messages.contains("None of 7 suppliers is in the cut."))
            #expect(nobody.messages.contains("Ownership: known of none of 7 suppliers"))
            let early = try desk.run(
                "network", "figures", "--at", "1990-01-01", language: "vi")
            #expect(early.messages.contains("Chưa biết nhà cung cấp nào vào ngày 01/01/1990"))
            let far = try desk.network("whatif", "--flood", "21,105", "--within", "99999999")
            #expect(far.status == 64 && far.messages.contains("20100"), "\(far.messages)")
        }
    }

    @Test func everydayNamesAreUnderstood() throws {
        try NetworkDesk.inFolder { desk in
            // What people call things in the trade is understood; what may mean several is not.
            for name in ["wire harness", "wiring harness"] {
                let everyday = try desk.network("figures", "--cut", "product:\"\(name)\"")
                #expect(everyday.status == 0, "\(everyday.messages)")
                #expect(everyday.messages.contains("None of 7"), "\(everyday.messages)")
            }
            let several = try desk.network("figures", "--cut", "product:connector")
            #expect(several.status == 64, "\(several.messages)")
            #expect(several.messages.contains("automotive-connector-fuse"), "\(several.messages)")
        }
    }

    @Test func whatThereIsNothingOfIsSaid() throws {
        try NetworkDesk.inFolder { desk in
            let old = try desk.network("figures", "--vintage", "1900-01-01", language: "vi")
            #expect(old.status == 64 && old.messages.contains("2008-08-01"), "\(old.messages)")
            let empty = try desk.network(
                "report", "--cut", "ownership:fdi", "--output", "e.html", language: "en")
            #expect(empty.status == 0, "\(empty.messages)")
            let page = String(decoding: try desk.read("e.html"), as: UTF8.self)
            #expect(page.contains("None of 7 suppliers is in the cut."))
            #expect(page.contains("@page{margin:15mm}"))
        }
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        try NetworkDesk.inFolder { desk in
            for format in ["gpkg", "gexf"] {
                let nowhere = try desk.network(
                    "export", "--format", format, "--output", "none/n." + format)
                #expect(nowhere.status == 73, "\(nowhere.messages)")
                #expect(nowhere.messages.contains("There is no folder none"))
                #expect(nowhere.messages.contains("mkdir -p"))
            }
        }
    }
}
