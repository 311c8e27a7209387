import Testing

/// The forms of output that scripts and spreadsheets read.
@Suite struct FormatTests {
    /// A database with a supplier and a need whose texts a spreadsheet would run.
    private func filled(_ program: Desk) throws -> String {
        let added = try program.run(
            "supplier", "add", "--name", "=cmd()", "--country", "VN", "--processes", "stamping",
            "--set", "externalID=+1")
        #expect(added.status == 0, "\(added.messages)")
        let need = try program.run(
            "need", "add", "N1", "--title", "@sum", "--processes", "stamping", "--certificates",
            "IATF 16949", "--set", "tolerance.should-7=±0.1 mm", "--text", "=1+1 widgets")
        #expect(need.status == 0, "\(need.messages)")
        return String(added.output.prefix { $0 != "\n" })
    }

    @Test func noCSVHoldsAFormula() throws {
        try Desk.inFolder { program in
            let id = try filled(program)
            let commands = [
                ["supplier", "list"], ["supplier", "show", id], ["need", "list"],
                ["need", "show", "N1"], ["match"], ["export", "suppliers"], ["export", "needs"],
                ["export", "matches"], ["gap", "--supplier", id],
            ]
            for command in commands {
                let outcome = try program.run(command + ["--format", "csv"])
                #expect(outcome.status == 0, "\(command): \(outcome.messages)")
                let cells = outcome.output.split { ",\r\n".contains($0) }
                #expect(cells.count > 1)
                #expect(!cells.contains { "=+@\t".contains($0.first ?? " ") }, "\(command)")
            }
            let list = try program.run("supplier", "list", "--format", "csv").output
            #expect(list.contains("'=cmd()"))
            #expect(list.contains("'+1"))
        }
    }

    @Test func whatShowsOneThingHasEveryForm() throws {
        try Desk.inFolder { program in
            let id = try filled(program)
            let commands = [
                ["gap", "--supplier", id], ["supplier", "show", id], ["need", "show", "N1"],
                ["source", "show", "owner"], ["init"],
            ]
            for command in commands {
                let line = try program.run(command + ["--format", "ndjson"])
                #expect(try line.objects().count == 1, "\(command)")
                #expect(line.output.split(separator: "\n").count == 1)
                let table = try program.run(command + ["--format", "csv"])
                #expect(table.status == 0, "\(command)")
                #expect(table.output.split(separator: "\n").count > 1, "\(command)")
            }
        }
    }

    @Test func aWishHasTheWeightItWasWrittenWith() throws {
        try Desk.inFolder { program in
            _ = try filled(program)
            let shown = try program.run("need", "show", "N1")
            #expect(shown.output.contains("should (7)"))
            let facts = try #require(
                try program.run("need", "show", "N1", "--format", "ndjson").objects().first)
            let requirements = try #require(facts["requirements"] as? [[String: Any]])
            let weights = requirements.compactMap { $0["weight"] as? Double }
            #expect(weights.contains(7))
            #expect(weights.allSatisfy { (0.1...10).contains($0) })
        }
    }

    @Test func figuresAndDaysAreWrittenAsTheReaderWritesThem() throws {
        try Desk.inFolder { program in
            let rows = (1...1_234).map { "Firm \($0),VN\n" }.joined()
            try program.write("list.csv", "name,country\n" + rows)
            let taken = try program.run(
                ["import", "list.csv", "--date", "2026-03-31"], language: "vi")
            #expect(taken.output.contains("1.234"))
            let sources = try program.run(["source", "list"], language: "vi")
            #expect(sources.output.contains("31/03/2026"))
            let doctor = try program.run(["doctor"], language: "vi")
            #expect(doctor.output.contains("1.234 nhà cung cấp"))
            let facts = try program.run(["source", "list", "--format", "csv"], language: "vi")
            #expect(facts.output.contains("2026-03-31,1234,"))
        }
    }
}
