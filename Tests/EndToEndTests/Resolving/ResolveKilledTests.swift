import Foundation
import Testing

/// A run that is killed has changed nothing, and the next one comes to what it would have come to.
@Suite struct ResolveKilledTests {
    private static let list: String = {
        var lines = ["id,Company,Address,Phone,Country"]
        for firm in 0..<900 {
            let name = [firm, firm * 7 + 3, firm / 30].map(MadeUpNames.word)
                .joined(separator: " ")
            let address = "\(firm * 3 + 1) \(MadeUpNames.word(firm + 40))"
            let phone = "09\(12_345_678 + firm * 7_919)"
            lines.append("a\(firm),\(name) Co. Ltd,\"\(address), Hanoi\",\(phone),VN")
            lines.append("b\(firm),CÔNG TY TNHH \(name),\"\(address), Hà Nội\",\(phone),VN")
        }
        return lines.joined(separator: "\n") + "\n"
    }()

    @Test func whatIsBrokenOffLeavesNothingHalfMerged() throws {
        let folder = try Folder()
        try folder.write(Self.list, to: "list.csv")
        #expect(try Program.run(["init"], in: folder).status == 0)
        #expect(try Program.run(["import", "list.csv", "-q"], in: folder).status == 0)
        func firms() throws -> String {
            try Program.run(["resolve", "export", "--format", "csv"], in: folder).text
        }
        let apart = try firms()
        var interrupted = 0
        for milliseconds in [20, 60, 120, 240, 480, 960] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Program.path)
            process.arguments = ["resolve", "run", "-q"]
            process.currentDirectoryURL = folder.url
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            usleep(UInt32(milliseconds) * 1_000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            guard process.terminationReason == .uncaughtSignal else { break }
            let left = try firms()
            guard left == apart else { break }
            interrupted += 1
        }
        #expect(interrupted > 0)
        #expect(try Program.run(["resolve", "run", "-q"], in: folder).status == 0)
        let merged = try firms()
        #expect(Set(merged.split(separator: "\n").dropFirst().map(Self.firm)).count == 900)
        let whole = try Folder()
        try whole.write(Self.list, to: "list.csv")
        for words in [["init"], ["import", "list.csv", "-q"], ["resolve", "run", "-q"]] {
            #expect(try Program.run(words, in: whole).status == 0)
        }
        #expect(
            try Program.run(["resolve", "export", "--format", "csv"], in: whole).text == merged)
    }

    /// The third cell of a line.
    private static func firm(_ line: Substring) -> Substring {
        line.split(separator: ",", omittingEmptySubsequences: false)[2]
    }
}
