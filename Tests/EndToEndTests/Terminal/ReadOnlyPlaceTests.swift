import Foundation
import Testing

/// Somebody without rights in a folder. Permissions bind nobody who is root, so for root the
/// program is run as another person.
enum OrdinaryPerson {
    private static let setpriv = "/usr/bin/setpriv"
    private static let nobody = 65_534

    static var isThere: Bool {
        guard Shell.isThere else { return false }
        guard getuid() == 0 else { return true }
        guard FileManager.default.isExecutableFile(atPath: setpriv), let folder = try? Folder()
        else { return false }
        // The program has to be within that person's reach too.
        return (try? run("--version", in: folder).status) == 0
    }

    /// Runs `matxich` in the folder `sealed`.
    static func run(_ command: String, in folder: Folder) throws -> Program.Outcome {
        let person =
            getuid() == 0
            ? "\(setpriv) --reuid=\(nobody) --regid=\(nobody) --clear-groups " : ""
        return try Shell.run(
            "chmod 755 .; cd sealed 2>/dev/null; \(person)\"$PROGRAM\" \(command)", in: folder)
    }
}

/// A database that may be read and not written: a medium, a folder of somebody else's.
@Suite(.enabled(if: OrdinaryPerson.isThere, "needs bash, and setpriv for root"))
struct ReadOnlyPlaceTests {
    private func sealed() throws -> Folder {
        let folder = try Folder()
        let outcome = try Shell.run(
            """
            mkdir sealed && cd sealed && printf 'name,country,products\\nAn Phat,VN,stamping\\n' \
                > list.csv && matxich import list.csv -q && matxich backup safe.db -q \
                && chmod 444 * && chmod 555 .
            """, in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        return folder
    }

    private func unsealed(_ folder: Folder) throws {
        #expect(try Shell.run("chmod -R u+w sealed", in: folder).status == 0)
    }

    @Test(arguments: [
        "supplier list", "match --text stamping --format csv", "source list", "export suppliers",
        "source show list", "supplier list --db safe.db",
    ])
    func readingCommandsWork(command: String) throws {
        let folder = try sealed()
        let outcome = try OrdinaryPerson.run(command, in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        #expect(outcome.text.contains("list") || outcome.text.contains("An Phat"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("sealed"))
        #expect(names.sorted() == ["list.csv", "matxich.db", "safe.db"])
        try unsealed(folder)
    }

    @Test(arguments: ["import list.csv", "supplier add --name B", "source withdraw list --yes"])
    func writingCommandsSayThatItMayNotBeWritten(command: String) throws {
        let folder = try sealed()
        let outcome = try OrdinaryPerson.run(command, in: folder)
        #expect(outcome.status == 77)
        #expect(outcome.notes.contains("matxich.db may be read but not written"))
        #expect(!outcome.notes.contains("damaged"))
        try unsealed(folder)
    }

    @Test func aBackupInAReadOnlyFolderComesBack() throws {
        let folder = try sealed()
        let outcome = try Shell.run("matxich restore sealed/safe.db --db back.db", in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
        #expect(
            try Program.run(["supplier", "list", "--db", "back.db"], in: folder).text
                .contains("An Phat"))
        try unsealed(folder)
    }

    @Test func aDatabaseThatCannotBeMadeIsNoDamagedOne() throws {
        let folder = try sealed()
        let outcome = try OrdinaryPerson.run("import list.csv --db new.db", in: folder)
        #expect(outcome.status == 77)
        #expect(outcome.notes.contains("new.db cannot be opened or made: not permitted"))
        let missing = try OrdinaryPerson.run("import list.csv --db nowhere/new.db", in: folder)
        #expect(missing.status == 73)
        #expect(missing.notes.contains("its folder is not there"))
        try unsealed(folder)
    }
}
