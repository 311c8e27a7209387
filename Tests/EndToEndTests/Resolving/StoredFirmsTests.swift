import Foundation
import Testing

/// `matxich resolve` on a database, run as a person runs it.
@Suite struct StoredFirmsTests {
    private static func list(_ source: String, _ firms: Range<Int>) -> String {
        let lines = firms.map { firm -> String in
            let name = "\(MadeUpNames.word(firm)) \(MadeUpNames.word(firm * 7 + 3))"
            let written = source == "ministry" ? "\(name) Co. Ltd" : "CÔNG TY TNHH \(name)"
            let street = "\(firm * 3 + 1) \(MadeUpNames.word(firm + 40)), Hà Nội"
            return "\(source)-\(firm),\(written),\"\(street)\",09\(12_345_678 + firm * 7_919)"
        }
        return (["Mã số,Tên doanh nghiệp,Địa chỉ,Điện thoại"] + lines).joined(separator: "\n")
            + "\n"
    }

    private func inDesk(_ firms: Int, _ body: (Desk) throws -> Void) throws {
        try Desk.inFolder { desk in
            for source in ["ministry", "chamber"] {
                try desk.write(source + ".csv", Self.list(source, 0..<firms))
                let run = try desk.run("import", source + ".csv", "--source", source)
                #expect(run.status == 0, "\(run.messages)")
            }
            try body(desk)
        }
    }

