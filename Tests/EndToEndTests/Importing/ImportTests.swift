import Foundation
import Testing

/// `matxich import`: every row is kept or quarantined, and nothing is done twice.
@Suite struct ImportTests {
    static let list = """
        name,country,tax code,products
        Cong ty A,VN,0101248141,dap kim loai
        ,VN,0101248141,nobody's
        B Co,VN,0101248142,"CNC machining, widgets"
        C Co,VN,,rubber moulding,surplus

        """

    private func counts(_ outcome: Desk.Outcome) throws -> [String: Int] {
        let facts = try #require(try outcome.objects().first)
        return facts.compactMapValues { $0 as? Int }
    }

    @Test func everyRowIsCountedOnce() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            let outcome = try program.run("import", "list.csv", "--format", "json")
            #expect(outcome.status == 0)
            let counts = try counts(outcome)
            #expect(counts["rowsRead"] == 4)
            #expect(counts["rowsNew"] == 2)
            #expect(counts["rowsChanged"] == 0)
            #expect(counts["rowsUnchanged"] == 0)
            #expect(counts["rowsQuarantined"] == 2)
            let facts = try #require(try outcome.objects().first)
            #expect(facts["file"] as? String == "list.csv")
            #expect(facts["source"] as? String == "list")
            #expect(facts["encoding"] as? String == "utf-8")
        }
    }

    @Test func importingTwiceChangesNothing() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            #expect(try program.run("import", "list.csv").status == 0)
            let again = try program.run("import", "list.csv", "--format", "json", "-q")
            let counts = try counts(again)
            #expect(counts["rowsNew"] == 0)
            #expect(counts["rowsChanged"] == 0)
            #expect(counts["rowsUnchanged"] == 2)
            #expect(again.messages.isEmpty)
            let quarantine = try program.run("quarantine", "list", "--format", "ndjson")
            #expect(try quarantine.objects().count == 2)
        }
    }

    @Test func aChangedRowIsChangedAndOnlyThat() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            _ = try program.run("import", "list.csv")
            try program.write(
                "later.csv", Self.list.replacing("dap kim loai", with: "dập kim loại; hàn"))
            let outcome = try program.run(
                "import", "later.csv", "--source", "list", "--format", "json")
            let counts = try counts(outcome)
            #expect(counts["rowsChanged"] == 1)
            #expect(counts["rowsUnchanged"] == 1)
        }
    }

    @Test func aDryRunShowsTheMappingAndWhatWasSpottedAndWritesNothing() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            let outcome = try program.run("import", "list.csv", "--dry-run")
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("identifiers  ← “tax code”"))
            #expect(outcome.output.contains("dap kim loai → Metal stamping"))
            #expect(outcome.output.contains("left over: widgets"))
            #expect(outcome.output.contains("2 would be kept, 2 quarantined"))
            #expect(!FileManager.default.fileExists(atPath: program.path("matxich.db")))
        }
    }

    @Test func aDryRunTellsProgramsTheSame() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            let outcome = try program.run(
                "import", "list.csv", "--dry-run", "--all-rows", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["dryRun"] as? Bool == true)
            #expect((facts["rows"] as? [Any])?.count == 4)
            #expect((facts["mapping"] as? [String: Any])?["name"] as? [String] == ["name"])
        }
    }

    @Test func anUnreadableFileDoesNotStopTheOthers() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            let outcome = try program.run(
                "import", "nowhere.csv", "list.csv", "--format", "json")
            #expect(outcome.status == 66)
            #expect(outcome.messages.contains("nowhere.csv cannot be read: there is no such file"))
            let objects = try outcome.objects()
            #expect(objects.count == 2)
            #expect(objects[0]["error"] != nil)
            #expect(objects[1]["rowsNew"] as? Int == 2)
        }
    }

    @Test func standardInputIsAListToo() throws {
        try Desk.inFolder { program in
            let outcome = try program.run(["import", "-", "--format", "json"], input: Self.list)
            let facts = try #require(try outcome.objects().first)
            #expect(facts["source"] as? String == "stdin")
            #expect(facts["rowsRead"] as? Int == 4)
        }
    }

    @Test func aFieldMapDecidesWhatColumnsMean() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "c1,c2\nCông ty X,ép nhựa\n")
            try program.write(
                "map.yaml",
                """
                source: chamber-2026
                record: supplier
                fields:
                  name.vi: c1
                  processes: c2
                  country: {value: VN}

                """)
            let outcome = try program.run(
                "import", "list.csv", "--map", "map.yaml", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["source"] as? String == "chamber-2026")
            #expect(facts["rowsNew"] as? Int == 1)
        }
    }

    @Test func aWrongFieldMapIsNamedWithItsLine() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "name,country\nA,VN\n")
            try program.write(
                "map.yaml", "record: supplier\nfields:\n  name: Nmae\n  country: country\n")
            let outcome = try program.run("import", "list.csv", "--map", "map.yaml")
            #expect(outcome.status == 78)
            #expect(outcome.messages.contains("map.yaml, line 3"))
            #expect(outcome.messages.contains("Did you mean: “name”?"))
        }
    }
}
