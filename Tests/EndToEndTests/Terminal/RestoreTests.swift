import Foundation
import Testing

/// Backups come back, and nothing gets lost on the way.
@Suite struct RestoreTests {
    private func filled() throws -> Folder {
        let folder = try Folder()
        try folder.write(ImportTests.list, to: "list.csv")
        #expect(try Program.run(["import", "list.csv"], in: folder).status == 0)
        #expect(try Program.run(["backup", "safe.db"], in: folder).status == 0)
        return folder
    }

    private func names(_ folder: Folder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
            .filter { $0.contains("matxich.db") }.sorted()
    }

    /// The database of an import that still waits for its list is in use.
    @Test func aDatabaseInUseIsNotReplaced() throws {
        let folder = try filled()
        let importing = Process()
        importing.executableURL = URL(fileURLWithPath: Program.path)
        importing.arguments = ["import", "-", "--source", "late"]
        importing.currentDirectoryURL = folder.url
        importing.environment = ["TMPDIR": folder.url.path, "MATXICH_LANG": "en"]
        let (list, messages) = (Pipe(), Pipe())
        importing.standardInput = list
        importing.standardOutput = messages
        importing.standardError = messages
        try importing.run()
        // The database is open once the list's place is there.
        while importing.isRunning,
            try !FileManager.default.contentsOfDirectory(atPath: folder.url.path)
                .contains(where: { $0.hasPrefix("matxich-") })
        {}
        let outcome = try Program.run(["restore", "safe.db", "--force"], in: folder)
        #expect(outcome.status == 75)
        #expect(outcome.notes.contains("matxich.db"))
        try list.fileHandleForWriting.write(contentsOf: Data("name,country\nLate,VN\n".utf8))
        try list.fileHandleForWriting.close()
        _ = messages.fileHandleForReading.readDataToEndOfFile()
        importing.waitUntilExit()
        #expect(importing.terminationStatus == 0)
        #expect(try Program.run(["supplier", "list"], in: folder).text.contains("Late"))
        #expect(try names(folder) == ["matxich.db"])
    }

    @Test func everyDatabaseThatWasReplacedIsKept() throws {
        let folder = try filled()
        for number in 1...3 {
            let outcome = try Program.run(["restore", "safe.db", "--force"], in: folder)
            #expect(outcome.status == 0, "\(outcome.notes)")
            let kept = "matxich.db.before-restore" + (number == 1 ? "" : "-\(number)")
            #expect(outcome.notes.contains(kept))
            _ = try Program.run(
                ["supplier", "add", "--name", "Number \(number)"], in: folder)
        }
        #expect(
            try names(folder) == [
                "matxich.db", "matxich.db.before-restore", "matxich.db.before-restore-2",
                "matxich.db.before-restore-3",
            ])
        let second = try Program.run(
            ["supplier", "list", "--db", "matxich.db.before-restore-3"], in: folder)
        #expect(second.text.contains("Number 2"))
    }

    /// An old one is brought up to date where it is restored to, not where it lies.
    @Test(arguments: ["v1", "v2"])
    func aBackupsBytesNeverChange(version: String) throws {
        let folder = try Folder()
        let kept = SourceTree.path("Tests/StoreSQLiteTests/Compatibility/\(version).sqlite")
        try FileManager.default.copyItem(atPath: kept, toPath: folder.path("old.db"))
        #expect(try Program.run(["restore", "old.db"], in: folder).status == 0)
        let before = try Data(contentsOf: URL(fileURLWithPath: kept))
        #expect(try Data(contentsOf: folder.url.appendingPathComponent("old.db")) == before)
        #expect(try Program.run(["supplier", "list"], in: folder).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(!names.contains { $0.hasPrefix("old.db-") })
    }

    @Test func theDatabaseBehindALinkIsReplaced() throws {
        let folder = try filled()
        let files = FileManager.default
        try files.moveItem(atPath: folder.path("matxich.db"), toPath: folder.path("real.db"))
        try files.createSymbolicLink(
            atPath: folder.path("matxich.db"), withDestinationPath: "real.db")
        _ = try Program.run(["supplier", "add", "--name", "Afterwards"], in: folder)
        #expect(try Program.run(["restore", "safe.db", "--force"], in: folder).status == 0)
        let target = try files.destinationOfSymbolicLink(atPath: folder.path("matxich.db"))
        #expect(target == "real.db")
        let list = try Program.run(["supplier", "list", "--db", "real.db"], in: folder)
        #expect(!list.text.contains("Afterwards"))
    }

    @Test func aBackupThatIsNotThereIsNamed() throws {
        let folder = try filled()
        let outcome = try Program.run(["restore", "none.db", "--force"], in: folder)
        #expect(outcome.status == 66)
        #expect(outcome.notes.contains("none.db"))
        #expect(try names(folder) == ["matxich.db"])
    }
}
