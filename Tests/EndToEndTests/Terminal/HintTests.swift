import Foundation
import Testing

/// A command that the program proposes works on the database one is working on.
@Suite struct HintTests {
    /// A name that a shell would take for two words.
    private static let database = "my data.db"

    private func messages(_ program: Desk, _ arguments: [String]) throws -> String {
        try program.run(arguments + ["--db", Self.database]).messages
    }

    @Test func everyNextCommandCarriesTheDatabase() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", ImportTests.list)
            let proposals: [([String], String)] = [
                (["init"], "matxich import LIST.xlsx --dry-run"),
                (["source", "list"], "matxich import LIST.xlsx"),
                (["match"], "matxich need add ID"),
                (["import", "list.csv"], "matxich quarantine export --out mend.xlsx"),
                (["quarantine", "list"], "matxich quarantine export --out mend.xlsx"),
                (["quarantine", "export", "--out", "m.xlsx"], "matxich import m.xlsx"),
                (["quarantine", "release", "99"], "matxich quarantine list"),
                (["need", "add", "N1", "--text", "stamping"], "matxich match N1"),
                (["need", "show", "N9"], "matxich need list"),
                (["supplier", "show", "X9"], "matxich supplier list"),
                (["source", "show", "nobody"], "matxich source list"),
                (["source", "withdraw", "list", "--yes"], "matxich source restore list"),
                (["backup", "b.db"], "matxich restore b.db --force"),
            ]
            for (arguments, next) in proposals {
                let messages = try messages(program, arguments)
                #expect(
                    messages.contains(next + " --db '\(Self.database)'"),
                    "\(arguments): \(messages)")
            }
        }
    }

    @Test func statementsAreShownInTheirOwnDatabase() throws {
        try Desk.inFolder { program in
            let added = try program.run("supplier", "add", "--name", "A", "--db", Self.database)
            let id = added.output.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(added.messages.contains("show \(id) --db '\(Self.database)'"))
            let edited = try messages(program, ["supplier", "edit", id, "--set", "workers=5"])
            #expect(edited.contains("show \(id) --sources --db '\(Self.database)'"))
        }
    }

    @Test func withoutADatabaseNamedNoneIsProposed() throws {
        try Desk.inFolder { program in
            try program.write("list.csv", "name,country\nA,VN\n")
            let outcome = try program.run("import", "list.csv")
            #expect(outcome.messages.hasSuffix("Next: matxich match --top 5\n"))
        }
    }
}
