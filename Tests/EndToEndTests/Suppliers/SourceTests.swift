import Foundation
import Testing

/// Sources can be seen, taken back and given again.
@Suite struct SourceTests {
    private func imported(_ program: Desk) throws {
        try program.write("list.csv", ImportTests.list)
        let outcome = try program.run(
            "import", "list.csv", "--source", "chamber-2026", "--title", "The chamber's list",
            "--licence", "CC BY 4.0", "--authority", "document", "--date", "2026-03-01")
        #expect(outcome.status == 0)
    }

    @Test func listsWhatWasSaidOfASource() throws {
        try Desk.inFolder { program in
            try imported(program)
            let outcome = try program.run("source", "list", "--format", "ndjson")
            let facts = try #require(try outcome.objects().first)
            #expect(facts["source"] as? String == "chamber-2026")
            #expect(facts["title"] as? String == "The chamber's list")
            #expect(facts["licence"] as? String == "CC BY 4.0")
            #expect(facts["authority"] as? String == "document")
            #expect(facts["statedOn"] as? String == "2026-03-01")
            #expect(facts["records"] as? Int == 2)
            #expect(facts["rowsQuarantined"] as? Int == 2)
        }
    }

    @Test func withdrawingAsksFirstAndCanBeUndone() throws {
        try Desk.inFolder { program in
            try imported(program)
            let unasked = try program.run("source", "withdraw", "chamber-2026")
            #expect(unasked.status == 64)
            #expect(unasked.messages.contains("--yes"))
            let done = try program.run("source", "withdraw", "chamber-2026", "--yes")
            #expect(done.status == 0)
            #expect(done.messages.contains("Suppliers it speaks of: 2"))
            #expect(try suppliers(program) == 0)
            #expect(try program.run("source", "restore", "chamber-2026").status == 0)
            #expect(try suppliers(program) == 2)
        }
    }

    @Test func anUnknownSourceIsNamed() throws {
        try Desk.inFolder { program in
            try imported(program)
            let outcome = try program.run("source", "show", "nobody")
            #expect(outcome.status == 66)
            #expect(outcome.messages.contains("There is no source “nobody”"))
        }
    }

    private func suppliers(_ program: Desk) throws -> Int {
        let facts = try program.run("source", "show", "chamber-2026", "--format", "ndjson")
            .objects()
        return facts.first?["suppliers"] as? Int ?? -1
    }
}