    @Test func oneProfileForEveryFirmUnderEveryIdAndBackAgain() throws {
        try inDesk(80) { desk in
            let run = try desk.run("resolve", "run")
            #expect(run.status == 0, "\(run.messages)")
            #expect(run.output.contains("160 records are 80 firms; 0 pairs"), "\(run.output)")
            #expect(run.messages.contains("shared by more than 32 records"), "\(run.messages)")
            #expect(try desk.run("resolve", "run").output.contains("Nothing changed"))
            let export = try desk.run("resolve", "export").output.split(separator: "\n")
            #expect(export.first == "source,external_id,organisation_id,probability,row")
            #expect(export.count == 161)
            // A list with ids of its own is joined by them.
            #expect(export.dropFirst().allSatisfy { $0.hasSuffix(",") })
            let ids = try ["ministry-0", "chamber-0"].map { key -> String in
                let line = try #require(export.first { $0.contains(key + ",") })
                return String(line.split(separator: ",")[2])
            }
            #expect(Set(ids).count == 1)
            let shown = try ["ministry-0", "chamber-0", ids[0]].map {
                try desk.run("supplier", "show", $0).output
            }
            #expect(Set(shown).count == 1 && !shown[0].isEmpty)
            let why = try desk.run("resolve", "explain", "ministry-0", "chamber-0")
            #expect(why.output.contains("They are in one cluster."), "\(why.output)")
            let split = try desk.run("resolve", "split", ids[0], "--why", "thử")
            #expect(split.status == 0, "\(split.messages)")
            #expect(
                split.messages.contains("matxich resolve decide \(ids[0]) "),
                "\(split.messages)")
            let apart = try desk.run("resolve", "explain", "ministry-0", "chamber-0").output
            #expect(apart.contains(": two firms: “thử”."), "\(apart)")
            #expect(apart.contains("So they are kept apart"), "\(apart)")
            #expect(try desk.run("resolve", "run").output.contains("160 records are 81 firms"))
            let decided = try desk.run(
                "resolve", "decide", "ministry-0", "chamber-0", "--same")
            #expect(decided.status == 0, "\(decided.messages)")
            #expect(try desk.run("resolve", "run").output.contains("160 records are 80 firms"))
        }
    }

    @Test func measuresAgainstTheTruthOfTheDatabase() throws {
        try inDesk(80) { desk in
            _ = try desk.run("resolve", "run")
            var truth = "source,external_id,cluster\n"
            for firm in 0..<80 {
                truth += "ministry,ministry-\(firm),\(firm)\nchamber,chamber-\(firm),\(firm)\n"
            }
            try desk.write("truth.csv", truth)
            let run = try desk.run("resolve", "evaluate", "--truth", "truth.csv")
            let facts = try #require(try run.objects().first)
            let pairwise = try #require(facts["pairwise"] as? [String: Double])
            #expect(pairwise["precision"] == 1 && pairwise["recall"] == 1)
            #expect(facts["pairs_completeness"] as? Double == 1, "\(run.output)")
            try desk.write("odd.csv", "source,id\na,b\n")
            let odd = try desk.run("resolve", "evaluate", "--truth", "odd.csv")
            #expect(odd.status == 65 && odd.messages.contains("external_id"))
            // F1 was 1 where nothing could be measured.
            try desk.write("two.csv", truth + "chamber,chamber-0,9\n")
            let two = try desk.run("resolve", "evaluate", "--truth", "two.csv")
            #expect(two.status == 65 && two.output.isEmpty, "\(two.output)")
            #expect(
                two.messages.contains("chamber chamber-0") && two.messages.contains("line 162"),
                "\(two.messages)")
            for rows in ["", "ministry,nobody,1\nchamber,no one,1\n"] {
                try desk.write("none.csv", "source,external_id,cluster\n" + rows)
                let none = try desk.run("resolve", "evaluate", "--truth", "none.csv")
                #expect(none.status == 65 && none.output.isEmpty, "\(none.output)")
            }
            try desk.write("half.csv", truth + "ministry,nobody,1\n")
            let half = try desk.run("resolve", "evaluate", "--truth", "half.csv").objects().first
            #expect(half?["records"] as? Int == 160 && half?["truth_records"] as? Int == 161)
            #expect(half?["truth_records_missing"] as? Int == 1)
            let said = try desk.run("resolve", "evaluate", "--truth", "half.csv", "--quiet")
            #expect(said.messages.contains("1 of the 161"), "\(said.messages)")
            #expect(said.messages.contains("“ministry nobody”"), "\(said.messages)")
        }
    }

    /// A list without ids was given made-up ones that led back to no row of it.
    @Test func aListWithoutIdsIsJoinedByItsRows() throws {
        try inDesk(60) { desk in
            try desk.write(
                "bare.csv",
                "Tên doanh nghiệp,Địa chỉ\nCơ khí Sao Băng,\"1 Phuson, Hà Nội\"\n"
                    + "Nhựa Mai Vàng,\"5 Daiduc, Hà Nội\"\n")
            #expect(try desk.run("import", "bare.csv", "--source", "bare").status == 0)
            let first = try desk.run("resolve", "run")
            #expect(first.status == 0)
            #expect(first.messages.contains("shared by more than 32 records"))
            let more = "Tên doanh nghiệp,Địa chỉ\nCơ khí Sao Băng,\"1 Phuson, Hà Nội\"\n"
            try desk.write("more.csv", more)
            #expect(try desk.run("import", "more.csv", "--source", "more").status == 0)
            let batch = try desk.run("resolve", "run")
            #expect(batch.messages.contains("shared by more than 32 records"))
            let lines = try desk.run("resolve", "export").output.split(separator: "\n")
            let rows = lines.filter { $0.hasPrefix("bare,") }
                .compactMap { $0.split(separator: ",").last.map(String.init) }
            #expect(rows.sorted() == ["2", "3"], "\(lines)")
        }
    }

    /// Branches are linked, and told wherever a person looks.
    @Test func branchesAreShown() throws {
        try inDesk(60) { desk in
            try desk.write(
                "branches.csv",
                "Mã số,Tên doanh nghiệp,Mã số thuế,Địa chỉ\n"
                    + "a,Cơ khí Sao Băng,0314409058,\"1 Phuson, Hà Nội\"\n"
                    + "b,Cơ khí Sao Băng,0314409058-002,\"977 Tanvinhra, Đà Nẵng\"\n")
            #expect(try desk.run("import", "branches.csv", "--source", "third").status == 0)
            #expect(try desk.run("resolve", "run").status == 0)
            let why = try desk.run("resolve", "explain", "a", "b").output
            #expect(why.contains("is a branch of the other"), "\(why)")
            #expect(try desk.run("supplier", "show", "a").output.contains("its branch"))
            #expect(try desk.run("supplier", "show", "b").output.contains("its firm"))
            let run = try desk.run("resolve", "run", "--kin", "kin.csv")
            #expect(run.status == 64 && run.messages.contains("--kin FILE"), "\(run.messages)")
            let export = ["resolve", "export", "--output", "firms.csv", "--kin", "kin.csv"]
            #expect(try desk.run(export).status == 0)
            let kin = try String(contentsOfFile: desk.path("kin.csv"), encoding: .utf8)
                .split(whereSeparator: \.isNewline)
            #expect(
                kin.first == "organisation_id,other_organisation_id,kinship,parent_organisation_id")
            let tie = try #require(kin.last).split(separator: ",")
            #expect(kin.count == 2 && tie.count == 4 && tie[2] == "branch", "\(kin)")
            let firm = try desk.run("supplier", "show", "a").output
            #expect(firm.contains(tie[3]), "\(firm)")
        }
    }

    /// The pairs to review, by their ids in the third list.
    private func pairs(in desk: Desk) throws -> [[String]] {
        let export = try desk.run("resolve", "export").output.split(separator: "\n")
        var keys: [String: String] = [:]
        for line in export.dropFirst() {
            let cells = line.split(separator: ",").map(String.init)
            keys[cells[2]] = cells[1]
        }
        let listed = try desk.run("resolve", "review", "--list", "--format", "ndjson")
        return try listed.objects().map { pair in
            ["one", "other"].map { keys[pair[$0] as? String ?? ""] ?? "" }.sorted()
        }
    }

    /// What a person has to decide is listed, asked of a terminal alone, and refused in words.
    @Test func reviewListsAndExplainsRefusals() throws {
        try inDesk(60) { desk in
            try desk.write(
                "third.csv",
                "Mã số,Tên doanh nghiệp,Địa chỉ,Điện thoại\n"
                    + "x,Cơ khí Sao Băng,\"1 Phuson, Hà Nội\",\ny,Cơ khí Sao Băng,"
                    + "\"977 Tanvinhra, Hà Nội\",\n")
            #expect(try desk.run("import", "third.csv", "--source", "third").status == 0)
            // One name in two streets: hardly probable, and asked for all the same.
            let low = ["resolve", "run", "--review", "0.0001"]
            #expect(try desk.run(low).status == 0)
            #expect(try pairs(in: desk).contains(["x", "y"]))
            let table = try desk.run("resolve", "review", "--list")
            #expect(table.output.contains("Cơ khí Sao Băng"), "\(table.output)")
            #expect(table.output.contains("one name in two streets"), "\(table.output)")
            #expect(!table.output.contains("reserved"), "\(table.output)")
            let asked = try desk.run("resolve", "review", input: "y\n")
            #expect(asked.status == 64 && asked.messages.contains("--list"))
            #expect(
                try desk.run("resolve", "decide", "x", "y", "--different").status == 0)
            #expect(try desk.run(low).status == 0)
            #expect(try !pairs(in: desk).contains(["x", "y"]))
            let unknown = try desk.run(
                "resolve", "decide", "x", String(repeating: "nobody", count: 1_000), "--same")
            #expect(unknown.status == 66 && unknown.messages.count < 500)
            let itself = try desk.run("resolve", "explain", "x", "x")
            #expect(itself.status == 64 && itself.messages.contains("Both are the record"))
            let apart = ["resolve", "export", "--output", "f.csv", "--apart", "apart.csv"]
            #expect(try desk.run(apart).status == 0)
            let lines = try String(contentsOfFile: desk.path("apart.csv"), encoding: .utf8)
            #expect(lines.hasPrefix("record,other_record,probability"))
            let source = try desk.run("import", "third.csv", "--source", "Fall-2018")
            #expect(source.status == 64 && source.messages.contains("small letters"))
            let both = try desk.run("resolve", "decide", "x", "y")
            #expect(both.status == 64)
            let nothing = try desk.run("resolve", "split", "x")
            #expect(nothing.status == 64 && nothing.messages.contains("nothing to split"))
            let vietnamese = try desk.run(["resolve", "split", "x"], language: "vi")
            #expect(vietnamese.messages.contains("không có gì để tách"))
        }
    }
}
