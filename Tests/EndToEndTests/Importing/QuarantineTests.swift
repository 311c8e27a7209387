import Foundation
import Testing

/// Rows in quarantine go out as a workbook and come back mended.
@Suite struct QuarantineTests {
    private func imported(_ program: Desk) throws {
        try program.write("list.csv", ImportTests.list)
        #expect(try program.run("import", "list.csv").status == 0)
    }

    @Test func listsEveryRowWithItsReason() throws {
        try Desk.inFolder { program in
            try imported(program)
            let outcome = try program.run("quarantine", "list")
            #expect(outcome.output.contains("the firm's name is missing"))
            #expect(outcome.output.contains("not as many cells"))
            let inVietnamese = try program.run(
                ["quarantine", "list"], language: "vi")
            #expect(inVietnamese.output.contains("thiếu tên doanh nghiệp"))
        }
    }

    @Test func anUnmendedWorkbookPutsNothingInThatWasKeptOut() throws {
        try Desk.inFolder { program in
            try imported(program)
            #expect(try program.run("quarantine", "export", "--out", "mend.xlsx").status == 0)
            let outcome = try program.run("import", "mend.xlsx", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["source"] as? String == "list")
            #expect(facts["rowsRead"] as? Int == 2)
            #expect(facts["rowsQuarantined"] as? Int == 2)
            let rows = try program.run("quarantine", "list", "--format", "ndjson").objects()
            #expect(rows.count == 2)
        }
    }

    @Test func warnedRowsComeBackUnchangedUnderTheirOwnKeys() throws {
        try Desk.inFolder { program in
            try imported(program)
            let out = try program.run(
                "quarantine", "export", "--out", "all.xlsx", "--with-warnings", "--format", "json")
            let sheets = try #require(
                try JSONSerialization.jsonObject(with: Data(out.output.utf8)) as? [[String: Any]])
            #expect(sheets.first?["rows"] as? Int == 3)
            let outcome = try program.run("import", "all.xlsx", "--format", "json")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["rowsUnchanged"] as? Int == 1)
            #expect(facts["rowsQuarantined"] as? Int == 2)
            #expect(facts["rowsNew"] as? Int == 0)
        }
    }

    @Test func aFileThatIsThereIsNotWrittenOver() throws {
        try Desk.inFolder { program in
            try imported(program)
            try program.write("mend.xlsx", "mine")
            let outcome = try program.run("quarantine", "export", "--out", "mend.xlsx")
            #expect(outcome.status == 73)
            #expect(
                try program.run(
                    "quarantine", "export", "--out", "mend.xlsx", "--force"
                ).status == 0)
        }
    }

    @Test func releasesRowsByTheirIds() throws {
        try Desk.inFolder { program in
            try imported(program)
            #expect(try program.run("quarantine", "release", "999").status == 66)
            let rows = try program.run("quarantine", "list", "--format", "ndjson").objects()
            let ids = rows.compactMap { $0["id"] as? Int }.map(String.init)
            #expect(try program.run(["quarantine", "release"] + ids).status == 0)
            let left = try program.run("quarantine", "list", "--format", "ndjson")
            #expect(left.output.isEmpty)
        }
    }

    /// The program says “mend the red cells”: every reason marks some, and says why beside them.
    @Test(
        .enabled(if: Workbook.hasTool, "unzip is not installed"),
        arguments: [
            ("list.csv", "name,country\n,VN\nA,VN\n", ["A2": false, "B2": true, "C2": false]),
            ("list.csv", "name,country\nA,VN,x,y\nB,VN\n", ["B2": false, "D2": true, "E2": true]),
            ("needs.csv", "need id,description,buyer\nN1,,X\nN2,stamping,Y\n", ["C2": true]),
        ])
    func marksTheCellsToMend(file: String, list: String, marked: [String: Bool]) throws {
        try Desk.inFolder { program in
            try program.write(file, list)
            _ = try program.run("import", file)
            #expect(try program.run("quarantine", "export", "--out", "m.xlsx").status == 0)
            let styles = try Workbook.styles(of: program.path("m.xlsx"))
            for (cell, isMarked) in marked {
                let style = try #require(styles[cell], "\(cell)")
                let isRed = try Workbook.isRed(style, in: program.path("m.xlsx"))
                #expect(isRed == isMarked, "\(cell)")
            }
        }
    }
}
