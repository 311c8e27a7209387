import Foundation
import Testing

/// What becomes of output that nobody can take.
@Suite(.enabled(if: Shell.isThere, "there is no bash"))
struct OutputStreamTests {
    private func filled() throws -> Folder {
        let folder = try Folder()
        try folder.write("name,country,products\nA,VN,stamping\n", to: "list.csv")
        #expect(try Program.run(["import", "list.csv"], in: folder).status == 0)
        return folder
    }

    @Test(arguments: [
        "match --text stamping --format csv", "match --text stamping", "supplier list",
        "export suppliers --format csv", "export suppliers --format json", "--help",
    ])
    func aFullDiskIsNoSuccess(command: String) throws {
        let folder = try filled()
        let outcome = try Shell.run("matxich \(command) > /dev/full", in: folder)
        #expect(outcome.status == 74)
        #expect(outcome.notes.contains("Standard output cannot be written: the disk is full."))
        let inVietnamese = try Shell.run(
            "matxich \(command) > /dev/full", in: folder, language: "vi")
        #expect(inVietnamese.notes.contains("Không ghi được ra đầu ra chuẩn: ổ đĩa đã đầy."))
    }

    @Test func aClosedOutputIsNoSuccess() throws {
        let folder = try filled()
        let outcome = try Shell.run("matxich supplier list >&-", in: folder)
        #expect(outcome.status == 74)
        #expect(outcome.notes.contains("it is closed"))
    }

    @Test func aReaderThatWentAwayEndsTheOutputQuietly() throws {
        let folder = try filled()
        let outcome = try Shell.run(
            "exec 3> >(exit 0); wait $!; matxich export suppliers >&3", in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.notes.isEmpty)
    }

    @Test func messagesThatNobodyReadsStopNothing() throws {
        let folder = try filled()
        try folder.write("name,country\nB,VN\n", to: "more.csv")
        let outcome = try Shell.run("matxich import more.csv 2> /dev/full", in: folder)
        #expect(outcome.status == 0)
        #expect(try Program.run(["supplier", "list"], in: folder).text.contains("B"))
    }

    @Test func aClosedInputIsNamed() throws {
        let folder = try Folder()
        let outcome = try Shell.run("matxich import - <&-", in: folder)
        #expect(outcome.status == 66)
        #expect(outcome.notes.contains("Standard input is closed."))
    }
}
