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

    @Test func aNumberFilledDownMakesNoSuperFirm() throws {
        try Desk.inFolder { program in
            try program.write(
                "list.csv",
                """
                name,address,MST
                A Fill,"KCN Yên Phong, Bắc Ninh",0100109106
                B Fill,"KCN Tràng Duệ, Hải Phòng",0100109106
                C Fill,"Số 5 Lê Lợi, Đà Nẵng",0100109106

                """)
            let dry = try program.run("import", "list.csv", "--dry-run", "--format", "json")
            #expect(try dry.objects().first?["rowsQuarantined"] as? Int == 2)
            let outcome = try program.run("import", "list.csv", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["rowsNew"] as? Int == 1)
            #expect(facts["rowsQuarantined"] as? Int == 2)
            #expect(!outcome.messages.contains("added to it"))
            let warnings = try #require(facts["warnings"] as? [[String: Any]])
            #expect(warnings.map { $0["reason"] as? String } == ["duplicateNumber"])
        }
    }

    @Test func aNumberBesideTheSameNameOrAddressStaysOneFirm() throws {
        let list = """
            name,address,MST
            Công ty TNHH Minh Phát,"KCN Yên Phong, Bắc Ninh",0100109106
            Cty Minh Phat,"Số 5 Lê Lợi, Đà Nẵng",0100109106
            Sao Mai,"Lô A1 KCN Yên Phong, tỉnh Bắc Ninh",0100109106

            """
        let warnings = try warnings(list)
        #expect(warnings.map { $0["reason"] as? String } == ["numberRepeated"])
    }

    @Test func firmsOfOneNameInTwoProvincesStayTwo() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "name,region\nMinh Anh,Hà Nội\nMinh Anh,Bắc Ninh\n")
            _ = try program.run("import", "list.csv")
            let firms = try program.run("supplier", "list", "--format", "ndjson").objects()
            #expect(firms.count == 2)
        }
    }

    @Test func whatComesBackUnmendedStaysInQuarantine() throws {
        try Desk.inFolder { program in
            try program.write(
                "needs.csv",
                "id,title,text\nB1,Brackets,stamped brackets\nB1,Parts,titanium parts\n"
            )
            _ = try program.run("import", "needs.csv", "--kind", "need")
            let before = try program.run("need", "show", "B1").output
            _ = try program.run("quarantine", "export", "--out", "m.xlsx")
            for arguments in [["--dry-run"], []] {
                let back = try program.run(["import", "m.xlsx", "--format", "json"] + arguments)
                #expect(try back.objects().first?["rowsQuarantined"] as? Int == 1)
            }
            #expect(try program.run("need", "show", "B1").output == before)
        }
    }

    @Test func twoNeedsUnderOneIdAreNotMatchedAsTwo() throws {
        try Desk.inFolder { program in
            try program.write("s.csv", "name,country,processes\nA,VN,stamping\n")
            _ = try program.run("import", "s.csv")
            try program.write("needs.csv", "id,text\nB1,stamped brackets\nB1,titanium parts\n")
            let outcome = try program.run("match", "--needs", "needs.csv")
            #expect(outcome.messages.contains("1 of 2 rows are no usable need"))
        }
    }
}
