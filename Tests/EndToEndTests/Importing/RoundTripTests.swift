import Testing

/// What the program exports it can import.
@Suite struct RoundTripTests {
    /// What must come back of a supplier.
    private struct Firm: Hashable, Comparable {
        let externalIDs: [String]
        let names: [String]
        let country: String
        let processes: [String]

        init(_ facts: [String: Any]) {
            func values(_ key: String) -> [String] {
                (facts[key] as? [[String: Any]] ?? []).compactMap { $0["value"] as? String }
            }
            externalIDs = values("externalIDs")
            names = Array(values("names").prefix(1))
            processes = Set(values("processes")).sorted()
            let sites = facts["sites"] as? [[String: Any]]
            let site = sites?.first?["value"] as? [String: Any]
            country = site?["country"] as? String ?? ""
        }

        static func < (left: Firm, right: Firm) -> Bool {
            (left.names.joined(), left.externalIDs.joined())
                < (right.names.joined(), right.externalIDs.joined())
        }
    }

    private func firms(_ program: Desk, _ database: String) throws -> [Firm] {
        try program.run(
            "supplier", "list", "--limit", "9999", "--format", "ndjson", "--db", database
        ).objects().map(Firm.init).sorted()
    }

    @Test func exportedSuppliersComeBackAsTheyWere() throws {
        try Desk.inFolder { program in
            try program.write(
                "list.csv",
                """
                id,name,country,processes,tax code,region,capacity
                P1,Cty An Phát,VN,"dập kim loại, phay CNC",0101248141,Bắc Ninh,"20,000 pcs/month"
                P2,한국정밀,KR,사출 성형,,,
                P3,"Dấu, phẩy ""Co"" Ltd",VN,ép nhựa,,,

                """)
            #expect(try program.run("import", "list.csv", "--db", "a.db").status == 0)
            let before = try firms(program, "a.db")
            #expect(before.count == 3)
            _ = try program.run(
                "export", "suppliers", "--format", "csv", "--out", "out.csv", "--db", "a.db")
            let back = try program.run("import", "out.csv", "--db", "b.db", "--format", "json")
            let facts = try #require(try back.objects().first)
            #expect(facts["unmatchedColumns"] as? [String] == ["Matxich ID", "Sources"])
            #expect((facts["warnings"] as? [Any])?.isEmpty == true)
            #expect(try firms(program, "b.db") == before)
            #expect(try program.run("supplier", "show", "P1", "--db", "b.db").status == 0)
        }
    }

    @Test func theDemosSuppliersComeBackToo() throws {
        try Desk.inFolder { program in
            _ = try program.run("demo", "--db", "a.db")
            let before = try firms(program, "a.db")
            _ = try program.run(
                "export", "suppliers", "--format", "csv", "--out", "out.csv", "--db", "a.db")
            #expect(try program.run("import", "out.csv", "--db", "b.db").status == 0)
            let after = try firms(program, "b.db")
            #expect(before.count > 300)
            #expect(after.map(\.names) == before.map(\.names))
            #expect(after.map(\.country) == before.map(\.country))
            let lost = zip(before, after).filter { !Set($0.processes).isSubset(of: $1.processes) }
            #expect(lost.isEmpty, "\(lost.prefix(3))")
        }
    }
}
