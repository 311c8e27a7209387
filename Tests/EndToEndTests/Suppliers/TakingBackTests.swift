import Testing

/// A false fact that a list brought can be taken back at the desk, and given again.
@Suite struct TakingBackTests {
    private func imported(_ program: Desk) throws {
        try program.write(
            "list.csv",
            """
            id,name,country,products,certificates,capacity
            P1,Sao Mai,VN,metal stamping,"ISO 9001 (2028-01-31), IATF 16949 (2029-01-31)",\
            9000 pcs/month

            """)
        #expect(try program.run("import", "list.csv").status == 0)
        let need = try program.run(
            "need", "add", "N1", "--processes", "metal stamping", "--certificates", "IATF 16949",
            "--first-delivery", "2027-03-15")
        #expect(need.status == 0, "\(need.messages)")
    }

    private func verdict(_ program: Desk) throws -> String? {
        try program.run("match", "N1", "--format", "ndjson").objects().first?["verdict"] as? String
    }

    @Test func aDeniedCertificateNoLongerMakesAFit() throws {
        try Desk.inFolder { program in
            try imported(program)
            #expect(try verdict(program) == "fits")
            let edited = try program.run(
                ["supplier", "edit", "P1", "--set", "certificates=không có IATF 16949"],
                language: "vi")
            #expect(edited.status == 0, "\(edited.messages)")
            #expect(edited.messages.contains("Không còn dùng: chứng nhận “IATF 16949"))
            #expect(try verdict(program) == "nearMiss")
            let shown = try program.run("supplier", "show", "P1", "--sources")
            #expect(shown.output.contains("overruled: certificates “IATF 16949"))
            #expect(shown.output.contains("· list · line 2"))
            #expect(
                try program.run("supplier", "edit", "P1", "--unset", "certificates").status == 0)
            #expect(try verdict(program) == "fits")
        }
    }

    @Test func anUnreadableValueReplacesNothing() throws {
        try Desk.inFolder { program in
            try imported(program)
            let edited = try program.run("supplier", "edit", "P1", "--set", "capacity=nhiều")
            #expect(edited.status == 65)
            #expect(edited.messages.contains("Nothing was written"))
            let shown = try program.run("supplier", "show", "P1")
            #expect(shown.output.contains("9,000 pieces a month"))
        }
    }

    @Test func aClearedFieldHoldsNothing() throws {
        try Desk.inFolder { program in
            try imported(program)
            let edited = try program.run("supplier", "edit", "P1", "--clear", "capacity")
            #expect(edited.status == 0, "\(edited.messages)")
            let facts = try program.run("supplier", "show", "P1", "--format", "ndjson").objects()
            #expect(facts.first?["capacityPiecesPerMonth"] as? [String: Any] == nil)
            #expect((facts.first?["overruled"] as? [Any])?.count == 1)
        }
    }
}
