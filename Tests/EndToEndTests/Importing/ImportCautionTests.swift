import Foundation
import Testing

/// What somebody should know of a list before it is imported.
@Suite struct ImportCautionTests {
    private static let list =
        "id,name,country,products\nA1,An Phát,VN,stamping\nB2,Bình Minh,VN,casting\n"

    @Test func theSameFileUnderAnotherNameIsNoticed() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            #expect(try program.run("import", "list.csv", "--source", "fair").status == 0)
            let twice = try program.run("import", "list.csv")
            #expect(twice.status == 0)
            #expect(twice.messages.contains("imported before as “fair”"))
            #expect(twice.messages.contains("matxich source withdraw list"))
            let same = try program.run("import", "list.csv", "--source", "fair")
            #expect(!same.messages.contains("imported before as “fair”"))
        }
    }

    @Test func aWithdrawnSourceIsNamedWithTheWayBack() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            _ = try program.run("import", "list.csv")
            _ = try program.run("source", "withdraw", "list", "--yes")
            let again = try program.run(["import", "list.csv"], language: "vi")
            #expect(again.messages.contains("Nguồn “list” đã bị rút"))
            #expect(again.messages.contains("matxich source restore list"))
        }
    }

    @Test func theOldListDoesNotUndoALaterOne() throws {
        try Desk.inFolder { program in
            try program.write("old.csv", Self.list)
            try program.write("new.csv", Self.list.replacingOccurrences(of: "casting", with: "CNC"))
            let old = ["import", "old.csv", "--source", "s", "--format", "ndjson"]
            _ = try program.run(old)
            _ = try program.run("import", "new.csv", "--source", "s")
            let again = try program.run(old)
            let facts = try #require(try again.objects().first)
            #expect(facts["rowsUnchanged"] as? Int == 2)
            #expect(again.messages.contains("--again"))
            let dry = try program.run(old + ["--dry-run"])
            let foretold = try #require(try dry.objects().first)
            #expect(foretold["rowsUnchanged"] as? Int == 2)
            #expect(dry.messages.contains("--again"))
            #expect(try program.run("supplier", "show", "B2").output.contains("CNC"))
            let forced = try #require(try program.run(old + ["--again"]).objects().first)
            #expect(forced["rowsChanged"] as? Int == 1)
        }
    }

    @Test func oneTaxNumberUnderTwoNamesIsAWarning() throws {
        try Desk.inFolder { program in
            try program.write(
                "list.csv",
                """
                name,country,MST
                An Phát,VN,0101248141
                An Phát Hà Nội,VN,0101248141
                Bình Minh,VN,

                """)
            let outcome = try program.run("import", "list.csv")
            #expect(outcome.messages.contains("the tax number stood with another id or name"))
            #expect(outcome.messages.contains("1 rows are about what an earlier row"))
        }
    }

    @Test func aDryRunForetellsWhatWouldChange() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            _ = try program.run("import", "list.csv")
            try program.write(
                "list.csv",
                Self.list.replacingOccurrences(of: "casting", with: "CNC")
                    + "C3,Cao Lỗ,VN,welding\n")
            let preview = try program.run("import", "list.csv", "--dry-run")
            #expect(
                preview.output.contains(
                    "Against what “list” says now: 1 new, 1 changed, 1 unchanged"))
            let facts = try #require(
                try program.run("import", "list.csv", "--dry-run", "--format", "json").objects()
                    .first)
            #expect(facts["rowsNew"] as? Int == 1)
            #expect(facts["rowsChanged"] as? Int == 1)
        }
    }

    @Test func aMendedFilesDryRunNamesItsSource() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", ImportTests.list)
            _ = try program.run("import", "list.csv", "--source", "fair")
            _ = try program.run("quarantine", "export", "--out", "m.xlsx")
            let preview = try program.run("import", "m.xlsx", "--dry-run")
            #expect(preview.output.contains("source fair"), "\(preview.output)")
            #expect(!preview.output.contains("source m"))
        }
    }

    @Test(.enabled(if: Shell.isThere, "there is no bash"))
    func aBrokenImportIsSeenInEveryPlace() throws {
        let folder = try Folder()
        let rows = (0..<60_000).map { "Firm \($0),VN,stamping\n" }.joined()
        try folder.write("name,country,products\n" + rows, to: "list.csv")
        _ = try Shell.run(
            "trap '' XFSZ; (ulimit -f 2500; matxich import list.csv -q)", in: folder)
        let sources = try Program.run(["source", "list"], in: folder)
        #expect(sources.text.contains("import unfinished"))
        #expect(sources.notes.contains("matxich import list.csv --source list"))
        let doctor = try Program.run(["doctor"], in: folder)
        #expect(doctor.status == 2)
        #expect(doctor.text.contains("is not finished"))
        _ = try Program.run(["import", "list.csv", "-q"], in: folder)
        #expect(try Program.run(["source", "list"], in: folder).text.contains("in force"))
        #expect(try Program.run(["doctor"], in: folder).status == 0)
    }

    @Test func aListIsNeverAdvisedToBeWrittenOver() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            let outcome = try program.run(["supplier", "list", "--db", "list.csv"], language: "vi")
            #expect(outcome.status == 69)
            #expect(!outcome.messages.contains("restore"))
            #expect(outcome.messages.contains("matxich import list.csv --db matxich.db"))
            #expect(outcome.messages.contains("không phải tệp SQLite"))
        }
    }

    @Test func hintsKeepTheLanguageAskedFor() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", Self.list)
            let outcome = try program.run("import", "list.csv", "--lang", "vi")
            #expect(outcome.messages.hasSuffix("Tiếp theo: matxich match --top 5 --lang vi\n"))
        }
    }

    @Test func aFolderOfListsKnowsItsNeedsByTheirColumns() throws {
        try Desk.inFolder { program in
            try FileManager.default.createDirectory(
                atPath: program.path("lists"), withIntermediateDirectories: false)
            try program.write("lists/a.csv", Self.list)
            try program.write(
                "lists/nhucau.csv",
                "Mã nhu cầu,Tên nhu cầu,Bên mua,Công nghệ gia công,Sản lượng tháng\n"
                    + "C9,Giá đỡ,Buyer,Dập kim loại,2000 chiếc/tháng\n")
            try program.write("lists/~$a.xlsx", "lock")
            try program.write("lists/readme.pdf", "%PDF-1.4")
            let demo = try program.run("demo", "--lists", program.path("lists"))
            #expect(demo.status == 0, "\(demo.messages)")
            #expect(demo.output.contains("C9 · Giá đỡ"))
            #expect(!demo.output.contains("N01"))
            #expect(demo.messages.contains("readme.pdf"))
            #expect(demo.messages.contains("~$a.xlsx"))
        }
    }
}
