import Foundation
import Testing

/// `matxich resolve`, run as a person runs it.
@Suite struct ResolveCommandTests {
    private static let mapping = """
        id: id
        truth: firm
        fields:
          name: Company
          address: [Street, Town]
          phone: Phone
          custom.year: {column: Founded, kind: number}

        """

    /// Eighty firms, each told of twice.
    private static let list: String = {
        var lines = ["id,Company,Street,Town,Phone,Founded,firm"]
        for firm in 0..<80 {
            let name = "\(MadeUpNames.word(firm)) \(MadeUpNames.word(firm * 7 + 3))"
            let street = "\(firm * 3 + 1) \(MadeUpNames.word(firm + 40)) Road"
            let phone = "09\(12_345_678 + firm * 7_919)"
            lines.append(
                "a\(firm),\(name) Co. Ltd,\(street),Hanoi,\(phone),\(1980 + firm % 40),\(firm)")
            lines.append("b\(firm),CÔNG TY TNHH \(name),\(street),Hà Nội,\(phone),,\(firm)")
        }
        return lines.joined(separator: "\n") + "\n"
    }()

    private func inDesk(_ body: (Desk, [String]) throws -> Void) throws {
        try Desk.inFolder { desk in
            try desk.write("list.csv", Self.list)
            try desk.write("list.yaml", Self.mapping)
            try body(desk, ["--input", "list.csv", "--mapping", "list.yaml", "--no-store"])
        }
    }

    @Test func givesEveryRecordItsCluster() throws {
        try inDesk { desk, options in
            let run = try desk.run(["resolve", "run"] + options)
            #expect(run.status == 0, "\(run.messages)")
            let lines = run.output.split(separator: "\n")
            #expect(lines.first == "record_id,cluster_id,probability,row")
            #expect(lines.count == 161)
            #expect(lines.contains { $0.hasPrefix("b0,a0,0.99") || $0.hasPrefix("b0,a0,1.0") })
            #expect(run.messages.contains("160 records are 80 firms"))
            let again = try desk.run(["resolve", "run", "--format", "jsonl"] + options)
            #expect(try again.objects().count == 160)
        }
    }

    /// With --force a run wrote its clusters over the list that it had read them from.
    @Test func neverWritesOverWhatItReads() throws {
        try inDesk { desk, options in
            let folder = desk.path("list.csv").split(separator: "/").dropLast()
                .joined(separator: "/")
            try desk.write("kept.csv", "")
            let manager = FileManager.default
            try manager.createSymbolicLink(
                atPath: desk.path("link.csv"), withDestinationPath: "list.csv")
            try manager.linkItem(atPath: desk.path("list.csv"), toPath: desk.path("hard.csv"))
            let names = [
                "list.csv", "./list.csv",
                "/\(folder)/../\(folder.split(separator: "/").last ?? "")/list.csv", "link.csv",
                "hard.csv", "list.yaml",
            ]
            for name in names {
                for flag in ["--output", "--kin"] {
                    let run = try desk.run(["resolve", "run", flag, name, "--force"] + options)
                    #expect(run.status == 73, "\(flag) \(name): \(run.messages)")
                    #expect(run.messages.contains("being read"), "\(run.messages)")
                }
            }
            let list = try String(contentsOfFile: desk.path("list.csv"), encoding: .utf8)
            #expect(list == Self.list)
            for (one, other) in [("out.csv", "./out.csv"), ("kept.csv", "kept.csv")] {
                let run = try desk.run(
                    ["resolve", "run", "--output", one, "--kin", other, "--force"] + options)
                #expect(run.status == 73 && run.messages.contains("two outputs"))
                #expect(!manager.fileExists(atPath: desk.path("out.csv")))
            }
            let fine = try desk.run(
                ["resolve", "run", "--output", "kept.csv", "--force"] + options)
            #expect(fine.status == 0, "\(fine.messages)")
        }
    }

    /// By its rows a list without ids is joined with what was found.
    @Test func tellsTheRowOfEveryRecord() throws {
        try inDesk { desk, options in
            let mapping = Self.mapping.replacing("id: id\n", with: "")
            try desk.write("list.yaml", mapping)
            let run = try desk.run(["resolve", "run", "--format", "jsonl"] + options)
            #expect(run.status == 0, "\(run.messages)")
            #expect(try run.objects().compactMap { $0["row"] as? Int } == Array(2...161))
        }
    }

