import Foundation
import Testing

/// The rules for every file a command writes.
@Suite struct OutputFileTests {
    private static let commands = [
        "export suppliers --out", "export suppliers --format xlsx --out", "template need --out",
        "quarantine export --out", "backup",
    ]

    private func filled() throws -> Folder {
        let folder = try Folder()
        try folder.write(ImportTests.list, to: "list.csv")
        #expect(try Program.run(["import", "list.csv"], in: folder).status == 0)
        return folder
    }

    private func run(
        _ command: String, _ rest: String..., in folder: Folder
    ) throws -> Program.Outcome {
        try Program.run(command.split(separator: " ").map(String.init) + rest, in: folder)
    }

    @Test(arguments: commands)
    func aFileIsWrittenOverOnlyWhenThatWasSaid(command: String) throws {
        let folder = try filled()
        try folder.write("mine", to: "x.out")
        let refused = try run(command, "x.out", in: folder)
        #expect(refused.status == 73)
        #expect(refused.notes.contains("x.out exists already"))
        #expect(refused.notes.contains("--force"))
        #expect(try String(contentsOfFile: folder.path("x.out"), encoding: .utf8) == "mine")
        #expect(try run(command, "x.out", "--force", in: folder).status == 0)
        #expect(try Data(contentsOf: folder.url.appendingPathComponent("x.out")).count > 4)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(!left.contains { $0.contains("writing") || $0.contains("partial") })
    }

    @Test(arguments: commands)
    func aLinkStaysALinkAndItsFileChanges(command: String) throws {
        let folder = try filled()
        let files = FileManager.default
        try folder.write("mine", to: "real.out")
        try files.createSymbolicLink(atPath: folder.path("x.out"), withDestinationPath: "real.out")
        try files.createSymbolicLink(atPath: folder.path("new.out"), withDestinationPath: "fresh")
        #expect(try run(command, "x.out", "--force", in: folder).status == 0)
        #expect(try run(command, "new.out", in: folder).status == 0)
        for (link, file) in [("x.out", "real.out"), ("new.out", "fresh")] {
            #expect(try files.destinationOfSymbolicLink(atPath: folder.path(link)) == file)
            #expect(try Data(contentsOf: folder.url.appendingPathComponent(file)).count > 4)
        }
    }

    @Test(.enabled(if: Shell.isThere, "there is no bash"), arguments: commands)
    func aPipeGetsTheBytesAndStaysAPipe(command: String) throws {
        let folder = try filled()
        let outcome = try Shell.run(
            """
            mkfifo pipe.out; cat pipe.out > got & matxich \(command) pipe.out; status=$?
            wait; test -p pipe.out && test -s got && exit $status
            """, in: folder)
        #expect(outcome.status == 0, "\(outcome.notes)")
    }

    @Test(arguments: commands)
    func aFolderOrAPlaceThatIsNotThereIsNamed(command: String) throws {
        let folder = try filled()
        try FileManager.default.createDirectory(
            atPath: folder.path("sub"), withIntermediateDirectories: false)
        let outcome = try run(command, "sub", "--force", in: folder)
        #expect(outcome.status == 73)
        #expect(outcome.notes.contains("sub cannot be written: it is a folder"))
        let missing = try run(command, "nowhere/x.out", in: folder)
        #expect(missing.status == 73)
        #expect(missing.notes.contains("There is no folder nowhere."))
        #expect(!missing.notes.contains("ERROR"))
    }

    @Test func permissionsOfAFileThatIsReplacedStay() throws {
        let folder = try filled()
        try folder.write("mine", to: "x.csv")
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("x.csv"))
        #expect(try run("export suppliers --force --out", "x.csv", in: folder).status == 0)
        let mode = try files.attributesOfItem(atPath: folder.path("x.csv"))[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test(arguments: ["backup", "export suppliers --out", "template need --out"])
    func theDatabaseItselfIsNotWrittenOver(command: String) throws {
        let folder = try filled()
        let outcome = try run(command, "matxich.db", "--force", in: folder)
        #expect(outcome.status == 73)
        #expect(outcome.notes.contains("the database itself"))
        #expect(try run("doctor", in: folder).status == 0)
    }
}
