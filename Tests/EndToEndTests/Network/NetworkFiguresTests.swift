import Foundation
import Testing

/// Figures of a region on the command line: how they were worked out, and what is kept back.
@Suite struct NetworkFiguresTests {
    @Test func everyFigureTellsFormulaNumberMissingShareAndVintage() throws {
        try NetworkDesk.inFolder { desk in
            let csv = try desk.network("figures", "--format", "csv", "--min-cell", "1").output
            let lines = csv.split(separator: "\n")
            #expect(
                lines[0] == "region,kind,subject,other,figure,detail,value,kept_back,formula,"
                    + "counted,missing,missing_share,vintage,region_name,subject_name,other_name,"
                    + "reason")
            let stamping = "region:vn-2025-24,process,process:stamping,,"
            // S1, S2 and S3 stamp in Bắc Ninh; the two award winners have neither place nor work.
            let cell = try #require(
                lines.first { $0.hasPrefix(stamping + "count,,") })
            #expect(cell.hasPrefix(stamping + "count,,3.0,false,"))
            #expect(cell.hasSuffix(",5,2,\(2.0 / 7),2026-11-22,Bac Ninh,Metal stamping,,"))
            // S4 does not tell its capacity: none is not nothing.
            #expect(!csv.contains("region:vn-2025-75,process,process:stamping,,capacity,"))
            // 60,000 + 80,000 + 10,000.
            #expect(
                lines.contains { $0.hasPrefix(stamping + "capacity,,150000.0,false,") })
        }
    }

    @Test func smallCellsAreLeftOutAndCounted() throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network("figures", "--format", "csv")
            #expect(told.messages.contains("cells of fewer than 3 firms"))
            let hidden = told.output.split(separator: "\n").filter {
                $0.contains("vn-2025-75,process,process:stamping,")
            }
            #expect(!hidden.isEmpty && hidden.allSatisfy { $0.contains(",true,") })
            let page = try desk.networkPage("figures")
            #expect((page["keptBack"] as? Int ?? 0) > 0 && page["minCell"] as? Int == 3)
            #expect(try desk.network("figures", "--min-cell", "0").status == 64)
        }
    }

    /// Cells of two firms were kept back below a head that told there were two.
    @Test func aHeadDoesNotTellHowManyAFewAre() throws {
        try NetworkDesk.inFolder { desk in
            let cut = ["--cut", "region:\"Đồng Nai\""]
            let text = try desk.network("figures", cut[0], cut[1]).output
            #expect(text.contains("fewer than 3 of 7 suppliers"), "\(text)")
            let told = try desk.network("figures", cut[0], cut[1], language: "vi").output
            #expect(told.contains("dưới 3 trong số 7 nhà cung cấp"), "\(told)")
            for command in ["figures", "gaps"] {
                let page = try desk.networkPage(command, cut[0], cut[1])
                let head = try #require(page["network"] as? [String: Any])
                #expect(head["suppliers"] is NSNull && head["fewerThan"] as? Int == 3)
                #expect((head["sites"] as? [String: Any])?["count"] is NSNull)
                #expect(head["suppliersKnown"] as? Int == 7)
            }
            let all = try desk.network("figures", "--min-cell", "1", cut[0], cut[1]).output
            #expect(all.contains("2 of 7 suppliers") && !all.contains("fewer than"), "\(all)")
            let written = try desk.network("report", "--output", "few.html", cut[0], cut[1])
            #expect(written.messages.contains("fewer than 3 of 7"), "\(written.messages)")
            let page = String(decoding: try desk.read("few.html"), as: UTF8.self)
            #expect(page.contains("<b>fewer than 3</b>"))
        }
    }

    @Test func figuresOfFormerProvincesAreThoseOfTheirDay() throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network(
                "figures", "--format", "csv", "--min-cell", "1", "--vintage", "2025-01-01")
            let csv = told.output
            // They are not lost in silence.
            #expect(
                told.messages.contains("Without a region on 2025-01-01: 5 suppliers"),
                "\(told.messages)")
            #expect(csv.contains(",,,,count,without-region,5.0,false,"))
            // The new Bắc Ninh took others in, so a list that names it may mean any of them.
            #expect(csv.contains(",2025-01-01,") && !csv.contains("vn-2025-"))
        }
    }

    @Test func recordsThatWereNeverResolvedAreToldEverywhere() throws {
        try NetworkDesk.inFolder { desk in
            let told = try desk.network("figures", language: "vi")
            #expect(told.messages.contains("chưa từng được đối chiếu trùng"), "\(told.messages)")
            let facts = try desk.networkPage("risk")["network"] as? [String: Any]
            let standing = try #require(facts?["resolution"] as? [String: Any])
            #expect(standing["hasRun"] as? Bool == false && standing["recordsSince"] as? Int == 7)
            for (language, sentence) in [
                ("vi", "Dữ liệu chưa từng"), ("en", "Records were never resolved"),
                ("ko", "중복 확인을 한 적이 없습니다"), ("ja", "名寄せは一度も"),
            ] {
                let file = language + "-resolved.html"
                let report = try desk.network("report", "--output", file, "--language", language)
                #expect(report.status == 0, "\(report.messages)")
                let page = String(decoding: try desk.read(file), as: UTF8.self)
                #expect(page.contains(sentence), "\(language)")
            }
            #expect(try desk.run("resolve", "run").status == 0)
            #expect(!(try desk.network("figures").messages.contains("resolve")))
        }
    }

    @Test func theStructureIsToldInEveryForm() throws {
        try NetworkDesk.inFolder { desk in
            let csv = try desk.network("structure", "--format", "csv").output
            let lines = csv.split(separator: "\n")
            #expect(
                lines[0] == "figure,detail,node,name,other,other_name,percent_gone,value")
            // The forged hub has no maker and the winners no work: parts of their own.
            #expect(lines.contains { $0.hasPrefix("parts,,,,,,,") })
            #expect(lines.count { $0.hasPrefix("curve,degree,") } == 101)
            #expect(lines.contains { $0.hasPrefix("curve,chance,,,,,0,") })
            // Bắc Ninh stamps; Đồng Nai does that and moulds: it holds all of the other's, and
            // stamping is done wherever moulding is.
            #expect(lines.contains { $0 == "nestedness,regions-processes,,,,,,100.0" })
            #expect(lines.contains { $0.hasPrefix("nestedness,suppliers-needs,") })
            // Nobody forges.
            #expect(lines.contains { $0 == "nestedness-left-out,suppliers-needs,,,,,,1.0" })
            // Pressing alone joins S3 to the needs, and neither a region nor a site is a thread.
            let threads = lines.filter { $0.hasPrefix("cut-point,") || $0.hasPrefix("bridge,") }
            #expect(threads.contains { $0.hasPrefix("bridge,") && $0.contains("Moulder") })
            #expect(!threads.contains { $0.contains("site:") || $0.contains("region:") })
            let text = try desk.network("structure", language: "vi").output
            #expect(text.contains("Tách rời khi thiếu") && text.contains("Độ bền"), "\(text)")
            let book = try desk.network("structure", "--format", "xlsx", "--out", "s.xlsx")
            #expect(book.status == 0, "\(book.messages)")
            #expect(try desk.read("s.xlsx").starts(with: Data("PK".utf8)))
            let page = try desk.networkPage("structure")
            #expect(page["exact"] as? Bool == true)
        }
    }

    @Test func peopleReadTheirLanguage() throws {
        try NetworkDesk.inFolder { desk in
            let text = try desk.network("figures", "--min-cell", "1", language: "vi").output
            #expect(text.contains("Địa phương") && text.contains("Bắc Ninh"))
            #expect(text.contains("thương số vị trí (RCA): LQ(r,p)"))
            let book = try desk.network(
                "figures", "--format", "xlsx", "--out", "f.xlsx", language: "vi")
            #expect(book.status == 0, "\(book.messages)")
            #expect(try desk.read("f.xlsx").starts(with: Data("PK".utf8)))
            #expect(try desk.network("figures", "--format", "xlsx").status == 64)
        }
    }

    @Test func besideEveryFileStandsWhatItIsOf() throws {
        try NetworkDesk.inFolder { desk in
            func fields(_ file: String, _ command: String...) throws -> [String]? {
                let told = try desk.run(
                    ["network"] + command + ["--at", NetworkDesk.day], language: "en")
                #expect(told.status == 0, "\(told.messages)")
                let page = try JSONSerialization.jsonObject(
                    with: try desk.read(file + ".datapackage.json"))
                let members = try #require(page as? [String: Any])
                #expect((members["snapshot"] as? String)?.hasPrefix("log:") == true)
                #expect(members["regionVintage"] as? String == NetworkDesk.day)
                let titles = (members["sources"] as? [[String: Any]])?.map {
                    $0["title"] as? String
                }
                #expect(titles == ["awards.csv", "firms.csv", "needs.csv"])
                let resources = try #require(members["resources"] as? [[String: Any]])
                let own = try #require(resources.first)
                #expect(own["path"] as? String == file)
                #expect(own["bytes"] as? Int == (try desk.read(file)).count)
                let schema = own["schema"] as? [String: Any]
                return (schema?["fields"] as? [[String: Any]])?.compactMap {
                    $0["name"] as? String
                }
            }
            for (file, command) in [("f.csv", "figures"), ("s.csv", "structure")] {
                let told = try fields(file, command, "--format", "csv", "--out", file)
                let head = String(decoding: try desk.read(file), as: UTF8.self)
                    .prefix { $0 != "\n" }
                #expect(told == head.split(separator: ",").map(String.init))
            }
            let sheet = try fields("f.xlsx", "figures", "--format", "xlsx", "--out", "f.xlsx")
            #expect(sheet == ["What", "Value"])
            #expect(try fields("r.html", "report", "--output", "r.html") == nil)
            // Another cut beside it is a file of its own, and what is there stays.
            let cut = ["--cut", "country:VN"]
            _ = try fields("v.html", "report", "--output", "v.html", cut[0], cut[1])
            let again = try desk.network("report", "--output", "r.html")
            #expect(again.status == 73, "\(again.messages)")
        }
    }

    @Test func whatIsKeptBackIsToldFromWhatThereIsNone() throws {
        try NetworkDesk.inFolder { desk in
            let lines = try desk.network("figures").output.split(separator: "\n")
            let dongNai = try #require(lines.first { $0.hasPrefix("Dong Nai") })
            // Two firms, so no number; and complexity is none of anybody's.
            let cells = dongNai.dropFirst("Dong Nai".count).split(separator: " ")
            #expect(cells.first == "*" && cells.contains("–"), "\(dongNai)")
            #expect(lines[lines.startIndex + 1].contains("needs of nobody"), "\(lines)")
        }
    }

    @Test func whereNothingIsNeededNothingLacks() throws {
        try Desk.inFolder { desk in
            try desk.write("firms.csv", NetworkDesk.firms)
            #expect(try desk.run("import", "firms.csv", "--date", "2026-11-20").status == 0)
            for command in [["gaps"], ["risk"], ["whatif", "--region", "Bắc Ninh"]] {
                let told = try desk.run(
                    ["network"] + command + ["--at", NetworkDesk.day], language: "en")
                #expect(told.status == 0 && told.output.contains("No need is known"), "\(told)")
                #expect(told.output.contains("--kind need") && !told.output.contains("Title"))
            }
            // S1, S2 and S3 lie there.
            let lost = try desk.network("whatif", "--region", "Bắc Ninh").output
            #expect(lost.contains("Suppliers lost: 3 of 5"), "\(lost)")
            let near = try desk.networkPage("whatif", "--flood", "21.17,106.05")
            let sites = (near["whatIf"] as? [String: Any])?["sites"] as? [String: Any]
            #expect(sites?["count"] as? Int == 5)
        }
    }

    @Test func aReportLiesOnOutlinesOfOnesOwn() throws {
        try NetworkDesk.inFolder { desk in
            let samples = SourceTree.path("Importers/GeoJSON/Samples") + "/"
            let told = try desk.network(
                "report", "--output", "out/", "--boundaries", samples + "two-provinces.geojson",
                "--language", "ja")
            #expect(told.status == 0, "\(told.messages)")
            let page = String(decoding: try desk.read("out/network-report.html"), as: UTF8.self)
            #expect(page.contains("<html lang=\"ja\">") && page.contains("class=\"land\""))
            // Named by its official code, not as the file has it.
            #expect(!page.contains("own file") && page.contains("Somewhere &amp; else"))
            let package = try JSONSerialization.jsonObject(
                with: try desk.read("out/datapackage.json"))
            let resources = (package as? [String: Any])?["resources"] as? [[String: Any]]
            #expect(resources?.first?["path"] as? String == "network-report.html")
            let wrong = try desk.network(
                "report", "--output", "x.html", "--boundaries", samples + "in-metres.geojson")
            #expect(wrong.status == 65 && wrong.messages.contains("feature 1 (line 2)"))
            #expect(wrong.messages.contains("EPSG:4326"))
            let missing = try desk.network(
                "report", "--output", "x.html", "--boundaries", "none.geojson")
            #expect(missing.status == 66, "\(missing.messages)")
        }
    }

    @Test func theReportNeedsNothingElse() throws {
        try NetworkDesk.inFolder { desk in
            for (language, word) in [("vi", "Nhà cung cấp ở đâu"), ("en", "Where suppliers are")] {
                let told = try desk.network(
                    "report", "--output", language + ".html", language: language)
                #expect(told.status == 0, "\(told.messages)")
                let page = String(decoding: try desk.read(language + ".html"), as: UTF8.self)
                #expect(page.contains("<html lang=\"\(language)\">") && page.contains(word))
                #expect(page.ranges(of: "<svg").count == 2)
                for outside in ["<script", "<link", "src=", "href=", "url(", "@import"] {
                    #expect(!page.contains(outside), "\(outside)")
                }
                #expect(page.contains("N3 · Forged hub"))
                // Two of Đồng Nai are not told, nor the three of Bắc Ninh, from which they follow.
                for told in ["Bắc Ninh: 3<", "Bac Ninh: 3<", "Đồng Nai: 2<", "Dong Nai: 2<"] {
                    #expect(!page.contains(told), "\(told)")
                }
            }
            let again = try desk.network("report", "--output", "vi.html")
            #expect(again.status == 73)
        }
    }
}
