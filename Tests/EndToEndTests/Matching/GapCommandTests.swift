import Foundation
import Testing

/// What a supplier, and a region's suppliers together, would gain by one change.
@Suite struct GapCommandTests {
    private static let firms = """
        id,name,country,province,processes,capacity
        S1,Small Press,VN,Bắc Ninh,metal stamping,"60,000 pcs/month"
        S2,Large Press,VN,Bắc Giang,metal stamping,"80,000 pcs/month"
        S3,Far Press,VN,Đồng Nai,metal stamping,"500,000 pcs/month"

        """
    private static let needs = """
        id,title,processes,capacity (must)
        N1,Seat bracket,metal stamping,"200,000 pcs/month"
        N2,Clip,metal stamping,"50,000 pcs/month"

        """

    private func filled(_ desk: Desk) throws {
        try desk.write("firms.csv", Self.firms)
        try desk.write("needs.csv", Self.needs)
        for arguments in [["firms.csv"], ["needs.csv"]] {
            let taken = try desk.run(["import"] + arguments)
            #expect(taken.status == 0, "\(taken.messages)")
        }
    }

    @Test func aStepSaysFromWhichSizeToWhichAndWhatItOpens() throws {
        try Desk.inFolder { desk in
            try filled(desk)
            let text = try desk.run("gap", "--supplier", "S1").output
            #expect(
                text.contains(
                    "raise capacity from 60,000 to 200,000 pieces a month opens 1 need:"))
            #expect(text.contains("N1 (fits) Seat bracket"))
            let vietnamese = try desk.run("gap", "--supplier", "S1", language: "vi").output
            #expect(
                vietnamese.contains(
                    "nâng năng lực sản xuất từ 60.000 lên 200.000 sản phẩm/tháng"))
            let rows = try desk.run("gap", "--supplier", "S1", "--format", "csv").output
            #expect(rows.contains(",reachCapacity,60000,200000,nearMiss,Seat bracket"))
        }
    }

    @Test func aRegionGainsByAnyOneOfItsSuppliers() throws {
        try Desk.inFolder { desk in
            try filled(desk)
            let text = try desk.run("gap", "--region", "vn-2025-24").output
            #expect(
                text.contains(
                    "Suppliers: 2. Needs: 2; open to at least one of them: 1; to nobody: 1."))
            #expect(text.contains("+ N1 (fits) Seat bracket"))
            #expect(text.contains("any of Large Press (now 80,000 pieces a month); Small Press"))
            #expect(!text.contains("Far Press"))
            let page = try desk.run("gap", "--region", "Bắc Ninh", "--format", "ndjson")
            let change = try #require(page.objects().first)
            let opens = try #require(change["opens"] as? [[String: Any]])
            #expect(opens.compactMap { $0["need"] as? String } == ["N1"])
            #expect(opens.compactMap { $0["isNew"] as? Bool } == [true])
            #expect((opens.first?["anyOf"] as? [String])?.count == 2)
            let rows = try desk.run("gap", "--region", "Bắc Ninh", "--format", "csv").output
            #expect(rows.split(separator: "\n").count == 3)
        }
    }

    @Test func aFormerProvinceCountsThoseThatNameItAndSaysWhoElseMayBeThere() throws {
        try Desk.inFolder { desk in
            try filled(desk)
            for name in ["vn-2008-24", "Bắc Giang"] {
                let text = try desk.run("gap", "--region", name).output
                #expect(text.contains("Bac Giang (as it was until 2025-06-30)"), "\(text)")
                #expect(text.contains("Suppliers: 1."))
                #expect(text.contains("Large Press") && !text.contains("Small Press"))
            }
        }
    }

    @Test func oneOfSupplierAndRegionIsAskedFor() throws {
        try Desk.inFolder { desk in
            try filled(desk)
            #expect(try desk.run("gap").status == 64)
            #expect(try desk.run("gap", "--supplier", "S1", "--region", "Bắc Ninh").status == 64)
            let unknown = try desk.run("gap", "--region", "Atlantis")
            #expect(unknown.status == 64 && unknown.messages.contains("Atlantis"))
        }
    }
}
