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

    @Test func aSecondNeedUnderOneIdIsSetAside() throws {
        try Desk.inFolder { program in
            try program.write(
                "needs.csv", "id,text\nB1,stamped brackets\nB1,titanium parts\nB2,gaskets\n")
            let outcome = try program.run(
                "import", "needs.csv", "--kind", "need", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["rowsNew"] as? Int == 2)
            #expect(facts["rowsQuarantined"] as? Int == 1)
            let again = try program.run("need", "add", "B2", "--text", "seals")
            #expect(again.status == 65)
            #expect(again.messages.contains("--force"))
            let replaced = try program.run("need", "add", "B2", "--text", "seals", "--force")
            #expect(replaced.status == 0)
        }
    }

    @Test func firmsAreToldApartByTheirTaxNumbers() throws {
        try Desk.inFolder { program in
            try program.write(
                "list.csv",
                "name,address,MST\nMinh Anh,Bắc Ninh,0101248141\nMinh Anh,Bắc Ninh,0100109106\n")
            _ = try program.run("import", "list.csv", "--source", "list")
            let first = try program.run("supplier", "list", "--format", "ndjson").objects()
            #expect(first.count == 2)
            try program.write(
                "new.csv",
                "name,address,MST\nMinh Anh Mới,Hà Nội,0101248141\nMinh Anh,Bắc Ninh,0100109106\n")
            let outcome = try program.run(
                "import", "new.csv", "--source", "list", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["rowsChanged"] as? Int == 1)
            #expect(facts["rowsUnchanged"] as? Int == 1)
            let second = try program.run("supplier", "list", "--format", "ndjson").objects()
            #expect(second.count == 2)
        }
    }
}
