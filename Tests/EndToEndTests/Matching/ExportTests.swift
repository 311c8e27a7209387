import Foundation
import Testing

/// Tables for people are in their language; what programs read never changes.
@Suite struct ExportTests {
    private func filled(_ program: Desk) throws {
        try program.write(
            "list.csv",
            """
            id,name.vi,name.en,country,region,address,phone,email,website,products,certificates
            P1,Công ty Sao Mai,Sao Mai Co,VN,Bắc Ninh,KCN Yên Phong,+84 222 381,a@b.vn,b.vn,\
            dập kim loại,ISO 9001

            """)
        #expect(try program.run("import", "list.csv").status == 0)
        let need = try program.run(
            "need", "add", "N1", "--title", "Giá đỡ", "--processes", "metal stamping",
            "--certificates", "IATF 16949", "--set", "capacity=5000 pcs/month",
            "--first-delivery", "2027-03-15")
        #expect(need.status == 0, "\(need.messages)")
    }

    private func table(_ program: Desk, _ subject: String, _ language: String) throws -> [String] {
        let outcome = try program.run(
            ["export", subject, "--format", "csv", "--no-bom"], language: language)
        #expect(outcome.status == 0, "\(outcome.messages)")
        return outcome.output.split(separator: "\r\n").map(String.init)
    }

    @Test func matchesSayWhoAndWhyInVietnamese() throws {
        try Desk.inFolder { program in
            try filled(program)
            let lines = try table(program, "matches", "vi")
            #expect(
                lines[0].hasPrefix("Mã nhu cầu,Nhu cầu,Bên mua,Hạng,Nhà cung cấp,Kết luận,Điểm"))
            for cell in [
                "N1,Giá đỡ,", ",Công ty Sao Mai,gần đạt,", "Dập kim loại",
                "chứng nhận: cần có IATF 16949", "Quý công ty", ",Bắc Ninh,Việt Nam,KCN Yên Phong",
                "'+84 222 381,a@b.vn,b.vn,P1,",
            ] {
                #expect(lines[1].contains(cell), "\(cell) in \(lines[1])")
            }
        }
    }

    @Test func matchesSayWhoAndWhyInEnglish() throws {
        try Desk.inFolder { program in
            try filled(program)
            let lines = try table(program, "matches", "en")
            #expect(lines[0].hasPrefix("Need ID,Need,Buyer,Rank,Supplier,Verdict,Score,"))
            for cell in [",Sao Mai Co,near miss,", "certificate: IATF 16949 by", ",Vietnam,"] {
                #expect(lines[1].contains(cell), "\(cell) in \(lines[1])")
            }
        }
    }

    @Test func needsAndSuppliersAreWordedToo() throws {
        try Desk.inFolder { program in
            try filled(program)
            let needs = try table(program, "needs", "vi")
            #expect(needs[0].hasPrefix("Mã nhu cầu,Tên nhu cầu,Bên mua,Điều bắt buộc,"))
            #expect(needs[1].contains("chứng nhận: IATF 16949; công nghệ: Dập kim loại"))
            #expect(needs[1].contains(",15/03/2027,"))
            let suppliers = try table(program, "suppliers", "vi")
            #expect(suppliers[0].contains("Tên doanh nghiệp,Tên tiếng Anh,Quốc gia"))
            #expect(suppliers[1].contains("Công ty Sao Mai,Sao Mai Co,Việt Nam,Bắc Ninh"))
        }
    }

    @Test(arguments: ["matches", "needs", "suppliers"], ["json", "ndjson"])
    func whatProgramsReadIsTheSameInEveryLanguage(subject: String, format: String) throws {
        try Desk.inFolder { program in
            try filled(program)
            let command = ["export", subject, "--format", format, "--date", "2026-11-21"]
            let vietnamese = try program.run(command, language: "vi").output
            #expect(vietnamese == (try program.run(command, language: "en").output))
            #expect(!vietnamese.isEmpty)
        }
    }

    @Test func theCallSheetHoldsOnlyWhoIsWorthACall() throws {
        try Desk.inFolder { program in
            try program.write(
                "list.csv", "id,name,country,processes\nP1,Sao Mai,VN,stamping\nP2,May,KR,sewing\n")
            _ = try program.run("import", "list.csv")
            _ = try program.run(
                "need", "add", "N1", "--processes", "metal stamping", "--set", "country=VN",
                "--text", "Giá đỡ thép")
            let short = try table(program, "matches", "vi")
            #expect(short.count == 2)
            #expect(short[1].hasPrefix("N1,metal stamping; Giá đỡ thép,"))
            let whole = try program.run("export", "matches", "--all", "--format", "ndjson")
            #expect(try whole.objects().count == 2)
            #expect(try program.run("export", "matches", "--out", "m.xlsx").status == 0)
        }
    }

    @Test func helpSaysWhichFormIsForWhom() throws {
        try Desk.inFolder { program in
            let help = try program.run("export", "--help").output
            #expect(help.contains("json and ndjson are for programs"))
        }
    }
}
