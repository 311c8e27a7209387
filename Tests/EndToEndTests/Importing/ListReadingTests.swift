import Foundation
import Testing

/// What the program says of how it read a list.
@Suite struct ListReadingTests {
    private static let needs = """
        need id,title,description,Volume thing,certificates
        N1,Bracket,metal stamping,200000 pcs/month,ISO 9001

        """

    @Test func aListOfNeedsThatIsNotStoredIsDescribedToo() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", ImportTests.list)
            _ = try program.run("import", "list.csv", "-q")
            try program.write("needs.csv", Self.needs)
            let outcome = try program.run("match", "--needs", "needs.csv", "--format", "csv")
            #expect(outcome.status == 0)
            #expect(outcome.messages.contains("“Volume thing”"))
            #expect(outcome.messages.contains("kept, but not used"))
            #expect(outcome.messages.contains("certificates"))
            #expect(outcome.output.hasPrefix("need,rank,"))
            let quiet = try program.run(
                "match", "--needs", "needs.csv", "--format", "csv", "--quiet")
            #expect(quiet.messages.isEmpty)
            #expect(quiet.output == outcome.output)
        }
    }

    @Test func standardInputGoesByItsName() throws {
        try Desk.inFolder { program in
            let refused = try program.run("import", "-", input: "foo,bar\n1,2\n")
            #expect(refused.status == 65)
            #expect(refused.messages.contains("No column of standard input is known"))
            let empty = try program.run("import", "-", input: "")
            #expect(empty.messages.contains("standard input is empty"))
            let vietnamese = try program.run(["import", "-"], input: "", language: "vi")
            #expect(vietnamese.messages.contains("đầu vào chuẩn"))
            let taken = try program.run(
                "import", "-", "--format", "json", input: ImportTests.list)
            #expect(taken.status == 0)
            #expect(!taken.output.contains("matxich-"))
            let rows = try program.run("quarantine", "list", "--format", "ndjson")
            #expect(!rows.output.contains("matxich-"))
        }
    }

    @Test func aPrintedListsHeadersAndDashesAreNoFirms() throws {
        try Desk.inFolder { program in
            try program.write(
                "list.csv",
                """
                STT,Tên doanh nghiệp,Địa chỉ
                1,Công ty Dập Sông Lô,Hà Nội
                STT,Tên doanh nghiệp,Địa chỉ
                2,-,Bắc Ninh
                3,nt,Hải Phòng
                4,NT Seiko,Hải Phòng

                """)
            let outcome = try program.run("import", "list.csv")
            #expect(outcome.status == 0)
            #expect((outcome.output + outcome.messages).contains("the header once more"))
            let firms = try program.run("supplier", "list", "--format", "csv")
            #expect(firms.output.contains("Sông Lô") && firms.output.contains("NT Seiko"))
            #expect(!firms.output.contains("Tên doanh nghiệp"))
            let refused = try program.run("quarantine", "list")
            #expect(refused.output.contains("the firm's name is missing (“-”)"))
            #expect(refused.output.contains("the firm's name is missing (“nt”)"))
        }
    }
}
