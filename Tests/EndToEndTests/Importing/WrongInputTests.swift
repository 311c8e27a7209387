import Foundation
import Testing

/// What must not be imported is named, and what is wrong in a row loses nothing else.
@Suite struct WrongInputTests {
    private func refusal(
        of file: String, status: Int32 = 65, saying words: String
    ) throws {
        try Desk.inFolder { program in
            let outcome = try program.run("import", file)
            #expect(outcome.status == status)
            #expect(outcome.messages.contains(words), "\(outcome.messages)")
            #expect(!outcome.messages.contains("Error("))
        }
    }

    @Test func refusesAZipBomb() throws {
        try refusal(of: SourceTree.path("Importers/XLSX/Samples/bomb.xlsx"), saying: "zip bomb")
    }

    @Test func refusesAWorkbookWithAnExternalEntity() throws {
        try refusal(
            of: SourceTree.path("Importers/XLSX/Samples/external-entity.xlsx"),
            saying: "declares XML entities")
    }

    @Test func refusesABillionLaughs() throws {
        try refusal(
            of: SourceTree.path("Importers/XLSX/Samples/billion-laughs.xlsx"),
            saying: "declares XML entities")
    }

    @Test func refusesAnEncryptedWorkbook() throws {
        try refusal(
            of: SourceTree.path("Importers/XLSX/Samples/encrypted.xlsx"),
            saying: "locked with a password")
    }

    @Test func namesAPDFThatIsCalledCSV() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "%PDF-1.7\n%…\n1 0 obj\n")
            let outcome = try program.run("import", "list.csv")
            #expect(outcome.status == 65)
            #expect(outcome.messages.contains("is called csv, but it is a PDF"))
            #expect(outcome.messages.contains("Save the list as .xlsx or .csv"))
        }
    }

    @Test func namesTheColumnsOfAHeaderNobodyKnows() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "foo,bar\n1,2\n3,4\n")
            let outcome = try program.run("import", "list.csv")
            #expect(outcome.status == 65)
            #expect(outcome.messages.contains("No column of list.csv is known"))
            #expect(outcome.messages.contains("“foo”, “bar”"))
        }
    }

    /// A name mistyped makes another database, which must not go unseen.
    @Test func saysThatItMadeADatabase() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "id,name,country\n1,A Co,VN\n")
            let made = "Made the database other.db."
            let first = try program.run("import", "list.csv", "--db", "other.db")
            #expect(first.messages.contains(made))
            let second = try program.run("import", "list.csv", "--db", "other.db")
            #expect(!second.messages.contains(made))
        }
    }

    /// The same code path as a line of 2 GB, which only takes longer: the line is passed over in
    /// constant memory.
    @Test func quarantinesAHugeLineAndKeepsTheRest() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "name,country\nA Co,VN\n\"")
            let file = try FileHandle(
                forWritingTo: URL(fileURLWithPath: program.path("list.csv")))
            try file.seekToEnd()
            let piece = Data(repeating: 0x78, count: 1_048_576)
            for _ in 0..<64 { try file.write(contentsOf: piece) }
            try file.write(contentsOf: Data("\",VN\nB Co,VN\n".utf8))
            try file.close()
            let outcome = try program.run("import", "list.csv", "--format", "json")
            #expect(outcome.status == 0)
            let facts = try #require(try outcome.objects().first)
            #expect(facts["rowsNew"] as? Int == 2)
            #expect(facts["rowsQuarantined"] as? Int == 1)
            #expect(try reasons(program) == ["rowTooLong"])
            try program.write("small.csv", "name,country\nA Co,VN\nB Co,VN\n")
            let folder = program.path("")
            let small = try MeasuredRun.run(["import", "small.csv", "--db", "s.db"], in: folder)
            let huge = try MeasuredRun.run(["import", "list.csv", "--db", "h.db"], in: folder)
            #expect(small.status == 0)
            #expect(huge.status == 0)
            // Half the line: what is held of it is a window, whatever its length.
            #expect(huge.peakBytes - small.peakBytes < 32 * 1_048_576)
        }
    }

    @Test func warnsOfAWrongCheckDigitAndKeepsTheRow() throws {
        let reasons = try warnings("name,country,tax code\nA Co,VN,0101248142\n")
        #expect(reasons == ["checkDigitWrong"])
    }

    @Test func warnsOfADayThatDoesNotExistAndKeepsTheRow() throws {
        let reasons = try warnings("name,country,ISO 9001\nA Co,VN,31/02/2025\n")
        #expect(reasons == ["dateImpossible"])
    }

    @Test func quarantinesANeedWhoseDayDoesNotExist() throws {
        try Desk.inFolder { program in
            try program.write(
                "needs.csv", "need id,description,first delivery\nN1,stamping,31/02/2025\n")
            let outcome = try program.run(
                "import", "needs.csv", "--kind", "need", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["rowsQuarantined"] as? Int == 1)
            #expect(try reasons(program) == ["dateImpossible"])
        }
    }

    @Test func convertsAToleranceInInchesAndSaysSo() throws {
        let reasons = try warnings("name,country,tolerance\nA Co,VN,±0.0005 inch\n")
        #expect(reasons == ["unitConverted"])
    }

    @Test func takesAFormulasValueAndSaysSo() throws {
        try Desk.inFolder { program in
            let file = SourceTree.path("Importers/XLSX/Samples/formulas.xlsx")
            let outcome = try program.run("import", file, "--format", "json")
            #expect(outcome.status == 0, "\(outcome.messages)")
            let facts = try #require(try outcome.objects().first)
            #expect(try names(facts).contains("formulaCell"))
        }
    }

    /// The warnings of a list whose only row is kept.
    private func warnings(_ list: String) throws -> [String] {
        var found: [String] = []
        try Desk.inFolder { program in
            try program.write("list.csv", list)
            let outcome = try program.run("import", "list.csv", "--format", "json")
            #expect(outcome.status == 0)
            let facts = try #require(try outcome.objects().first)
            #expect(facts["rowsNew"] as? Int == 1)
            found = try names(facts)
        }
        return found
    }

    private func names(_ facts: [String: Any]) throws -> [String] {
        let warnings = try #require(facts["warnings"] as? [[String: Any]])
        return warnings.compactMap { $0["reason"] as? String }
    }

    /// The reasons of the first row in quarantine.
    private func reasons(_ program: Desk) throws -> [String] {
        let rows = try program.run("quarantine", "list", "--format", "ndjson").objects()
        let problems = rows.first?["problems"] as? [[String: Any]]
        return (problems ?? []).compactMap { $0["reason"] as? String }
    }
}
