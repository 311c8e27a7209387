import Foundation
import Testing

/// What holds for the program as a whole: help, names, databases, exit codes.
@Suite struct ProgramTests {
    @Test func helpListsTheExitCodesInBothLanguages() throws {
        try Desk.inFolder { program in
            let english = try program.run("--help")
            #expect(english.status == 0)
            #expect(english.output.contains("EXIT CODES:"))
            #expect(english.output.contains("78  a field map is wrong"))
            let vietnamese = try program.run("--help", "--lang", "vi")
            #expect(vietnamese.output.contains("MÃ THOÁT:"))
            #expect(vietnamese.output.contains("CÁC LỆNH:"))
        }
    }

    @Test(arguments: [
        "init", "doctor", "demo", "import", "quarantine", "template", "supplier", "need", "match",
        "gap", "export", "source", "backup", "restore", "completion",
    ])
    func everyCommandExplainsItselfInVietnamese(command: String) throws {
        try Desk.inFolder { program in
            let outcome = try program.run([command, "--help"], language: "vi")
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("GIỚI THIỆU:"))
            #expect(!outcome.output.contains("OVERVIEW:"))
        }
    }

    @Test func aMistypedCommandGetsASuggestion() throws {
        try Desk.inFolder { program in
            let outcome = try program.run("suplier", "list")
            #expect(outcome.status == 64)
            #expect(outcome.messages.contains("Did you mean: “supplier”?"))
            let nested = try program.run("source", "lst")
            #expect(nested.messages.contains("“list”"))
        }
    }

    @Test func aMistypedOptionOrValueIsAUsageError() throws {
        try Desk.inFolder { program in
            #expect(try program.run("init", "--formt", "json").status == 64)
            let value = try program.run("init", "--format", "tabel")
            #expect(value.status == 64)
            #expect(value.messages.contains("table"))
            #expect(try program.run("source", "list", "--format", "trec").status == 64)
        }
    }

    @Test func aMissingDatabaseIsNamedWithTheNextStep() throws {
        try Desk.inFolder { program in
            let outcome = try program.run("source", "list", "--db", "none.db")
            #expect(outcome.status == 66)
            #expect(outcome.messages.contains("matxich init --db none.db"))
        }
    }

    @Test func aServersDatabaseComesLaterAndItsPasswordIsNotRepeated() throws {
        try Desk.inFolder { program in
            let outcome = try program.run("init", "--db", "postgres://me:secret@host/db")
            #expect(outcome.status == 69)
            #expect(outcome.messages.contains("come later"))
            #expect(!outcome.messages.contains("secret"))
        }
    }

    @Test func aForeignFileIsNotTakenForADatabase() throws {
        try Desk.inFolder { program in
            try program.write("notes.db", "just some notes, long enough to have a header\n")
            let outcome = try program.run("source", "list", "--db", "notes.db")
            #expect(outcome.status == 69)
            #expect(outcome.messages.contains("no Matxich database"))
        }
    }

    @Test func theDoctorFindsNothingInAFreshDatabaseAndSomethingWithoutOne() throws {
        try Desk.inFolder { program in
            #expect(try program.run("doctor").status == 2)
            #expect(try program.run("init").status == 0)
            let outcome = try program.run("doctor", "--format", "ndjson")
            #expect(outcome.status == 0)
            let checks = try outcome.objects()
            #expect(checks.allSatisfy { $0["isSound"] as? Bool == true })
            #expect(checks.compactMap { $0["check"] as? String }.contains("integrity"))
        }
    }

    @Test func aBackupComesBack() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", ImportTests.list)
            _ = try program.run("import", "list.csv")
            #expect(try program.run("backup", "safe.db").status == 0)
            #expect(try program.run("backup", "safe.db").status == 73)
            _ = try program.run("source", "withdraw", "list", "--yes")
            #expect(try program.run("restore", "safe.db").status == 73)
            #expect(try program.run("restore", "safe.db", "--force").status == 0)
            let facts = try program.run("source", "list", "--format", "ndjson").objects()
            #expect(facts.first?["isWithdrawn"] as? Bool == false)
        }
    }

    @Test(arguments: ["supplier", "need"], ["vi", "en"])
    func aTemplateIsReadBackColumnByColumn(kind: String, language: String) throws {
        try Desk.inFolder { program in
            let written = try program.run(
                ["template", kind, "--out", "t.xlsx"], language: language)
            #expect(written.status == 0)
            let outcome = try program.run("import", "t.xlsx", "--dry-run", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["kind"] as? String == kind)
            #expect(facts["unmatchedColumns"] as? [String] == [])
            #expect(facts["rowsRead"] as? Int == 0)
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionScriptsNameTheCommands(shell: String) throws {
        try Desk.inFolder { program in
            let outcome = try program.run("completion", shell)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("quarantine"))
        }
    }

    @Test func aLanguageNobodySpeaksHereIsSaidOnce() throws {
        try Desk.inFolder { program in
            let outcome = try program.run(["init"], language: "xx")
            #expect(outcome.status == 0)
            #expect(outcome.messages.components(separatedBy: "“xx”").count == 2)
            #expect(try program.run(["init", "-q"], language: "xx").messages.isEmpty)
            #expect(!(try program.run("init").messages.contains("MATXICH_LANG")))
        }
    }

    @Test func helpOffersTheFormsThatCommandsTake() throws {
        try Desk.inFolder { program in
            let help = try program.run(["init", "--help"], language: "vi")
            #expect(help.output.contains("(giá trị: table, json, ndjson, csv"))
            #expect(!help.output.contains("default:"))
            #expect(try program.run("match", "--text", "dập", "--format", "trec").status == 66)
        }
    }

    @Test func fieldsAreListedWhereTheyAreAskedFor() throws {
        try Desk.inFolder { program in
            #expect(try program.run("supplier", "add", "--help").output.contains("leadTime"))
            let unknown = try program.run("need", "add", "N1", "--set", "qqqqqqqqq=1")
            #expect(unknown.status == 64)
            #expect(unknown.messages.contains("targetPrice"))
            try program.write("list.csv", "foo,bar\n1,2\n")
            let refused = try program.run("import", "list.csv")
            #expect(refused.messages.contains("exportMarkets"))
            #expect(!refused.messages.contains("README"))
        }
    }

    @Test func optionsOfEveryCommandMayStandBeforeIt() throws {
        try Desk.inFolder { program in
            let made = try program.run("--lang", "vi", "--db", "x.db", "init")
            #expect(made.status == 0)
            #expect(made.messages.contains("Đã tạo cơ sở dữ liệu x.db"))
            let listed = try program.run(
                "--db=x.db", "-q", "--format", "json", "source", "list")
            #expect(listed.status == 0)
            #expect(listed.output.hasPrefix("["))
            #expect(listed.messages.isEmpty)
            #expect(try program.run("--lang", "vi", "suplier").status == 64)
            #expect(try program.run("--nonsense", "init").status == 64)
        }
    }

    @Test func helpNamesTheFormsOfItsOwnCommand() throws {
        try Desk.inFolder { program in
            for (command, forms) in [("match", "csv, trec"), ("export", "csv, xlsx")] {
                let help = try program.run(command, "--help").output
                #expect(help.contains(forms))
            }
            let other = try program.run("init", "--help").output
            #expect(!other.contains("csv, trec"))
        }
    }

    @Test func vietnameseComplaintsAreVietnameseToTheEnd() throws {
        try Desk.inFolder { program in
            let outcome = try program.run(["init", "--format", "tabel"], language: "vi")
            #expect(outcome.status == 64)
            #expect(outcome.messages.contains(" hoặc "))
            #expect(!outcome.messages.contains(" or "))
        }
    }

    /// Firms nobody has heard of do not belong among real ones.
    @Test func theDemonstrationLeavesOtherPeoplesListsAlone() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", ImportTests.list)
            _ = try program.run("import", "list.csv", "--db", "fair.db", "-q")
            let refused = try program.run("demo", "--db", "fair.db")
            #expect(refused.status == 73)
            #expect(refused.messages.contains("fictional"))
            #expect(refused.messages.contains("--force"))
            let sources = try program.run("source", "list", "--db", "fair.db", "--format", "csv")
            #expect(sources.output.split(separator: "\n").count == 2)
            let own = ["demo", "--db", "own.db", "--top", "1"]
            #expect(try program.run(own).status == 0)
            #expect(try program.run(own).status == 0)
            #expect(try program.run("demo", "--db", "fair.db", "--force").status == 0)
        }
    }
}
