import Testing

/// Two firms under one id in one list are said, and both rows stay.
@Suite struct DuplicateIdTests {
    private func warnings(_ list: String) throws -> [[String: Any]] {
        var found: [[String: Any]] = []
        try Desk.inFolder { program in
            try program.write("list.csv", list)
            let outcome = try program.run("import", "list.csv", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["rowsQuarantined"] as? Int == 0)
            found = try #require(facts["warnings"] as? [[String: Any]])
        }
        return found
    }

    @Test func warnsOfASecondFirmUnderOneId() throws {
        let warnings = try warnings("id,name,country\nA1,Alpha Co,VN\nA1,Beta Co,VN\n")
        #expect(warnings.map { $0["reason"] as? String } == ["duplicateKey"])
        let example = try #require((warnings[0]["examples"] as? [[String: Any]])?.first)
        #expect(example["line"] as? Int == 3)
        #expect(example["column"] as? String == "id")
        #expect(example["value"] as? String == "A1")
    }

    @Test func theSameFirmInOtherLettersIsNoSecondFirm() throws {
        let list = "id,name,country\nA1,Công ty Đức,VN\nA1,CONG TY DUC,VN\nA2,Gamma,VN\n"
        #expect(try warnings(list).isEmpty)
    }

    @Test func rowsWithoutAnIdNeverClash() throws {
        let list = "id,name,country\n,Alpha Co,VN\n,Beta Co,VN\n"
        #expect(try warnings(list).isEmpty)
    }

    @Test func theWarningStaysWithTheRow() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "id,name,country\nA1,Alpha Co,VN\nA1,Beta Co,VN\n")
            _ = try program.run("import", "list.csv")
            let out = try program.run(
                "quarantine", "export", "--with-warnings", "--out", "w.xlsx", "--format", "ndjson")
            #expect(try out.objects().first?["rows"] as? Int == 1)
        }
    }
}