    /// Two unrelated right tax numbers were called alike, and one province a part of itself.
    @Test func explainsInWordsThatAreTrueOfWhatWasCompared() throws {
        try inDesk { desk, options in
            let lines = Self.list.split(separator: "\n").enumerated().map { place, line in
                line
                    + (place == 0
                        ? ",MST" : place == 1 ? ",0100109106" : place == 2 ? ",0300588569" : ",")
            }
            try desk.write("list.csv", lines.joined(separator: "\n") + "\n")
            try desk.write("list.yaml", Self.mapping + "  taxNumber: MST\n  country: {value: VN}\n")
            let run = try desk.run(["resolve", "explain", "a0", "b0"] + options)
            #expect(run.output.contains("tax number: two right numbers, of two firms"))
            #expect(run.output.contains("district, province: one province;"), "\(run.output)")
            #expect(!run.output.contains("alike but contradicting"))
        }
    }

    @Test func measuresAgainstTheTruth() throws {
        try inDesk { desk, options in
            let run = try desk.run(["resolve", "evaluate", "--truth", "list.csv"] + options)
            #expect(run.status == 0, "\(run.messages)")
            let measures = try #require(try run.objects().first)
            let pairwise = try #require(measures["pairwise"] as? [String: Double])
            #expect(try #require(pairwise["f1"]) > 0.98)
            #expect(try #require(measures["pairs_completeness"] as? Double) > 0.98)
            #expect(measures["true_pairs"] as? Int == 80)
            let more = Self.list + (0..<7).map { "n\($0),Nobody,,,,,n" }.joined(separator: "\n")
            try desk.write("more.csv", more + "\n")
            let half = try desk.run(
                ["resolve", "evaluate", "--truth", "more.csv", "--quiet"] + options)
            let left = try #require(try half.objects().first)
            #expect(left["truth_records_missing"] as? Int == 7)
            #expect(left["truth_records"] as? Int == 167 && left["records"] as? Int == 160)
            #expect(half.messages.contains("7 of the 167"), "\(half.messages)")
            #expect(half.messages.contains("“n0”") && half.messages.contains("…"))
            // Whichever line counted, the figures were of another truth.
            try desk.write("odd.csv", Self.list + "a0,Nobody,,,,,elsewhere\n")
            let odd = try desk.run(["resolve", "evaluate", "--truth", "odd.csv"] + options)
            #expect(odd.status == 65 && odd.output.isEmpty, "\(odd.output)")
            #expect(odd.messages.contains("odd.csv") && odd.messages.contains("“a0”"))
            #expect(
                odd.messages.contains("on line 2") && odd.messages.contains("on line 162"),
                "\(odd.messages)")
        }
    }

    @Test(arguments: ["en", "vi"]) func explainsAPair(language: String) throws {
        try inDesk { desk, options in
            let run = try desk.run(
                ["resolve", "explain", "a0", "b0"] + options, language: language)
            #expect(run.status == 0, "\(run.messages)")
            let said = language == "en" ? "They are in one cluster." : "Hai bản ghi cùng một cụm."
            #expect(run.output.contains(said))
            #expect(
                run.output.contains(language == "en" ? "name: " : "tên: ")
                    && run.output.contains(" bit"))
        }
    }

    @Test func writesTheClustersAndTheirKinToFiles() throws {
        try inDesk { desk, options in
            let files = ["--output", "clusters.csv", "--kin", "kin.csv"]
            let run = try desk.run(["resolve", "run"] + options + files)
            #expect(run.status == 0 && run.output.isEmpty, "\(run.messages)")
            let kin = try String(contentsOfFile: desk.path("kin.csv"), encoding: .utf8)
            #expect(kin.hasPrefix("cluster_id,other_cluster_id,kinship,parent_cluster_id\n"))
            let refused = try desk.run(["resolve", "run"] + options + files)
            #expect(refused.status != 0)
        }
    }

    @Test func saysWhatIsWrong() throws {
        try inDesk { desk, options in
            let stored = try desk.run(["resolve", "run"] + options.dropLast())
            #expect(stored.status == 64 && stored.messages.contains("--no-store"))
            try desk.write("list.yaml", Self.mapping.replacing("Phone", with: "Fone"))
            let column = try desk.run(["resolve", "run"] + options)
            #expect(column.status == 78 && column.messages.contains("Fone"))
            try desk.write("list.yaml", Self.mapping.replacing("name:", with: "nmae:"))
            let field = try desk.run(["resolve", "run"] + options)
            #expect(field.status == 78 && field.messages.contains("name"))
            try desk.write("list.yaml", Self.mapping.replacing("id: id", with: "id: Town"))
            let id = try desk.run(["resolve", "run"] + options)
            #expect(id.status == 65 && id.messages.contains("Hanoi"))
        }
    }
}
